import type { Course } from '../replay/course.ts';
import { seeksConsent } from '../rules/texts/voters.ts';
import type { Choice } from '../rules/vocabulary.ts';
import type { KeyMoment } from './key-moment.ts';
import { type Ballot, ballotsOf, carriedWith, ruleOfBallot } from './votes.ts';

/** What the seat would have voted by what it did or promised before; null where it stayed with that. */
function earlierChoice(ballot: Ballot, seat: string, final: Choice): Choice | null {
  const cast = ballot.cast.filter((event) => event.seat === seat).map(({ choice }) => choice);
  const [first] = cast;
  if (first !== undefined && first !== final) return first;
  const { before, closed } = ballot;
  const text = before.public.items[closed.item]?.text;
  const promised = Object.values(before.own[seat]?.commitments ?? {}).some(
    ({ debtor, promise, promiseRef }) => debtor === seat && promise === 'vote' && promiseRef === text,
  );
  if (!promised || before.public.items[closed.item]?.kind !== 'text') return null;
  const pledged: Choice = seeksConsent(ruleOfBallot(ballot)) ? 'join' : 'yes';
  return final === pledged || final === 'joinExcept' ? null : pledged;
}

/** A seat that changed its vote, or voted against its promise, and turned the result by it; the last one. */
export function voteFlipped(course: Course): KeyMoment | null {
  for (const ballot of [...ballotsOf(course)].reverse())
    for (const { seat, choice } of ballot.closed.votes) {
      const from = earlierChoice(ballot, seat, choice);
      if (from === null || carriedWith(ballot, seat, from) === ballot.closed.carried) continue;
      const { revision, closed } = ballot;
      return {
        kind: 'voteFlipped',
        revision,
        seat,
        item: closed.item,
        from,
        to: choice,
        carried: closed.carried,
      };
    }
  return null;
}
