import { describe, expect, test } from 'vitest';
import { exponential, normal, pickWeighted, shuffled, uniform } from '../../shared/model/dice.ts';

const DRAWS = 40_000;
const draws = (draw: (at: number) => number) => Array.from({ length: DRAWS }, (_, at) => draw(at));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  const spread = (values: readonly number[], centre: number) =>
    mean(values.map((value) => (value - centre) ** 2));
  const both = mean(one.map((value, at) => (value - a) * ((other[at] ?? 0) - b)));
  return both / Math.sqrt(spread(one, a) * spread(other, b));
}

describe('dice are functions of seed and address', () => {
  test('the same address gives the same number, whatever was drawn before', () => {
    const first = uniform('seed', ['stake', 1, 'a', 'b']);
    uniform('seed', ['other']);
    expect(uniform('seed', ['stake', 1, 'a', 'b'])).toBe(first);
    expect(uniform('seed', ['stake', 2, 'a', 'b'])).not.toBe(first);
    expect(uniform('tree', ['stake', 1, 'a', 'b'])).not.toBe(first);
  });

  test('parts of an address do not run together', () => {
    expect(uniform('s', ['ab', 'c'])).not.toBe(uniform('s', ['a', 'bc']));
    expect(uniform('s', ['a', 'b'])).not.toBe(uniform('s', ['b', 'a']));
  });

  test('numbers of neighbouring addresses fill [0,1) evenly', () => {
    const bins = new Array<number>(50).fill(0);
    for (const value of draws((at) => uniform('even', ['stake', at]))) {
      const bin = Math.floor(value * 50);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const expected = DRAWS / 50;
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 49 degrees of freedom: 85 is the 99.9 % point.
    expect(chiSquare).toBeLessThan(85);
  });

  test('rounds, actors and seeds are independent of each other', () => {
    const base = draws((at) => uniform('one', ['detected', at, 'a']));
    for (const other of [
      draws((at) => uniform('one', ['detected', at + 1, 'a'])),
      draws((at) => uniform('one', ['detected', at, 'b'])),
      draws((at) => uniform('two', ['detected', at, 'a'])),
    ])
      expect(Math.abs(correlation(base, other))).toBeLessThan(0.02);
  });

  test('normal and exponential draws have their moments', () => {
    const bells = draws((at) => normal('bell', [at]));
    expect(mean(bells)).toBeCloseTo(0, 1);
    expect(mean(bells.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(mean(bells.map((value) => (Math.abs(value) > 1.96 ? 1 : 0)))).toBeCloseTo(0.05, 2);
    const waits = draws((at) => exponential('wait', [at]));
    expect(mean(waits)).toBeCloseTo(1, 1);
    expect(mean(waits.map((value) => value ** 2))).toBeGreaterThan(1.9);
  });

  test('weighted picks follow their weights and never take a weight of 0', () => {
    const counts = { a: 0, b: 0, c: 0 };
    for (let at = 0; at < DRAWS; at += 1)
      counts[pickWeighted('pick', [at], ['a', 'b', 'c'] as const, [1, 0, 3])] += 1;
    expect(counts.b).toBe(0);
    expect(counts.c / DRAWS).toBeCloseTo(0.75, 1);
  });

  test('shuffling keeps every item', () => {
    const items = [1, 2, 3, 4, 5, 6, 7];
    expect([...shuffled('mix', ['x'], items)].sort()).toEqual(items);
    expect(shuffled('mix', ['x'], items)).not.toEqual(shuffled('mix', ['y'], items));
  });
});
