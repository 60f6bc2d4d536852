import type { Provisos } from '../rules/texts/proviso-shapes.ts';
import { type NormId, RUNGS, type Rung, type SeatId } from '../rules/vocabulary.ts';
import { at, castIndex } from './cast-index.ts';
import { kept } from './kept.ts';
import { NORM_FAMILY } from './norm-effects.ts';
import { heldBefore, type NormTable, pricedAt } from './norm-table.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { mostOwed, owedTo, pairWeights, pledgesOf, pledgesOn, pricedBy, tableOf } from './pledges.ts';
import type { Cast, Pledge, World } from './world.ts';
import { applyEffects } from './worlds.ts';

/** What a seat wants of one norm. */
export type Interest = {
  /** Salience; renormalised over the agenda (w). */
  readonly weight: number;
  /** The rung that it wants to be owed, 0-4 (theta). */
  readonly ideal: number;
  /** Price at home of owing rung 4 to all, in utility (c). */
  readonly price: number;
  /** Red line: never above this rung. */
  readonly cap?: number | undefined;
  /** Red line: where a text holds the norm, never below this rung. */
  readonly floor?: number | undefined;
};

export type Interests = Readonly<Partial<Record<NormId, Interest>>>;

/** A norm at a rung, as it stands in a text. */
export type ClauseTerms = {
  readonly norm: NormId;
  readonly rung: Rung;
  /** What hangs on it, where anything does. */
  readonly provisos?: Provisos;
};

/** What a change gives a seat and what it costs it, in utility; their difference is the change of utility. */
export type ClauseValue = { readonly get: number; readonly cost: number };

type Scale = { readonly totalWeight: number; readonly worst: number; readonly span: number };

/**
 * How well its mandate is served, 0-1: U_i = Σ_k [w (1 − |q − θ|/4) − c (r/4)²] between the best and the
 * worst of GAME.md §2, less a fixed cost for each norm that it owes anybody beyond its red line.
 */
export function utility(interests: Interests, world: World, cast: Cast, seat: SeatId, p: Parameters): number {
  const scale = scaleOf(interests, cast.agenda);
  let raw = 0;
  let crossed = 0;
  for (const norm of cast.agenda) {
    const interest = interests[norm];
    if (!interest) continue;
    const owed = owedTo(world, cast, norm, seat, p);
    const owes = pricedBy(world, cast, norm, seat, p);
    raw += (interest.weight / scale.totalWeight) * service(interest, owed) - burdenOf(interest, owes);
    crossed += beyondLine(interest, mostOwed(world, cast, norm, seat, p), p);
  }
  return clamp((raw - scale.worst) / scale.span - crossed);
}

/** What a bargain gives and costs a seat: commitments made, and some ended, all else as it is. */
export function clauseValue(
  interests: Interests,
  world: World,
  cast: Cast,
  seat: SeatId,
  change: { readonly pledges: readonly Pledge[]; readonly ended?: readonly string[] },
  p: Parameters,
): ClauseValue {
  const ended = change.ended ?? [];
  const touched = new Set(change.pledges.map((pledge) => pledge.norm));
  for (const id of ended) {
    const norm = world.pledges[id]?.norm;
    if (norm) touched.add(norm);
  }
  // What is owed on other norms is of no account, and is not listed again.
  const after = applyEffects({ ...world, pledges: pledgesOn(world, touched) }, [
    ...change.pledges.map((pledge) => ({ kind: 'pledge', pledge }) as const),
    ...ended.map((pledge) => ({ kind: 'end', pledge }) as const),
  ]);
  const scale = scaleOf(interests, cast.agenda);
  let get = 0;
  let cost = 0;
  let crossed = 0;
  for (const norm of touched) {
    const interest = interests[norm];
    if (!interest || !cast.agenda.includes(norm)) continue;
    const owed = owedTo(world, cast, norm, seat, p);
    const owes = pricedBy(world, cast, norm, seat, p);
    get += gained(interest, scale, owed, owedTo(after, cast, norm, seat, p));
    cost += burdenOf(interest, pricedBy(after, cast, norm, seat, p)) - burdenOf(interest, owes);
    crossed += beyondLine(interest, mostOwed(after, cast, norm, seat, p), p);
    crossed -= beyondLine(interest, mostOwed(world, cast, norm, seat, p), p);
  }
  return { get: get / scale.span, cost: cost / scale.span + crossed };
}

