import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { normal } from './dice.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { type Interest, type Interests, utility } from './utility.ts';
import type { Cast, World } from './world.ts';

/** What a parliament says of a binding text (MODEL.md §2.3, GAME.md §6). */
export type Ratification = {
  readonly state: 'comfortable' | 'tight' | 'blocked';
  /** Probability of ratifying at a review, 0-1. */
  readonly chance: number;
  /** Change of utility at home. */
  readonly change: number;
};

/** The interests of a seat's parliament: its own with other ideals, θ + .45 z (MODEL.md §2.4). */
export function homeInterests(seed: string, seat: SeatId, interests: Interests, p: Parameters): Interests {
  const home: Partial<Record<NormId, Interest>> = {};
  for (const [key, interest] of Object.entries(interests)) {
    const ideal = clamp(interest.ideal + p['home.noise'] * normal(seed, ['home', seat, key]), 0, 4);
    home[key as NormId] = { ...interest, ideal };
  }
  return home;
}

/** Comfortable when home loses nothing; blocked when it loses more than is tolerated; tight between. */
export function ratification(
  home: Interests,
  worlds: { readonly before: World; readonly after: World },
  cast: Cast,
  seat: SeatId,
  p: Parameters,
): Ratification {
  const change = utility(home, worlds.after, cast, seat, p) - utility(home, worlds.before, cast, seat, p);
  if (change >= 0) return { state: 'comfortable', chance: 1, change };
  if (change < -p['home.tolerance']) return { state: 'blocked', chance: 0, change };
  return { state: 'tight', chance: p['home.tightChance'], change };
}
