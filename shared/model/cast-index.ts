import type { SeatId } from '../rules/vocabulary.ts';
import type { Cast } from './world.ts';

/** A cast as numbers: states by their place in scenario order, matrices row by row. */
export type CastIndex = {
  readonly states: readonly SeatId[];
  readonly count: number;
  readonly placeOf: ReadonlyMap<SeatId, number>;
  readonly power: Float64Array;
  readonly totalPower: number;
  readonly rivalry: Float64Array;
};

const indexes = new WeakMap<Cast, CastIndex>();

/** The index of a cast, made once for each. */
export function castIndex(cast: Cast): CastIndex {
  const known = indexes.get(cast);
  if (known) return known;
  const { states } = cast;
  const count = states.length;
  const power = Float64Array.from(states, (seat) => cast.seats[seat]?.power ?? 0);
  const rivalry = new Float64Array(count * count);
  for (const [row, from] of states.entries())
    for (const [column, to] of states.entries())
      if (row !== column) rivalry[row * count + column] = cast.rivalry[from]?.[to] ?? 0;
  const index = {
    states,
    count,
    placeOf: new Map(states.map((seat, place) => [seat, place])),
    power,
    totalPower: power.reduce((sum, value) => sum + value, 0),
    rivalry,
  };
  indexes.set(cast, index);
  return index;
}

/** Number `at` of an array of numbers; 0 outside it. */
export function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}
