/** Power by the rule of the forum alone: who can turn a vote (Banzhaf, Shapley and Shubik). */
import type { State } from '../rules/state.ts';
import { votersOn } from '../rules/texts/voters.ts';
import { MAIN } from '../rules/vocabulary/forums.ts';
import type { DecisionRule, SeatId } from '../rules/vocabulary.ts';

export type Forum = {
  readonly rule: DecisionRule;
  readonly states: readonly SeatId[];
  /** Those who vote beside them, where two majorities are needed. */
  readonly stakeholders: readonly SeatId[];
  readonly vetoes: readonly SeatId[];
};
export type Power = { readonly banzhaf: number; readonly shapley: number };

/** Every set of states is looked at: 2^n. Stakeholders are alike, and only how many of them say yes matters. */
const MOST_STATES = 15;

/** Whether the text is carried when these states and so many stakeholders say yes, and all the others no (V6, V11, V19). */
function carries({ rule, states, vetoes, stakeholders }: Forum, yes: number, beside: number): boolean {
  const all = states.length;
  let count = 0;
  for (let seat = 0; seat < all; seat++) if (yes & (1 << seat)) count++;
  if (vetoes.some((veto) => !(yes & (1 << states.indexOf(veto))))) return false;
  switch (rule) {
    case 'consensus':
    case 'silence':
      return count === all;
    case 'majority':
      return 2 * count > all;
    case 'twoThirds':
      return count > 0 && 3 * count >= 2 * all;
    case 'doubleMajority':
      return 2 * count > all && (stakeholders.length === 0 || 2 * beside > stakeholders.length);
  }
}

/** Shares of power that sum to 1; exact. */
export function powerOf(forum: Forum): Readonly<Record<SeatId, Power>> {
  const [all, others] = [forum.states.length, forum.stakeholders.length];
  if (all > MOST_STATES) throw new RangeError(`Power is reckoned for ${MOST_STATES} states at most.`);
  const tally = new Tally(all + others);
  for (let yes = 0; yes < 1 << all; yes++) {
    let size = 0;
    for (let seat = 0; seat < all; seat++) if (yes & (1 << seat)) size++;
    for (let beside = 0; beside <= others; beside++) {
      if (carries(forum, yes, beside)) continue;
      for (let seat = 0; seat < all; seat++)
        if (!(yes & (1 << seat)) && carries(forum, yes | (1 << seat), beside))
          tally.add(seat, size + beside, choose(others, beside));
      if (beside < others && carries(forum, yes, beside + 1))
        for (let seat = all; seat < all + others; seat++)
          tally.add(seat, size + beside, choose(others - 1, beside));
    }
  }
  return Object.fromEntries([...forum.states, ...forum.stakeholders].map((seat, at) => [seat, tally.of(at)]));
}

/** How often each seat turns a vote, and in which share of the orders in which all could come to say yes. */
class Tally {
  readonly swings: number[];
  readonly pivots: number[];
  readonly weights: readonly number[];

  constructor(seats: number) {
    this.swings = new Array<number>(seats).fill(0);
    this.pivots = new Array<number>(seats).fill(0);
    this.weights = Array.from(
      { length: seats },
      (_, size) => (factorial(size) * factorial(seats - size - 1)) / factorial(seats),
    );
  }

  /** So many sets of `size` seats that this one turns. */
  add(seat: number, size: number, times: number): void {
    this.swings[seat] = (this.swings[seat] ?? 0) + times;
    this.pivots[seat] = (this.pivots[seat] ?? 0) + times * (this.weights[size] ?? 0);
  }

  of(seat: number): Power {
    const total = this.swings.reduce((sum, count) => sum + count, 0);
    return {
      banzhaf: total > 0 ? (this.swings[seat] ?? 0) / total : 0,
      shapley: this.pivots[seat] ?? 0,
    };
  }
}

/** In how many ways so many of n can be chosen. */
function choose(n: number, chosen: number): number {
  return factorial(n) / (factorial(chosen) * factorial(n - chosen));
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return product;
}

/** The forum that power is reckoned in: who votes on a text, and by which rule. */
export function forumOf({ scenario: { forum }, public: view }: State): Forum {
  const voters = votersOn(view, 'text', MAIN);
  return {
    rule: forum.rule,
    vetoes: forum.vetoes,
    states: voters.filter((seat) => view.seats[seat]?.kind === 'state'),
    stakeholders: voters.filter((seat) => view.seats[seat]?.kind === 'stakeholder'),
  };
}
