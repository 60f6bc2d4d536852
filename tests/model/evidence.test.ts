import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, pickWeighted } from '../../shared/model/dice.ts';
import { type Bars, certain, kappa, posterior, prior, publicBelief } from '../../shared/model/evidence.ts';
import {
  accusation,
  discriminability,
  drawItem,
  type EvidenceItem,
  evidenceShares,
  falseFlagAuthor,
  suspectsOf,
} from '../../shared/model/evidence-items.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { NO_STATE } from '../../shared/rules/vocabulary.ts';
import { castOf, inForce, p, text, worldOf } from './a-table.ts';

const cast = castOf(6);
const world = worldOf(cast);
const victim = 's1';
const suspects = suspectsOf(cast, victim);
const own = prior(world, cast, { victim, observer: victim }, p);
const sum = (bars: Bars) => Object.values(bars).reduce((total, bar) => total + bar, 0);

function items(address: readonly (string | number)[], apparent: string, dPrime: number): EvidenceItem[] {
  return evidenceShares(cast, victim, p).map(({ share, holder }) =>
    drawItem(
      { seed: 'evidence', address: [...address, holder], victim, apparent, share, discriminability: dPrime },
      cast,
    ),
  );
}

describe('beliefs about who did it', () => {
  test('the prior is motive × means × record, with 3 fa Σ π for no state (MODEL.md §3.3, GAME.md §7)', () => {
    const pi = (suspect: string) => {
      const { a, b } = world.trust[victim]?.[suspect] ?? { a: 0, b: 0 };
      return (
        (0.15 + (cast.rivalry[suspect]?.[victim] ?? 0)) *
        (0.2 + (world.offence[suspect] ?? 0)) *
        (1.08 - a / (a + b)) ** 1.5
      );
    };
    const total = suspects.reduce((all, suspect) => all + pi(suspect), 0);
    for (const suspect of suspects) expect(own[suspect]).toBeCloseTo(pi(suspect) / total / 2.05, 12);
    expect(own[NO_STATE]).toBeCloseTo(1.05 / 2.05, 12);
    expect(own[victim]).toBeUndefined();
  });

  test('a record of suspicion raises a bar, trust lowers it', () => {
    const recorded = applyEffects(world, [{ kind: 'seat', seat: 's3', field: 'hits', add: 1 }]);
    const trusted = applyEffects(world, [
      { kind: 'pair', from: victim, to: 's3', field: 'trustKept', add: 3 },
    ]);
    const bar = (one: typeof world) => prior(one, cast, { victim, observer: victim }, p).s3 ?? 0;
    expect(bar(recorded)).toBeGreaterThan(bar(world));
    expect(bar(trusted)).toBeLessThan(bar(world));
  });

  test('all items together give exactly the likelihood of one whole trace with false flags', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -4, max: 6, noNaN: true }), { minLength: 15, maxLength: 15 }),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (traces, dPrime, f) => {
          const shares = [0.6, 0.2, 0.2];
          const seen = shares.map((share, at) => ({
            share,
            kappa: 1,
            claim: false,
            weights: Object.fromEntries(
              suspects.map((suspect, column) => {
                const z = traces[at * suspects.length + column] ?? 0;
                return [suspect, dPrime * Math.sqrt(share) * z - (dPrime ** 2 * share) / 2];
              }),
            ),
          }));
          // The whole trace: z = Σ √ω_e z_e is one standard normal, shifted by d' for the apparent author.
          const likelihood = suspects.map((_, column) => {
            const z = shares.reduce(
              (all, share, at) => all + Math.sqrt(share) * (traces[at * suspects.length + column] ?? 0),
              0,
            );
            return Math.exp(dPrime * z - dPrime ** 2 / 2);
          });
          const mixed = likelihood.map((value, at) => {
            const others = likelihood.filter((_, other) => other !== at);
            return (1 - f) * value + (f * others.reduce((all, one) => all + one, 0)) / others.length;
          });
          const weights = suspects.map((suspect, at) => (own[suspect] ?? 0) * (mixed[at] ?? 0));
          const total = weights.reduce((all, one) => all + one, own[NO_STATE] ?? 0);
          const bars = posterior(own, seen, f);
          suspects.forEach((suspect, at) => {
            expect(bars[suspect]).toBeCloseTo((weights[at] ?? 0) / total, 9);
          });
          expect(bars[NO_STATE]).toBeCloseTo((own[NO_STATE] ?? 0) / total, 9);
        },
      ),
    );
  });

  test('claims far beyond what a double can raise to a power still leave bars that sum to 1', () => {
    const claim = { share: 0.2, weights: { s0: 0, s2: 400, s3: 0, s4: 0, s5: 0 }, kappa: 1, claim: true };
    const bars = posterior(own, [claim, claim], 0.12);
    expect(bars.s2).toBe(1);
    expect(sum(bars)).toBe(1);
  });

  test('bars sum to 1, however strong and however believed the evidence', () => {
    const anyItem = fc.record({
      share: fc.constant(0.2),
      weights: fc.record(
        Object.fromEntries(
          suspects.map((suspect) => [suspect, fc.double({ min: -400, max: 400, noNaN: true })]),
        ),
      ),
      kappa: fc.double({ min: 0, max: 1, noNaN: true }),
      claim: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 5 }), (seen) => {
        expect(sum(posterior(own, seen, 0.12))).toBeCloseTo(1, 9);
        const published = seen.map((item) => ({ item, source: 's2' }));
        expect(sum(publicBelief(world, cast, victim, published, p))).toBeCloseTo(1, 9);
      }),
    );
  });

  test.each([
    ['all the evidence', 3],
    ['one small item of it', 1],
  ])('bars are calibrated when the prior is true: %s', (_, count) => {
    const bins = Array.from({ length: 10 }, () => ({ said: 0, came: 0, bars: 0 }));
    let bars = 0;
    const dPrime = discriminability(world, cast, victim, p) + 0.6;
    for (let draw = 0; draw < 4_000; draw += 1) {
      const keys = Object.keys(own);
      const author = pickWeighted(
        'truth',
        [draw],
        keys,
        keys.map((key) => own[key] ?? 0),
      );
      const flagged = author !== NO_STATE && chance('flag', [draw], p['falseFlag.rate']);
      const apparent = flagged ? falseFlagAuthor('flagged', [draw], author, victim, cast) : author;
      const seen = items([draw], apparent, dPrime).slice(-count);
      for (const [key, bar] of Object.entries(posterior(own, seen, p['falseFlag.rate']))) {
        const bin = bins[Math.min(9, Math.floor(bar * 10))];
        if (!bin) continue;
        bin.said += bar;
        bin.came += key === author ? 1 : 0;
        bin.bars += 1;
        bars += 1;
      }
    }
    expect(bars).toBeGreaterThanOrEqual(20_000);
    const error = bins.reduce((all, { said, came }) => all + Math.abs(said - came), 0) / bars;
    expect(error).toBeLessThan(0.05);
    // Held to more than the specification asks for: the bars are true posteriors here.
    expect(error).toBeLessThan(0.012);
  });

  test('evidence points at the guilty more often where identification is better', () => {
    const meanBar = (dPrime: number) => {
      let total = 0;
      for (let draw = 0; draw < 400; draw += 1)
        total += posterior(own, items([draw], 's4', dPrime), 0.12).s4 ?? 0;
      return total / 400;
    };
    const [blunt, fair, sharp] = [0.3, 1.2, 2.4].map(meanBar) as [number, number, number];
    expect(fair).toBeGreaterThan(blunt);
    expect(sharp).toBeGreaterThan(fair);
  });

  test('a claim moves those who believe its source, and more the surer it is', () => {
    const friend = accusation('s4', 0.8, own.s4 ?? 0);
    const half = posterior(own, [{ ...friend, kappa: 0.5 }], 0.12).s4 ?? 0;
    const full = posterior(own, [friend], 0.12).s4 ?? 0;
    expect(half).toBeGreaterThan(own.s4 ?? 0);
    expect(full).toBeGreaterThan(half);
    expect(full).toBeCloseTo(0.8, 9);
    expect(accusation('s4', 0.05, own.s4 ?? 0).weights.s4).toBe(0);
  });

  test('a friend is believed a little, a trusted body fully', () => {
    const table = castOf(6, ['N01', 'N15', 'N16']);
    const bound = applyEffects(worldOf(table), inForce(text('N16', 4, table.states, { age: 3 })));
    const between = { observer: 's0', source: 's2' };
    expect(kappa(worldOf(table), table, between, p)).toBeCloseTo(
      0.25 + 0.5 * ((table.affinity.s0?.s2 ?? 0) - 0.3),
      12,
    );
    expect(kappa(bound, table, between, p)).toBeCloseTo(0.7, 12);
    expect(kappa(bound, table, { observer: 's0', source: 'body' }, p)).toBe(0.7);
  });

  test('nothing published leaves the public with its priors, and an admission leaves no doubt', () => {
    const belief = publicBelief(world, cast, victim, [], p);
    expect(belief[NO_STATE]).toBeCloseTo(1.05 / 2.05, 9);
    expect(certain(cast, victim, 's4')).toEqual({ s0: 0, s2: 0, s3: 0, s4: 1, s5: 0, none: 0 });
  });
});
