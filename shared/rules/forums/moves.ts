/** Items that go from one forum to another (RULES.md, J). */
import type { SeatCommand } from '../commands.ts';
import { keyOf } from '../keys.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { NormId, SeatId } from '../vocabulary.ts';
import { openMoves, ruleIn } from './forums-of.ts';
import { hasSpokenOnMove, votersOnMove } from './move-rules.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** J3: members that were done with the review are asked once more. */
export function moveItem(turn: Turn, seat: SeatId, { norm, forum }: Of<'moveItem'>): void {
  emit(turn, { type: 'moveProposed', norm, forum, by: seat });
  spread(turn, 'moveProposed', { seat, norm, ref: forum });
  const item = turn.state.public.agenda[norm];
  for (const member of item ? votersOnMove(turn.state.public, item) : [])
    if (turn.state.public.seats[member]?.ready) emit(turn, { type: 'readied', seat: member, ready: false });
  decideWhenAllSpoke(turn, norm);
}

export function answerMove(turn: Turn, seat: SeatId, { norm, stance }: Of<'answerMove'>): void {
  emit(turn, { type: 'moveAnswered', norm, seat, stance });
  decideWhenAllSpoke(turn, norm);
}

function decideWhenAllSpoke(turn: Turn, norm: NormId): void {
  const item = turn.state.public.agenda[norm];
  if (item && votersOnMove(turn.state.public, item).every((seat) => hasSpokenOnMove(item, seat)))
    decide(turn, norm);
}

/** J3: what is still open when the number is shown is decided by who spoke, silence counting. */
export function settleMoves(turn: Turn): void {
  for (const norm of openMoves(turn.state.public)) decide(turn, norm);
}

function decide(turn: Turn, norm: NormId): void {
  const item = turn.state.public.agenda[norm];
  if (!item) return;
  const { moveTo, movedBy } = item;
  const moved = isAccepted(turn, norm);
  emit(turn, { type: 'moveDecided', norm, moved });
  if (!moved) return;
  spread(turn, 'itemMoved', { seat: movedBy, norm, ref: moveTo });
  takeOffTexts(turn, norm);
}

/** J3: by the rule of the forum that it would go to; silence agrees where consent is sought, and else abstains. */
function isAccepted(turn: Turn, norm: NormId): boolean {
  const view = turn.state.public;
  const item = view.agenda[norm];
  if (!item) return false;
  const { moveTo, movedBy, moveAgreed, moveOpposed } = item;
  const voters = votersOnMove(view, item);
  const own = view.seats[movedBy]?.forums.includes(moveTo) || moveTo === '' ? 1 : 0;
  const [yes, no] = [own + moveAgreed.length, moveOpposed.length];
  if (moveTo === '' && moveOpposed.some((seat) => view.setup.vetoes.includes(seat))) return false;
  switch (ruleIn(view, moveTo)) {
    case 'consensus':
    case 'silence':
      return no === 0;
    case 'majority':
    case 'doubleMajority':
      return yes > no;
    case 'twoThirds':
      return yes > 0 && 3 * yes >= 2 * (yes + no) && 2 * yes >= own + voters.length;
  }
}

/** J4: with the item go its words: it falls out of the texts that are carried over. */
function takeOffTexts(turn: Turn, norm: NormId): void {
  const { treaties } = turn.state.public;
  for (const [text, { status, kind }] of Object.entries(treaties)) {
    const clause = turn.state.public.clauses[keyOf(text, norm)];
    if (status !== 'tabled' || kind === 'renewal' || !clause || clause.rung === 0) continue;
    emit(turn, { type: 'clauseChanged', text, norm, rung: 0, annexed: false });
  }
}
