import { type Course, stateAt } from '../replay/course.ts';
import type { EventOf } from '../rules/events.ts';
import { ruleOf } from '../rules/forums/forums-of.ts';
import type { State } from '../rules/state.ts';
import { type BallotVote, verdictOf } from '../rules/texts/ballots.ts';
import { seeksConsent } from '../rules/texts/voters.ts';
import type { Choice, DecisionRule, SeatId } from '../rules/vocabulary.ts';
import { courseEvents } from './course-events.ts';

/** A ballot that was closed, with the state in which it was and every choice that was cast for it. */
export type Ballot = {
  readonly revision: number;
  readonly before: State;
  readonly closed: EventOf<'ballotClosed'>;
  readonly cast: readonly EventOf<'ballotCast'>[];
};

export function ballotsOf(course: Course): readonly Ballot[] {
  const cast = new Map<string, EventOf<'ballotCast'>[]>();
  const ballots: Ballot[] = [];
  for (const { event, revision } of courseEvents(course)) {
    if (event.type === 'ballotCast') cast.set(event.item, [...(cast.get(event.item) ?? []), event]);
    if (event.type === 'ballotClosed')
      ballots.push({
        revision,
        before: stateAt(course, revision - 1),
        closed: event,
        cast: cast.get(event.item) ?? [],
      });
  }
  return ballots;
}

/** How the ballot would have ended had the seat voted so. */
export function carriedWith({ before, closed }: Ballot, seat: SeatId, choice: Choice): boolean {
  const votes: readonly BallotVote[] = closed.votes.map((vote) =>
    vote.seat === seat ? { ...vote, choice, norms: [] } : vote,
  );
  const item = before.public.items[closed.item];
  return verdictOf(before.public, { kind: item?.kind ?? 'text', text: item?.text ?? '' }, votes).carried;
}

/** The rule of the forum that it was held in. */
export function ruleOfBallot({ before, closed }: Ballot): DecisionRule {
  return ruleOf(before.public, before.public.items[closed.item]?.text ?? '');
}

/** Whether this one seat could have turned the result: another choice of its own, all else as it was. */
export function isPivotal(ballot: Ballot, seat: SeatId): boolean {
  const choices: readonly Choice[] = seeksConsent(ruleOfBallot(ballot))
    ? ['join', 'object']
    : ['yes', 'no', 'abstain'];
  return choices.some((choice) => carriedWith(ballot, seat, choice) !== ballot.closed.carried);
}
