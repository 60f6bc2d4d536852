/** What a member may call its club for, and what members may say to it (RULES.md, U). */
import type { GroundResult } from '../../model/lawful-ground.ts';
import type { SeatCommand } from '../commands.ts';
import { suspectsFor } from '../conduct/crisis.ts';
import { groundsFor, lawOf, measuresFor, type Together } from '../conduct/grounds.ts';
import { entriesOf } from '../fold.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { SeatView } from '../view.ts';
import type { CLUB_MEASURES, ClubPower } from '../vocabulary/clubs.ts';
import { type Ground, type Id, NO_STATE, type SeatId } from '../vocabulary.ts';
import { concerns, hasOpenCall, hasSpoken, isCumulative, votersIn } from './clubs-of.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;
type ClubMeasure = (typeof CLUB_MEASURES)[number];

/** U1: a member calls its club about an incident of the round that concerns it, for what the club may do. */
function callFault(view: SeatView, club: Id, incident: Id, power: ClubPower): Refusal | null {
  const called = view.public.clubs[club];
  if (!called) return refuse('unknownClub');
  if (!called.members.includes(view.own.seat)) return refuse('notMember');
  if (!called.powers.includes(power)) return refuse('clubMayNot');
  const shown = view.public.incidents[incident];
  if (!shown) return refuse('unknownIncident');
  if (shown.round !== view.public.round) return refuse('notNow');
  if (!concerns(view.public, club, incident)) return refuse('badTarget');
  // One call at a time, and none again for what was agreed; what was turned down another member may try anew.
  const again = entriesOf(view.public.calls).some(
    (call) =>
      call.club === club &&
      call.kind === power &&
      call.incident === incident &&
      (call.status === 'open' || call.status === 'carried' || call.by === view.own.seat),
  );
  return again ? refuse('limitReached', 1) : null;
}

export function callTalksFault(view: SeatView, { club, incident }: Of<'callTalks'>): Refusal | null {
  return callFault(view, club, incident, 'consult');
}

/** U4, U5: a club stands for the promise of collective answer among its members, and may take acts together. */
function togetherIn(view: SeatView, club: Id, suspect: SeatId): Together {
  return { raised: isCumulative(view, club, suspect) };
}

export type ClubAnswer = {
  readonly suspect: SeatId;
  readonly measures: readonly ClubMeasure[];
  readonly grounds: Readonly<Partial<Record<ClubMeasure, readonly Ground[]>>>;
};

/** U4: the answers that the seat may ask its club for. */
export function clubAnswersFor(view: SeatView, club: Id, incident: Id): readonly ClubAnswer[] {
  const called = view.public.clubs[club];
  if (!called || callFault(view, club, incident, 'respond')) return [];
  if (view.own.answers[incident] || hasOpenCall(view, incident)) return [];
  return suspectsFor(view, incident)
    .filter((suspect) => suspect !== NO_STATE)
    .map((suspect) => {
      const together = togetherIn(view, club, suspect);
      const inGround = measuresFor(view, incident, suspect, together);
      const measures = called.measures.filter((measure) => inGround.includes(measure));
      const grounds = Object.fromEntries(
        measures.map((measure) => [measure, groundsFor(view, incident, suspect, measure, together)]),
      );
      return { suspect, measures, grounds };
    })
    .filter(({ measures }) => measures.length > 0);
}

export function callAnswerFault(view: SeatView, command: Of<'callAnswer'>): Refusal | null {
  const { club, incident, suspect, measure, ground } = command;
  const fault = callFault(view, club, incident, 'respond');
  if (fault) return fault;
  if (view.own.answers[incident]) return refuse('alreadyAnswered');
  if (hasOpenCall(view, incident)) return refuse('notNow');
  const answer = clubAnswersFor(view, club, incident).find((entry) => entry.suspect === suspect);
  if (!answer) return refuse('beliefTooLow');
  if (!answer.measures.includes(measure)) return refuse('clubMayNot');
  return answer.grounds[measure]?.includes(ground) ? null : refuse('noGround');
}

/** How the common answer would stand in law, as its caller sees the facts. */
export function clubLawOf(
  view: SeatView,
  command: Omit<Of<'callAnswer'>, 'type' | 'confidence'>,
): GroundResult | null {
  return lawOf(view, command, togetherIn(view, command.club, command.suspect));
}

export function answerCallFault(view: SeatView, { call: id }: Of<'answerCall'>): Refusal | null {
  const call = view.public.calls[id];
  if (!call) return refuse('unknownItem');
  if (call.status !== 'open') return refuse('ballotNotOpen');
  if (!votersIn(view.public, call).includes(view.own.seat)) return refuse('notMember');
  return hasSpoken(call, view.own.seat) ? refuse('alreadyAnswered') : null;
}
