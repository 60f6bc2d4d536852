/**
 * What the model's formulas need, rebuilt from what one seat may know. Bots and the client reckon with it;
 * it imports no schema, so that it can stand in the players' bundle.
 */
import { kept } from '../model/kept.ts';
import { type Parameters, parametersOf } from '../model/parameters.ts';
import {
  type ClauseValue,
  clauseValue,
  type Interests,
  type RedLine,
  redLines,
  textValue,
  utility,
} from '../model/utility.ts';
import type { Cast, CastSeat, Pledge, World } from '../model/world.ts';
import type { Terms } from './commands.ts';
import { membersOf } from './forums/forums-of.ts';
import { keyOf } from './keys.ts';
import { feelingsIn } from './people/feelings.ts';
import { priceShareOf, strengthOf } from './texts/provisos-on-clauses.ts';
import type { Commitment } from './view/record.ts';
import type { PublicView, SeatView } from './view.ts';
import type { NormId, Rung, SeatId } from './vocabulary.ts';

export type Outlook = { readonly world: World; readonly cast: Cast; readonly p: Parameters };

/** Kept by what no event of a session changes: who sits at the table, and what they are, stays. */
const casts = new WeakMap<PublicView['parameters'], { readonly cast: Cast; readonly p: Parameters }>();
const outlooks = new WeakMap<SeatView['own'], { readonly of: PublicView; readonly outlook: Outlook }>();

function castOf(view: PublicView): { readonly cast: Cast; readonly p: Parameters } {
  const known = casts.get(view.parameters);
  if (known) return known;
  const seats: Record<SeatId, CastSeat> = {};
  for (const [id, seat] of Object.entries(view.seats))
    seats[id] = {
      id,
      kind: seat.kind,
      bloc: seat.bloc,
      power: seat.power,
      vulnerability: seat.vulnerability,
      lawfulness: seat.lawfulness,
      hawkishness: seat.hawkishness,
    };
  const states = Object.keys(seats).filter((id) => seats[id]?.kind === 'state');
  const ties = (kind: 'rivalry' | 'affinity') =>
    Object.fromEntries(
      states.map((from) => [
        from,
        Object.fromEntries(
          states.filter((to) => to !== from).map((to) => [to, view.relations[keyOf(from, to)]?.[kind] ?? 0]),
        ),
      ]),
    );
  const cast: Cast = {
    seats,
    states,
    stakeholders: Object.keys(seats).filter((id) => seats[id]?.kind === 'stakeholder'),
    agenda: Object.keys(view.agenda) as NormId[],
    rivalry: ties('rivalry'),
    affinity: ties('affinity'),
  };
  const p = parametersOf(
    Object.fromEntries(Object.entries(view.parameters).map(([name, { value }]) => [name, value])),
  );
  const derived = { cast, p };
  casts.set(view.parameters, derived);
  return derived;
}

/** Whether a duty still binds. */
export function isInForce(commitment: Commitment): boolean {
  return commitment.kind === 'duty' && !['suspended', 'withdrawn', 'expired'].includes(commitment.state);
}

/** Whether a duty still binds towards a creditor. */
export function isOwedTo(duty: Commitment, creditor: SeatId): boolean {
  return isInForce(duty) && duty.creditors.includes(creditor) && !duty.suspended.includes(creditor);
}

/** A commitment as the model counts it; `round` and `years` give its age, `strength` is 1 outside the annex. */
export function pledgeOf(
  id: string,
  commitment: Commitment,
  {
    round,
    years,
    strength,
    priceShare = 1,
  }: {
    readonly round: number;
    readonly years: number;
    readonly strength: number;
    readonly priceShare?: number;
  },
): Pledge {
  return {
    id,
    norm: commitment.norm as NormId,
    rung: commitment.force as Rung,
    debtor: commitment.debtor,
    creditors: commitment.creditors,
    ownership: commitment.ownership,
    age: commitment.past + Math.max(0, round - commitment.round - 1) * years,
    unilateral: commitment.origin === 'declaration',
    instrument: commitment.source || id,
    strength,
    suspended: commitment.suspended,
    ...(priceShare < 1 ? { priceShare } : {}),
  };
}

