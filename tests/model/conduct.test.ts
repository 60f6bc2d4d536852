import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attack, attackValue, waitingValue } from '../../shared/model/attack-value.ts';
import {
  detectionChance,
  framed,
  outcome,
  pinned,
  successChance,
  threshold,
} from '../../shared/model/conduct.ts';
import { helpEffects, investmentEffects, moveDefenceEffects } from '../../shared/model/investment.ts';
import { normalCdf } from '../../shared/model/numbers.ts';
import { parametersOf } from '../../shared/model/parameters.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { castOf, inForce, p, pledge, text, worldOf } from './a-table.ts';

const cast = castOf(6);
const world = worldOf(cast);
const probability = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const attack: Attack = {
  actor: 's0',
  target: 's1',
  operation: 'disruption',
  sector: 'energy',
  stake: 1.5,
  worth: 1,
  voided: false,
};
const outlook = { roundsLeft: 2, patience: 0.9 };
const value = (one: Partial<Attack>, state = world) =>
  attackValue(state, cast, { ...attack, ...one }, outlook, p);

describe('single formulas', () => {
  test('the normal distribution function is right to 1e-10, and without a step at 0', () => {
    const known = [
      [0, 0.5],
      [1, 0.8413447460685429],
      [-1.96, 0.024997895148220435],
      [2.5, 0.9937903346742238],
      [-8, 6.22096057427174e-16],
      [-40, 0],
    ] as const;
    for (const [z, expected] of known) expect(Math.abs(normalCdf(z) - expected)).toBeLessThan(1e-10);
    expect(normalCdf(1e-15) - normalCdf(-1e-15)).toBeLessThan(1e-14);
  });

  test('success: even odds give 1/(1 + e^−.3), offence helps, defence hinders', () => {
    expect(successChance(0.5, 0.5, p)).toBeCloseTo(1 / (1 + Math.exp(-0.3)), 12);
    expect(successChance(0.7, 0.5, p)).toBeGreaterThan(successChance(0.5, 0.5, p));
    expect(successChance(0.5, 0.7, p)).toBeLessThan(successChance(0.5, 0.5, p));
  });

  test('detection is the sum of MODEL.md §3.2 and rises with sharing', () => {
    const act = { victim: 's1', operation: 'strike', verified: true } as const;
    const expected = 0.34 + 0.25 * 0.27 + 0.12 * 0.5 + 0.06 + 0.15;
    expect(detectionChance(world, cast, act, p)).toBeCloseTo(expected, 12);
    const shared = applyEffects(world, inForce(text('N15', 4, cast.states, { age: 3 })));
    expect(detectionChance(shared, cast, act, p)).toBeCloseTo(expected + 0.15, 12);
  });

  test('the threshold is where naming breaks even, kept between .30 and .95', () => {
    const parties = { victim: 's1', suspect: 's0', severity: 0.5 };
    const seat = cast.seats.s0?.vulnerability ?? 0;
    const hawk = cast.seats.s1?.hawkishness ?? 0;
    const effect = 0.5 ** 0.25 * seat * 0.19 * (0.8 + 0.5 * hawk);
    expect(threshold(cast, parties, p)).toBeCloseTo(Math.min(0.95, 0.12 / (effect + 0.09)), 12);
    expect(threshold(cast, { ...parties, severity: 1e-9 }, p)).toBe(0.95);
  });

  test('the guilty are pinned more often than the innocent are framed, and better evidence parts them', () => {
    fc.assert(
      fc.property(
        probability,
        probability,
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        (pi, needed, dPrime) => {
          expect(pinned(pi, needed, dPrime, p)).toBeGreaterThanOrEqual(framed(pi, needed, dPrime, p));
        },
      ),
    );
    const gap = (dPrime: number) => pinned(0.3, 0.6, dPrime, p) - framed(0.3, 0.6, dPrime, p);
    expect(gap(2)).toBeGreaterThan(gap(1));
    expect(gap(1)).toBeGreaterThan(gap(0.3));
  });

  test('waiting is worth w (P − S)/(1 − w S + .2) × .035', () => {
    expect(waitingValue(0.9, p)).toBeCloseTo(((0.9 * 0.25) / (1 - 0.54 + 0.2)) * 0.035, 12);
    expect(waitingValue(0.9, parametersOf({ 'waiting.persistence': 0.45 }))).toBe(0);
  });
});

