import { expect, test } from 'vitest';
import { powerOf } from '../../shared/debrief/power.ts';

const states = ['a', 'b', 'c', 'd', 'e'];
const near = (values: Readonly<Record<string, { banzhaf: number; shapley: number }>>) =>
  Object.values(values).map(({ banzhaf, shapley }) => [banzhaf.toFixed(4), shapley.toFixed(4)]);

test.each(['majority', 'twoThirds', 'consensus'] as const)(
  'without vetoes all are equal under %s',
  (rule) => {
    expect(near(powerOf({ rule, states, vetoes: [] }))).toEqual(states.map(() => ['0.2000', '0.2000']));
  },
);

test('a veto among three who need two is worth what the books say', () => {
  // Winning: ab, ac, abc. Swings: a in 3, b in 1, c in 1. Orders in which a turns it: 4 of 6.
  const power = powerOf({ rule: 'majority', states: ['a', 'b', 'c'], vetoes: ['a'] });
  expect(near(power)).toEqual([
    ['0.6000', '0.6667'],
    ['0.2000', '0.1667'],
    ['0.2000', '0.1667'],
  ]);
});

test('shares sum to one', () => {
  const power = Object.values(powerOf({ rule: 'twoThirds', states, vetoes: ['b', 'd'] }));
  expect(power.reduce((sum, { banzhaf }) => sum + banzhaf, 0)).toBeCloseTo(1);
  expect(power.reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(1);
});

test('more states than can be enumerated are refused', () => {
  const many = Array.from({ length: 16 }, (_, at) => `s${at}`);
  expect(() => powerOf({ rule: 'majority', states: many, vetoes: [] })).toThrow('15 states');
});
