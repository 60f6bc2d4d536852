import { describe, expect, test } from 'vitest';
import { jackknifed, kendallTau, mean, meanOf, spread } from '../../shared/facts/statistics.ts';

describe('statistics', () => {
  test('a mean has an interval of 1.96 standard errors on either side', () => {
    const { effect, interval } = meanOf([1, 2, 3, 4, 5]);
    expect(effect).toBe(3);
    const half = (1.96 * spread([1, 2, 3, 4, 5])) / Math.sqrt(5);
    expect(interval[0]).toBeCloseTo(3 - half, 12);
    expect(interval[1]).toBeCloseTo(3 + half, 12);
  });

  test('the jackknife of a mean is the interval of the mean', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const [low, high] = jackknifed(values, mean).interval;
    const plain = meanOf(values).interval;
    expect(low).toBeCloseTo(plain[0], 12);
    expect(high).toBeCloseTo(plain[1], 12);
  });

  test('rank correlation: 1 in the same order, −1 in the other, between where they differ', () => {
    expect(kendallTau([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(kendallTau([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(kendallTau([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 12);
  });
});
