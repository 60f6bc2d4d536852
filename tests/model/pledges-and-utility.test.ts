import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelLevel, depth, owedBy, owedTo, rungOwed } from '../../shared/model/pledges.ts';
import { gauges } from '../../shared/model/stability.ts';
import { clauseValue, type Interests, redLines, textValue, utility } from '../../shared/model/utility.ts';
import type { Pledge } from '../../shared/model/world.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import type { NormId, Rung } from '../../shared/rules/vocabulary.ts';
import { castOf, inForce, p, pledge, text, worldOf } from './a-table.ts';

const cast = castOf(4);
const [a, b, c, d] = ['s0', 's1', 's2', 's3'] as const;
const everybody = cast.states;
const start = worldOf(cast);
const withPledges = (...pledges: readonly Pledge[]) => applyEffects(start, inForce(pledges));

/** The mean of a value per other state, weighted as GAME.md §2 says, written out. */
function weighted(seat: string, fear: boolean, value: (other: string) => number): number {
  const weight = (other: string) =>
    (cast.seats[other]?.power ?? 0) * (fear ? 0.25 + (cast.rivalry[seat]?.[other] ?? 0) : 1);
  const others = everybody.filter((other) => other !== seat);
  const total = others.reduce((sum, other) => sum + weight(other), 0);
  return others.reduce((sum, other) => sum + weight(other) * value(other), 0) / total;
}

describe('what a seat is owed and owes (GAME.md §2)', () => {
  test('restraint given by one side alone counts in full, by power and fear', () => {
    const world = withPledges(pledge({ norm: 'N01', rung: 3, debtor: b, creditors: [a, c] }));
    expect(owedTo(world, cast, 'N01', a, p)).toBeCloseTo(
      weighted(a, true, (other) => (other === b ? 3 : 0)),
      12,
    );
    expect(owedBy(world, cast, 'N01', b, p)).toBeCloseTo(
      weighted(b, true, (o) => (o === d ? 0 : 3)),
      12,
    );
    expect(owedBy(world, cast, 'N01', a, p)).toBe(0);
  });

  test('cooperation takes both: the lower rung in one instrument, half of what is given alone', () => {
    const both = withPledges(
      pledge({ norm: 'N15', rung: 3, debtor: a, creditors: [b], instrument: 'x' }),
      pledge({ norm: 'N15', rung: 2, debtor: b, creditors: [a], instrument: 'x' }),
    );
    expect(owedTo(both, cast, 'N15', a, p)).toBeCloseTo(
      weighted(a, false, (o) => (o === b ? 2 : 0)),
      12,
    );
    const alone = withPledges(pledge({ norm: 'N15', rung: 2, debtor: b, creditors: [a] }));
    expect(owedTo(alone, cast, 'N15', a, p)).toBeCloseTo(
      weighted(a, false, (o) => (o === b ? 1 : 0)),
      12,
    );
    // Two declarations are two instruments: each counts at half.
    const declared = [a, b].map((debtor) =>
      pledge({
        norm: 'N15',
        rung: 2,
        debtor,
        creditors: everybody.filter((s) => s !== debtor),
        unilateral: true,
      }),
    );
    expect(owedTo(withPledges(...declared), cast, 'N15', a, p)).toBeCloseTo(
      weighted(a, false, (o) => (o === b ? 1 : 0)),
      12,
    );
  });

  test('for each pair and norm the highest rung counts, once', () => {
    const world = withPledges(
      pledge({ norm: 'N01', rung: 1, debtor: b, creditors: [a, c, d] }),
      pledge({ norm: 'N01', rung: 3, debtor: b, creditors: [a] }),
    );
    expect(rungOwed(world, 'N01', b, a)).toBe(3);
    expect(rungOwed(world, 'N01', b, c)).toBe(1);
    expect(depth(world, cast, b, p)).toBeCloseTo(owedBy(world, cast, 'N01', b, p) / 16, 12);
  });

  test('detection and identification begin at rung 2 and vest over the years', () => {
    const level = (rung: Rung, age: number) =>
      channelLevel(withPledges(...text('N15', rung, everybody, { age })), cast, 'sharing', a, p);
    expect(level(1, 3)).toBe(0);
    expect(level(2, 3)).toBeCloseTo(1, 12);
    expect(level(4, 3)).toBeCloseTo(3, 12);
    for (const age of [0, 1, 2]) expect(level(2, age)).toBeCloseTo(0.1 + 0.3 * age, 12);
  });

  test('the lower of two instruments with unequal parties weighs less until they are merged', () => {
    const norms = (...pledges: readonly Pledge[]) => gauges(withPledges(...pledges), cast, p, 'true').norms;
    const low = text('N08', 1, [a, b, c], { instrument: 'low' });
    const high = text('N08', 2, [b, c, d], { instrument: 'high' });
    const merged = text('N08', 1, [a, b, c], { instrument: 'low' }).map((one) => ({
      ...one,
      instrument: 'high',
    }));
    expect(norms(...low, ...high)).toBeLessThan(norms(...merged, ...high));
  });
});

