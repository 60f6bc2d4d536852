import { normalCdf } from '../model/numbers.ts';

export type Counts = Readonly<Record<string, number>>;

/** How far two histograms differ: by chance alone with probability `p`; `strength` from 0 to 1 whatever their size. */
export type Difference = {
  readonly chiSquare: number;
  readonly freedom: number;
  readonly p: number;
  readonly strength: number;
};

/** Fewer are expected of a kind in either: it counts among the rare ones (Cochran 1954). */
const FEWEST_EXPECTED = 5;

/**
 * Pearson's χ² test that two histograms are of one kind, its probability after Wilson and Hilferty (1931), and Cramér's
 * V. Kinds that are rare in both are taken together.
 */
export function differenceOf(one: Counts, other: Counts): Difference {
  const totals = [one, other].map((counts) => Object.values(counts).reduce((sum, count) => sum + count, 0));
  const [first = 0, second = 0] = totals;
  const all = first + second;
  const kinds = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const rows = kinds.map((kind) => [one[kind] ?? 0, other[kind] ?? 0] as const);
  const isRare = ([left, right]: readonly [number, number]) =>
    ((left + right) * Math.min(first, second)) / all < FEWEST_EXPECTED;
  const rare = rows
    .filter(isRare)
    .reduce<readonly [number, number]>(
      ([left, right], [more, evenMore]) => [left + more, right + evenMore],
      [0, 0],
    );
  const common = [...rows.filter((row) => !isRare(row)), ...(isRare(rare) ? [] : [rare])];
  const freedom = common.length - 1;
  if (freedom < 1) return { chiSquare: 0, freedom: 0, p: 1, strength: 0 };
  const chiSquare = common.reduce((sum, row) => {
    const both = row[0] + row[1];
    return (
      sum +
      row.reduce((part, count, at) => {
        const expected = (both * (totals[at] ?? 0)) / all;
        return part + (count - expected) ** 2 / expected;
      }, 0)
    );
  }, 0);
  const spread = 2 / (9 * freedom);
  const z = (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread);
  return { chiSquare, freedom, p: normalCdf(-z), strength: Math.sqrt(chiSquare / all) };
}

/** The kind that stands out most beside what the others have in the mean, by its share; '' where nothing was counted. */
export function standsOut(own: Counts, others: readonly Counts[]): string {
  const shareOf = (counts: Counts, kind: string) => {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return all === 0 ? 0 : (counts[kind] ?? 0) / all;
  };
  const usual = (kind: string) =>
    others.reduce((sum, counts) => sum + shareOf(counts, kind), 0) / Math.max(1, others.length);
  const excess = Object.keys(own).map((kind) => ({ kind, by: shareOf(own, kind) - usual(kind) }));
  return excess.sort((left, right) => right.by - left.by)[0]?.kind ?? '';
}
