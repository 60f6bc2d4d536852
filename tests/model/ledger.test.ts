import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledger } from '../../shared/model/ledger.ts';
import { shapley } from '../../shared/model/shapley.ts';
import { gaugePoints, gauges, scoreOf } from '../../shared/model/stability.ts';
import type { Effect, LedgerEntry, Lens } from '../../shared/model/world.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { GAUGES, LEDGER_STAGES } from '../../shared/rules/vocabulary.ts';
import { anyEffect, anyEntry, boundWorld, castOf, inForce, p, text, worldOf } from './a-table.ts';

const cast = castOf(5, ['N01', 'N11', 'N15', 'N16']);
const world = worldOf(cast);
const bound = boundWorld(cast);
const anyWorld = fc.array(anyEffect(cast), { maxLength: 25 }).map((effects) => applyEffects(bound, effects));
const anyLens = fc.constantFrom<Lens[]>('public', 'true');
const entry = (
  ref: string,
  effects: readonly Effect[],
  stage: LedgerEntry['stage'] = 'conduct',
): LedgerEntry => ({
  stage,
  cause: { kind: 'operation', ref, norm: '', seat: '', other: '' },
  effects,
});
const burden = (add: number): Effect => ({ kind: 'world', field: 'burden', add });

describe('the ledger', () => {
  test('its points sum to the change of the score, by gauge too, in any world', () => {
    fc.assert(
      fc.property(anyWorld, fc.array(anyEntry(cast), { maxLength: 14 }), anyLens, (before, entries, lens) => {
        const { lines, after, score, before: was } = ledger(before, entries, cast, p, lens);
        const change = scoreOf(after, cast, p, lens) - scoreOf(before, cast, p, lens);
        expect(Math.abs(lines.reduce((sum, line) => sum + line.points, 0) - change)).toBeLessThan(1e-9);
        expect(score - was).toBeCloseTo(change, 12);
        const [one, other] = [before, after].map((state) => gauges(state, cast, p, lens)) as [
          ReturnType<typeof gauges>,
          ReturnType<typeof gauges>,
        ];
        for (const gauge of GAUGES) {
          const points = lines.reduce((sum, line) => sum + line.byGauge[gauge], 0);
          expect(Math.abs(points - gaugePoints(gauge, p) * (other[gauge] - one[gauge]))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the world after it is that of the effects, stage by stage', () => {
    fc.assert(
      fc.property(fc.array(anyEntry(cast), { maxLength: 8 }), (entries) => {
        const { after } = ledger(world, entries, cast, p, 'public');
        let expected = world;
        for (const stage of LEDGER_STAGES)
          expected = applyEffects(
            expected,
            entries.filter((one) => one.stage === stage).flatMap((one) => one.effects),
          );
        expect(Object.keys(after.pledges).sort()).toEqual(Object.keys(expected.pledges).sort());
        expect(after.burden).toBeCloseTo(expected.burden, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('it is the Shapley value, found by playing every order of the causes', () => {
    const causes: readonly (readonly Effect[])[] = [
      [burden(0.2), { kind: 'seat', seat: 's1', field: 'hits', add: 1 }],
      [burden(0.3), { kind: 'pair', from: 's1', to: 's0', field: 'trustBroken', add: 2 }],
      inForce(text('N15', 3, ['s0', 's1', 's2'], { age: 2 })),
      [
        ...inForce(text('N15', 2, cast.states, { age: 1 })),
        { kind: 'seat', seat: 's1', field: 'attribution', add: 0.2 },
      ],
    ];
    const orders = (left: readonly number[]): number[][] =>
      left.length === 0
        ? [[]]
        : left.flatMap((first) =>
            orders(left.filter((one) => one !== first)).map((rest) => [first, ...rest]),
          );
    const expected = causes.map(() => 0);
    const all = orders(causes.map((_, at) => at));
    for (const order of all) {
      const happened: Effect[] = [];
      for (const at of order) {
        const without = scoreOf(applyEffects(world, happened), cast, p, 'public');
        happened.push(...(causes[at] ?? []));
        const gained = scoreOf(applyEffects(world, happened), cast, p, 'public') - without;
        expected[at] = (expected[at] ?? 0) + gained / all.length;
      }
    }
    const { lines } = ledger(
      world,
      causes.map((effects, at) => entry(`c${at}`, effects)),
      cast,
      p,
      'public',
    );
    lines.forEach((line, at) => {
      expect(line.points).toBeCloseTo(expected[at] ?? 0, 9);
    });
  });

  test('the order of the entries is of no account', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEntry(cast), { maxLength: 13 })
          .chain((entries) =>
            fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
          ),
        ([entries, mixed]) => {
          const [one, other] = [entries, mixed].map((list) => ledger(bound, list, cast, p, 'public').lines);
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a cause without effect gets exactly 0, and equal causes get equal points', () => {
    const { lines } = ledger(
      world,
      [
        entry('a', [burden(0.2)]),
        entry('b', [burden(0.2)]),
        entry('nothing', []),
        entry('elsewhere', [{ kind: 'seat', seat: 'firm', field: 'attribution', add: 0.2 }]),
        entry('tool', [{ kind: 'seat', seat: 's1', field: 'stock', add: 1 }]),
        entry('unheard', [{ kind: 'suspend', pledge: 'p-none', towards: 's1' }]),
        entry('saturated', [{ kind: 'world', field: 'closure', add: -0.3 }]),
      ],
      cast,
      p,
      'public',
    );
    const points = Object.fromEntries(lines.map((line) => [line.cause.ref, line.points]));
    expect(points.a).toBe(points.b);
    expect(points.a).toBeLessThan(0);
    const none = [points.nothing, points.elsewhere, points.tool, points.unheard, points.saturated];
    expect(none).toEqual([0, 0, 0, 0, 0]);
  });

  test('leaks cost accountability, a suspension norms in force; both undone cost nothing', () => {
    const leaked: Effect = { kind: 'world', field: 'leaks', add: 1 };
    const suspended: Effect = { kind: 'suspend', pledge: 'all-N15-s0', towards: 's1' };
    const points = (...effects: Effect[]) => ledger(bound, [entry('a', effects)], cast, p, 'public').lines[0];
    expect(points(leaked)?.byGauge).toMatchObject({ norms: 0 });
    expect(points(leaked)?.byGauge.accountability).toBeLessThan(0);
    expect(points(suspended)?.byGauge.norms).toBeLessThan(0);
    const undone = points(leaked, { ...leaked, add: -1 }, suspended, { ...suspended, kind: 'resume' });
    expect(undone?.points).toBe(0);
  });

  test('suspending and resuming come to the same in any order', () => {
    const resumed: Effect = { kind: 'resume', pledge: 'all-N15-s0', towards: 's1' };
    const suspended: Effect = { ...resumed, kind: 'suspend' };
    const step = (start: typeof bound, ...effects: Effect[]) =>
      effects.reduce((now, effect) => applyEffects(now, [effect]), start).pledges['all-N15-s0']?.suspended;
    const already = applyEffects(bound, [suspended]);
    expect(step(bound, suspended, resumed)).toEqual([]);
    expect(step(already, resumed, suspended)).toEqual(['s1']);
    for (const both of [
      [suspended, resumed],
      [resumed, suspended],
    ])
      expect(applyEffects(already, both).pledges['all-N15-s0']?.suspended).toEqual(['s1']);
  });

  test('more causes than can be weighed exactly: the smallest of a kind are merged, and the sum holds', () => {
    const entries = Array.from({ length: 14 }, (_, at) => entry(`c${at}`, [burden(0.001 * 2 ** at)]));
    const { lines, before, score } = ledger(world, entries, cast, p, 'public');
    expect(lines.length).toBe(10);
    expect(lines.find((line) => line.cause.ref === 'c13')).toBeDefined();
    expect(lines.find((line) => line.cause.ref === '')).toBeDefined();
    expect(lines.reduce((sum, line) => sum + line.points, 0)).toBeCloseTo(score - before, 9);
  });

  test('Shapley values share a joint effect equally and sum to the whole', () => {
    expect(shapley(Float64Array.of(0, 0, 0, 1), 2)).toEqual([0.5, 0.5]);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 32, maxLength: 32 }),
        (values) => {
          const sum = shapley(Float64Array.from(values), 5).reduce((all, share) => all + share, 0);
          expect(sum).toBeCloseTo((values[31] ?? 0) - (values[0] ?? 0), 9);
        },
      ),
    );
  });
});
