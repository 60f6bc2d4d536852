import type { NormId, Rung, SeatId } from '../rules/vocabulary.ts';
import { at, castIndex } from './cast-index.ts';
import { kept } from './kept.ts';
import { type Channel, NORM_CHANNEL, NORM_FAMILY } from './norm-effects.ts';
import { type NormTable, normTable } from './norm-table.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import type { Cast, Pledge, World } from './world.ts';

type Pledges = World['pledges'];
type List = readonly Pledge[];
type Made = { readonly cast: Cast; readonly p: Parameters };
type Tables = Made & { readonly byNorm: Map<NormId, NormTable> };

const NONE: List = [];
/** By a set of commitments, which is another one once any of them has changed. */
const listsKnown = new WeakMap<Pledges, ReadonlyMap<NormId, List>>();
const tablesKnown = new WeakMap<Pledges, Tables>();

/** The commitments in force on a norm. Of two sets that differ elsewhere only it is the same list. */
export function pledgesOf(world: World, norm: NormId): List {
  const lists = kept(listsKnown, world.pledges, () => listsOf(world.pledges));
  return lists.get(norm) ?? NONE;
}

/** The commitments in force on some norms, in their order. */
export function pledgesOn(world: World, norms: Iterable<NormId>): Pledges {
  const pledges: Record<string, Pledge> = {};
  for (const norm of norms) for (const pledge of pledgesOf(world, norm)) pledges[pledge.id] = pledge;
  return pledges;
}

function listsOf(pledges: Pledges): ReadonlyMap<NormId, List> {
  const byNorm = new Map<NormId, Pledge[]>();
  for (const pledge of Object.values(pledges)) kept(byNorm, pledge.norm, () => []).push(pledge);
  const lists = new Map<NormId, List>();
  for (const [norm, list] of byNorm) lists.set(norm, oneOfAKind(list));
  return lists;
}

/** The last lists that began with a commitment, so that equal ones are one. */
const alikeKnown = new WeakMap<Pledge, List[]>();
const MOST_ALIKE = 12;

function oneOfAKind(list: List): List {
  const [first] = list;
  if (!first) return NONE;
  const alike = kept(alikeKnown, first, () => []);
  const same = alike.find(
    (other) => other.length === list.length && other.every((pledge, place) => pledge === list[place]),
  );
  if (same) return same;
  if (alike.length >= MOST_ALIKE) alike.shift();
  alike.push(list);
  return list;
}

/** The matrices of a norm, made once for each list of commitments. */
export function tableOf(world: World, cast: Cast, norm: NormId, p: Parameters): NormTable {
  let known = tablesKnown.get(world.pledges);
  if (!known || known.cast !== cast || known.p !== p) {
    known = { cast, p, byNorm: new Map() };
    tablesKnown.set(world.pledges, known);
  }
  return kept(known.byNorm, norm, () => tableOfList(pledgesOf(world, norm), norm, cast, p));
}

const tablesOfLists = new WeakMap<List, Made & { readonly table: NormTable }>();

function tableOfList(list: List, norm: NormId, cast: Cast, p: Parameters): NormTable {
  // The empty list belongs to no session: its tables are kept by the cast.
  if (list === NONE) return emptyTable(norm, cast, p);
  const known = tablesOfLists.get(list);
  if (known?.cast === cast && known.p === p) return known.table;
  const table = normTable(list, norm, cast, p);
  tablesOfLists.set(list, { cast, p, table });
  return table;
}

const emptyTables = new WeakMap<Cast, Tables>();

function emptyTable(norm: NormId, cast: Cast, p: Parameters): NormTable {
  let known = emptyTables.get(cast);
  if (known?.p !== p) {
    known = { cast, p, byNorm: new Map() };
    emptyTables.set(cast, known);
  }
  return kept(known.byNorm, norm, () => normTable(NONE, norm, cast, p));
}

/** All that `debtor` owes `creditor` on a norm. */
export function pledgesBetween(
  world: World,
  norm: NormId,
  debtor: SeatId,
  creditor: SeatId,
): readonly Pledge[] {
  return pledgesOf(world, norm).filter(
    (pledge) =>
      pledge.debtor === debtor && pledge.creditors.includes(creditor) && !pledge.suspended.includes(creditor),
  );
}

/** The highest commitment of `debtor` to `creditor` on a norm; of equals the best owned, then the oldest. */
export function pledgeOwed(world: World, norm: NormId, debtor: SeatId, creditor: SeatId): Pledge | undefined {
  const owed = pledgesBetween(world, norm, debtor, creditor);
  return owed.reduce<Pledge | undefined>(
    (best, pledge) => (best && !isHigher(pledge, best) ? best : pledge),
    undefined,
  );
}

function isHigher(one: Pledge, other: Pledge): boolean {
  if (one.rung !== other.rung) return one.rung > other.rung;
  const weight = one.ownership * one.strength - other.ownership * other.strength;
  if (weight !== 0) return weight > 0;
  return one.age !== other.age ? one.age > other.age : one.id < other.id;
}

/** The highest rung in force that `debtor` owes `creditor` on a norm, 0-4. */
export function rungOwed(world: World, norm: NormId, debtor: SeatId, creditor: SeatId): Rung {
  return pledgeOwed(world, norm, debtor, creditor)?.rung ?? 0;
}

/** Whether what `debtor` owes `creditor` on a norm is checked: x_VER of GAME.md §3, 1 from rung 3. */
export function isVerified(
  world: World,
  norm: NormId,
  debtor: SeatId,
  creditor: SeatId,
  p: Parameters,
): boolean {
  return rungOwed(world, norm, debtor, creditor) >= p['verified.fromRung'];
}