/** What a common text gives and costs a seat: every party owes every other one each clause. */
export function textValue(
  interests: Interests,
  world: World,
  cast: Cast,
  seat: SeatId,
  text: { readonly clauses: readonly ClauseTerms[]; readonly parties: readonly SeatId[] },
  p: Parameters,
): ClauseValue {
  const own = castIndex(cast).placeOf.get(seat);
  if (own === undefined || !text.parties.includes(seat)) return { get: 0, cost: 0 };
  const scale = scaleOf(interests, cast.agenda);
  let get = 0;
  let cost = 0;
  let crossed = 0;
  for (const { norm, rung } of text.clauses) {
    const interest = interests[norm];
    if (!interest || !cast.agenda.includes(norm)) continue;
    const { owed, owedAfter, owes, owesAfter, most } = standingOf(
      world,
      cast,
      norm,
      rung,
      own,
      text.parties,
      p,
    );
    get += gained(interest, scale, owed, owedAfter);
    cost += burdenOf(interest, owesAfter) - burdenOf(interest, owes);
    if (text.parties.length > 1)
      crossed += beyondLine(interest, Math.max(most, rung), p) - beyondLine(interest, most, p);
  }
  return { get: get / scale.span, cost: cost / scale.span + crossed };
}

/** What a state is owed and owes on a norm, 0-4: as it is, and with a clause of a common text. */
type Standing = {
  readonly owed: number;
  readonly owedAfter: number;
  readonly owes: number;
  readonly owesAfter: number;
  /** The highest rung that it owes anybody as it is. */
  readonly most: number;
};

const ALONE: Standing = { owed: 0, owedAfter: 0, owes: 0, owesAfter: 0, most: 0 };
/**
 * By the matrices of a norm: whoever weighs the clause, by whatever interests, it does the same to who owes what.
 * Clauses between all states, which are most of them, by their place; those among fewer by their names.
 */
type Standings = { readonly amongAll: Standing[]; readonly amongSome: Map<string, Standing> };
const standings = new WeakMap<NormTable, Standings>();

function standingOf(
  world: World,
  cast: Cast,
  norm: NormId,
  rung: Rung,
  own: number,
  parties: readonly SeatId[],
  p: Parameters,
): Standing {
  const { amongAll, amongSome } = kept(standings, tableOf(world, cast, norm, p), noStandings);
  const make = () => standingAmong(world, cast, norm, rung, own, parties, p);
  if (parties !== cast.states) return kept(amongSome, `${own} ${rung} ${parties.join()}`, make);
  const place = own * RUNGS.length + rung;
  amongAll[place] ??= make();
  return amongAll[place];
}

function noStandings(): Standings {
  return { amongAll: [], amongSome: new Map() };
}

function standingAmong(
  world: World,
  cast: Cast,
  norm: NormId,
  rung: Rung,
  own: number,
  parties: readonly SeatId[],
  p: Parameters,
): Standing {
  const { states, count } = castIndex(cast);
  const table = tableOf(world, cast, norm, p);
  const restraint = NORM_FAMILY[norm] === 'restraint';
  const debtor = states[own] ?? '';
  const creditors = parties.filter((party) => party !== debtor);
  const held = heldBefore(pledgesOf(world, norm), { debtor, creditors, age: 0 }, p);
  const priced = pricedAt(rung, held, p);
  const weights = pairWeights(cast, norm, p);
  let total = 0;
  // Sums over the other states of weight × rung: owed and owing, before and after.
  let owed = 0;
  let owedAfter = 0;
  let owes = 0;
  let owesAfter = 0;
  for (let other = 0; other < count; other += 1) {
    if (other === own) continue;
    const weight = at(weights, own * count + other);
    const isParty = parties === states || parties.includes(states[other] ?? '');
    const gets = restraint ? at(table.rung, other * count + own) : at(table.shared, own * count + other);
    const gives = at(table.price, own * count + other);
    total += weight;
    owed += weight * gets;
    owes += weight * gives;
    owedAfter += weight * Math.max(gets, isParty ? rung : 0);
    owesAfter += weight * Math.max(gives, isParty ? priced : 0);
  }
  if (total <= 0) return ALONE;
  return {
    owed: owed / total,
    owedAfter: owedAfter / total,
    owes: owes / total,
    owesAfter: owesAfter / total,
    most: at(table.most, own),
  };
}

