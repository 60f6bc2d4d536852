import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackValue } from '../../shared/model/attack-value.ts';
import { posterior, prior, publicBelief } from '../../shared/model/evidence.ts';
import { falseFlagRate } from '../../shared/model/evidence-items.ts';
import { fadingEffects } from '../../shared/model/fading.ts';
import { investmentEffects } from '../../shared/model/investment.ts';
import { ledger } from '../../shared/model/ledger.ts';
import { driftEffects } from '../../shared/model/openness.ts';
import { brokerEffects, stockEffects } from '../../shared/model/proliferation.ts';
import { gauges } from '../../shared/model/stability.ts';
import type { Cast, World } from '../../shared/model/world.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { GAUGES, type SeatId } from '../../shared/rules/vocabulary.ts';
import { anyEffect, anyEntry, boundWorld, castOf, p } from './a-table.ts';

const cast = castOf(5, ['N01', 'N11', 'N15', 'N16']);
const anyNames = fc.shuffledSubarray([...cast.states], { minLength: cast.states.length });

/** The same thing with every seat under another name; keys change with the names, orders do not. */
function renamed<T>(value: T, names: ReadonlyMap<SeatId, SeatId>): T {
  if (typeof value === 'string') return (names.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((part) => renamed(part, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [names.get(key) ?? key, renamed(part, names)]),
  ) as T;
}

/** The states in another order, under the names that they have. */
function reordered(original: Cast, order: readonly SeatId[]): Cast {
  return { ...original, states: order };
}

const namesTo = (order: readonly SeatId[]) =>
  new Map(cast.states.map((seat, at) => [seat, order[at] ?? seat]));

const anyWorld = fc
  .array(anyEffect(cast), { maxLength: 20 })
  .map((effects) => applyEffects(boundWorld(cast), effects));

describe('labels', () => {
  test('gauges and ledger do not know names', () => {
    fc.assert(
      fc.property(anyWorld, fc.array(anyEntry(cast), { maxLength: 7 }), anyNames, (world, entries, order) => {
        const names = namesTo(order);
        const one = ledger(world, entries, cast, p, 'public');
        const other = ledger(
          renamed(world, names),
          renamed(entries, names),
          renamed(cast, names),
          p,
          'public',
        );
        expect(other.score).toBeCloseTo(one.score, 9);
        const points = (lines: typeof one.lines) => lines.map((line) => line.points).sort((a, b) => a - b);
        const [mine, theirs] = [points(one.lines), points(other.lines)];
        expect(theirs).toHaveLength(mine.length);
        for (const [at, value] of mine.entries()) expect(theirs[at]).toBeCloseTo(value, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('gauges do not know the order of the seats', () => {
    fc.assert(
      fc.property(
        anyWorld,
        anyNames,
        fc.constantFrom('public' as const, 'true' as const),
        (world, order, lens) => {
          const [one, other] = [cast, reordered(cast, order)].map((table) => gauges(world, table, p, lens));
          for (const gauge of GAUGES) expect(other?.[gauge]).toBeCloseTo(one?.[gauge] ?? -1, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('beliefs, temptation and what years bring follow the numbers of a seat, not its name', () => {
    const judged = (
      world: World,
      table: Cast,
      [actor, victim, observer]: readonly [SeatId, SeatId, SeatId],
    ) => {
      const start = prior(world, table, { victim, observer }, p);
      const item = { share: 1, weights: { [actor]: 1.3 }, kappa: 1, claim: false };
      const attack = { actor, target: victim, operation: 'disruption', sector: 'energy' } as const;
      return [
        start[actor],
        posterior(start, [item], falseFlagRate(world, table, p))[actor],
        publicBelief(world, table, victim, [{ item, source: observer }], p)[actor],
        attackValue(world, table, { ...attack, stake: 1, worth: 1, voided: false }, { roundsLeft: 2 }, p)
          .value,
        total(investmentEffects(world, table, actor, 2, p)),
        total(stockEffects(world, table, actor, 2, p)),
        total(brokerEffects(world, table, 2, p)),
        total(driftEffects(world, table, { adopted: false, years: 2 }, p)),
        total(fadingEffects(world, table, 2, p)),
      ];
    };
    fc.assert(
      fc.property(anyWorld, anyNames, (world, order) => {
        const names = namesTo(order);
        const seats = ['s0', 's1', 's2'] as const;
        const one = judged(world, cast, seats);
        const other = judged(renamed(world, names), renamed(cast, names), renamed(seats, names));
        const third = judged(world, reordered(cast, order), seats);
        for (const [at, value] of one.entries()) {
          expect(other[at]).toBeCloseTo(value ?? -1, 9);
          expect(third[at]).toBeCloseTo(value ?? -1, 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function total(effects: readonly { readonly kind: string }[]): number {
  return effects.reduce((sum, effect) => sum + ('add' in effect ? Number(effect.add) : 0), 0);
}