type Commitments = PublicView['commitments'];

/** By the clauses of all texts, which are another map once one of them has changed. */
const weakenedKnown = new WeakMap<PublicView['clauses'], string>();

/** The clauses that weigh or cost less, by name: in the chair's annex, with an exception, open or read narrowly. */
function annexIn({ clauses }: PublicView): string {
  return kept(weakenedKnown, clauses, () =>
    Object.entries(clauses)
      .filter(([, { annexed, exception, reading }]) => annexed || exception || reading)
      .map(([key, { reading }]) => key + reading)
      .join(' '),
  );
}

type Known = { readonly round: number; readonly annex: string; readonly p: Parameters };
const publicKnown = new WeakMap<Commitments, Known & { readonly pledges: World['pledges'] }>();
const ownKnown = new WeakMap<
  Commitments,
  { readonly publicly: World['pledges']; readonly pledges: World['pledges'] }
>();

/**
 * The commitments in force, made anew only when one of them has changed: the model's matrices hang on them. Seats
 * that have no other commitments than the public ones share one set.
 */
function pledgesIn(view: SeatView, p: Parameters): World['pledges'] {
  const publicly = publicPledges(view.public, p);
  const known = ownKnown.get(view.own.commitments);
  if (known?.publicly === publicly) return known.pledges;
  const own = pledgesAmong(view.own.commitments, view.public, p);
  const pledges = Object.keys(own).length > 0 ? { ...publicly, ...own } : publicly;
  ownKnown.set(view.own.commitments, { publicly, pledges });
  return pledges;
}

function publicPledges(view: PublicView, p: Parameters): World['pledges'] {
  const annex = annexIn(view);
  const known = publicKnown.get(view.commitments);
  if (known && known.round === view.round && known.annex === annex && known.p === p) return known.pledges;
  const pledges = pledgesAmong(view.commitments, view, p);
  publicKnown.set(view.commitments, { round: view.round, annex, p, pledges });
  return pledges;
}

function pledgesAmong(commitments: Commitments, view: PublicView, p: Parameters): Record<string, Pledge> {
  const pledges: Record<string, Pledge> = {};
  for (const [id, commitment] of Object.entries(commitments))
    if (isInForce(commitment)) pledges[id] = pledgeIn(id, commitment, view, p);
  return pledges;
}

const pledgeKnown = new WeakMap<Commitment, Pledge>();

/** A commitment as a pledge: the same one again while its age and its strength are the same. */
function pledgeIn(id: string, commitment: Commitment, view: PublicView, p: Parameters): Pledge {
  const { round, years, clauses } = view;
  const clause = clauses[keyOf(commitment.source, commitment.norm)];
  const priceShare = clause ? priceShareOf(clause, p) : 1;
  const pledge = pledgeOf(id, commitment, { round, years, strength: strengthOf(clause, p), priceShare });
  const known = pledgeKnown.get(commitment);
  if (known?.id === id && known.age === pledge.age && isAsHeavy(known, pledge)) return known;
  pledgeKnown.set(commitment, pledge);
  return pledge;
}

function isAsHeavy(one: Pledge, other: Pledge): boolean {
  return one.strength === other.strength && one.priceShare === other.priceShare;
}

type Numbers = Record<SeatId, number>;
type SeatNumbers = Pick<World, 'offence' | 'defence' | 'attribution' | 'stock' | 'keeping' | 'hits'>;

/** Its own numbers as they are, the others' as the public facts have them. */
function numbersIn(view: SeatView, cast: Cast, p: Parameters): SeatNumbers {
  const { own } = view;
  const [offence, defence, attribution]: readonly [Numbers, Numbers, Numbers] = [{}, {}, {}];
  for (const [id, seat] of Object.entries(view.public.seats)) {
    const known = id === own.seat ? own : seat;
    offence[id] = known.offence;
    defence[id] = known.defence;
    attribution[id] = known.attribution;
  }
  const [stock, keeping, hits]: readonly [Numbers, Numbers, Numbers] = [{}, {}, {}];
  for (const id of cast.states) {
    stock[id] = id === own.seat ? own.stock : p['stock.start'];
    keeping[id] = 1;
    hits[id] = 0;
  }
  return { offence, defence, attribution, stock, keeping, hits };
}

