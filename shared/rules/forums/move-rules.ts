/** Whether a state may move that an item go to another forum, and who has a voice in it (RULES.md, J). */
import type { SeatCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { Id, NormId, SeatId } from '../vocabulary.ts';
import { destinationsOf, membersOf } from './forums-of.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;
type Item = PublicView['agenda'][string];

/** J3: members of the forum that the item would go to, besides who has moved it. */
export function votersOnMove(view: PublicView, { moveTo, movedBy }: Item): SeatId[] {
  return membersOf(view, moveTo).filter((seat) => seat !== movedBy);
}

export function hasSpokenOnMove({ moveAgreed, moveOpposed }: Item, seat: SeatId): boolean {
  return moveAgreed.includes(seat) || moveOpposed.includes(seat);
}

/** J3: why the seat may move nothing now, whatever item it thinks of. */
export function anyMoveFault(view: SeatView): Refusal | null {
  const { stage, seats, setup, round, rounds, agenda } = view.public;
  if (!plays(view.public, 'forums')) return refuse('notAtThisLevel');
  if (seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  // After the last round there are no talks that an item could go to.
  if (stage !== 'deciding' || (!setup.openEnd && round >= rounds)) return refuse('notNow');
  const mine = Object.values(agenda).some(
    ({ moveRound, movedBy }) => moveRound === round && movedBy === view.own.seat,
  );
  return mine ? refuse('limitReached', 1) : null;
}

export function moveItemFault(view: SeatView, { norm, forum }: Of<'moveItem'>): Refusal | null {
  const fault = anyMoveFault(view);
  if (fault) return fault;
  if (!destinationsOf(view.public, norm).includes(forum)) return refuse('badTarget');
  return view.public.agenda[norm]?.moveRound === view.public.round ? refuse('limitReached', 1) : null;
}

export function answerMoveFault(view: SeatView, { norm }: Of<'answerMove'>): Refusal | null {
  const item = view.public.agenda[norm];
  if (!item?.moveOpen) return refuse('ballotNotOpen');
  if (!votersOnMove(view.public, item).includes(view.own.seat)) return refuse('notMember');
  return hasSpokenOnMove(item, view.own.seat) ? refuse('alreadyAnswered') : null;
}

/** Where each item may be moved to now. */
export function movesFor(view: SeatView): { readonly norm: NormId; readonly forums: readonly Id[] }[] {
  if (anyMoveFault(view)) return [];
  const { agenda, round } = view.public;
  return (Object.keys(agenda) as NormId[])
    .filter((norm) => agenda[norm]?.moveRound !== round)
    .map((norm) => ({ norm, forums: destinationsOf(view.public, norm) }))
    .filter(({ forums }) => forums.length > 0);
}