describe('the value of an operation', () => {
  test('is its gain less its costs, each term told', () => {
    const { gain, norm, response, shadow, escalation, shared, effort, value: total } = value({});
    expect(total).toBeCloseTo(gain - norm - response - shadow - escalation - shared - effort, 12);
    expect(gain).toBeCloseTo(
      successChance(0.3, 0.5, p) * 0.105 * (0.25 + (cast.rivalry.s0?.s1 ?? 0)) * (0.35 + 0.75 * 1.5),
      12,
    );
    expect(norm).toBeCloseTo(0.11 * 0.6 * 0.35, 12);
  });

  test('falls with what is owed to the victim, and not with what is owed to others', () => {
    const owing = (creditor: string, rung: 1 | 3) =>
      applyEffects(world, inForce([pledge({ norm: 'N01', rung, debtor: 's0', creditors: [creditor] })]));
    expect(value({}, owing('s1', 3)).norm).toBeCloseTo(0.11 * 0.6 * (0.35 + 0.65 * 0.75 * 1.15), 12);
    expect(value({}, owing('s1', 1)).norm).toBeLessThan(value({}, owing('s1', 3)).norm);
    expect(value({}, owing('s2', 3)).norm).toBe(value({}).norm);
    expect(value({ voided: true }, owing('s1', 3)).norm).toBe(0);
  });

  test('falls with identification, and rises with the stake', () => {
    const watched = applyEffects(world, [{ kind: 'seat', seat: 's1', field: 'attribution', add: 0.5 }]);
    expect(value({}, watched).value).toBeLessThan(value({}).value);
    expect(value({ stake: 3 }).value).toBeGreaterThan(value({}).value);
  });

  test('a failed attempt gains and harms nothing; help halves harm', () => {
    expect(outcome(cast, attack, { succeeded: false, helped: false }, p)).toEqual({
      gain: 0,
      harm: 0,
      severity: 0.25,
    });
    expect(outcome(cast, attack, { succeeded: true, helped: true }, p)).toMatchObject({
      harm: 0.09,
      severity: 0.5,
    });
  });
});

describe('capabilities', () => {
  test('two years in one round decay like two rounds, and never leave 0-1', () => {
    const [offence, defence] = investmentEffects(world, cast, 's0', 2, p);
    const share = 1 - 0.95 ** 2;
    expect(offence?.kind === 'seat' && offence.add + 0.3 * share).toBeGreaterThan(0);
    const big = applyEffects(
      world,
      [offence, defence].flatMap((one) => (one ? [one] : [])),
    );
    for (const field of ['offence', 'defence'] as const) expect(big[field].s0).toBeLessThanOrEqual(1);
    const endless = applyEffects(world, investmentEffects(world, cast, 's1', 400, p));
    expect(endless.defence.s1).toBe(1);
  });

  test('help lifts a defence to .45 at most, and moved help leaves the giver .1', () => {
    const after = applyEffects(world, helpEffects(world, 's0', 's3', p));
    expect(after.defence.s3).toBeCloseTo(0.45, 12);
    expect(after.defence.s0).toBeCloseTo(0.54, 12);
    expect(applyEffects(world, helpEffects(world, 's1', 's0', p)).defence.s0).toBe(world.defence.s0);
    const poor = { ...world, defence: { ...world.defence, s0: 0.12 } };
    expect(applyEffects(poor, moveDefenceEffects(poor, 's0', 's3', 0.2, p)).defence.s0).toBeCloseTo(0.1, 12);
  });
});
