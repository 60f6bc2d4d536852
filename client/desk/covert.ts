import { attackValue } from '../../shared/model/attack-value.ts';
import { conductPart } from '../../shared/model/score.ts';
import { outlook } from '../../shared/rules/outlook.ts';
import type { SeatView } from '../../shared/rules/view.ts';

export type Temptation = {
  /** Points of the seat's own result, should it succeed and nobody answer. */
  readonly gain: number;
  /** Chance of success, and of being noticed. */
  readonly success: number;
  readonly seen: number;
};

/** What the covert card of the round promises and risks, reckoned with what the seat may know. */
export function temptationOf(view: SeatView): Temptation | null {
  const { covert, seat } = view.own;
  if (!covert) return null;
  const { world, cast, p } = outlook(view);
  const { round, rounds } = view.public;
  const attack = { ...covert, actor: seat, voided: false };
  const value = attackValue(world, cast, attack, { roundsLeft: Math.max(0, rounds - round) }, p);
  const account = value.success > 0 ? value.gain / value.success : 0;
  const lift = conductPart(account, rounds, p) - conductPart(0, rounds, p);
  return {
    gain: 100 * (1 - p['player.shared']) * p['player.conduct'] * lift,
    success: value.success,
    seen: value.detection,
  };
}
