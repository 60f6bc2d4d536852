import { presetsOf } from '../../shared/rules/people/series.ts';
import type { Text } from '../../shared/rules/scenario/fields.ts';
import type { Preset, Scenario } from '../../shared/rules/scenario.ts';
import type { ScenarioCard } from '../../shared/wire.ts';

/** What a round takes where no clock says it, and to what one rounds it. */
const UNCLOCKED_MINUTES_A_ROUND = 7.5;
const ROUNDED_TO = 5;

/** In every language of the product; English stands in for a missing one. */
export function wordsOf({ en, it, fr }: Text): ScenarioCard['title'] {
  return { en, it: it ?? en, fr: fr ?? en };
}

function minutesAlone({ rounds }: Preset): number {
  return Math.ceil((rounds * UNCLOCKED_MINUTES_A_ROUND) / ROUNDED_TO) * ROUNDED_TO;
}

function minutesOf(preset: Preset): number {
  const { clocks, rounds } = preset;
  if (!clocks) return minutesAlone(preset);
  const { briefing, ...round } = clocks;
  const seconds = briefing + rounds * Object.values(round).reduce((sum, phase) => sum + phase, 0);
  return Math.ceil(seconds / 60);
}

/** The one to begin with. */
const FIRST = 'first-table';

/** As they are offered: first the one to begin with, last those that are sensitive. */
export function inOrder(scenarios: readonly Scenario[]): readonly Scenario[] {
  const place = ({ id, notice }: Scenario) => (id === FIRST ? 0 : notice === undefined ? 1 : 2);
  return scenarios.toSorted((one, other) => place(one) - place(other));
}

/** What somebody who chooses a scenario is told of it. */
export function scenarioCard(scenario: Scenario): ScenarioCard {
  const states = scenario.seats.filter(({ kind }) => kind === 'state').length;
  return {
    id: scenario.id,
    title: wordsOf(scenario.title),
    summary: wordsOf(scenario.summary),
    ...(scenario.notice && { notice: wordsOf(scenario.notice) }),
    objectives: (scenario.objectives ?? []).map((objective) => ({
      function: objective.function,
      text: wordsOf(objective.text),
    })),
    states,
    stakeholders: scenario.seats.length - states,
    presets: presetsOf(scenario).map((preset) => ({
      id: preset.id,
      title: wordsOf(preset.title),
      rounds: preset.rounds,
      rules: preset.rules,
      clocked: preset.clocks !== undefined,
      minutes: minutesOf(preset),
      minutesAlone: minutesAlone(preset),
      lesson: preset.lesson?.minutes ?? 0,
      series: preset.series === true,
    })),
    solo: scenario.seats
      .filter(({ id }) => scenario.solo.seats.includes(id))
      .map(({ id, name, about }) => ({ seat: id, name: wordsOf(name), about: wordsOf(about) })),
  };
}