describe('how well a mandate is served', () => {
  const interests: Interests = {
    N01: { weight: 0.4, ideal: 3, price: 0.05, cap: 3 },
    N08: { weight: 0.2, ideal: 2, price: 0.05 },
    N15: { weight: 0.25, ideal: 3, price: 0.04, floor: 2 },
    N16: { weight: 0.15, ideal: 1, price: 0.1, cap: 2 },
  };
  const anyInterests = fc.record(
    Object.fromEntries(
      cast.agenda.map((norm) => [
        norm,
        fc.record({
          weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
          ideal: fc.double({ min: 0, max: 4, noNaN: true }),
          price: fc.double({ min: 0, max: 0.3, noNaN: true }),
        }),
      ]),
    ) as Record<NormId, fc.Arbitrary<Interests['N01'] & object>>,
  );
  const anyRedLine = fc.constantFrom(undefined, 0, 1, 2, 3);
  const anyInterestsWithLines = fc
    .tuple(
      anyInterests,
      fc.array(anyRedLine, { minLength: cast.agenda.length, maxLength: cast.agenda.length }),
    )
    .map(
      ([wants, caps]): Interests =>
        Object.fromEntries(
          cast.agenda.map((norm, at) => [norm, { ...wants[norm as keyof typeof wants], cap: caps[at] }]),
        ) as Interests,
    );
  const anyText = fc.array(
    fc.record({
      norm: fc.constantFrom(...cast.agenda),
      rung: fc.constantFrom<Rung[]>(1, 2, 3, 4),
      parties: fc.subarray([...everybody], { minLength: 2 }),
      age: fc.constantFrom(0, 2, 3),
    }),
    { maxLength: 6 },
  );
  type Text = { norm: NormId; rung: Rung; parties: string[]; age: number };
  const pledgesFrom = (texts: readonly Text[], name: string) =>
    texts.flatMap(({ norm, rung, parties, age }, at) =>
      text(norm, rung, parties, { instrument: `${name}${at}`, age }),
    );

  test('utility is within 0 and 1, and a bargain changes it by get − cost', () => {
    fc.assert(
      fc.property(anyInterests, anyText, anyText, (wants, first, second) => {
        const before = withPledges(...pledgesFrom(first, 'first'));
        const added = pledgesFrom(second, 'second');
        const after = applyEffects(before, inForce(added));
        const [was, is] = [before, after].map((world) => utility(wants, world, cast, a, p)) as [
          number,
          number,
        ];
        expect(was).toBeGreaterThanOrEqual(0);
        expect(is).toBeLessThanOrEqual(1);
        const { get, cost } = clauseValue(wants, before, cast, a, { pledges: added }, p);
        expect(is - was).toBeCloseTo(get - cost, 9);
        const ended = clauseValue(
          wants,
          after,
          cast,
          a,
          { pledges: [], ended: added.map(({ id }) => id) },
          p,
        );
        expect(ended.get - ended.cost).toBeCloseTo(cost - get, 9);
      }),
      { numRuns: 200 },
    );
  });

  test('the quick value of a common text is that of its commitments', () => {
    fc.assert(
      fc.property(
        anyInterestsWithLines,
        anyText,
        fc.subarray([...everybody], { minLength: 2 }),
        fc.constantFrom<Rung[]>(1, 2, 3, 4),
        (wants, first, parties, rung) => {
          const before = withPledges(...pledgesFrom(first, 'first'));
          const clauses = [
            { norm: 'N01', rung },
            { norm: 'N15', rung },
          ] as const;
          const pledges = clauses.flatMap(({ norm }) => text(norm, rung, parties, { instrument: 'new' }));
          const quick = textValue(wants, before, cast, a, { clauses, parties }, p);
          // Not a party: what others owe each other is nothing to this seat.
          const slow = clauseValue(wants, before, cast, a, { pledges }, p);
          expect(quick.get).toBeCloseTo(slow.get, 9);
          expect(quick.cost).toBeCloseTo(slow.cost, 9);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('S11 a norm owed beyond the red line costs .05 besides its price: once, to whomever and by whatever means', () => {
    const owing = (rung: Rung, creditors: readonly string[]) =>
      pledge({ norm: 'N16', rung, debtor: a, creditors, instrument: `${rung} ${creditors.join()}` });
    const { cap: _, ...unlimited } = interests.N16 ?? { weight: 0, ideal: 0, price: 0 };
    const without: Interests = { ...interests, N16: unlimited };
    const lost = (...pledges: readonly Pledge[]) => {
      const world = withPledges(...pledges);
      return utility(without, world, cast, a, p) - utility(interests, world, cast, a, p);
    };
    const once = lost(owing(3, [b]));
    expect(once).toBeCloseTo(0.05, 12);
    expect(lost(owing(3, [b, c, d]))).toBeCloseTo(once, 12);
    expect(lost(owing(3, [b]), owing(4, [c]))).toBeCloseTo(once, 12);
    expect(lost(owing(2, [b, c, d]))).toBe(0);
    expect(lost(pledge({ norm: 'N16', rung: 4, debtor: b, creditors: [a] }))).toBe(0);
  });

  test('a clause that raises an older one of the same parties costs less, and only its step', () => {
    const parties = [a, b, c];
    const older = (rung: Rung, terms: Partial<Pledge> = {}, among: readonly string[] = parties) =>
      withPledges(...text('N01', rung, among, { instrument: 'old', age: 2, ...terms }));
    const step = (world: ReturnType<typeof older>) => {
      const clauses = [{ norm: 'N01', rung: 3 }] as const;
      return textValue(interests, world, cast, a, { clauses, parties }, p).cost;
    };
    const whole = step(start);
    expect(step(older(3))).toBeCloseTo(0, 12);
    expect(step(older(2)) / whole).toBeCloseTo(0.7 * (1 - (2 / 3) ** 2), 9);
    expect(step(older(2, {}, everybody))).toBeGreaterThan(0);
    // Of this very round, of fewer parties, or declared by each alone: the step has its whole price.
    for (const world of [older(2, { age: 0 }), older(2, { unilateral: true })])
      expect(step(world) / whole).toBeCloseTo(1 - (2 / 3) ** 2, 9);
  });

  test('all that is wanted at no price is the best, its opposite at full price the worst', () => {
    const free: Interests = { N01: { weight: 1, ideal: 4, price: 0 } };
    const dear: Interests = { N01: { weight: 1, ideal: 0, price: 0.3 } };
    const world = withPledges(...text('N01', 4, everybody));
    expect(utility(free, world, cast, a, p)).toBeCloseTo(1, 12);
    expect(utility(free, start, cast, a, p)).toBe(0);
    expect(utility(dear, world, cast, a, p)).toBeCloseTo(0, 12);
  });

  test('trade is needed: nothing < a club < a rivals’ deal < alone at rung 1 < a common text < the ideal one', () => {
    const at = (...pledges: readonly Pledge[]) =>
      100 * utility(interests, withPledges(...pledges), cast, a, p);
    const whole = (rungs: readonly Rung[], parties: readonly string[]) =>
      cast.agenda.flatMap((norm, place) =>
        text(norm, rungs[place] ?? 0, parties, { instrument: `w${norm}` }),
      );
    const alone = everybody.flatMap((debtor) =>
      cast.agenda.map((norm) =>
        pledge({ norm, rung: 1, debtor, creditors: everybody.filter((s) => s !== debtor), unilateral: true }),
      ),
    );
    const values = [
      at(),
      at(...whole([1, 1, 2, 1], [a, d])),
      at(...text('N01', 3, [a, b])),
      at(...alone),
      at(...whole([2, 2, 2, 1], everybody)),
      at(...whole([3, 2, 3, 1], everybody)),
    ];
    expect(values).toEqual([...values].sort((one, other) => one - other));
    expect((values[4] ?? 0) - (values[3] ?? 0)).toBeGreaterThan(15);
  });

  test('red lines are tested on the rung of a clause, a floor only where the text holds the norm', () => {
    expect(
      redLines(interests, [
        { norm: 'N01', rung: 4 },
        { norm: 'N15', rung: 1 },
        { norm: 'N16', rung: 2 },
      ]),
    ).toEqual([
      { norm: 'N01', rung: 4, limit: 3, kind: 'cap' },
      { norm: 'N15', rung: 1, limit: 2, kind: 'floor' },
    ]);
  });
});
