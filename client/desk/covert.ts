import { attackValue } from '../../shared/model/attack-value.ts';
import { type Covering, coverage, type Touched } from '../../shared/model/coverage.ts';
import { conductPart } from '../../shared/model/score.ts';
import { outlook } from '../../shared/rules/outlook.ts';
import { stakesOf } from '../../shared/rules/plans.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import type { Operation, SeatId, Sector } from '../../shared/rules/vocabulary.ts';

/** An operation that the seat weighs: what is done to whom, and where. */
export type Aim = { readonly operation: Operation; readonly target: SeatId; readonly sector: Sector };

export type Prospect = {
  /** Points of the seat's own result, should it succeed and nobody answer. */
  readonly gain: number;
  /** Chance of success, and of being noticed. */
  readonly success: number;
  readonly seen: number;
  /** Chance that it is noticed and the victim holds the author responsible. */
  readonly blamed: number;
  /** What of the author's duties it breaks and strains. */
  readonly touched: Touched;
};

/** What an operation promises and risks, reckoned with what the seat may know. */
export function prospectOf(view: SeatView, aim: Aim): Prospect {
  const { seat } = view.own;
  const { world, cast, p } = outlook(view);
  const { round, rounds } = view.public;
  const { worth, stake } = stakesOf(view.own, aim);
  const { operation, target, sector } = aim;
  const attack = { operation, target, sector, worth, stake, actor: seat, voided: false };
  const value = attackValue(world, cast, attack, { roundsLeft: Math.max(0, rounds - round) }, p);
  const account = value.success > 0 ? value.gain / value.success : 0;
  const lift = conductPart(account, rounds, p) - conductPart(0, rounds, p);
  return {
    gain: 100 * (1 - p['player.shared']) * p['player.conduct'] * lift,
    success: value.success,
    seen: value.detection,
    blamed: value.detection * value.pinned,
    touched: value.touched,
  };
}

/** What the covert card of the round promises and risks; null where none was dealt. */
export function temptationOf(view: SeatView): Prospect | null {
  const { covert } = view.own;
  return covert ? prospectOf(view, covert) : null;
}

/** The norms on the agenda that such an act would touch if they were owed: one square of the coverage map. */
export function coverageOf(view: SeatView, { operation, sector }: Aim): readonly Covering[] {
  return coverage(operation, sector).filter(({ norm }) => norm in view.public.agenda);
}
