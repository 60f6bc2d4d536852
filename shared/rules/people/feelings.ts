/** Trust and grievance between the states as one seat knows them. */
import { kept } from '../../model/kept.ts';
import type { Cast, World } from '../../model/world.ts';
import { keyOf } from '../keys.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { SeatId } from '../vocabulary.ts';

type Feelings = Pick<World, 'trust' | 'grievance'>;
type Relations = PublicView['relations'];

/** How firmly a reported trust is held when it is turned back into Beta counts. */
const TRUST_COUNTS = 4;

/** By the public relations, which are another map once one of them has changed; shared by all seats. */
const publicKnown = new WeakMap<Relations, Feelings>();
const known = new WeakMap<
  SeatView['own']['trust'],
  {
    readonly relations: Relations;
    readonly grievance: SeatView['own']['grievance'];
    readonly feelings: Feelings;
  }
>();

/** Its own feelings as they are, the others' as the public facts have them. */
export function feelingsIn({ public: { relations }, own }: SeatView, cast: Cast): Feelings {
  const before = known.get(own.trust);
  if (before?.relations === relations && before.grievance === own.grievance) return before.feelings;
  const publicly = kept(publicKnown, relations, () => publicFeelings(relations, cast));
  const feelings = cast.states.includes(own.seat) ? withOwn(publicly, own, cast) : publicly;
  known.set(own.trust, { relations, grievance: own.grievance, feelings });
  return feelings;
}

function publicFeelings(relations: Relations, cast: Cast): Feelings {
  const trust: Record<SeatId, World['trust'][SeatId]> = {};
  const grievance: Record<SeatId, World['grievance'][SeatId]> = {};
  for (const from of cast.states) {
    trust[from] = towardsOthers(cast, from, (to) => counts(relations[keyOf(from, to)]?.trust ?? 0.5));
    grievance[from] = towardsOthers(cast, from, (to) => relations[keyOf(from, to)]?.grievance ?? 0);
  }
  return { trust, grievance };
}

/** What the seat knows of its own feelings in place of what is publicly known of them. */
function withOwn({ trust, grievance }: Feelings, own: SeatView['own'], cast: Cast): Feelings {
  const me = own.seat;
  const ownTrust = towardsOthers(cast, me, (to) => {
    const felt = own.trust[to];
    return felt === undefined ? (trust[me]?.[to] ?? counts(0.5)) : counts(felt);
  });
  const ownGrievance = towardsOthers(cast, me, (to) => own.grievance[to] ?? grievance[me]?.[to] ?? 0);
  return { trust: { ...trust, [me]: ownTrust }, grievance: { ...grievance, [me]: ownGrievance } };
}

function towardsOthers<Value>(
  { states }: Cast,
  from: SeatId,
  read: (to: SeatId) => Value,
): Record<SeatId, Value> {
  const row: Record<SeatId, Value> = {};
  for (const to of states) if (to !== from) row[to] = read(to);
  return row;
}

/** A reported trust as Beta counts. */
function counts(trust: number): { readonly a: number; readonly b: number } {
  return { a: trust * TRUST_COUNTS, b: (1 - trust) * TRUST_COUNTS };
}
