/** What closes the net and opens it again: drift, localisation, over-broad measures, and N11 (GAME.md §3). */
import type { SeatId } from '../rules/vocabulary.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { restraintShare } from './pledges.ts';
import type { Cast, Effect, World } from './world.ts';

/** Data kept at home: a little more defence, and a less open net for all. */
export function localiseEffects(world: World, seat: SeatId, p: Parameters): readonly Effect[] {
  const room = 1 - clamp(world.defence[seat] ?? 0);
  return [
    { kind: 'seat', seat, field: 'defence', add: Math.min(room, p['localise.defence']) },
    ...overBroadEffects(p),
  ];
}

/** A measure that hits more than it aims at, such as over-broad sanctions. */
export function overBroadEffects(p: Parameters): readonly Effect[] {
  return [{ kind: 'world', field: 'closure', add: p['openness.measure'] }];
}

/**
 * Sovereignty drift over a round: without a new text states act on their own; the norm of openness slows it, and
 * takes back a part of what was closed.
 */
export function driftEffects(
  world: World,
  cast: Cast,
  { adopted, years }: { readonly adopted: boolean; readonly years: number },
  p: Parameters,
): readonly Effect[] {
  const open = restraintShare(world, cast, 'openness', p);
  const drift = adopted ? 0 : p['drift.perYear'] * years * (1 - p['openness.slowsDrift'] * open);
  const reopened = Math.max(0, world.closure) * (1 - (1 - p['openness.reopens'] * open) ** years);
  const add = drift - reopened;
  return add === 0 ? [] : [{ kind: 'world', field: 'closure', add }];
}