/** Norms of adopted clauses that a stakeholder endorsed; kept with the clauses and the texts that it hangs on. */
const endorsedKnown = new WeakMap<
  PublicView['clauses'],
  { readonly treaties: PublicView['treaties']; readonly endorsed: World['endorsed'] }
>();

function endorsedIn({ clauses, treaties }: PublicView): World['endorsed'] {
  const known = endorsedKnown.get(clauses);
  if (known?.treaties === treaties) return known.endorsed;
  const endorsed: Partial<Record<NormId, number>> = {};
  for (const clause of Object.values(clauses))
    if (clause.endorsedBy.length > 0 && treaties[clause.text]?.status === 'adopted')
      endorsed[clause.norm] = 1;
  endorsedKnown.set(clauses, { treaties, endorsed });
  return endorsed;
}

/** The world as this seat may know it: public facts, and its own numbers and private bargains. */
export function outlook(view: SeatView): Outlook {
  const known = outlooks.get(view.own);
  if (known && known.of === view.public) return known.outlook;
  const { cast, p } = castOf(view.public);
  const world: World = {
    ...numbersIn(view, cast, p),
    pledges: pledgesIn(view, p),
    burden: view.public.meters.burden,
    bodyTrust: view.public.meters.bodyTrust,
    closure: view.public.meters.closure,
    leaks: view.public.meters.leaks,
    endorsed: endorsedIn(view.public),
    ...feelingsIn(view, cast),
  };
  const made = { world, cast, p };
  outlooks.set(view.own, { of: view.public, outlook: made });
  return made;
}

export function interestsOf(view: SeatView): Interests {
  return view.own.interests;
}

/** How far the seat's interests are reached now, 0-1. */
export function currentUtility(view: SeatView): number {
  const { world, cast, p } = outlook(view);
  return utility(interestsOf(view), world, cast, view.own.seat, p);
}

export type Worth = ClauseValue & { readonly redLines: readonly RedLine[] };
type ClauseOf = { readonly norm: NormId; readonly rung: Rung };

/** What a common text of these clauses would give the seat and cost it, in units of utility (0-1). */
export function clauseWorth(
  view: SeatView,
  clauses: readonly ClauseOf[],
  parties?: readonly SeatId[],
): Worth {
  const { world, cast, p } = outlook(view);
  // J2: a text binds the members of the forum where its items lie.
  const { forum = '' } = view.public.agenda[clauses[0]?.norm ?? ''] ?? {};
  const text = { clauses, parties: parties ?? membersOf(view.public, forum) };
  return {
    ...textValue(interestsOf(view), world, cast, view.own.seat, text, p),
    redLines: redLines(interestsOf(view), clauses),
  };
}

/** The same for a bargain: only its commitments count here; the rest is for judgement. */
export function bargainWorth(view: SeatView, terms: Terms): Worth {
  const { world, cast, p } = outlook(view);
  const me = view.own.seat;
  const pledges: Pledge[] = [];
  for (const side of terms)
    for (const item of side.gives)
      if (item.type === 'commitment')
        pledges.push({
          id: `bargain:${side.seat}:${item.norm}`,
          norm: item.norm,
          rung: item.rung,
          debtor: side.seat,
          creditors: terms.map(({ seat }) => seat).filter((seat) => seat !== side.seat),
          ownership: 1,
          age: 0,
          unilateral: false,
          instrument: 'bargain',
          strength: 1,
          suspended: [],
        });
  const owing = pledges.filter(({ debtor }) => debtor === me);
  return {
    ...clauseValue(interestsOf(view), world, cast, me, { pledges }, p),
    redLines: redLines(interestsOf(view), owing),
  };
}
