import { describe, expect, test } from 'vitest';
import { differenceOf, standsOut } from '../../shared/facts/contingency.ts';

describe('the difference of two histograms', () => {
  // By hand: expected 25 and 25 in each column, four cells of (20 − 25)² / 25 = 1.
  test('is Pearson’s χ² with its probability', () => {
    const { chiSquare, freedom, p, strength } = differenceOf({ a: 20, b: 30 }, { a: 30, b: 20 });
    expect(chiSquare).toBeCloseTo(4, 12);
    expect(freedom).toBe(1);
    // The distribution itself gives .0455; the approximation is right to half a percent of 1.
    expect(Math.abs(p - 0.0455)).toBeLessThan(0.005);
    expect(strength).toBeCloseTo(0.2, 12);
  });

  test('is near the tables of the distribution for more kinds', () => {
    // 9.488 is the 5 % point for four degrees of freedom: 100 each, in five kinds.
    const left = { a: 20, b: 20, c: 20, d: 20, e: 20 };
    const right = { a: 33, b: 14, c: 25, d: 18, e: 10 };
    const { chiSquare, freedom, p } = differenceOf(left, right);
    expect(freedom).toBe(4);
    expect(chiSquare).toBeCloseTo(169 / 53 + 36 / 34 + 25 / 45 + 4 / 38 + 100 / 30, 10);
    expect(p).toBeGreaterThan(0.05);
    expect(p).toBeLessThan(0.1);
  });

  test('is none between equals, and where too little was counted to tell', () => {
    expect(differenceOf({ a: 40, b: 60 }, { a: 20, b: 30 })).toMatchObject({ chiSquare: 0, freedom: 1 });
    expect(differenceOf({ a: 2, b: 1 }, { a: 1, b: 2 })).toEqual({
      chiSquare: 0,
      freedom: 0,
      p: 1,
      strength: 0,
    });
  });

  test('takes rare kinds together', () => {
    const { freedom } = differenceOf({ a: 50, b: 50, x: 3, y: 3 }, { a: 50, b: 50, z: 4, w: 4 });
    expect(freedom).toBe(2);
  });
});

test('what stands out is what a histogram has more of than the others, by its share', () => {
  expect(
    standsOut({ a: 5, b: 5 }, [
      { a: 90, b: 10 },
      { a: 8, b: 2 },
    ]),
  ).toBe('b');
  expect(standsOut({}, [{ a: 1 }])).toBe('');
});
