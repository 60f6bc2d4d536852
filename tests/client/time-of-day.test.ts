import { describe, expect, test } from 'vitest';
import { nextMoment, roundMomentIn, timeOfDay } from '../../client/time-of-day.ts';

const at = (hours: number, minutes: number) => new Date(2026, 2, 3, hours, minutes, 17).getTime();

describe('the clock on the wall', () => {
  test('a time typed means the next time it is that late', () => {
    expect(nextMoment('10:45', at(10, 0))).toBe(new Date(2026, 2, 3, 10, 45).getTime());
    expect(nextMoment('00:15', at(23, 50))).toBe(new Date(2026, 2, 4, 0, 15).getTime());
    expect(nextMoment('10:00', at(10, 0))).toBe(new Date(2026, 2, 4, 10, 0).getTime());
  });

  test('what is no time is none', () => {
    for (const typed of ['', '10', 'ten:five']) expect(nextMoment(typed, at(10, 0))).toBe(0);
  });

  test('the end proposed is a round time', () => {
    expect(timeOfDay(roundMomentIn(45, at(10, 2)))).toBe('10:50');
    expect(timeOfDay(roundMomentIn(45, new Date(2026, 2, 3, 9, 0).getTime()))).toBe('09:45');
  });
});
