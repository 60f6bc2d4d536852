import { describe, expect, test } from 'vitest';
import {
  barsBrier,
  brier,
  conductPart,
  dividend,
  honourPart,
  mandatePart,
  nationalInterest,
  playerScore,
  stakeholderScore,
} from '../../shared/model/score.ts';
import { trustIn } from '../../shared/model/worlds.ts';
import { castOf, p, worldOf } from './a-table.ts';

describe('player scores (GAME.md §2)', () => {
  test('P = 100 ((1 − σ) NI + σ S/100), NI = .50 M + .35 K + .15 H', () => {
    const mandate = mandatePart(0.7, [0.4, 0.6], p);
    expect(mandate).toBeCloseTo(0.6, 12);
    const conduct = conductPart(0.1, 3, p);
    expect(conduct).toBeCloseTo(0.5 + 0.1 * 0.1 * 2, 12);
    const interest = nationalInterest({ mandate, conduct, honour: 0.5 }, p);
    expect(interest).toBeCloseTo(0.5 * 0.6 + 0.35 * 0.52 + 0.15 * 0.5, 12);
    expect(playerScore(interest, 60, p)).toBeCloseTo(100 * (0.7 * interest + 0.3 * 0.6), 12);
    expect(stakeholderScore([1, 0.5, 0], 60, p)).toBeCloseTo(100 * (0.4 * 0.5 + 0.6 * 0.6), 12);
  });

  test('the same flows a year score the same over 2, 3 and 6 rounds', () => {
    for (const rounds of [2, 3, 6]) expect(conductPart(0.03 * rounds, rounds, p)).toBeCloseTo(0.518, 12);
  });

  test('honour is the trust of the others by power, the dividend their plain mean beyond .52', () => {
    const cast = castOf(3);
    const world = worldOf(cast);
    const [one, other] = ['s1', 's2'].map((seat) => trustIn(world, seat, 's0')) as [number, number];
    expect(honourPart(world, cast, 's0')).toBeCloseTo((1.2 * one + 0.7 * other) / 1.9, 12);
    expect(dividend(world, cast, 's0', p)).toBeCloseTo(0.8 * ((one + other) / 2 - 0.52) * 0.3, 12);
  });

  test('Brier scores reward being right and sure', () => {
    expect(brier(0.8, true)).toBeCloseTo(0.04, 12);
    expect(barsBrier({ a: 1, none: 0 }, 'a')).toBe(0);
    expect(barsBrier({ a: 1, none: 0 }, 'b')).toBe(2);
  });
});
