import type { NormTable } from '../model/norm-table.ts';
import { tableOf } from '../model/pledges.ts';
import type { Interests } from '../model/utility.ts';
import type { Id, NormId, SeatId } from '../rules/vocabulary.ts';
import type { Mind } from './mind.ts';

/**
 * Keeps what clauses on a norm are worth to a seat, by its interests, while the commitments in force on that norm
 * (hence its matrices) are the same: what happens to other norms is of no account.
 */
export function keptOnNorm<Values>(
  none: () => Values,
): (mind: Mind, seat: SeatId, interests: Interests, norm: NormId) => Values {
  type Known = {
    readonly table: NormTable;
    readonly seat: SeatId;
    readonly forum: Id;
    readonly values: Values;
  };
  const known = new WeakMap<Interests, Partial<Record<NormId, Known>>>();
  return ({ world, cast, p, forum }, seat, interests, norm) => {
    const table = tableOf(world, cast, norm, p);
    let byNorm = known.get(interests);
    if (!byNorm) {
      byNorm = {};
      known.set(interests, byNorm);
    }
    const before = byNorm[norm];
    if (before?.table === table && before.seat === seat && before.forum === forum) return before.values;
    const values = none();
    byNorm[norm] = { table, seat, forum, values };
    return values;
  };
}
