import type { Commitment } from '../rules/view/record.ts';
import type { Id, SeatId } from '../rules/vocabulary.ts';
import type { Mind } from './mind.ts';

/** What a seat knows of incidents, and what it has promised about them. */

export function beliefIn({ view }: Mind, incident: Id, suspect: SeatId): number {
  return view.own.beliefs[incident]?.[suspect] ?? 0;
}

/** Whether the seat did it itself. */
export function isAuthor({ view }: Mind, incident: Id): boolean {
  return Object.values(view.own.operations).some((operation) => operation.incident === incident);
}

/** Whether a promise of this kind about a seat is still due. */
export function holds({ view, me }: Mind, promise: Commitment['promise'], about: SeatId): boolean {
  return Object.values(view.own.commitments).some(
    (commitment) =>
      commitment.debtor === me &&
      commitment.state === 'open' &&
      commitment.promise === promise &&
      commitment.promiseRef === about,
  );
}
