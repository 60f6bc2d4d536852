/** What a vote is foretold to be without any model: as votes go, or as the state voted the last time. */
import type { Chances } from './ordered-logit.ts';
import { type RollCall, VOTES, type Vote } from './roll-calls.ts';

/** Each choice is thought to have been seen once before: nothing that was never seen is impossible. */
const SEEN_BEFORE = 1;

function shares(counts: Readonly<Record<Vote, number>>): Chances {
  const all = VOTES.reduce((sum, vote) => sum + counts[vote] + SEEN_BEFORE, 0);
  const share = (vote: Vote) => (counts[vote] + SEEN_BEFORE) / all;
  return { Y: share('Y'), A: share('A'), N: share('N') };
}

function tallyOf(votes: Iterable<Vote>): Record<Vote, number> {
  const counts = { Y: 0, A: 0, N: 0 };
  for (const vote of votes) counts[vote] += 1;
  return counts;
}

/** How often each choice was made over texts of the same side; over all texts where there were none. */
export function baseRate(rollCall: RollCall, others: readonly RollCall[]): Chances {
  const alike = others.filter(({ side }) => side === rollCall.side);
  return shares(tallyOf((alike.length > 0 ? alike : others).flatMap(({ votes }) => [...votes.values()])));
}

/** The vote of a state on the last text of that side before this one; undefined where it cast none. */
export function lastVote(rollCall: RollCall, state: string, all: readonly RollCall[]): Vote | undefined {
  return all
    .filter(({ side, adopted }) => side === rollCall.side && adopted < rollCall.adopted)
    .map(({ votes }) => votes.get(state))
    .findLast((vote) => vote !== undefined);
}

/** From each choice to the next one: how often states went which way, over the votes that may be learnt from. */
export function habits(others: readonly RollCall[]): Readonly<Record<Vote, Chances>> {
  const counts = { Y: { Y: 0, A: 0, N: 0 }, A: { Y: 0, A: 0, N: 0 }, N: { Y: 0, A: 0, N: 0 } };
  for (const rollCall of others)
    for (const [state, vote] of rollCall.votes) {
      const before = lastVote(rollCall, state, others);
      if (before) counts[before][vote] += 1;
    }
  return { Y: shares(counts.Y), A: shares(counts.A), N: shares(counts.N) };
}
