/** The class's result beside every text that it could have made (MODEL.md §5.3). */
import type { SeatId } from '../rules/vocabulary.ts';
import { everyText, sizeOf, type TextClause, type TextSpace, textOf } from './text-space.ts';

export type NamedText = {
  readonly clauses: readonly TextClause[];
  /** Utility by state, 0-1. */
  readonly utilities: Readonly<Record<SeatId, number>>;
};

/** A corner of the frontier in two figures: the mean of all states and the state that is worst off. */
export type FrontierPoint = { readonly mean: number; readonly least: number };

export type BestTexts = {
  readonly texts: number;
  /** The largest sum, the largest product of gains, the largest least share of one's own best (Kalai-Smorodinsky). */
  readonly welfare: NamedText;
  readonly nash: NamedText;
  readonly kalai: NamedText;
  /** The text that gives the state with the least gain over the class's result most; null: none is better for all. */
  readonly betterForAll: (NamedText & { readonly least: number }) | null;
  /** What the class reached of what could be reached over no promises at all, 0-1 and below where it did worse. */
  readonly efficiency: number;
  /** The largest sum over the sum that was reached, 1 and more (Koutsoupias and Papadimitriou 1999); 0 where nothing was. */
  readonly priceOfAnarchy: number;
  /**
   * Of what a state could have gained over no promises where it alone could choose, the share that it has; null for
   * one that no text could give anything.
   */
  readonly influence: Readonly<Record<SeatId, number | null>>;
  /** No text is at least as good for all and better for one. */
  readonly isPareto: boolean;
  readonly frontier: readonly FrontierPoint[];
};

/** Less than this is no gain that anybody would feel. */
const FELT = 0.02;
const EQUAL = 1e-9;

type Best = { value: number; number: number };
const none = (): Best => ({ value: Number.NEGATIVE_INFINITY, number: 0 });

function offer(best: Best, value: number, number: number): void {
  if (value <= best.value + EQUAL) return;
  best.value = value;
  best.number = number;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum;
}

/** Each state's gain over no promises where it alone could choose. */
function idealGains(space: TextSpace): readonly number[] {
  return space.states.map((_, seat) =>
    space.gains.reduce((sum, shares) => sum + Math.max(0, ...shares.map((share) => share[seat] ?? 0)), 0),
  );
}

/** Walks through all texts twice at most; a million takes about a second. */
export function bestTexts(space: TextSpace, outcome: Readonly<Record<SeatId, number>>): BestTexts {
  const { states, nothing } = space;
  const reached = states.map((seat) => outcome[seat] ?? 0);
  const ideals = idealGains(space);
  const [welfare, nash, kalai, better] = [none(), none(), none(), none()];
  let isPareto = true;
  const corners = new Map<number, number>();
  everyText(space, (utilities, number) => {
    let [sum, product, share, gain, least] = [0, 1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1];
    let above = false;
    for (let seat = 0; seat < utilities.length; seat++) {
      const value = utilities[seat] ?? 0;
      const over = value - (nothing[seat] ?? 0);
      const ideal = ideals[seat] ?? 0;
      const change = value - (reached[seat] ?? 0);
      sum += value;
      product *= Math.max(0, over);
      if (ideal > EQUAL) share = Math.min(share, over / ideal);
      gain = Math.min(gain, change);
      least = Math.min(least, value);
      above ||= change > EQUAL;
    }
    offer(welfare, sum, number);
    offer(nash, product, number);
    offer(kalai, share, number);
    offer(better, gain, number);
    if (gain >= -EQUAL && above) isPareto = false;
    const mean = Math.round((sum / states.length) * 1000) / 1000;
    if ((corners.get(mean) ?? Number.NEGATIVE_INFINITY) < least) corners.set(mean, least);
  });
  const named = ({ number }: Best): NamedText => namedText(space, number);
  const floor = sumOf(nothing);
  return {
    texts: sizeOf(space),
    welfare: named(welfare),
    nash: named(nash),
    kalai: named(kalai),
    betterForAll: better.value >= FELT ? { ...named(better), least: better.value } : null,
    efficiency: (sumOf(reached) - floor) / Math.max(EQUAL, welfare.value - floor),
    priceOfAnarchy: sumOf(reached) > EQUAL ? welfare.value / sumOf(reached) : 0,
    influence: Object.fromEntries(
      states.map((seat, at) => [
        seat,
        (ideals[at] ?? 0) > EQUAL ? ((reached[at] ?? 0) - (nothing[at] ?? 0)) / (ideals[at] ?? 1) : null,
      ]),
    ),
    isPareto,
    frontier: frontierOf(corners),
  };
}

function namedText(space: TextSpace, number: number): NamedText {
  const clauses = textOf(space, number);
  const utilities: Record<SeatId, number> = {};
  space.states.forEach((seat, at) => {
    let value = space.nothing[at] ?? 0;
    for (const { norm, rung } of clauses) {
      const place = space.norms.indexOf(norm);
      value += space.gains[place]?.[(space.rungs[place] ?? []).indexOf(rung)]?.[at] ?? 0;
    }
    utilities[seat] = value;
  });
  return { clauses, utilities };
}

/** The corners that no other one beats in both figures, by mean. */
function frontierOf(corners: ReadonlyMap<number, number>): readonly FrontierPoint[] {
  const points: FrontierPoint[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (const [mean, least] of [...corners].sort(([left], [right]) => right - left)) {
    if (least <= highest) continue;
    highest = least;
    points.push({ mean, least });
  }
  return points.reverse();
}
