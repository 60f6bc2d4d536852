import type { SeatId } from '../rules/vocabulary.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { depth } from './pledges.ts';
import type { Cast, World } from './world.ts';
import { reputation, trustIn } from './worlds.ts';

/** Cooperation dividend of a round in national account: .8 (mean trust in the seat − .6)(.3 + depth) (MODEL.md §3.4). */
export function dividend(world: World, cast: Cast, seat: SeatId, p: Parameters): number {
  const others = cast.states.filter((other) => other !== seat);
  let sum = 0;
  for (const other of others) sum += trustIn(world, other, seat);
  const mean = others.length > 0 ? sum / others.length : 0;
  const bound = p['dividend.depth'] + depth(world, cast, seat, p);
  return p['dividend.scale'] * (mean - p['dividend.trust']) * bound;
}

/** M, 0-1: half the utility at the end, half its mean over the reviews (GAME.md §2). */
export function mandatePart(final: number, reviews: readonly number[], p: Parameters): number {
  const mean = reviews.length > 0 ? reviews.reduce((sum, value) => sum + value, 0) / reviews.length : final;
  return p['mandate.final'] * final + (1 - p['mandate.final']) * mean;
}

/** K, 0-1: clamp(.5 + 1.2 nat 6/T), nat the national account summed over T rounds (GAME.md §2). */
export function conductPart(nationalAccount: number, rounds: number, p: Parameters): number {
  return clamp(
    p['conduct.base'] + (p['conduct.slope'] * nationalAccount * p['conduct.rounds']) / Math.max(1, rounds),
  );
}

/** H, 0-1: trust in the seat, weighted by power (GAME.md §2). */
export function honourPart(world: World, cast: Cast, seat: SeatId): number {
  return reputation(world, cast, seat);
}

/** NI, 0-1: .50 M + .35 K + .15 H (GAME.md §2). */
export function nationalInterest(
  parts: { readonly mandate: number; readonly conduct: number; readonly honour: number },
  p: Parameters,
): number {
  return (
    p['player.mandate'] * parts.mandate +
    p['player.conduct'] * parts.conduct +
    p['player.honour'] * parts.honour
  );
}

/** P of a state, 0-100: 100 ((1 − σ) NI + σ S/100) (GAME.md §2); `stability` is 0-100. */
export function playerScore(interest: number, stability: number, p: Parameters): number {
  return mixed(interest, stability, p['player.shared']);
}

/** P of a stakeholder, 0-100: 100 (.4 J + .6 S/100), J the mean of three measures, each 0-1 (GAME.md §2). */
export function stakeholderScore(
  measures: readonly [number, number, number],
  stability: number,
  p: Parameters,
): number {
  const mean = (clamp(measures[0]) + clamp(measures[1]) + clamp(measures[2])) / 3;
  return mixed(mean, stability, p['player.stakeholderShared']);
}

function mixed(own: number, stability: number, shared: number): number {
  return 100 * ((1 - shared) * own + (shared * stability) / 100);
}

/** Brier score of a stated probability, 0 (best) to 1. */
export function brier(probability: number, happened: boolean): number {
  return (probability - (happened ? 1 : 0)) ** 2;
}

/** Brier score of bars against the truth, 0 (best) to 2. */
export function barsBrier(bars: Readonly<Record<string, number>>, truth: string): number {
  let sum = 0;
  for (const key in bars) sum += brier(bars[key] ?? 0, key === truth);
  return truth in bars ? sum : sum + 1;
}
