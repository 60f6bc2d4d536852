/** How good a foretelling was: how often its likeliest choice came, and how far its chances were off. */
import type { Chances } from './ordered-logit.ts';
import { VOTES, type Vote } from './roll-calls.ts';

export type Rate = { readonly value: number; readonly interval: readonly [number, number] };

/** The likeliest choice; the first of equals, in the order yes, abstain, no. */
export function likeliest(chances: Chances): Vote {
  return VOTES.reduce((best, vote) => (chances[vote] > chances[best] ? vote : best), VOTES[0]);
}

/** Squared errors over the three choices: 0 the best, 2 the worst. */
export function brierOf(chances: Chances, vote: Vote): number {
  return VOTES.reduce((sum, one) => sum + (chances[one] - (one === vote ? 1 : 0)) ** 2, 0);
}

/** Standard errors on either side of a 95 % interval. */
const WIDTH = 1.96;

/** A share with its interval (Wilson): it stays within 0 and 1, and is honest where all or none were right. */
export function shareOf(hits: number, all: number): Rate {
  if (all === 0) return { value: 0, interval: [0, 1] };
  const share = hits / all;
  const z = WIDTH ** 2;
  const middle = (share + z / (2 * all)) / (1 + z / all);
  const reach = (WIDTH * Math.sqrt((share * (1 - share)) / all + z / (4 * all ** 2))) / (1 + z / all);
  // At 0 and 1 the ends meet the share; floating numbers may miss it by a hair.
  return {
    value: share,
    interval: [Math.min(share, Math.max(0, middle - reach)), Math.max(share, Math.min(1, middle + reach))],
  };
}
