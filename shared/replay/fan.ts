/** Many continuations of one moment: the dice fall anew in each, and both courses of a pair share them. */
import { isRefusal } from '../rules/refusals.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { type Branch, branch, controlOf } from './branch.ts';
import type { Change } from './change.ts';
import { outcomeOf } from './compare.ts';
import type { Course } from './course.ts';

/** What a fan needs of one continuation. */
export type Ray = {
  readonly stability: number;
  /** Public stability after each round that was played on. */
  readonly rounds: readonly number[];
  readonly seats: Readonly<Record<SeatId, number>>;
};
export type Pair = { readonly control: Ray; readonly changed: Ray };

function rayOf({ state }: Branch): Ray {
  const { stability, rounds, seats } = outcomeOf(state);
  return { stability, rounds: rounds.map((round) => round.public), seats };
}

/** The pair of that number; null where the change is refused with this luck. */
export function pairOf(course: Course, revision: number, change: Change, number: number): Pair | null {
  const luck = `${course.states[0]?.hidden.seed ?? ''}/what if/${number}`;
  const control = controlOf(course, revision, change, luck);
  const changed = branch(course, revision, change, luck);
  if (isRefusal(control) || isRefusal(changed)) return null;
  return { control: rayOf(control), changed: rayOf(changed) };
}

/** The middle, the half and nine tenths of all courses. */
export type Band = {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
};

export type Fan = {
  readonly n: number;
  readonly control: Band;
  readonly changed: Band;
  /** Of the differences of pairs, with the interval that holds the mean with 95 %. */
  readonly difference: Mean;
  readonly seats: Readonly<Record<SeatId, Mean>>;
  /** Bands by round, for the picture. */
  readonly rounds: readonly { readonly control: Band; readonly changed: Band }[];
};
export type Mean = { readonly mean: number; readonly low: number; readonly high: number };

const NORMAL_95 = 1.96;

function bandOf(values: readonly number[]): Band {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

function meanOf(values: readonly number[]): Mean {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, n);
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1);
  const half = NORMAL_95 * Math.sqrt(spread / Math.max(1, n));
  return { mean, low: mean - half, high: mean + half };
}

/** What all pairs together say. */
export function fanOf(pairs: readonly Pair[]): Fan {
  const seats = Object.keys(pairs[0]?.control.seats ?? {});
  const most = Math.max(
    0,
    ...pairs.map(({ control, changed }) => Math.min(control.rounds.length, changed.rounds.length)),
  );
  const roundAt = (round: number, which: keyof Pair) =>
    bandOf(pairs.flatMap((pair) => pair[which].rounds[round] ?? []));
  return {
    n: pairs.length,
    control: bandOf(pairs.map(({ control }) => control.stability)),
    changed: bandOf(pairs.map(({ changed }) => changed.stability)),
    difference: meanOf(pairs.map(({ control, changed }) => changed.stability - control.stability)),
    seats: Object.fromEntries(
      seats.map((seat) => [
        seat,
        meanOf(pairs.map(({ control, changed }) => (changed.seats[seat] ?? 0) - (control.seats[seat] ?? 0))),
      ]),
    ),
    rounds: Array.from({ length: most }, (_, round) => ({
      control: roundAt(round, 'control'),
      changed: roundAt(round, 'changed'),
    })),
  };
}
