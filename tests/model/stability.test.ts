import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectionFrom, framed, pinned, threshold } from '../../shared/model/conduct.ts';
import { prior } from '../../shared/model/evidence.ts';
import { discriminability, suspectsOf } from '../../shared/model/evidence-items.ts';
import { indexWeights } from '../../shared/model/norm-effects.ts';
import { parametersOf } from '../../shared/model/parameters.ts';
import { channelLevel, isVerified } from '../../shared/model/pledges.ts';
import { bandOf, finalStability, gauges, scoreOf } from '../../shared/model/stability.ts';
import type { Effect, Lens } from '../../shared/model/world.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { anyEffect, castOf, inForce, p, text, worldOf } from './a-table.ts';

const cast = castOf(5, ['N01', 'N11', 'N15', 'N16']);
const world = worldOf(cast);
const anyWorld = fc.array(anyEffect(cast), { maxLength: 25 }).map((effects) => applyEffects(world, effects));
const anyLens = fc.constantFrom<Lens[]>('public', 'true');
const burden = (add: number): Effect => ({ kind: 'world', field: 'burden', add });

describe('stability', () => {
  test('is within 0 and 100, and so is every gauge within 0 and 1, in any world', () => {
    fc.assert(
      fc.property(anyWorld, anyLens, (one, lens) => {
        for (const value of Object.values(gauges(one, cast, p, lens))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const score = scoreOf(one, cast, p, lens);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('the gauges of a quiet world without commitments are as written', () => {
    const quiet = gauges(world, cast, p, 'public');
    expect(quiet).toMatchObject({ norms: 0, restraint: 1, calm: 1, openness: 0.6 });
    // D .55 … .35, mean .45, weakest two .375.
    expect(quiet.resilience).toBeCloseTo((0.5 * 0.45 + 0.5 * 0.375 - 0.1) / 0.6, 12);
    const troubled = applyEffects(world, [
      burden(0.22),
      { kind: 'pair', from: 's0', to: 's1', field: 'grievance', add: 0.5 },
    ]);
    expect(gauges(troubled, cast, p, 'public').restraint).toBeCloseTo(0.25 / 0.7, 12);
    expect(gauges(troubled, cast, p, 'public').calm).toBeCloseTo(1 - 1.6 * 0.1, 12);
  });

  test('norms in force: rung, assurance, vesting, ownership and credit multiply (four rungs)', () => {
    const norms = (rung: 1 | 2 | 3 | 4, terms: Parameters<typeof text>[3]) =>
      gauges(
        applyEffects(world, inForce(text('N01', rung, ['s0', 's1', 's2', 's3', 's4'], terms))),
        cast,
        p,
        'true',
      ).norms;
    const weight = 0.16 / (0.16 + 0.04 + 0.08 + 0.08);
    // keeping starts at .6; universal: assurance + .1, at most 1.
    const whole = (rung: number, assured: number, vested: number) =>
      (weight * (rung / 4) * assured * vested * 0.6) / 0.75;
    expect(norms(1, { age: 3 })).toBeCloseTo(whole(1, 0.35, 1), 12);
    expect(norms(2, { age: 1 })).toBeCloseTo(whole(2, 0.7, 0.4), 12);
    expect(norms(3, { age: 0 })).toBeCloseTo(whole(3, 0.95, 0.1), 12);
    expect(norms(4, { age: 9 })).toBeCloseTo(whole(4, 1, 1), 12);
    expect(norms(4, { age: 9, ownership: 0.25 })).toBeCloseTo(0.25 * whole(4, 1, 1), 12);
    expect(norms(4, { age: 9, strength: 0.7 })).toBeCloseTo(0.7 * whole(4, 1, 1), 12);
  });

  test('an institution waits for an endorsement and for trust in its body', () => {
    const bound = applyEffects(world, inForce(text('N16', 3, cast.states, { age: 3 })));
    const endorsed = applyEffects(bound, [{ kind: 'endorse', norm: 'N16', add: 1 }]);
    const trusted = applyEffects(endorsed, [{ kind: 'world', field: 'bodyTrust', add: 0.3 }]);
    const norms = [bound, endorsed, trusted].map((one) => gauges(one, cast, p, 'true').norms) as [
      number,
      number,
      number,
    ];
    expect(norms[0] / norms[1]).toBeCloseTo(0.7, 9);
    expect(norms[1] / norms[2]).toBeCloseTo(0.7, 9);
    const withoutStakeholders = { ...cast, stakeholders: [] };
    expect(gauges(bound, withoutStakeholders, p, 'true').norms).toBeCloseTo(norms[1], 9);
  });

  test('accountability rises with the victims’ means and does not reward incidents', () => {
    const sharper = applyEffects(
      world,
      cast.states.map((seat) => ({ kind: 'seat', seat, field: 'attribution', add: 0.3 }) as const),
    );
    const a = (one: typeof world) => gauges(one, cast, p, 'public').accountability;
    expect(a(sharper)).toBeGreaterThan(a(world));
    expect(a(applyEffects(world, [burden(2)]))).toBe(a(world));
  });

  test('accountability is what the formulas of conduct and evidence say of every pair', () => {
    fc.assert(
      fc.property(anyWorld, (one) => {
        let sum = 0;
        let total = 0;
        for (const victim of cast.states) {
          const bars = prior(one, cast, { victim, observer: victim }, p);
          const dPrime = discriminability(one, cast, victim, p);
          for (const suspect of suspectsOf(cast, victim)) {
            const rivalry = cast.rivalry[suspect]?.[victim] ?? 0;
            const needed = threshold(cast, { victim, suspect, severity: 0.5 }, p);
            const pi = bars[suspect] ?? 0;
            const margin = pinned(pi, needed, dPrime, p) - framed(pi, needed, dPrime, p);
            const checks = ['N01', 'N11'] as const;
            const weights = indexWeights(checks, p);
            const verified = checks
              .filter((norm) => isVerified(one, norm, suspect, victim, p))
              .reduce((all, norm) => all + weights[norm], 0);
            const seen = detectionFrom(
              {
                attribution: one.attribution[victim] ?? 0,
                defence: one.defence[victim] ?? 0,
                sharing: channelLevel(one, cast, 'sharing', victim, p),
                verified,
                shift: 0,
              },
              p,
            );
            sum += rivalry * seen * margin;
            total += rivalry;
          }
        }
        const expected = Math.min(1, Math.max(0, (1.6 * sum) / total));
        expect(gauges(one, cast, p, 'true').accountability).toBeCloseTo(expected, 9);
      }),
      { numRuns: 150 },
    );
  });

  test('a session may play with other numbers', () => {
    const other = parametersOf({ 'calm.slope': 3 });
    const tense = applyEffects(world, [{ kind: 'pair', from: 's0', to: 's1', field: 'grievance', add: 0.5 }]);
    expect(gauges(tense, cast, other, 'public').calm).toBeCloseTo(0.7, 12);
    expect(gauges(tense, cast, p, 'public').calm).toBeCloseTo(0.84, 12);
  });

  test('bands and the final result', () => {
    expect([20, 40, 60, 80].map((score) => bandOf(score, p))).toEqual([
      'fragile',
      'tense',
      'workable',
      'stable',
    ]);
    expect(finalStability([50, 60, 80], p)).toBeCloseTo(0.5 * 80 + 0.5 * (190 / 3), 12);
  });
});
