import { type AttackValue, attackValue, waitingValue } from '../../../shared/model/attack-value.ts';
import { type Covering, coverage, type Touched } from '../../../shared/model/coverage.ts';
import { conductPart } from '../../../shared/model/score.ts';
import { stakesOf } from '../../../shared/rules/conduct/plans.ts';
import { outlook } from '../../../shared/rules/outlook.ts';
import { roundsAfter } from '../../../shared/rules/settings.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Method, Operation, SeatId, Sector } from '../../../shared/rules/vocabulary.ts';

/** An operation that the seat weighs: what is done to whom, and where. */
export type Aim = {
  readonly operation: Operation;
  readonly target: SeatId;
  readonly sector: Sector;
  readonly method?: Method | undefined;
};

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

/** What is weighed against each other before an operation, in hundredths of the national account. */
export type Weighing = Readonly<Record<(typeof COSTS)[number] | 'gain' | 'value' | 'waiting', number>>;
export const COSTS = ['norm', 'response', 'shadow', 'escalation', 'shared', 'effort'] as const;

/** The value of an operation term by term (MODEL.md §3.1), and what keeping the means for later is worth. */
export function weighingOf(view: SeatView, aim: Aim): Weighing {
  const { p } = outlook(view);
  const { gain, value, ...costs } = attackValueOf(view, aim);
  const waiting = waitingValue(p['patience.value'], p);
  const terms = Object.fromEntries(COSTS.map((cost) => [cost, -100 * costs[cost]])) as Record<
    (typeof COSTS)[number],
    number
  >;
  return { ...terms, gain: 100 * gain, value: 100 * value, waiting: 100 * waiting };
}

/** Reckoned with what the seat may know. */
function attackValueOf(view: SeatView, { operation, target, sector, method }: Aim): AttackValue {
  const { world, cast, p } = outlook(view);
  const { worth, stake } = stakesOf(view.own, { operation, target, sector });
  const attack = { operation, target, sector, method, worth, stake, actor: view.own.seat, voided: false };
  return attackValue(world, cast, attack, { roundsLeft: roundsAfter(view.public, p) }, p);
}

/** What an operation promises and risks, reckoned with what the seat may know. */
export function prospectOf(view: SeatView, aim: Aim): Prospect {
  const { p } = outlook(view);
  const { rounds } = view.public;
  const value = attackValueOf(view, aim);
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
