import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundToSum } from '../../client/parts/rounding.ts';

const points = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 20 });

test('rounded causes add up to the rounded change', () => {
  fc.assert(
    fc.property(points, (values) => {
      const rounded = roundToSum(values, 1);
      const total = values.reduce((sum, value) => sum + value, 0);
      const shown = rounded.reduce((sum, value) => sum + value, 0);
      expect(Math.abs(shown - Math.round(total * 10) / 10)).toBeLessThan(1e-6);
    }),
  );
});

test('no cause is shown more than a tenth away from its value', () => {
  fc.assert(
    fc.property(points, (values) => {
      roundToSum(values, 1).forEach((shown, index) => {
        expect(Math.abs(shown - (values[index] ?? 0))).toBeLessThanOrEqual(0.1 + 1e-9);
      });
    }),
  );
});
