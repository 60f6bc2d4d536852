/** Texts until they are voted on: the rolling one, drafts beside it, the chair's compromise (RULES.md, T). */

import { kept, noEntries } from '../../model/kept.ts';
import type { SeatCommand } from '../commands.ts';
import { entriesOf } from '../fold.ts';
import { forumOf, forumsWithItems, isMember, membersOf } from '../forums/forums-of.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { seatingFault } from '../people/accreditation.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import { MAIN } from '../vocabulary/forums.ts';
import type { Id, NormId, Rung, SeatId, TextKind } from '../vocabulary.ts';
import { hasProvisos, provisosOf } from './provisos-on-clauses.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** T2: max(2, a quarter of the states), the drafter among them. */
export function sponsorsNeeded(states: number): number {
  return Math.max(2, Math.ceil(states / 4));
}

type Clause = PublicView['clauses'][string] & { readonly id: string };
/** By the clauses of all texts, which are another map once one of them has changed. */
const clausesKnown = new WeakMap<PublicView['clauses'], Map<Id, readonly Clause[]>>();

/** The clauses of a text that are not empty, in the order of the agenda. */
export function clausesOf({ clauses }: PublicView, text: Id): readonly Clause[] {
  return kept(kept(clausesKnown, clauses, noEntries), text, () =>
    entriesOf(clauses).filter((clause) => clause.text === text && clause.rung > 0),
  );
}

/** V12: puts a clause into the chair's annex, where it is declared at half assurance (GAME.md §6). */
export function toAnnex(turn: Turn, text: Id, norm: NormId): void {
  emit(turn, { type: 'clauseChanged', text, norm, rung: 1, annexed: true });
}

/** Whether a text is still in play: a draft of this round, or tabled and not decided. */
export function isOpen(view: PublicView, text: Id): boolean {
  const treaty = view.treaties[text];
  return treaty?.status === 'tabled' || (treaty?.status === 'draft' && treaty.round === view.round);
}

/** The texts in play, the round's rolling one first. */
export function openTexts(view: PublicView): Id[] {
  const open = Object.keys(view.treaties).filter((text) => isOpen(view, text));
  return open.sort((one, other) => Number(isRolling(view, other)) - Number(isRolling(view, one)));
}

function isRolling({ treaties, round }: PublicView, text: Id): boolean {
  return treaties[text]?.kind === 'rolling' && treaties[text].round === round;
}

/** V15: the better supported text first: sponsors, then breadth of blocs; ties as they stand. */
export function bySupport(view: PublicView): (one: Id, other: Id) => number {
  const sponsors = (text: Id) => view.treaties[text]?.sponsors ?? [];
  const blocs = (text: Id) => new Set(sponsors(text).map((seat) => view.seats[seat]?.bloc)).size;
  return (one, other) => sponsors(other).length - sponsors(one).length || blocs(other) - blocs(one);
}

/** T1: of what the last round did not adopt and does not carry over, the best supported of the forum that has a clause. */
function leftOver(view: PublicView, forum: Id): Id | undefined {
  const last = view.round - 1;
  const taken = new Set(
    Object.values(view.items).flatMap(({ round, text }) => (round === last ? [text] : [])),
  );
  return Object.keys(view.treaties)
    .filter((text) => {
      const { status, round, forum: of } = view.treaties[text] ?? {};
      if (of !== forum) return false;
      const unadopted = status === 'rejected' || (status === 'draft' && round === last);
      return unadopted && (round === last || taken.has(text)) && clausesOf(view, text).length > 0;
    })
    .sort(bySupport(view))[0];
}

/**
 * T1, J1: opens the round's rolling text of each forum that has an item; what was not adopted opens the next round, and a
 * ready text the first one.
 */
export function openRollingTexts(turn: Turn): void {
  const given = turn.state.public.round === 1 ? readyText(turn.state) : {};
  for (const forum of forumsWithItems(turn.state.public)) {
    const from = leftOver(turn.state.public, forum) ?? '';
    openAs(turn, 'rolling', '', from, given, forum);
  }
}

