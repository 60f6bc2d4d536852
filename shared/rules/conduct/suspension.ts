/** Duties suspended towards who broke its word, and owed again (RULES.md, R1-R2). */

import type { World } from '../../model/world.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import type { State } from '../state.ts';
import { mark, spread } from '../talks/commitments.ts';
import { allCommitments, commitmentOf } from '../talks/commitments-of.ts';
import { lawOf } from '../texts/ratification.ts';
import { emit, type Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { Id, SeatId } from '../vocabulary.ts';

export function suspendTowards(turn: Turn, id: Id, towards: SeatId): void {
  turnDuty(turn, id, towards, true);
}

/** Owed again is what a debtor had suspended towards a seat, but for what is still answered by another breach. */
export function endSuspensionsTowards(
  turn: Turn,
  debtor: SeatId,
  towards: SeatId,
  isStillOpen: (duty: Commitment) => boolean,
): void {
  for (const [id, duty] of allCommitments(turn.state))
    if (duty.debtor === debtor && duty.suspended.includes(towards) && !isStillOpen(duty))
      turnDuty(turn, id, towards, false);
}

/** R2: what was suspended for two rounds is owed again. */
function endOldSuspensions(turn: Turn): void {
  const { p } = modelOf(turn.state.scenario);
  for (const [id, duty] of allCommitments(turn.state))
    for (const towards of duty.suspended)
      if (
        !isHeldBack(turn.state, id, towards) &&
        suspendedIn(turn, id, towards) <= turn.state.public.round - p['suspend.rounds']
      )
        turnDuty(turn, id, towards, false);
}

/** The round of the latest suspension. */
function suspendedIn(turn: Turn, commitment: Id, towards: SeatId): number {
  const { state } = turn;
  const marks = [state.public, ...Object.values(state.own)].flatMap((view) => Object.values(view.marks));
  const rounds = marks
    .filter((made) => made.commitment === commitment && made.cause === 'suspended' && made.ref === towards)
    .map(({ round }) => round);
  return Math.max(0, ...rounds);
}

function turnDuty(turn: Turn, id: Id, towards: SeatId, suspended: boolean): void {
  const duty = commitmentOf(turn.state, id);
  if (!duty) return;
  emit(turn, { type: 'dutySuspended', commitment: id, towards, suspended });
  mark(turn, id, duty.state, suspended ? 'suspended' : 'resumed', towards);
  if (suspended && id in turn.state.public.commitments)
    spread(turn, 'suspended', { seat: duty.debtor, other: towards, norm: duty.norm, ref: id });
}

/** R1-R2: when the round is weighed, the worlds follow what is suspended and what is owed again. */
export function weighSuspensions(turn: Turn): void {
  endOldSuspensions(turn);
  for (const [id, duty] of allCommitments(turn.state)) followSuspensions(turn, id, duty);
}

/** The worlds owe what the duty owes, and to whom. */
export function followSuspensions(
  turn: Turn,
  id: Id,
  duty: Commitment,
  kind: 'suspended' | 'conditionUnmet' = 'suspended',
): void {
  const ids = weighing(id);
  for (const towards of duty.creditors) {
    const suspended = duty.suspended.includes(towards);
    const differing = (world: World) =>
      ids.filter((pledge) => isOtherwise(world, pledge, towards, suspended));
    const { worlds } = turn.state.hidden;
    if (differing(worlds.public).length + differing(worlds.true).length === 0) continue;
    const cause = causeOf(kind, { ref: id, norm: duty.norm, seat: duty.debtor, other: towards });
    moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
      differing(world).map((pledge) => ({ kind: suspended ? 'suspend' : 'resume', pledge, towards })),
    );
  }
}

function isOtherwise({ pledges }: World, pledge: Id, towards: SeatId, suspended: boolean): boolean {
  const made = pledges[pledge];
  return made !== undefined && made.suspended.includes(towards) !== suspended;
}

/** X1: not owed to a creditor because a condition is not met, as its last mark about that creditor says. */
export function isHeldBack(state: State, id: Id, towards: SeatId): boolean {
  let held = false;
  for (const view of [state.public, ...Object.values(state.own)])
    for (const made of Object.values(view.marks))
      if (made.commitment === id && made.ref === towards)
        if (made.cause === 'conditionUnmet') held = true;
        else if (made.cause === 'conditionMet' || made.cause === 'resumed') held = false;
  return held;
}

/** The id of a pledge once its open words have been ruled on. */
export function readAs(pledge: Id): Id {
  return `${pledge}-read`;
}

/** What a commitment weighs in a world: one pledge, and a second one where it was ratified. */
export function pledgesOf(pledges: Readonly<Record<string, unknown>>, commitment: Id): string[] {
  return weighing(commitment).filter((pledge) => pledge in pledges);
}

function weighing(commitment: Id): readonly Id[] {
  return [commitment, lawOf(commitment)].flatMap((pledge) => [pledge, readAs(pledge)]);
}
