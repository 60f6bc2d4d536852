import type { NormId } from '../rules/vocabulary.ts';
import { type CastIndex, castIndex } from './cast-index.ts';
import type { NormTable } from './norm-table.ts';
import type { Parameters } from './parameters.ts';
import { tableOf } from './pledges.ts';
import {
  type Cast,
  type Effect,
  SEAT_FIELDS,
  type SeatField,
  WORLD_FIELDS,
  type World,
  type WorldField,
} from './world.ts';

/** Where each number of a world that gauges read stands in one flat array. */
export type Layout = {
  readonly index: CastIndex;
  readonly agenda: readonly NormId[];
  readonly world: Readonly<Record<WorldField, number>>;
  readonly seat: Readonly<Record<SeatField, number>>;
  readonly endorsed: number;
  readonly trustKept: number;
  readonly trustBroken: number;
  readonly grievance: number;
  readonly size: number;
};

/** A world as flat numbers, quick to change and to change back: the ledger asks thousands of what-ifs. */
export type Sheet = {
  readonly layout: Layout;
  readonly cells: Float64Array;
  /** In the order of the agenda. */
  readonly tables: NormTable[];
};

const layouts = new WeakMap<Cast, Layout>();

/** The layout of a cast's worlds. */
export function layoutOf(cast: Cast): Layout {
  const known = layouts.get(cast);
  if (known) return known;
  const index = castIndex(cast);
  const { count } = index;
  let size = 0;
  const take = (cells: number) => {
    size += cells;
    return size - cells;
  };
  const world = {} as Record<WorldField, number>;
  for (const field of WORLD_FIELDS) world[field] = take(1);
  const seat = {} as Record<SeatField, number>;
  for (const field of SEAT_FIELDS) seat[field] = take(count);
  const layout: Layout = {
    index,
    agenda: cast.agenda,
    world,
    seat,
    endorsed: take(cast.agenda.length),
    trustKept: take(count * count),
    trustBroken: take(count * count),
    grievance: take(count * count),
    size,
  };
  layouts.set(cast, layout);
  return layout;
}

/** A world's numbers. */
export function sheetOf(world: World, cast: Cast, p: Parameters): Sheet {
  const layout = layoutOf(cast);
  const { states, count } = layout.index;
  const cells = new Float64Array(layout.size);
  for (const field of WORLD_FIELDS) cells[layout.world[field]] = world[field];
  for (const field of SEAT_FIELDS) {
    const values = world[field];
    for (let place = 0; place < count; place += 1)
      cells[layout.seat[field] + place] = values[states[place] as string] ?? 0;
  }
  layout.agenda.forEach((norm, at) => {
    cells[layout.endorsed + at] = world.endorsed[norm] ?? 0;
  });
  for (let row = 0; row < count; row += 1) {
    const trust = world.trust[states[row] as string];
    const grievance = world.grievance[states[row] as string];
    for (let column = 0; column < count; column += 1) {
      if (row === column) continue;
      const to = states[column] as string;
      const pair = row * count + column;
      const counts = trust?.[to];
      // No counts read as a trust of one half, as `trustIn` has it.
      cells[layout.trustKept + pair] = counts ? counts.a : 0;
      cells[layout.trustBroken + pair] = counts ? counts.b : 0;
      cells[layout.grievance + pair] = grievance?.[to] ?? 0;
    }
  }
  return { layout, cells, tables: layout.agenda.map((norm) => tableOf(world, cast, norm, p)) };
}

/** The cell that an effect adds to; −1 where no gauge reads it. */
export function cellOf(effect: Effect, { index, agenda, ...layout }: Layout): number {
  const { placeOf, count } = index;
  if (effect.kind === 'world') return layout.world[effect.field];
  if (effect.kind === 'seat') {
    const place = placeOf.get(effect.seat);
    return place === undefined ? -1 : layout.seat[effect.field] + place;
  }
  if (effect.kind === 'pair') {
    const row = placeOf.get(effect.from);
    const column = placeOf.get(effect.to);
    if (row === undefined || column === undefined || row === column) return -1;
    return layout[effect.field] + row * count + column;
  }
  if (effect.kind === 'endorse') {
    const at = agenda.indexOf(effect.norm);
    return at < 0 ? -1 : layout.endorsed + at;
  }
  return -1;
}
