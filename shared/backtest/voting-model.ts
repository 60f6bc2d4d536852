/**
 * The voting model of DOMAIN.md §2.3 in one dimension. Of two points on a line, a text and what is without it, a state
 * prefers the nearer one: the difference of the squared distances is linear in where the state stands. To that comes
 * what it feels about the sponsor. Below a first cut it votes no, above a second one yes, between them it abstains.
 */
import { type Case, type Chances, chances, fitLine, type Line } from './ordered-logit.ts';
import { type Assembly, type RollCall, SIDES, type Vote } from './roll-calls.ts';

/** States that vote against texts of their rivals from wherever they stand (DOMAIN.md §4.3, from these very votes). */
export const ANTAGONISTS = ['RUS', 'CHN', 'PRK'] as const;

export type Setting = {
  /** With the term for the antagonism of sponsors; without it, position alone. */
  readonly antagonism: boolean;
};

/** What the model knows of a state before a vote: where it stood in the year before. */
function termsOf(
  { side, year }: RollCall,
  state: string,
  { idealPoint }: Assembly,
  { antagonism }: Setting,
): readonly number[] | undefined {
  const stands = idealPoint(state, year - 1);
  if (stands === undefined) return undefined;
  const position = side === 'west' ? stands : -stands;
  const hostile = side === 'west' && ANTAGONISTS.some((one) => one === state) ? 1 : 0;
  return antagonism ? [position, hostile] : [position];
}

export function casesOf(rollCall: RollCall, assembly: Assembly, setting: Setting): ReadonlyMap<string, Case> {
  const cases = new Map<string, Case>();
  for (const [state, vote] of rollCall.votes) {
    const terms = termsOf(rollCall, state, assembly, setting);
    if (terms) cases.set(state, { terms, cuts: SIDES.indexOf(rollCall.side), vote });
  }
  return cases;
}

/** The line through all votes but those that are to be foretold. */
export function learn(rollCalls: readonly RollCall[], assembly: Assembly, setting: Setting): Line {
  const cases = rollCalls.flatMap((rollCall) => [...casesOf(rollCall, assembly, setting).values()]);
  return fitLine(cases, setting.antagonism ? 2 : 1, SIDES.length);
}

export function foretell(
  line: Line,
  rollCall: RollCall,
  assembly: Assembly,
  setting: Setting,
): ReadonlyMap<string, Chances> {
  return new Map(
    [...casesOf(rollCall, assembly, setting)].map(([state, one]) => [state, chances(line, one)]),
  );
}

/**
 * The best that two cuts on the line of positions could do if they were drawn once the vote is known: coding after the
 * fact, and no prediction.
 */
export function bestCuts(rollCall: RollCall, assembly: Assembly): number {
  const known = [...casesOf(rollCall, assembly, { antagonism: false }).values()]
    .map(({ terms: [position = 0], vote }) => ({ position, vote }))
    .sort((one, other) => one.position - other.position);
  const before = (vote: Vote) => {
    const sums = [0];
    for (const one of known) sums.push((sums.at(-1) ?? 0) + (one.vote === vote ? 1 : 0));
    return sums;
  };
  const [no, abstain, yes] = [before('N'), before('A'), before('Y')];
  let best = 0;
  for (let low = 0; low <= known.length; low += 1)
    for (let high = low; high <= known.length; high += 1) {
      const right =
        (no[low] ?? 0) +
        ((abstain[high] ?? 0) - (abstain[low] ?? 0)) +
        ((yes[known.length] ?? 0) - (yes[high] ?? 0));
      best = Math.max(best, right);
    }
  return known.length === 0 ? 0 : best / known.length;
}
