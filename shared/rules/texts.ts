/** The rolling text: one a round, drafted by its first editor, edited by anyone until tabled (RULES.md, T). */

import type { SeatCommand } from './commands.ts';
import { spread } from './commitments.ts';
import { entriesOf } from './fold.ts';
import { keyOf } from './keys.ts';
import { modelOf } from './model-of.ts';
import { type Refusal, refuse } from './refusals.ts';
import { emit, freshId, type Turn } from './turn.ts';
import type { PublicView, SeatView } from './view.ts';
import { HIGHEST_RUNG, type Id, type NormId, type Rung, type SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** T2: max(2, a quarter of the states), the drafter among them. */
export function sponsorsNeeded(states: number): number {
  return Math.max(2, Math.ceil(states / 4));
}

/** The clauses of a text that are not empty, in the order of the agenda. */
export function clausesOf(view: PublicView, text: Id) {
  return entriesOf(view.clauses).filter((clause) => clause.text === text && clause.rung > 0);
}

/** V12: puts a clause into the chair's annex, where it is declared at half assurance (GAME.md §6). */
export function toAnnex(turn: Turn, text: Id, norm: NormId): void {
  emit(turn, { type: 'clauseChanged', text, norm, rung: 1, annexed: true });
}

/** T1: opens the round's text; what was not adopted opens the next round. */
export function openText(turn: Turn): void {
  const { currentText, treaties, clauses } = turn.state.public;
  const unadopted = treaties[currentText]?.status !== 'adopted';
  const { cast } = modelOf(turn.state.scenario);
  emit(turn, {
    type: 'textOpened',
    kind: 'rolling',
    by: '',
    text: freshId(turn, 't'),
    clauses: cast.agenda.map((norm) => ({
      norm,
      rung: (unadopted ? (clauses[keyOf(currentText, norm)]?.rung ?? 0) : 0) as Rung,
    })),
    sponsorsNeeded: sponsorsNeeded(cast.states.length),
  });
}

function draftFault(view: SeatView, text: Id): Refusal | null {
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  const treaty = view.public.treaties[text];
  if (!treaty) return refuse('unknownText');
  return treaty.status === 'draft' && text === view.public.currentText ? null : refuse('textNotDraft');
}

/** A rung that a clause may be moved to, or why not. */
export function rungFault(view: SeatView, text: Id, norm: NormId, rung: Rung): Refusal | null {
  const clause = view.public.clauses[keyOf(text, norm)];
  if (!clause) return refuse('notOnAgenda', norm);
  const highest = HIGHEST_RUNG[view.public.rules];
  if (rung > highest) return refuse('rungTooHigh', highest);
  return clause.rung === rung ? refuse('rungUnchanged') : null;
}

export function editTextFault(view: SeatView, { text, norm, rung }: Of<'editText'>): Refusal | null {
  return draftFault(view, text) ?? rungFault(view, text, norm, rung);
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
    return clausesOf(view.public, text).length > 0 ? null : refuse('emptyText');
  }
  return sponsors.includes(view.own.seat) ? null : refuse('notSponsor');
}

export function sponsor(turn: Turn, seat: SeatId, { text, sponsoring }: Of<'sponsor'>): void {
  emit(turn, { type: 'textSponsored', text, seat, sponsoring });
  if (sponsoring) spread(turn, 'sponsored', { seat, ref: text });
}

/** T3: enough sponsors, one of them from another bloc than the drafter, and something to vote on. */
export function readyToTable(view: PublicView, text: Id): Refusal | null {
  const treaty = view.treaties[text];
  if (!treaty) return refuse('unknownText');
  if (clausesOf(view, text).length === 0) return refuse('emptyText');
  if (treaty.sponsors.length < treaty.sponsorsNeeded)
    return refuse('sponsorsMissing', treaty.sponsorsNeeded - treaty.sponsors.length);
  const bloc = view.seats[treaty.drafter]?.bloc;
  return treaty.sponsors.some((seat) => view.seats[seat]?.bloc !== bloc) ? null : refuse('blocMissing');
}

export function tableFault(view: SeatView, { text }: Of<'table'>): Refusal | null {
  const fault = draftFault(view, text);
  if (fault) return fault;
  if (!view.public.treaties[text]?.sponsors.includes(view.own.seat)) return refuse('notSponsor');
  return readyToTable(view.public, text);
}

export function table(turn: Turn, seat: SeatId, { text }: Of<'table'>): void {
  emit(turn, { type: 'textTabled', text, by: seat });
  spread(turn, 'tabled', { seat, ref: text });
}

/** T4: a draft with its sponsors together is tabled when negotiation ends, though nobody thought of it. */
export function tableByDefault(turn: Turn): void {
  const { currentText, treaties } = turn.state.public;
  const treaty = treaties[currentText];
  if (treaty?.status !== 'draft' || readyToTable(turn.state.public, currentText)) return;
  table(turn, treaty.drafter, { type: 'table', text: currentText });
}

export function endorseFault(view: SeatView, { text, norm, stance }: Of<'endorse'>): Refusal | null {
  if (view.public.seats[view.own.seat]?.kind !== 'stakeholder') return refuse('stakeholdersOnly');
  const treaty = view.public.treaties[text];
  if (!treaty) return refuse('unknownText');
  if (text !== view.public.currentText || (treaty.status !== 'draft' && treaty.status !== 'tabled'))
    return refuse('textNotTabled');
  const clause = view.public.clauses[keyOf(text, norm)];
  if (!clause) return refuse('notOnAgenda', norm);
  if (clause.rung === 0) return refuse('emptyText');
  const list = stance === 'endorse' ? clause.endorsedBy : clause.refusedBy;
  return list.includes(view.own.seat) ? refuse('alreadyAnswered') : null;
}

export function endorse(turn: Turn, seat: SeatId, { text, norm, stance }: Of<'endorse'>): void {
  emit(turn, { type: 'clauseEndorsed', text, norm, seat, stance });
}