/** The clauses that the preset lays on the table, by norm. */
function readyText({ scenario, settings }: State): Readonly<Record<string, number>> {
  const { draft } = scenario.presets.find(({ id }) => id === settings.preset) ?? {};
  const { clauses = [] } = scenario.drafts?.find(({ id }) => id === draft) ?? {};
  return Object.fromEntries(clauses.map(({ norm, rung }) => [norm, rung]));
}

/** Opens a text that begins as another one of its forum stands, or as it is given; '' is an empty one of the main forum. */
export function openAs(
  turn: Turn,
  kind: TextKind,
  by: SeatId,
  from: Id,
  given: Readonly<Record<string, number>> = {},
  forum: Id = forumOf(turn.state.public, from),
): Id {
  const { cast } = modelOf(turn.state.scenario);
  const { agenda, clauses } = turn.state.public;
  const text = freshId(turn, 't');
  emit(turn, {
    type: 'textOpened',
    text,
    kind,
    by,
    ...(forum !== MAIN && { forum }),
    clauses: cast.agenda.map((norm) =>
      agenda[norm]?.forum === forum
        ? copyOf(norm, clauses[keyOf(from, norm)], given[norm])
        : { norm, rung: 0 },
    ),
    sponsorsNeeded: kind === 'chair' ? 1 : sponsorsNeeded(membersOf(turn.state.public, forum).length),
  });
  return text;
}

/** A clause as another text has it, with what hangs on it; else at the rung that is given. */
function copyOf(norm: NormId, clause: PublicView['clauses'][string] | undefined, given = 0) {
  const rung = (clause?.rung ?? given) as Rung;
  const provisos = clause && provisosOf(clause);
  return provisos && hasProvisos(provisos) ? { norm, rung, provisos } : { norm, rung };
}

function draftFault(view: SeatView, text: Id): Refusal | null {
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  const treaty = view.public.treaties[text];
  if (!treaty) return refuse('unknownText');
  if (!isMember(view.public, view.own.seat, treaty.forum)) return refuse('notMember');
  return treaty.status === 'draft' && isOpen(view.public, text) ? null : refuse('textNotDraft');
}

/** A rung that a clause may be moved to, or why not. */
export function rungFault(view: SeatView, text: Id, norm: NormId, rung: Rung): Refusal | null {
  const clause = view.public.clauses[keyOf(text, norm)];
  if (!clause) return refuse('notOnAgenda', norm);
  // J1: a text has the items of its forum alone.
  if (view.public.agenda[norm]?.forum !== forumOf(view.public, text)) return refuse('otherForum', norm);
  const highest = view.public.setup.highestRung;
  if (rung > highest) return refuse('rungTooHigh', highest);
  return clause.rung === rung ? refuse('rungUnchanged') : null;
}

/** T5: anyone edits the rolling text, a seat's own draft its sponsors, the chair's text the chair. */
function editorFault(view: SeatView, text: Id): Refusal | null {
  const treaty = view.public.treaties[text];
  const me = view.own.seat;
  switch (treaty?.kind) {
    case 'draft':
      return treaty.drafter === me || treaty.sponsors.includes(me) ? null : refuse('notSponsor');
    case 'chair':
      return treaty.drafter === me ? null : refuse('notChair');
    case 'renewal':
      return refuse('textNotDraft');
    case 'rolling':
    case undefined:
      // The first to edit it sponsors it.
      return treaty?.drafter === '' ? sponsorLimitFault(view.public, me, text) : null;
  }
}

/** Texts of one round that a state may sponsor. */
const TEXTS_PER_SPONSOR = 2;

/** T7, J2: a state sponsors at most two texts of a round and forum; the chair's compromise does not count. */
export function sponsorLimitFault(
  view: PublicView,
  seat: SeatId,
  text: Id,
  forum: Id = forumOf(view, text),
): Refusal | null {
  if (view.treaties[text]?.kind === 'chair') return null;
  const sponsored = Object.entries(view.treaties).filter(
    ([id, { kind, round, sponsors, forum: of }]) =>
      id !== text && kind !== 'chair' && round === view.round && of === forum && sponsors.includes(seat),
  );
  return sponsored.length >= TEXTS_PER_SPONSOR ? refuse('limitReached', TEXTS_PER_SPONSOR) : null;
}

/** Why the seat may not write in a text, or null. */
export function writingFault(view: SeatView, text: Id): Refusal | null {
  return draftFault(view, text) ?? editorFault(view, text);
}

