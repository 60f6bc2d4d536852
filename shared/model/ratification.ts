import type { NormId, RATIFICATIONS, SeatId } from '../rules/vocabulary.ts';
import { normal } from './dice.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { clauseValue, type Interests } from './utility.ts';
import type { Cast, Pledge, World } from './world.ts';

/** What a parliament says of a binding clause (MODEL.md §2.3, GAME.md §6). */
export type Parliament = {
  readonly state: (typeof RATIFICATIONS)[number];
  /** Probability of ratifying at a review, 0-1. */
  readonly chance: number;
  /** Change of utility at home. */
  readonly change: number;
};

/** What a seat's parliament wants to be owed on a norm: near the seat's own ideal, θ + .45 z (MODEL.md §2.4). */
export function homeIdeal(seed: string, seat: SeatId, norm: NormId, ideal: number, p: Parameters): number {
  return clamp(ideal + p['home.noise'] * normal(seed, ['home', seat, norm]), 0, 4);
}

/** Comfortable when home loses nothing; blocked when it loses more than is tolerated; tight between. */
export function parliamentOn(
  home: Interests,
  world: World,
  cast: Cast,
  seat: SeatId,
  pledges: readonly Pledge[],
  p: Parameters,
): Parliament {
  const { get, cost } = clauseValue(home, world, cast, seat, { pledges }, p);
  const change = get - cost;
  if (change >= 0) return { state: 'comfortable', chance: 1, change };
  if (change < -p['home.tolerance']) return { state: 'blocked', chance: 0, change };
  return { state: 'tight', chance: p['home.tightChance'], change };
}
