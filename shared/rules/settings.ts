import type { Parameters } from '../model/parameters.ts';
import type { Settings } from './events.ts';
import { BALLOT_BUDGET, SPANS } from './limits.ts';
import type { Preset } from './scenario.ts';
import type { PublicView } from './view.ts';
import { type Difficulty, HIGHEST_RUNG, LEVEL_MECHANICS, type Mechanic } from './vocabulary.ts';

/** What whoever opens a session chooses beside the preset. */
export type ChosenSettings = {
  readonly solo?: boolean;
  readonly difficulty?: Difficulty;
  readonly adviser?: boolean;
};

/** The settings of a session from a preset; one person alone plays without clocks (GAME.md §13.2). */
export function settingsOf(
  preset: Preset,
  { solo = false, difficulty = 'standard', adviser = true }: ChosenSettings = {},
): Settings {
  const { id, rules, rounds, end, clocks, lesson, signature } = preset;
  return {
    preset: id,
    rules,
    rounds,
    end,
    highestRung: preset.highestRung ?? HIGHEST_RUNG[rules],
    mechanics: [
      ...LEVEL_MECHANICS[rules],
      ...(signature && rules === 'full' ? (['signature'] as const) : []),
    ],
    solo,
    difficulty,
    adviser,
    ...(clocks && !solo ? { clocks } : {}),
    ...(lesson && !solo ? { lesson } : {}),
    ...(preset.series && !solo ? { series: { clocks: clocks ?? {} } } : {}),
  };
}

/** Whether a mechanic is in play: by the level of the rules, or unlocked since (GAME.md §1). */
export function plays(view: PublicView, mechanic: Mechanic): boolean {
  return view.setup.mechanics.includes(mechanic);
}

/** V15: ballots in one plenary: what its clock has time for, and no more than the level of rules allows. */
export function ballotsIn({ rules, clocks }: Settings): number {
  const most = BALLOT_BUDGET[rules].ballots;
  const seconds = clocks?.plenary;
  if (seconds === undefined) return most;
  return Math.max(1, Math.min(most, Math.floor((seconds * 1000) / SPANS.ballot)));
}

/**
 * Rounds to reckon with after this one: where nobody knows the last, those that are certain and as many as chance
 * gives (MODEL.md §3.1).
 */
export function roundsAfter({ round, rounds, setup }: PublicView, p: Parameters): number {
  if (!setup.openEnd) return rounds - round;
  const certain = Math.max(0, p['end.from'] - round);
  return Math.min(rounds - round, certain + p['end.goesOn'] / (1 - p['end.goesOn']));
}
