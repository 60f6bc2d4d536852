import { type Course, lengthOf, stateAt } from '../replay/course.ts';
import type { EventType } from '../rules/events.ts';
import { seeksConsent } from '../rules/texts/voters.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { courseEvents } from './course-events.ts';
import type { KeyMoment } from './key-moment.ts';
import { ballotsOf, isPivotal, ruleOfBallot } from './votes.ts';

/** What counts as taking part in the talks. */
const TALK: ReadonlySet<EventType> = new Set<EventType>([
  'said',
  'offerMade',
  'handshakeOpened',
  'clauseEdited',
  'textSponsored',
  'textOpened',
]);
/** A seat is quiet that did less than this share of what a seat did in the mean. */
const QUIET = 0.5;
/** Public belief that one published item must move to have mattered. */
const MOVED = 0.2;

function talkOf(course: Course, seats: readonly SeatId[]): ReadonlyMap<SeatId, number> {
  const acts = new Map(seats.map((seat) => [seat, 0]));
  for (const { event } of courseEvents(course)) {
    if (!TALK.has(event.type)) continue;
    const by =
      event.type === 'said'
        ? event.message.from
        : 'from' in event
          ? event.from
          : 'by' in event
            ? event.by
            : 'seat' in event
              ? event.seat
              : '';
    if (typeof by === 'string' && acts.has(by)) acts.set(by, (acts.get(by) ?? 0) + 1);
  }
  return acts;
}

/** A seat that hardly spoke, and whose one vote or piece of evidence turned something: the quietest of those. */
export function quietSeat(course: Course): KeyMoment | null {
  const seats = Object.keys(stateAt(course, lengthOf(course)).public.seats);
  const acts = talkOf(course, seats);
  const mean = [...acts.values()].reduce((sum, count) => sum + count, 0) / Math.max(1, seats.length);
  const quiet = seats
    .filter((seat) => (acts.get(seat) ?? 0) < QUIET * mean)
    .sort((left, right) => (acts.get(left) ?? 0) - (acts.get(right) ?? 0));
  for (const seat of quiet) {
    const deed = decisiveVote(course, seat) ?? decisiveEvidence(course, seat);
    if (deed) return { kind: 'quietSeat', seat, acts: acts.get(seat) ?? 0, mean, ...deed };
  }
  return null;
}

type Deed = Pick<Extract<KeyMoment, { kind: 'quietSeat' }>, 'deed' | 'ref' | 'revision'>;

/**
 * A ballot hung on its vote: had it voted otherwise, the result would have been another. Where many votes made the
 * result together, the others of them were louder. Under consensus anybody could have stopped what nobody stopped:
 * there it is the objection that decides.
 */
function decisiveVote(course: Course, seat: SeatId): Deed | null {
  for (const ballot of [...ballotsOf(course)].reverse()) {
    const { before, closed, revision } = ballot;
    if (before.public.items[closed.item]?.kind !== 'text') continue;
    if (seeksConsent(ruleOfBallot(ballot)) && closed.carried) continue;
    const voted = closed.votes.find((vote) => vote.seat === seat);
    if (!voted || voted.silent || !isPivotal(ballot, seat)) continue;
    return { deed: 'vote', ref: closed.item, revision };
  }
  return null;
}

/** What it published moved what the world believed. */
function decisiveEvidence(course: Course, seat: SeatId): Deed | null {
  for (const { event, revision } of courseEvents(course)) {
    if (event.type !== 'evidencePublished' || event.by !== seat) continue;
    const incident = event.entry.incident;
    const [before, after] = [revision - 1, revision].map((at) =>
      Object.entries(stateAt(course, at).public.beliefs).filter(([, bar]) => bar.incident === incident),
    );
    const moved = (after ?? []).some(([id, bar]) => {
      const was = before?.find(([known]) => known === id)?.[1].probability ?? 0;
      return Math.abs(bar.probability - was) >= MOVED;
    });
    if (moved) return { deed: 'evidence', ref: incident, revision };
  }
  return null;
}
