/** Power by the rule of the forum alone: who can turn a vote (Banzhaf, Shapley and Shubik). */
import type { DecisionRule, SeatId } from '../rules/vocabulary.ts';

export type Forum = {
  readonly rule: DecisionRule;
  readonly states: readonly SeatId[];
  readonly vetoes: readonly SeatId[];
};
export type Power = { readonly banzhaf: number; readonly shapley: number };

/** Every set of states is looked at: 2^n. */
const MOST_STATES = 15;

/** Whether the text is carried when these say yes and all the others no (RULES.md, V6 and V11). */
function carries({ rule, states, vetoes }: Forum, yes: number): boolean {
  const all = states.length;
  let count = 0;
  for (let seat = 0; seat < all; seat++) if (yes & (1 << seat)) count++;
  if (vetoes.some((veto) => !(yes & (1 << states.indexOf(veto))))) return false;
  switch (rule) {
    case 'consensus':
      return count === all;
    case 'majority':
      return 2 * count > all;
    case 'twoThirds':
      return count > 0 && 3 * count >= 2 * all;
  }
}

/** Shares of power that sum to 1; exact. */
export function powerOf(forum: Forum): Readonly<Record<SeatId, Power>> {
  const all = forum.states.length;
  if (all > MOST_STATES) throw new RangeError(`Power is reckoned for ${MOST_STATES} states at most.`);
  const swings = new Array<number>(all).fill(0);
  const pivots = new Array<number>(all).fill(0);
  const weights = Array.from(
    { length: all },
    (_, size) => (factorial(size) * factorial(all - size - 1)) / factorial(all),
  );
  for (let yes = 0; yes < 1 << all; yes++) {
    if (carries(forum, yes)) continue;
    let size = 0;
    for (let seat = 0; seat < all; seat++) if (yes & (1 << seat)) size++;
    for (let seat = 0; seat < all; seat++) {
      if (yes & (1 << seat) || !carries(forum, yes | (1 << seat))) continue;
      swings[seat] = (swings[seat] ?? 0) + 1;
      pivots[seat] = (pivots[seat] ?? 0) + (weights[size] ?? 0);
    }
  }
  const total = swings.reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(
    forum.states.map((seat, at) => [
      seat,
      { banzhaf: total > 0 ? (swings[at] ?? 0) / total : 0, shapley: pivots[at] ?? 0 },
    ]),
  );
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return product;
}
