/** An ordered choice between no, abstaining and yes: a line of utility, cut at two points (proportional odds). */
import type { Vote } from './roll-calls.ts';

export type Chances = Readonly<Record<Vote, number>>;

/** What is known of one vote: how much each term weighs for it, and which pair of cuts is its own. */
export type Case = { readonly terms: readonly number[]; readonly cuts: number; readonly vote: Vote };

export type Line = {
  /** Of each term. */
  readonly slopes: readonly number[];
  /** Below the first it is a no, above the second a yes. */
  readonly cuts: readonly (readonly [number, number])[];
};

/** Where hardly a case tells, numbers stay small: standard deviation of what is thought of them beforehand. */
const PRIOR = 3;
const STEPS = 60;
const ENOUGH = 1e-9;

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

export function chances({ slopes, cuts }: Line, { terms, cuts: which }: Omit<Case, 'vote'>): Chances {
  const utility = terms.reduce((sum, value, at) => sum + value * (slopes[at] ?? 0), 0);
  const [low, high] = cuts[which] ?? [0, 0];
  const no = logistic(low - utility);
  const yes = 1 - logistic(high - utility);
  return { N: no, A: Math.max(0, 1 - no - yes), Y: yes };
}

/** Numbers of the fit in a row: slopes, then for each pair of cuts the lower one and the logarithm of their distance. */
function lineOf(numbers: readonly number[], terms: number): Line {
  const rest = numbers.slice(terms);
  return {
    slopes: numbers.slice(0, terms),
    cuts: Array.from({ length: rest.length / 2 }, (_, at): [number, number] => {
      const low = rest[2 * at] ?? 0;
      return [low, low + Math.exp(rest[2 * at + 1] ?? 0)];
    }),
  };
}

function loss(numbers: readonly number[], cases: readonly Case[], terms: number): number {
  const line = lineOf(numbers, terms);
  const surprise = cases.reduce(
    (sum, one) => sum - Math.log(Math.max(1e-12, chances(line, one)[one.vote])),
    0,
  );
  return surprise + numbers.reduce((sum, value) => sum + value ** 2, 0) / (2 * PRIOR ** 2);
}

/** The line that makes the cases likeliest, by Newton's steps on a loss that is measured around each place. */
export function fitLine(cases: readonly Case[], terms: number, pairs: number): Line {
  let at: readonly number[] = Array.from({ length: terms + 2 * pairs }, (_, place) =>
    place < terms || (place - terms) % 2 === 1 ? 0 : -1,
  );
  let value = loss(at, cases, terms);
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, curvature } = shapeAround(at, (numbers) => loss(numbers, cases, terms));
    const direction = solved(curvature, gradient);
    let size = 1;
    let next = moved(at, direction, -size);
    while (loss(next, cases, terms) > value && size > 1e-6) {
      size /= 2;
      next = moved(at, direction, -size);
    }
    const better = loss(next, cases, terms);
    if (value - better < ENOUGH) break;
    at = next;
    value = better;
  }
  return lineOf(at, terms);
}

function moved(from: readonly number[], direction: readonly number[], size: number): readonly number[] {
  return from.map((value, place) => value + size * (direction[place] ?? 0));
}

const REACH = 1e-4;

/** First and second differences. */
function shapeAround(at: readonly number[], of: (numbers: readonly number[]) => number) {
  const shifted = (...changes: readonly (readonly [number, number])[]) =>
    of(
      at.map((value, place) =>
        changes.reduce((sum, [where, by]) => (where === place ? sum + by : sum), value),
      ),
    );
  const middle = of(at);
  const up = at.map((_, i) => shifted([i, REACH]));
  const down = at.map((_, i) => shifted([i, -REACH]));
  const gradient = at.map((_, i) => ((up[i] ?? 0) - (down[i] ?? 0)) / (2 * REACH));
  const curvature = at.map((_, i) =>
    at.map((_value, j) =>
      i === j
        ? ((up[i] ?? 0) - 2 * middle + (down[i] ?? 0)) / REACH ** 2
        : (shifted([i, REACH], [j, REACH]) -
            shifted([i, REACH], [j, -REACH]) -
            shifted([i, -REACH], [j, REACH]) +
            shifted([i, -REACH], [j, -REACH])) /
          (4 * REACH ** 2),
    ),
  );
  return { gradient, curvature };
}

/** Gauss elimination with a little on the diagonal, so that a flat place does not lead far away. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [
    ...row.map((value, j) => (i === j ? Math.max(value, 1e-3) + 1e-6 : value)),
    right[i] ?? 0,
  ]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1)
      if (Math.abs(rows[row]?.[pivot] ?? 0) > Math.abs(rows[best]?.[pivot] ?? 0)) best = row;
    const [one = [], other = []] = [rows[pivot], rows[best]];
    rows[pivot] = other;
    rows[best] = one;
    const head = rows[pivot] ?? [];
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = (rows[row]?.[pivot] ?? 0) / (head[pivot] || 1e-9);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * (head[column] ?? 0));
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-9));
}
