import { kept } from '../../model/kept.ts';
import type { Item, Terms } from '../commands.ts';
import { forumOf, isMember } from '../forums/forums-of.ts';
import { keyOf } from '../keys.ts';
import { LIMITS } from '../limits.ts';
import { isInForce, isOwedTo } from '../outlook.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import type { Commitment } from '../view/record.ts';
import type { PublicView, SeatView } from '../view.ts';
import { BINDING, type NormId, RUNGS, type Rung, type SeatId } from '../vocabulary.ts';
import { isOpen, openTexts, sponsorLimitFault } from './texts.ts';

/** D3: two items of one side with the same key exclude each other. */
export function itemKey(item: Item): string {
  switch (item.type) {
    case 'commitment':
      return keyOf('commitment', item.norm);
    case 'vote':
      return keyOf('vote', item.text);
    case 'sponsorship':
      return 'sponsorship';
    case 'amendment':
      return keyOf('amendment', item.text, item.norm);
    case 'evidence':
      return keyOf('evidence', item.incident);
    case 'favour':
      return keyOf('favour', item.about);
    case 'help':
      return 'help';
  }
}

/** The rung in force that `debtor` owes `creditor` on a norm, as far as the viewer knows. */
export function knownRung(view: SeatView, norm: NormId, debtor: SeatId, creditor: SeatId): Rung {
  let highest = 0;
  for (const commitments of [view.public.commitments, view.own.commitments])
    for (const commitment of dutiesOf(commitments).get(debtor) ?? [])
      if (commitment.norm === norm && isOwedTo(commitment, creditor))
        highest = Math.max(highest, commitment.force);
  return highest as Rung;
}

type Commitments = Readonly<Record<string, Commitment>>;
/** By the map of commitments, which is another one once any of them has changed. */
const dutiesKnown = new WeakMap<Commitments, ReadonlyMap<SeatId, readonly Commitment[]>>();

/** The duties in force, by debtor. */
function dutiesOf(commitments: Commitments): ReadonlyMap<SeatId, readonly Commitment[]> {
  return kept(dutiesKnown, commitments, () => {
    const duties = new Map<SeatId, Commitment[]>();
    for (const commitment of Object.values(commitments))
      if (isInForce(commitment)) kept(duties, commitment.debtor, () => []).push(commitment);
    return duties;
  });
}

function isState(view: SeatView, seat: SeatId): boolean {
  return view.public.seats[seat]?.kind === 'state';
}

/** D4: why `giver` could not give the item to the others, or null. */
export function itemFault(
  view: SeatView,
  giver: SeatId,
  others: readonly SeatId[],
  item: Item,
): Refusal | null {
  const state = isState(view, giver);
  const { phase } = view.public;
  switch (item.type) {
    case 'commitment': {
      if (!state || !others.every((seat) => isState(view, seat))) return refuse('statesOnly');
      if (!view.public.agenda[item.norm]) return refuse('notOnAgenda', item.norm);
      const highest = highestByDeed(view.public);
      if (item.rung < 1 || item.rung > highest) return refuse('rungTooHigh', highest);
      if (item.condition && !plays(view.public, 'conditions')) return refuse('notAtThisLevel');
      return others.every((seat) => knownRung(view, item.norm, giver, seat) >= item.rung)
        ? refuse('alreadyOwed', item.norm)
        : null;
    }
    case 'vote': {
      const treaty = view.public.treaties[item.text];
      if (!treaty) return refuse('unknownText');
      if (!state) return refuse('statesOnly');
      if (!isMember(view.public, giver, treaty.forum)) return refuse('notMember');
      return comingFault(view, item.text);
    }
    case 'sponsorship': {
      const treaty = view.public.treaties[item.text];
      if (!treaty) return refuse('unknownText');
      if (!state) return refuse('statesOnly');
      if (!isMember(view.public, giver, treaty.forum)) return refuse('notMember');
      if (treaty.sponsors.includes(giver)) return refuse('alreadySponsor');
      const tooMany = sponsorLimitFault(view.public, giver, item.text);
      if (tooMany) return tooMany;
      return isComingUp(view, item.text) && treaty.status === 'draft' && hasClause(view, item.text)
        ? null
        : refuse('notGivable');
    }
    case 'amendment': {
      const treaty = view.public.treaties[item.text];
      const clause = view.public.clauses[keyOf(item.text, item.norm)];
      if (!treaty || !clause) return refuse('unknownText');
      if (!state) return refuse('statesOnly');
      if (!isMember(view.public, giver, treaty.forum)) return refuse('notMember');
      return changeFault(view.public, clause, treaty.forum, item.rung) ?? comingFault(view, item.text);
    }
    case 'evidence': {
      const incident = view.public.incidents[item.incident];
      if (!incident) return refuse('unknownIncident');
      // What another seat holds is its secret: it may be asked for; the giver must hold something.
      if (giver !== view.own.seat) return null;
      return heldBy(view, item.incident, others).length > 0 ? null : refuse('notHolder');
    }
    case 'favour': {
      const about = view.public.seats[item.about];
      if (about?.kind !== 'state') return refuse('badTarget');
      if (!state) return refuse('statesOnly');
      if (item.about === giver || others.includes(item.about)) return refuse('badTarget');
      return phase === 'negotiation' || phase === 'crisis' ? null : refuse('notGivable');
    }
    case 'help': {
      if (!state || !others.every((seat) => isState(view, seat))) return refuse('statesOnly');
      const left = (view.public.seats[giver]?.defence ?? 0) - item.points / 100;
      return left >= 0.1 ? null : refuse('limitReached');
    }
  }
}

