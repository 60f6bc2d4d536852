import { beforeAll, describe, expect, test } from 'vitest';
import { type Played, play } from '../../shared/play.ts';
import type { SeatCommandType } from '../../shared/rules/commands.ts';
import { ACCEPTS } from '../../shared/rules/texts/accepts.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const PATIENCE = 240_000;

function seeds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `standard ${index + 1}`);
}

function gamesOf(
  name: string,
  count: number,
  options: Omit<Parameters<typeof play>[1], 'seed'>,
): readonly Played[] {
  const scenario = scenarioNamed(name);
  return seeds(count).map((seed) => play(scenario, { ...options, seed }));
}

/**
 * A card is what basic rules have in place of a plan; clubs, further forums, the door of a forum, cards of history and
 * signature are in few scenarios.
 */
const ELSEWHERE: readonly SeatCommandType[] = [
  'playConduct',
  'callTalks',
  'callAnswer',
  'answerCall',
  'accredit',
  'citeHistory',
  'moveItem',
  'answerMove',
  'sign',
];
/** What the full rules alone have. */
const FULL: readonly SeatCommandType[] = ['withdraw', 'setProviso', 'callHearing', 'rule'];

function unused(games: readonly Played[]): SeatCommandType[] {
  const used = new Set(games.flatMap(({ commands }) => Object.keys(commands)));
  const all = new Set(Object.values(ACCEPTS).flat());
  return [...all].filter((type) => !used.has(type) && !ELSEWHERE.includes(type));
}

describe('games at the standard and full rules', () => {
  let standard: readonly Played[] = [];
  let vienna: readonly Played[] = [];
  let full: readonly Played[] = [];
  beforeAll(() => {
    standard = gamesOf('first-table', 10, { rules: 'standard', rounds: 3 });
    vienna = gamesOf('osce-2018', 6, { preset: 'solo' });
    full = gamesOf('first-table', 6, { rules: 'full', rounds: 5 });
  }, PATIENCE);

  test('end, and no bot sends a command that is refused', () => {
    for (const { state, refusals } of [...standard, ...vienna, ...full]) {
      expect(refusals).toEqual([]);
      expect(state.public.phase).toBe('debrief');
    }
  });

  test('use every command of their level', () => {
    const rare: readonly string[] = ['suspend', 'repair', ...FULL];
    expect(unused([...standard, ...vienna]).filter((type) => !rare.includes(type))).toEqual([]);
    // A ruling takes an open reading, and a breach of it.
    const awaited = FULL.filter((type) => type !== 'rule');
    expect(awaited.filter((type) => full.every(({ commands }) => !commands[type]))).toEqual([]);
  });

  test(
    'suspend and repair after a breach, which few games have',
    () => {
      const awaited = new Set(['suspend', 'repair']);
      for (const seed of seeds(100)) {
        const { commands } = play(scenarioNamed('first-table'), { rules: 'standard', rounds: 4, seed });
        for (const type of awaited) if (commands[type]) awaited.delete(type);
        if (awaited.size === 0) break;
      }
      expect([...awaited]).toEqual([]);
    },
    PATIENCE,
  );

  test('hold more than one text, some of them adopted', () => {
    const kinds = standard.flatMap(({ state }) =>
      Object.values(state.public.treaties)
        .filter(({ status }) => status === 'adopted')
        .map(({ kind }) => kind),
    );
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(2);
  });

  test(
    'end by chance where the end is open, never before the fourth round',
    () => {
      const open = gamesOf('first-table', 3, { rules: 'standard', rounds: 7, end: 'open' });
      const rounds = open.map(({ state }) => state.public.round);
      expect(Math.min(...rounds)).toBeGreaterThanOrEqual(4);
      expect(open.flatMap(({ refusals }) => refusals)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'are played by clauses and by consensus too',
    () => {
      for (const forum of [{ votes: 'clauses' }, { rule: 'consensus' }] as const)
        for (const { refusals } of gamesOf('first-table', 2, { rules: 'standard', forum }))
          expect(refusals).toEqual([]);
    },
    PATIENCE,
  );
});
