import { describe, expect, test } from 'vitest';
import { type Attack, attackValue, waitingValue } from '../../shared/model/attack-value.ts';
import { backgroundRate } from '../../shared/model/evidence-items.ts';
import { ageingEffects, fadingEffects } from '../../shared/model/fading.ts';
import { capacityCosts, fundedStates } from '../../shared/model/investment.ts';
import { driftEffects, localiseEffects, overBroadEffects } from '../../shared/model/openness.ts';
import { parametersOf } from '../../shared/model/parameters.ts';
import { channelLevel } from '../../shared/model/pledges.ts';
import {
  brokerEffects,
  exploitShare,
  exploitUsed,
  leakChance,
  spentEffects,
  stockEffects,
} from '../../shared/model/proliferation.ts';
import { isOutrage, turnedInterests } from '../../shared/model/shocks.ts';
import { gauges } from '../../shared/model/stability.ts';
import type { Effect, World } from '../../shared/model/world.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { castOf, inForce, p, text, worldOf } from './a-table.ts';

const cast = castOf(5, ['N01', 'N11', 'N12', 'N18']);
const world = worldOf(cast);
const held = (stock: number): World => ({ ...world, stock: { ...world.stock, s0: stock } });
const sum = (effects: readonly Effect[]) =>
  effects.reduce((total, effect) => total + ('add' in effect ? effect.add : 0), 0);
const agreed = (norm: 'N11' | 'N12' | 'N18') =>
  applyEffects(world, inForce(text(norm, 4, cast.states, { age: 3 })));

describe('exploits', () => {
  test('an operation that needs one has a part of its chance without; the others need none', () => {
    expect(exploitShare(0, 'disruption', p)).toBe(p['stock.without']);
    expect(exploitShare(2.4, 'strike', p)).toBe(1);
    expect(exploitShare(0.5, 'interference', p)).toBeCloseTo((1 + p['stock.without']) / 2, 12);
    expect(exploitShare(0, 'espionage', p)).toBe(1);
    expect(exploitUsed(2.4, 'strike')).toBe(1);
    expect(exploitUsed(0.4, 'strike')).toBe(0.4);
    expect(spentEffects(held(2), 's0', 'theft')).toEqual([]);
    expect(sum(spentEffects(held(2), 's0', 'disruption'))).toBe(-1);
  });

  test('they perish and grow by means put into offence, up to three; N12 slows their growth', () => {
    const grown = (state: World, parameters = p) => sum(stockEffects(state, cast, 's0', 1, parameters));
    const nothing = parametersOf({ 'stock.growth': 0 });
    expect(grown(held(2), nothing)).toBeCloseTo(-2 * (1 - p['waiting.persistence']), 12);
    expect(grown(held(0))).toBeGreaterThan(0);
    expect(grown({ ...agreed('N12'), stock: held(0).stock })).toBeLessThan(grown(held(0)));
    expect(grown(held(3), parametersOf({ 'stock.growth': 3 }))).toBeLessThanOrEqual(0);
  });

  test('the value of an operation reckons with the stock; perishable ones are not worth waiting with', () => {
    const attack: Attack = {
      actor: 's0',
      target: 's1',
      operation: 'disruption',
      sector: 'energy',
      stake: 1,
      worth: 1,
      voided: false,
    };
    const value = (stock: number) => attackValue(held(stock), cast, attack, { roundsLeft: 3 }, p);
    expect(value(0).success).toBeCloseTo(p['stock.without'] * value(1).success, 12);
    expect(value(0).value).toBeLessThan(value(1).value);
    expect(value(2)).toEqual(value(1));
    const perishable = parametersOf({ 'waiting.persistence': 0.45 });
    expect(waitingValue(0.9, perishable)).toBeLessThan(waitingValue(0.9, p));
  });

  test('leaks: of noticed tools, by brokers, less under N12; criminals reuse them, and they fade', () => {
    expect(leakChance(world, cast, 'theft', p)).toBe(0);
    expect(leakChance(world, cast, 'strike', p)).toBe(p['leaks.chance']);
    expect(leakChance(agreed('N12'), cast, 'strike', p)).toBeLessThan(p['leaks.chance']);
    expect(sum(brokerEffects(world, cast, 2, p))).toBeCloseTo(2 * p['leaks.brokers'], 12);
    expect(sum(brokerEffects(agreed('N12'), cast, 2, p))).toBeLessThan(2 * p['leaks.brokers']);
    const leaky = { ...world, leaks: 1 };
    expect(backgroundRate(leaky, cast, p)).toBeCloseTo(
      (1 + p['leaks.crime']) * backgroundRate(world, cast, p),
      12,
    );
    expect(backgroundRate({ ...agreed('N12'), leaks: 1 }, cast, p)).toBeLessThan(
      backgroundRate(leaky, cast, p),
    );
    expect(gauges(leaky, cast, p, 'public').accountability).toBeLessThan(
      gauges(world, cast, p, 'public').accountability,
    );
    const faded = applyEffects(leaky, fadingEffects(leaky, cast, 2, p));
    expect(faded.leaks).toBeCloseTo(p['leaks.keeps'] ** 2, 12);
  });
});

