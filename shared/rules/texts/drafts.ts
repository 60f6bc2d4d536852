/** Texts beside the rolling one: a seat's own draft, the chair's compromise, and the order of business (RULES.md, T). */
import type { SeatCommand } from '../commands.ts';
import { chairIn, forumOf, isMember } from '../forums/forums-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { Id, SeatId, TextKind } from '../vocabulary.ts';
import { isOpen, openAs, openTexts, sponsorLimitFault } from './texts.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** Drafts beside the rolling text in one round. */
const DRAFTS_PER_ROUND = 2;

function openedThisRound({ treaties, round }: PublicView, kind: TextKind, forum: Id) {
  return Object.values(treaties).filter(
    (treaty) => treaty.kind === kind && treaty.round === round && treaty.forum === forum,
  );
}

/** T8, T9: why the seat may open no text of this kind in the forum now, whatever it begins from. */
export function anotherTextFault(view: SeatView, kind: 'draft' | 'chair', forum: Id): Refusal | null {
  const me = view.own.seat;
  if (!plays(view.public, kind === 'chair' ? 'chairText' : 'ownDrafts')) return refuse('notAtThisLevel');
  if (view.public.seats[me]?.kind !== 'state') return refuse('statesOnly');
  if (!isMember(view.public, me, forum)) return refuse('notMember');
  const opened = openedThisRound(view.public, kind, forum);
  if (kind === 'chair') {
    if (me !== chairIn(view.public, forum)) return refuse('notChair');
    return opened.length > 0 ? refuse('limitReached', 1) : null;
  }
  if (opened.some(({ drafter }) => drafter === me)) return refuse('limitReached', 1);
  if (opened.length >= DRAFTS_PER_ROUND) return refuse('limitReached', DRAFTS_PER_ROUND);
  return sponsorLimitFault(view.public, me, '', forum);
}

export function openTextFault(view: SeatView, { kind, from }: Of<'openText'>): Refusal | null {
  if (from !== '' && !view.public.treaties[from])
    return anotherTextFault(view, kind, '') ?? refuse('unknownText');
  return anotherTextFault(view, kind, forumOf(view.public, from));
}

export function openText(turn: Turn, seat: SeatId, { kind, from }: Of<'openText'>): void {
  const text = openAs(turn, kind, seat, from);
  spread(turn, 'textOpened', { seat, ref: text });
}

/** T10: texts that the chair may still give a place: not called, and not dealt with yet. */
export function callable(view: PublicView): Id[] {
  const dealtWith = view.phase === 'plenary' ? view.currentText : '';
  return openTexts(view).filter(
    (text) =>
      text !== dealtWith &&
      view.treaties[text]?.called === 0 &&
      (view.phase !== 'plenary' || view.treaties[text].status === 'tabled'),
  );
}

export function callTextFault(view: SeatView, { text }: Of<'callText'>): Refusal | null {
  if (!plays(view.public, 'chairText')) return refuse('notAtThisLevel');
  if (view.own.seat !== view.public.chair) return refuse('notChair');
  if (!view.public.treaties[text]) return refuse('unknownText');
  if (!isOpen(view.public, text)) return refuse('textNotTabled');
  return callable(view.public).includes(text) ? null : refuse('alreadyPlayed');
}

export function callText(turn: Turn, seat: SeatId, { text }: Of<'callText'>): void {
  const places = Object.values(turn.state.public.treaties).map(({ called }) => called);
  emit(turn, { type: 'textCalled', text, place: Math.max(0, ...places) + 1 });
  spread(turn, 'called', { seat, ref: text });
}
