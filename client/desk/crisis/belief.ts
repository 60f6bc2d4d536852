import { NO_STATE } from '../../../shared/rules/vocabulary.ts';

/** Words of likelihood, as analysts use them; each covers a range that is printed beside it. */
export const LIKELIHOODS = [
  'remote',
  'unlikely',
  'possible',
  'even',
  'likely',
  'veryLikely',
  'almostCertain',
] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

const UPPER: Readonly<Record<Likelihood, number>> = {
  remote: 0.07,
  unlikely: 0.25,
  possible: 0.45,
  even: 0.55,
  likely: 0.75,
  veryLikely: 0.93,
  almostCertain: 1,
};

export function likelihoodOf(probability: number): Likelihood {
  return LIKELIHOODS.find((word) => probability < UPPER[word]) ?? 'almostCertain';
}

export type Bar = { readonly suspect: string; readonly probability: number };

/** How many suspected states stand alone; the rest shares one row, if there is more than one of them. */
const ALONE = 2;

export type SortedBars = {
  readonly alone: readonly Bar[];
  readonly together: readonly Bar[];
  readonly none: readonly Bar[];
};

/** Few rows to choose from: the likeliest states, the unlikely ones together, and no state. */
export function sortBars(bars: readonly Bar[]): SortedBars {
  const states = bars.filter(({ suspect }) => suspect !== NO_STATE);
  const split = states.length > ALONE + 1 ? ALONE : states.length;
  return {
    alone: states.slice(0, split),
    together: states.slice(split),
    none: bars.filter(({ suspect }) => suspect === NO_STATE),
  };
}

/** The most suspected state first; "no state" keeps its place at the end, where it is looked for. */
export function barsOf(belief: Readonly<Record<string, number>>): readonly Bar[] {
  const bars = Object.entries(belief).map(([suspect, probability]) => ({ suspect, probability }));
  const states = bars.filter(({ suspect }) => suspect !== NO_STATE);
  const none = bars.filter(({ suspect }) => suspect === NO_STATE);
  return [...states.sort((a, b) => b.probability - a.probability), ...none];
}
