import type { Rung, SeatId } from '../rules/vocabulary.ts';
import { trustMultiplier } from './norm-effects.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import type { Cast, Effect, World } from './world.ts';

/** What a round showed one seat of another. */
export type Showing = {
  readonly from: SeatId;
  readonly to: SeatId;
  /** What `to` owes `from` was open to temptation, inspection or request (GAME.md §4). */
  readonly tested: boolean;
  /** Highest belief of the round's incidents that `to` did it, 0-1. */
  readonly suspicion: number;
  /** Highest rung at stake that `to` owes `from`; 0: none. */
  readonly rung: Rung;
};

/** Trust after a round: a += om (1 − susp) if tested; b += 6 om susp m; om = .35 + .22 x_VER (GAME.md §4). */
export function trustEffects(
  { from, to, tested, suspicion, rung }: Showing,
  p: Parameters,
): readonly Effect[] {
  const suspected = clamp(suspicion);
  const observed = p['trust.observed'] + (rung >= p['verified.fromRung'] ? p['trust.verified'] : 0);
  const lost = p['trust.lossFactor'] * observed * suspected * trustMultiplier(rung, p);
  const effects: Effect[] = [];
  if (tested && suspected < 1)
    effects.push({ kind: 'pair', from, to, field: 'trustKept', add: observed * (1 - suspected) });
  if (lost > 0) effects.push({ kind: 'pair', from, to, field: 'trustBroken', add: lost });
  return effects;
}

/** A round's suspicion on a seat's public record: hits += susp. */
export function hitEffects(seat: SeatId, suspicion: number): readonly Effect[] {
  return suspicion > 0 ? [{ kind: 'seat', seat, field: 'hits', add: suspicion }] : [];
}

/** Severity put on the world: burden += .8 severity / states; in public, times the belief that a state did it. */
export function burdenEffects(cast: Cast, severity: number, p: Parameters): readonly Effect[] {
  if (severity === 0) return [];
  return [{ kind: 'world', field: 'burden', add: (p['burden.perSeverity'] * severity) / cast.states.length }];
}

/** The record of kept duties: .6 of the old and .4 of `kept`, the share kept in this round, 0-1. */
export function keepingEffects(world: World, seat: SeatId, kept: number, p: Parameters): readonly Effect[] {
  const before = world.keeping[seat] ?? p['keeping.start'];
  const add = (1 - p['keeping.memory']) * (clamp(kept) - before);
  return add === 0 ? [] : [{ kind: 'seat', seat, field: 'keeping', add }];
}
