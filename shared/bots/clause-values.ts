import type { NormTable } from '../model/norm-table.ts';
import type { Parameters } from '../model/parameters.ts';
import { tableOf } from '../model/pledges.ts';
import type { Interests } from '../model/utility.ts';
import type { Cast, World } from '../model/world.ts';
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
    /** Whose matrices were looked up last; most often they are asked for again. */
    pledges: World['pledges'];
    readonly cast: Cast;
    readonly p: Parameters;
    readonly table: NormTable;
    readonly seat: SeatId;
    readonly forum: Id;
    readonly values: Values;
  };
  const known = new WeakMap<Interests, Partial<Record<NormId, Known>>>();
  return ({ world, cast, p, forum }, seat, interests, norm) => {
    const { pledges } = world;
    let byNorm = known.get(interests);
    if (!byNorm) {
      byNorm = {};
      known.set(interests, byNorm);
    }
    const before = byNorm[norm];
    const isAsked = before?.seat === seat && before.forum === forum;
    if (isAsked && before.pledges === pledges && before.cast === cast && before.p === p) return before.values;
    const table = tableOf(world, cast, norm, p);
    if (isAsked && before.table === table) {
      before.pledges = pledges;
      return before.values;
    }
    const values = none();
    byNorm[norm] = { pledges, cast, p, table, seat, forum, values };
    return values;
  };
}