type PairWeights = { readonly p: Parameters; readonly restraint: Float64Array; readonly other: Float64Array };
const weightsKnown = new WeakMap<Cast, PairWeights>();

/** Weight of each other state in what a seat is owed: power, times fear where the norm is one of restraint. */
export function pairWeights(cast: Cast, norm: NormId, p: Parameters): Float64Array {
  let known = weightsKnown.get(cast);
  if (known?.p !== p) {
    known = weightsOf(cast, p);
    weightsKnown.set(cast, known);
  }
  return NORM_FAMILY[norm] === 'restraint' ? known.restraint : known.other;
}

function weightsOf(cast: Cast, p: Parameters): PairWeights {
  const { power, rivalry, count } = castIndex(cast);
  const other = Float64Array.from(rivalry, (_, pair) => at(power, pair % count));
  const restraint = other.map((weight, pair) => weight * (p['owed.restraintBase'] + at(rivalry, pair)));
  return { p, restraint, other };
}

/** The highest rung that a seat owes anybody on a norm, 0-4: what its red line is held against. */
export function mostOwed(world: World, cast: Cast, norm: NormId, seat: SeatId, p: Parameters): number {
  const own = castIndex(cast).placeOf.get(seat);
  return own === undefined ? 0 : at(tableOf(world, cast, norm, p).most, own);
}

/** What a seat is owed on a norm, 0-4: q_ik of GAME.md §2. */
export function owedTo(world: World, cast: Cast, norm: NormId, seat: SeatId, p: Parameters): number {
  const table = tableOf(world, cast, norm, p);
  return NORM_FAMILY[norm] === 'restraint'
    ? pairMean(cast, norm, seat, p, (own, other, count) => at(table.rung, other * count + own))
    : pairMean(cast, norm, seat, p, (own, other, count) => at(table.shared, own * count + other));
}

/** What a seat owes on a norm, 0-4: r_ik of GAME.md §2. */
export function owedBy(world: World, cast: Cast, norm: NormId, seat: SeatId, p: Parameters): number {
  const table = tableOf(world, cast, norm, p);
  return pairMean(cast, norm, seat, p, (own, other, count) => at(table.rung, own * count + other));
}

/** What a seat owes on a norm as its price at home is reckoned, 0-4. */
export function pricedBy(world: World, cast: Cast, norm: NormId, seat: SeatId, p: Parameters): number {
  const table = tableOf(world, cast, norm, p);
  return pairMean(cast, norm, seat, p, (own, other, count) => at(table.price, own * count + other));
}

/** Mean over the other states, with the weights v_ij of GAME.md §2. */
export function pairMean(
  cast: Cast,
  norm: NormId,
  seat: SeatId,
  p: Parameters,
  value: (own: number, other: number, count: number) => number,
): number {
  const { placeOf, count } = castIndex(cast);
  const own = placeOf.get(seat);
  if (own === undefined) return 0;
  const weights = pairWeights(cast, norm, p);
  let sum = 0;
  let total = 0;
  for (let other = 0; other < count; other += 1) {
    if (other === own) continue;
    const weight = at(weights, own * count + other);
    sum += weight * value(own, other, count);
    total += weight;
  }
  return total > 0 ? sum / total : 0;
}

/** How much a seat is bound, 0-1: mean over the agenda of r_ik / 4 (GAME.md §2). */
export function depth(world: World, cast: Cast, seat: SeatId, p: Parameters): number {
  let sum = 0;
  for (const norm of cast.agenda) sum += owedBy(world, cast, norm, seat, p) / 4;
  return cast.agenda.length > 0 ? sum / cast.agenda.length : 0;
}

/**
 * Level 0-3 of a channel at a seat (x_SHR, x_ATT, x_RSP, x_CAP of MODEL.md §3): mean by power of what it
 * gets from the other states, summed over the channel's norms.
 */
export function channelLevel(
  world: World,
  cast: Cast,
  channel: Channel,
  seat: SeatId,
  p: Parameters,
): number {
  const place = castIndex(cast).placeOf.get(seat);
  if (place === undefined) return 0;
  let level = 0;
  for (const norm of cast.agenda)
    if (NORM_CHANNEL[norm] === channel) level += at(tableOf(world, cast, norm, p).got, place);
  return Math.min(p['effects.highest'], level);
}

/** Level 0-3 of a channel that `seat` gets from `other` alone. */
export function pairLevel(
  world: World,
  cast: Cast,
  channel: Channel,
  seat: SeatId,
  other: SeatId,
  p: Parameters,
): number {
  const { placeOf, count } = castIndex(cast);
  const row = placeOf.get(seat);
  const column = placeOf.get(other);
  if (row === undefined || column === undefined) return 0;
  let level = 0;
  for (const norm of cast.agenda)
    if (NORM_CHANNEL[norm] === channel)
      level += at(tableOf(world, cast, norm, p).level, row * count + column);
  return Math.min(p['effects.highest'], level);
}

/** How far the norms of a channel bind the states, 0-1: mean bite by power, by index weight over the channel. */
export function restraintShare(world: World, cast: Cast, channel: Channel, p: Parameters): number {
  let share = 0;
  let total = 0;
  for (const norm of cast.agenda) {
    if (NORM_CHANNEL[norm] !== channel) continue;
    const weight = p[`${norm}.weight`];
    share += weight * tableOf(world, cast, norm, p).bound;
    total += weight;
  }
  return total > 0 ? clamp(share / total) : 0;
}
