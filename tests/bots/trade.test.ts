import { beforeAll, describe, expect, test } from 'vitest';
import type { Switch } from '../../shared/bots/switches.ts';
import { type Played, play } from '../../shared/play.ts';
import { scenarioNamed } from '../scenarios/read.ts';
import { meanOf } from './tally.ts';

const scenario = scenarioNamed('first-table');
const PATIENCE = 240_000;
const SEEDS = Array.from({ length: 24 }, (_, index) => `trade ${index + 1}`);

/** Mean utility of the state seats at the end, in points of 100. */
function utilityOf({ state }: Played): number {
  const states = Object.entries(state.public.seats).filter(([, seat]) => seat.kind === 'state');
  return meanOf(states.map(([id]) => 100 * (state.public.revealedSeats[id]?.utility ?? 0))).mean;
}

/** How far the adopted texts go: the sum of their rungs. */
function depthOf({ state }: Played): number {
  return Object.values(state.public.clauses)
    .filter(({ text }) => state.public.treaties[text]?.status === 'adopted')
    .reduce((sum, { rung }) => sum + rung, 0);
}

describe('trade is necessary (24 paired games)', () => {
  let whole: readonly Played[] = [];
  beforeAll(() => {
    whole = SEEDS.map((seed) => play(scenario, { seed }));
  }, PATIENCE);

  const without = (...off: Switch[]) => SEEDS.map((seed) => play(scenario, { seed, off }));
  const losses = (games: readonly Played[], measure: (game: Played) => number) =>
    meanOf(games.map((game, at) => measure(whole[at] as Played) - measure(game)));

  test(
    'with offers, proposals and messages off the mandates lose 15 points at least',
    () => {
      const { mean } = losses(without('offers', 'proposals', 'messages'), utilityOf);
      expect(mean).toBeGreaterThanOrEqual(15);
    },
    PATIENCE,
  );

  test(
    'with offers alone off, texts or mandates change',
    () => {
      const games = without('offers');
      const changes = [losses(games, utilityOf), losses(games, depthOf)];
      expect(changes.some(({ mean, half }) => Math.abs(mean) > half)).toBe(true);
    },
    PATIENCE,
  );
});
