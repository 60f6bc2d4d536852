import { expect, test } from 'vitest';
import { PARAMETERS } from '../../shared/model/parameters.ts';
import { play } from '../../shared/play.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const scenario = scenarioNamed('first-table');
const states = scenario.seats.filter(({ kind }) => kind === 'state').map(({ id }) => id);
/** Accounts have a long tail, more so the longer the game: a few operations decide their spread. */
const LENGTHS = [
  { rounds: 2, games: 24 },
  { rounds: 3, games: 24 },
  { rounds: 6, games: 48 },
];
const PATIENCE = 120_000;

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

test.each(LENGTHS)(
  'the mandate part of a score swings .8 to 1.5 times as far as the conduct part, over $rounds rounds (GAME.md §2)',
  ({ rounds, games }) => {
    const scores = Array.from({ length: games }, (_, seed) => {
      const { revealedSeats } = play(scenario, { seed: String(seed + 1), rounds }).state.public;
      return states.flatMap((seat) => revealedSeats[seat] ?? []);
    }).flat();
    const mandate = PARAMETERS['player.mandate'].value * deviation(scores.map((score) => score.mandate));
    const conduct = PARAMETERS['player.conduct'].value * deviation(scores.map(({ account }) => account));
    expect(mandate / conduct).toBeGreaterThan(0.8);
    expect(mandate / conduct).toBeLessThan(1.5);
  },
  PATIENCE,
);
