import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../shared/rules/settings.ts';
import { BINDING } from '../../shared/rules/vocabulary.ts';
import { given } from '../support/given.ts';
import { votes } from '../support/turns.ts';
import { stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';

const scenario = scenarioNamed('non-proliferation-treaty');
const PATIENCE = 240_000;

describe('the treaty on cyber tools', () => {
  test('nine states vote by two thirds, and nothing opens without the two that hold most', () => {
    expect(stateSeats(scenario)).toHaveLength(9);
    expect(scenario.forum).toMatchObject({ rule: 'twoThirds', chair: 'calvera' });
    expect(scenario.forum.vetoes).toEqual(['meridia', 'ardan']);
  });

  test('the draft of the chair would make law, where the rules know law', () => {
    expect(scenario.drafts?.flatMap(({ clauses }) => clauses).some(({ rung }) => rung === BINDING)).toBe(
      true,
    );
    for (const { draft, rules } of scenario.presets) expect(draft === undefined).toBe(rules === 'basic');
  });

  test('four precedents are held by four seats', () => {
    const holders = scenario.historyCards.flatMap(({ seats }) => seats);
    expect(scenario.historyCards).toHaveLength(4);
    expect(new Set(holders).size).toBe(4);
  });

  test(
    'where the draft of the chair is adopted it becomes law in some sessions, and in others parliaments stop it',
    () => {
      const laws = Array.from({ length: 12 }, (_, at) => lawsOf(`treaty ${at}`));
      expect(laws.filter((law) => law.length > 0).length).toBeGreaterThan(0);
      expect(laws.filter((law) => law.length < 2).length).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

/** The norms that come into force as law where all states vote for the draft of the first round. */
function lawsOf(seed: string): readonly string[] {
  const game = given({ scenario, seed, settings: workshop() }).reaches('negotiation');
  const text = game.state.public.currentText;
  for (const seat of ['calvera', 'ferrand', 'obanda'])
    if (!game.state.public.treaties[text]?.sponsors.includes(seat))
      game.does(seat, { type: 'sponsor', text, sponsoring: true });
  game.reaches('plenary', 'voting');
  votes(game, Object.fromEntries(stateSeats(scenario).map(({ id }) => [id, 'yes'])));
  game.facilitator({ type: 'advance' });
  const { commitments } = game.reaches('debrief').state.public;
  const ratified = game.events.flatMap((event) =>
    event.type === 'ratified' ? (commitments[event.commitment]?.norm ?? []) : [],
  );
  return [...new Set(ratified)];
}

/** The workshop of 90 minutes, without its clocks. */
function workshop() {
  const [preset] = scenario.presets;
  if (!preset) throw new Error('the scenario has no preset');
  const { clocks: _clocks, lesson: _lesson, ...settings } = settingsOf(preset);
  return settings;
}
