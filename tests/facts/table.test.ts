import { describe, expect, test } from 'vitest';
import { setUp } from '../../shared/facts/configuration.ts';
import { isOfInterest, leastGain, stakesOf, welfareRange } from '../../shared/facts/interest-screen.ts';
import { factsTable } from '../../shared/facts/table.ts';
import { Scenario } from '../../shared/rules/scenario.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const SEEDS = Array.from({ length: 20 }, (_, at) => `t.${at + 1}`);

describe('the table of the facts', () => {
  test('is a scenario that the product would take', () => {
    for (const seed of SEEDS) {
      const { norms, ...table } = factsTable(seed);
      expect(Scenario.safeParse(table).error).toBeUndefined();
      expect(norms.map(({ id }) => id)).toEqual(table.agenda);
    }
  });

  test('comes from its seed alone, and another from another', () => {
    expect(factsTable('a')).toEqual(factsTable('a'));
    expect(factsTable('a')).not.toEqual(factsTable('b'));
  });

  test('has something to bargain for', () => {
    const tables = SEEDS.map((seed) => factsTable(seed));
    expect(tables.filter(isOfInterest)).toHaveLength(tables.length);
    for (const table of tables) {
      const stakes = stakesOf(table);
      const { nothing, best } = welfareRange(stakes);
      expect(best).toBeGreaterThan(nothing + 0.1);
      expect(leastGain(stakes)).toBeGreaterThan(0);
    }
  });
});

describe('a configuration', () => {
  test('singles out another seat in each game, the same in every arm', () => {
    const chosen = (seed: string) => setUp({ on: 'table', onlyOne: 'operates' }, seed, null).chosen;
    expect(new Set(SEEDS.map(chosen)).size).toBe(7);
    expect(setUp({ on: 'table' }, 't.3', null).chosen).toBe(chosen('t.3'));
  });

  test('plays the scenario of the run where it says so', () => {
    const scenario = scenarioNamed('first-table');
    expect(setUp({ on: 'scenario' }, '1', scenario).scenario).toBe(scenario);
    expect(() => setUp({ on: 'scenario' }, '1', null)).toThrow(RangeError);
  });

  test('puts a text in force, and some of its parties against their will', () => {
    const { options } = setUp({ on: 'table', text: { N01: 3, N15: 0 }, outvoted: 3 }, '1', null);
    expect(options.acquis).toEqual([{ norm: 'N01', rung: 3, outvoted: ['s2', 's4', 's6'], age: 3 }]);
  });
});