/** D12: no bargain and no declaration makes law; a text alone does. */
export function highestByDeed({ setup }: PublicView): number {
  return Math.min(setup.highestRung, BINDING - 1);
}

/** Whether a text may come up in the coming plenary. */
function isComingUp({ public: table }: SeatView, text: string): boolean {
  return table.phase === 'negotiation' && isOpen(table, text);
}

function comingFault(view: SeatView, text: string): Refusal | null {
  return isComingUp(view, text) ? null : refuse('notGivable');
}

/** Why nobody could propose to move the clause to the rung, or null. */
function changeFault(
  { agenda, setup }: PublicView,
  { norm, rung: now }: PublicView['clauses'][string],
  forum: string,
  rung: Rung,
): Refusal | null {
  if (agenda[norm]?.forum !== forum) return refuse('otherForum', norm);
  if (rung > setup.highestRung) return refuse('rungTooHigh', setup.highestRung);
  return rung === now ? refuse('rungUnchanged') : null;
}

/** Own items on an incident that one of the others has not seen yet. */
function heldBy(view: SeatView, incident: string, others: readonly SeatId[]) {
  return Object.values(view.own.evidence).filter(
    (item) =>
      item.incident === incident &&
      item.own &&
      !item.published &&
      others.some((seat) => !item.shownTo.includes(seat)),
  );
}

function hasClause(view: SeatView, text: string): boolean {
  return Object.values(view.public.clauses).some((clause) => clause.text === text && clause.rung > 0);
}

/** D2: why these terms are no bargain between their sides, or null. */
export function termsFault(view: SeatView, terms: Terms): Refusal | null {
  const seats = terms.map(({ seat }) => seat);
  if (new Set(seats).size !== seats.length || !seats.includes(view.own.seat)) return refuse('badParties');
  if (seats.some((seat) => !view.public.seats[seat])) return refuse('seatUnknown');
  for (const side of terms) {
    if (side.gives.length === 0) return refuse('emptySide', side.seat);
    if (side.gives.length > LIMITS.itemsPerSide) return refuse('limitReached', LIMITS.itemsPerSide);
    if (new Set(side.gives.map(itemKey)).size !== side.gives.length) return refuse('notGivable');
    const others = seats.filter((seat) => seat !== side.seat);
    for (const item of side.gives) {
      const fault = itemFault(view, side.seat, others, item);
      if (fault) return fault;
    }
  }
  return null;
}

/**
 * Every item that `giver` could give the others now, as far as the viewer can know. Where conditions are in play, a
 * commitment may besides name one of BARGAIN_CONDITIONS.
 */
export function givable(view: SeatView, giver: SeatId, others: readonly SeatId[]): Item[] {
  return candidates(view, giver).filter((item) => itemFault(view, giver, others, item) === null);
}

/** Whether there is any. */
export function canGive(view: SeatView, giver: SeatId, others: readonly SeatId[]): boolean {
  return candidates(view, giver).some((item) => itemFault(view, giver, others, item) === null);
}

type Candidates = { readonly ofStates: readonly Item[]; readonly ofAll: readonly Item[] };
/** By the public view: the same items are asked of every pair of seats. */
const candidatesKnown = new WeakMap<PublicView, Candidates>();

/** What a seat of its kind could give, as far as all know; what nobody could is left out from the start. */
function candidates({ public: table }: SeatView, giver: SeatId): readonly Item[] {
  const { ofStates, ofAll } = kept(candidatesKnown, table, () => candidatesIn(table));
  return table.seats[giver]?.kind === 'state' ? ofStates : ofAll;
}

function candidatesIn(table: PublicView): Candidates {
  const ofAll = Object.keys(table.incidents).map((incident): Item => ({ type: 'evidence', incident }));
  return { ofAll, ofStates: [...ofAll, ...statesItems(table)] };
}

function* statesItems(table: PublicView): Generator<Item> {
  for (const norm of Object.keys(table.agenda) as NormId[])
    for (const rung of RUNGS)
      if (rung > 0 && rung <= highestByDeed(table)) yield { type: 'commitment', norm, rung };
  for (const text of table.phase === 'negotiation' ? openTexts(table) : []) {
    for (const norm of Object.keys(table.agenda) as NormId[])
      for (const rung of RUNGS) {
        const clause = table.clauses[keyOf(text, norm)];
        if (!clause || changeFault(table, clause, forumOf(table, text), rung)) continue;
        yield { type: 'amendment', text, norm, rung, act: 'table' };
        yield { type: 'amendment', text, norm, rung, act: 'drop' };
      }
    yield { type: 'vote', text };
    yield { type: 'sponsorship', text };
  }
  for (const about of Object.keys(table.seats))
    if (table.seats[about]?.kind === 'state')
      for (const favour of ['join', 'notJoin', 'notName'] as const) yield { type: 'favour', favour, about };
  for (let points = 1; points <= LIMITS.helpPoints; points++) yield { type: 'help', points };
}
