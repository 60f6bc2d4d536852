import { describe, expect, test } from 'vitest';
import type { Configuration } from '../../shared/facts/configuration.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { type Games, jobsFor, judge, keyOf, type Trial } from '../../shared/facts/judge.ts';
import type { GameMeasures } from '../../shared/facts/measures.ts';
import { run } from '../../shared/facts/run.ts';
import { normal } from '../../shared/model/dice.ts';

const TRIAL: Trial = { seed: 'planted', games: 60 };
const ONE: Configuration = { on: 'table', statesOnly: true, text: {}, play: { rounds: 1 } };
const OTHER: Configuration = { ...ONE, text: { N01: 3 } };

/** Games that nobody played: the severity is luck that both arms share, luck of their own, and an effect. */
function planted(effect: number): Games {
  const game = run({ configuration: ONE, seed: '1' }, null);
  const games = new Map<string, GameMeasures>();
  for (const seed of Array.from({ length: TRIAL.games }, (_, at) => `planted.${at + 1}`))
    for (const [arm, configuration] of [ONE, OTHER].entries())
      games.set(keyOf({ configuration, seed }), {
        ...game,
        severity: normal(seed, ['shared']) + 0.05 * normal(seed, ['own', arm]) + arm * effect,
      });
  return games;
}

const fact: Fact = {
  id: 'planted',
  claim: 'The second arm is higher.',
  source: 'this test',
  change: 'nothing → an effect',
  measure: 'severity',
  kind: 'difference',
  arms: [ONE, OTHER],
  metric: (game) => game.severity,
  direction: 'rises',
  minimum: 0.05,
};

describe('a fact', () => {
  test('passes by an effect that luck shared by both arms would hide otherwise', () => {
    const { pass, effect, interval } = judge(fact, planted(0.1), TRIAL);
    expect(pass).toBe(true);
    expect(effect).toBeCloseTo(0.1, 1);
    expect(interval[0]).toBeGreaterThan(0.05);
  });

  test('fails without an effect, by one the other way, and by one that is too small', () => {
    for (const effect of [0, -0.1, 0.03]) expect(judge(fact, planted(effect), TRIAL).pass).toBe(false);
  });

  test('is bounded where a gain would be an exploit', () => {
    const bounded: Fact = { ...fact, kind: 'bounded', minimum: 0.05, highest: 0.1 };
    expect(judge(bounded, planted(0), TRIAL).pass).toBe(true);
    expect(judge(bounded, planted(0.2), TRIAL).pass).toBe(false);
  });

  test('finds the metric that moves among those that do not', () => {
    const metrics = {
      still: (game: GameMeasures) => game.stability,
      moved: (game: GameMeasures) => game.severity,
    };
    const anything: Fact = { ...fact, kind: 'anything', metrics };
    expect(judge(anything, planted(0.1), TRIAL)).toMatchObject({ pass: true, by: 'moved' });
    expect(judge(anything, planted(0), TRIAL).pass).toBe(false);
  });

  test('shares its games with others', () => {
    const jobs = jobsFor([fact, { ...fact, id: 'again' }], { seed: 's', games: 5 });
    expect(jobs).toHaveLength(10);
  });
});

describe('the ledger of a game', () => {
  test('explains every point of every round, in public and in truth', () => {
    for (const seed of ['ledger.1', 'ledger.2'])
      expect(
        run({ configuration: { on: 'table', play: { rounds: 2 } }, seed }, null).unexplained,
      ).toBeLessThan(1e-9);
  }, 60_000);
});

describe('a real fact', () => {
  test('restraint in force lowers the severity of operations, in games of equal luck', () => {
    const arms = [
      { on: 'table', statesOnly: true, text: {}, play: { rounds: 2 } },
      { on: 'table', statesOnly: true, text: { N01: 3, N03: 3, N04: 3 }, play: { rounds: 2 } },
    ] as const;
    const real: Fact = { ...fact, arms, direction: 'falls', minimum: 0 };
    const trial: Trial = { seed: 'real', games: 12 };
    const played = new Map(jobsFor([real], trial).map((job) => [keyOf(job), run(job, null)]));
    expect(judge(real, played, trial).effect).toBeLessThan(0);
  }, 120_000);
});