export function editTextFault(view: SeatView, { text, norm, rung }: Of<'editText'>): Refusal | null {
  return writingFault(view, text) ?? rungFault(view, text, norm, rung);
}

export function editText(turn: Turn, seat: SeatId, { text, norm, rung }: Of<'editText'>): void {
  emit(turn, { type: 'clauseEdited', text, norm, rung, by: seat });
}

export function sponsorFault(view: SeatView, { text, sponsoring }: Of<'sponsor'>): Refusal | null {
  const fault = draftFault(view, text);
  if (fault) return fault;
  const sponsors = view.public.treaties[text]?.sponsors ?? [];
  if (sponsoring) {
    if (sponsors.includes(view.own.seat)) return refuse('alreadySponsor');
    if (clausesOf(view.public, text).length === 0) return refuse('emptyText');
    return sponsorLimitFault(view.public, view.own.seat, text);
  }
  return sponsors.includes(view.own.seat) ? null : refuse('notSponsor');
}

export function sponsor(turn: Turn, seat: SeatId, { text, sponsoring }: Of<'sponsor'>): void {
  emit(turn, { type: 'textSponsored', text, seat, sponsoring });
  if (sponsoring) spread(turn, 'sponsored', { seat, ref: text });
}

/** T3: enough sponsors, one of them from another bloc than the drafter, and something to vote on; T9: the chair needs none. */
export function readyToTable(view: PublicView, text: Id): Refusal | null {
  const treaty = view.treaties[text];
  if (!treaty) return refuse('unknownText');
  if (clausesOf(view, text).length === 0) return refuse('emptyText');
  if (treaty.kind === 'chair') return null;
  if (treaty.sponsors.length < treaty.sponsorsNeeded)
    return refuse('sponsorsMissing', treaty.sponsorsNeeded - treaty.sponsors.length);
  const bloc = view.seats[treaty.drafter]?.bloc;
  return treaty.sponsors.some((seat) => view.seats[seat]?.bloc !== bloc) ? null : refuse('blocMissing');
}

export function tableFault(view: SeatView, { text }: Of<'table'>): Refusal | null {
  const fault = draftFault(view, text);
  if (fault) return fault;
  const { kind, drafter, sponsors } = view.public.treaties[text] ?? {};
  if (kind === 'chair') {
    if (drafter !== view.own.seat) return refuse('notChair');
  } else if (!sponsors?.includes(view.own.seat)) return refuse('notSponsor');
  return readyToTable(view.public, text);
}

export function table(turn: Turn, seat: SeatId, { text }: Of<'table'>): void {
  emit(turn, { type: 'textTabled', text, by: seat });
  spread(turn, 'tabled', { seat, ref: text });
}

/** T4: drafts with their sponsors together are tabled when negotiation ends, though nobody thought of it. */
export function tableByDefault(turn: Turn): void {
  for (const text of openTexts(turn.state.public)) {
    const treaty = turn.state.public.treaties[text];
    if (treaty?.status !== 'draft' || readyToTable(turn.state.public, text)) continue;
    table(turn, treaty.drafter, { type: 'table', text });
  }
}

/** Why the seat may endorse or refuse no clause whatever, or null. */
export function endorserFault(view: SeatView): Refusal | null {
  if (view.public.seats[view.own.seat]?.kind !== 'stakeholder') return refuse('stakeholdersOnly');
  return seatingFault(view);
}

export function endorseFault(view: SeatView, { text, norm, stance }: Of<'endorse'>): Refusal | null {
  const outside = endorserFault(view);
  if (outside) return outside;
  if (!view.public.treaties[text]) return refuse('unknownText');
  if (!isOpen(view.public, text)) return refuse('textNotTabled');
  const clause = view.public.clauses[keyOf(text, norm)];
  if (!clause) return refuse('notOnAgenda', norm);
  if (clause.rung === 0) return refuse('emptyText');
  const list = stance === 'endorse' ? clause.endorsedBy : clause.refusedBy;
  return list.includes(view.own.seat) ? refuse('alreadyAnswered') : null;
}

export function endorse(turn: Turn, seat: SeatId, { text, norm, stance }: Of<'endorse'>): void {
  emit(turn, { type: 'clauseEndorsed', text, norm, seat, stance });
}
