/** What follows from who is in which club (RULES.md, U). */

import { believedAuthor } from '../conduct/qualification.ts';
import { entriesOf } from '../fold.ts';
import { outlook } from '../outlook.ts';
import type { ClubCall } from '../view/clubs.ts';
import type { Response } from '../view/record.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { Id, SeatId } from '../vocabulary.ts';

/** U2: who has a voice in a call besides the caller; the accused only where it has a veto. */
export function votersIn({ clubs }: PublicView, { club, by, suspect }: ClubCall): SeatId[] {
  const { members = [], vetoes = [] } = clubs[club] ?? {};
  return members.filter((seat) => seat !== by && (seat !== suspect || vetoes.includes(seat)));
}

export function hasSpoken({ agreed, opposed, abstained }: ClubCall, seat: SeatId): boolean {
  return [agreed, opposed, abstained].some((list) => list.includes(seat));
}

/** A call of its own to answer an incident that is not decided yet. */
export function hasOpenCall({ public: { calls }, own }: SeatView, incident: Id): boolean {
  return entriesOf(calls).some(
    ({ incident: about, by, kind, status }) =>
      about === incident && by === own.seat && kind === 'respond' && status === 'open',
  );
}

/** U4: whether an answer is that of a club which the seat is in: it stands for a promise of collective answer. */
export function answersWithClub(
  { calls, clubs }: PublicView,
  { incident, by, suspect }: Response,
  seat: SeatId,
): boolean {
  return Object.values(calls).some(
    (call) =>
      call.status === 'carried' &&
      call.kind === 'respond' &&
      call.incident === incident &&
      call.by === by &&
      call.suspect === suspect &&
      (clubs[call.club]?.members.includes(seat) ?? false),
  );
}

/** U5: acts of the last rounds that concern the club and that all lay at the door of the suspect. */
export function actsCounted(view: SeatView, club: Id, suspect: SeatId): Id[] {
  const { p } = outlook(view);
  const { incidents, round } = view.public;
  return Object.keys(incidents).filter((id) => {
    const act = incidents[id];
    return (
      act !== undefined &&
      act.round > round - p['cumulative.rounds'] &&
      concerns(view.public, club, id) &&
      believedAuthor(view, id) === suspect
    );
  });
}

/** U1: whether the harm of an incident is the club's concern. */
export function concerns({ clubs, incidents }: PublicView, club: Id, incident: Id): boolean {
  const { guards, members = [] } = clubs[club] ?? {};
  return guards === 'all' || members.includes(incidents[incident]?.victim ?? '');
}

/** U5: whether so many acts add up that the club may take them for one, a step graver. */
export function isCumulative(view: SeatView, club: Id, suspect: SeatId): boolean {
  const needed = view.public.clubs[club]?.cumulative ?? 0;
  return needed > 0 && actsCounted(view, club, suspect).length >= needed;
}
