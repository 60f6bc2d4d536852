/** What the tools and the warnings of history cards do to a world (RULES.md, Y). */
import type { SeatId } from '../rules/vocabulary.ts';
import { fundedStates } from './investment.ts';
import type { Parameters } from './parameters.ts';
import type { Cast, Effect, World } from './world.ts';
import { grievanceOf, trustShift } from './worlds.ts';

/** Peaceful benefits for those who gave something up: the third with the least defence gains some. */
export function benefitEffects(world: World, cast: Cast, p: Parameters): readonly Effect[] {
  return fundedStates(world, cast, p).map((seat) => ({
    kind: 'seat',
    seat,
    field: 'defence',
    add: p['history.benefits'],
  }));
}

/** A list of controlled tools: a part of what leaked, and of what states hold, is gone. */
export function exportListEffects(world: World, cast: Cast, p: Parameters): readonly Effect[] {
  const share = p['history.exportList'];
  return [
    { kind: 'world', field: 'leaks', add: -share * world.leaks },
    ...cast.states.map(
      (seat): Effect => ({ kind: 'seat', seat, field: 'stock', add: -share * (world.stock[seat] ?? 0) }),
    ),
  ];
}

/** Experts who know each other's numbers: all tell authors apart a little better. */
export function networkEffects(cast: Cast, p: Parameters): readonly Effect[] {
  return cast.states.map((seat) => ({ kind: 'seat', seat, field: 'attribution', add: p['history.network'] }));
}

/** A direct line between two: less anger, and more trust. */
export function confidenceEffects(
  world: World,
  one: SeatId,
  other: SeatId,
  p: Parameters,
): readonly Effect[] {
  return [
    ...[[one, other] as const, [other, one] as const].flatMap(([from, to]): readonly Effect[] => [
      { kind: 'pair', from, to, field: 'grievance', add: -p['history.calm'] * grievanceOf(world, from, to) },
      trustShift(world, from, to, p['history.confidence'], p),
    ]),
  ];
}

/** Everybody doubts everybody a little more. */
export function doubtEffects(world: World, cast: Cast, p: Parameters): readonly Effect[] {
  return cast.states.flatMap((from) =>
    cast.states.filter((to) => to !== from).map((to) => trustShift(world, from, to, -p['history.doubt'], p)),
  );
}

/** Part of the price at home of a clause that older words have paid for. */
export function priceWithLanguage(price: number, p: Parameters): number {
  return price * (1 - p['history.language']);
}