/** A red line that a clause crosses. */
export type RedLine = ClauseTerms & { readonly limit: number; readonly kind: 'cap' | 'floor' };

/** The red lines that the clauses cross which a seat would owe; a cap counts before a floor. */
export function redLines(interests: Interests, clauses: readonly ClauseTerms[]): readonly RedLine[] {
  const crossed: RedLine[] = [];
  for (const { norm, rung } of clauses) {
    const { cap, floor } = interests[norm] ?? NO_LINES;
    if (isAbove(rung, cap)) crossed.push({ norm, rung, limit: cap, kind: 'cap' });
    else if (isBelow(rung, floor)) crossed.push({ norm, rung, limit: floor, kind: 'floor' });
  }
  return crossed;
}

/** Whether they cross any. */
export function crossesLine(interests: Interests, clauses: readonly ClauseTerms[]): boolean {
  for (const { norm, rung } of clauses) {
    const interest = interests[norm];
    if (interest && (isAbove(rung, interest.cap) || isBelow(rung, interest.floor))) return true;
  }
  return false;
}

const NO_LINES: Pick<Interest, 'cap' | 'floor'> = {};

function isAbove(rung: number, cap: number | undefined): cap is number {
  return cap !== undefined && rung > cap;
}

function isBelow(rung: number, floor: number | undefined): floor is number {
  return floor !== undefined && rung > 0 && rung < floor;
}

/** Share of a wish that is met, 0-1. */
function service(interest: Interest, owed: number): number {
  return 1 - Math.abs(owed - interest.ideal) / 4;
}

/** What owing anybody so much costs a mandate, 0-1, where it lies beyond the red line, besides its price. */
function beyondLine({ cap }: Interest, rung: number, p: Parameters): number {
  return isAbove(rung, cap) ? p['redLine.cost'] : 0;
}

function burdenOf(interest: Interest, owes: number): number {
  return interest.price * (owes / 4) ** 2;
}

function gained(interest: Interest, scale: Scale, before: number, after: number): number {
  return (interest.weight / scale.totalWeight) * (service(interest, after) - service(interest, before));
}

const scales = new WeakMap<Interests, { readonly agenda: readonly NormId[]; readonly scale: Scale }>();

/** Best = Σ w; worst = Σ [w (1 − max(θ, 4 − θ)/4) − c] (GAME.md §2), with Σ w = 1 over the agenda. */
function scaleOf(interests: Interests, agenda: readonly NormId[]): Scale {
  const known = scales.get(interests);
  if (known && known.agenda === agenda) return known.scale;
  let totalWeight = 0;
  let worstService = 0;
  let prices = 0;
  for (const norm of agenda) {
    const interest = interests[norm];
    if (!interest) continue;
    totalWeight += interest.weight;
    worstService += interest.weight * (1 - Math.max(interest.ideal, 4 - interest.ideal) / 4);
    prices += interest.price;
  }
  if (totalWeight <= 0) totalWeight = 1;
  const worst = worstService / totalWeight - prices;
  const scale = { totalWeight, worst, span: Math.max(1e-9, 1 - worst) };
  scales.set(interests, { agenda, scale });
  return scale;
}
