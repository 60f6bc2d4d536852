import { expect, test } from 'vitest';
import { powerOf } from '../../shared/debrief/power.ts';

const states = ['a', 'b', 'c', 'd', 'e'];
const near = (values: Readonly<Record<string, { banzhaf: number; shapley: number }>>) =>
  Object.values(values).map(({ banzhaf, shapley }) => [banzhaf.toFixed(4), shapley.toFixed(4)]);

test.each(['majority', 'twoThirds', 'consensus'] as const)(
  'without vetoes all are equal under %s',
  (rule) => {
    expect(near(powerOf({ rule, states, vetoes: [], stakeholders: [] }))).toEqual(
      states.map(() => ['0.2000', '0.2000']),
    );
  },
);

test('a veto among three who need two is worth what the books say', () => {
  // Winning: ab, ac, abc. Swings: a in 3, b in 1, c in 1. Orders in which a turns it: 4 of 6.
  const power = powerOf({ rule: 'majority', states: ['a', 'b', 'c'], vetoes: ['a'], stakeholders: [] });
  expect(near(power)).toEqual([
    ['0.6000', '0.6667'],
    ['0.2000', '0.1667'],
    ['0.2000', '0.1667'],
  ]);
});

test('shares sum to one', () => {
  const power = Object.values(powerOf({ rule: 'twoThirds', states, vetoes: ['b', 'd'], stakeholders: [] }));
  expect(power.reduce((sum, { banzhaf }) => sum + banzhaf, 0)).toBeCloseTo(1);
  expect(power.reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(1);
});

test('more states than can be enumerated are refused', () => {
  const many = Array.from({ length: 16 }, (_, at) => `s${at}`);
  expect(() => powerOf({ rule: 'majority', states: many, vetoes: [], stakeholders: [] })).toThrow(
    '15 states',
  );
});

test('V19 of two majorities each is a half of the power, whoever is more', () => {
  // A majority of 3 states and one of 1 stakeholder: the stakeholder turns every set that two states or three are in.
  const power = powerOf({
    rule: 'doubleMajority',
    states: ['a', 'b', 'c'],
    vetoes: [],
    stakeholders: ['firm'],
  });
  // Winning with the firm: ab, ac, bc, abc. Swings: the firm in 4, each state in 2. Orders: the firm last of two or more.
  expect(near(power)).toEqual([
    ['0.2000', '0.1667'],
    ['0.2000', '0.1667'],
    ['0.2000', '0.1667'],
    ['0.4000', '0.5000'],
  ]);
});

test('V19 stakeholders who are alike have alike power, and all of it sums to one', () => {
  const stakeholders = ['firm', 'coalition', 'body'];
  const power = powerOf({ rule: 'doubleMajority', states, vetoes: ['a'], stakeholders });
  expect(power.firm).toEqual(power.body);
  expect(Object.values(power).reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(1);
  expect(power.a?.shapley).toBeGreaterThan(power.b?.shapley ?? 1);
});