describe('openness', () => {
  const open = (state: World) => gauges(state, cast, p, 'public').openness;

  test('localisation adds to defence and closes the net as an over-broad measure does', () => {
    const localised = applyEffects(world, localiseEffects(world, 's0', p));
    expect((localised.defence.s0 ?? 0) - (world.defence.s0 ?? 0)).toBeCloseTo(p['localise.defence'], 12);
    expect(open(world) - open(localised)).toBeCloseTo(p['openness.measure'], 12);
    expect(open(world) - open(applyEffects(world, overBroadEffects(p)))).toBeCloseTo(0.1, 12);
  });

  test('drift comes without a text; N11 in force slows it and opens again', () => {
    const drift = (state: World, adopted: boolean) =>
      sum(driftEffects(state, cast, { adopted, years: 2 }, p));
    expect(drift(world, false)).toBeCloseTo(2 * p['drift.perYear'], 12);
    expect(drift(world, true)).toBe(0);
    expect(drift(agreed('N11'), false)).toBeCloseTo(
      2 * p['drift.perYear'] * (1 - p['openness.slowsDrift']),
      12,
    );
    const closed = { ...agreed('N11'), closure: 0.5 };
    expect(drift(closed, true)).toBeCloseTo(-0.5 * (1 - (1 - p['openness.reopens']) ** 2), 12);
    expect(drift({ ...world, closure: 0.5 }, true)).toBe(0);
  });
});

describe('institutions', () => {
  test('the fund is paid by those whom it does not serve, and only once it works', () => {
    expect(capacityCosts(world, cast, p)).toEqual({});
    const funded = agreed('N18');
    const costs = capacityCosts(funded, cast, p);
    const payers = cast.states.filter((seat) => !fundedStates(funded, cast, p).includes(seat));
    expect(Object.keys(costs)).toEqual(payers);
    for (const seat of payers)
      expect(costs[seat]).toBeCloseTo(
        p['capacity.cost'] * channelLevel(funded, cast, 'capacity', seat, p),
        12,
      );
  });

  test('they need years to stand up: a tenth at first, all of it after three years', () => {
    const made = applyEffects(world, inForce(text('N18', 4, cast.states)));
    const level = (state: World) => channelLevel(state, cast, 'capacity', 's0', p);
    const full = level(agreed('N18'));
    expect(level(made)).toBeCloseTo(0.1 * full, 12);
    const fresh = Object.keys(made.pledges);
    expect(ageingEffects(made, 2, fresh)).toEqual([]);
    expect(level(applyEffects(made, ageingEffects(made, 2, [])))).toBeCloseTo(0.7 * full, 12);
  });
});

describe('shocks', () => {
  test('an outrage is of the gravest level, and where people live by it', () => {
    expect(isOutrage(5, 'health', p)).toBe(true);
    expect(isOutrage(4, 'health', p)).toBe(false);
    expect(isOutrage(5, 'government', p)).toBe(false);
  });

  test('a new government brings no red line where none was, and weights that sum to 1', () => {
    const want = { weight: 0.25, ideal: 3, price: 0.1, cap: 4, floor: 0, home: 3 };
    const interests = { N01: want, N11: want, N12: { ...want, cap: 2, floor: 2 }, N18: want };
    for (let seed = 1; seed <= 40; seed++) {
      const turned = turnedInterests(interests, { seed: `s${seed}`, address: ['turnover'] }, p);
      expect(Object.values(turned).reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 12);
      expect([turned.N01?.cap, turned.N11?.cap]).toEqual([4, 4]);
      expect(turned.N12?.floor).toBeLessThanOrEqual(turned.N12?.cap ?? 0);
      expect(turned.N12?.cap).toBeGreaterThanOrEqual(1);
    }
  });
});
