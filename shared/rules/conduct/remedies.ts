/** What may follow a breach: suspension, repair, withdrawal (RULES.md, R). */
import { moveDefenceEffects } from '../../model/investment.ts';
import { trustShift } from '../../model/worlds.ts';
import type { SeatCommand } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import { isInForce, outlook } from '../outlook.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { mark, spread } from '../talks/commitments.ts';
import { endDuty } from '../texts/withdrawal.ts';
import { emit, type Turn, viewOf } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { SeatView } from '../view.ts';
import { BINDING, type Id, type Mechanic, type SeatId } from '../vocabulary.ts';
import { endSuspensionsTowards, suspendTowards } from './suspension.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;
type Owed = { readonly duty: Commitment } | { readonly fault: Refusal };

/** A commitment that the seat knows of. */
function known({ public: all, own }: SeatView, commitment: Id): Commitment | undefined {
  return own.commitments[commitment] ?? all.commitments[commitment];
}

type Commitments = Readonly<Record<Id, Commitment>>;
type Breached = readonly (readonly [Id, Commitment])[];
const breachedKnown = new WeakMap<Commitments, Breached>();

/** What is breached of some commitments; listed once, for all duties are held against it. */
function breachedOf(commitments: Commitments): Breached {
  const before = breachedKnown.get(commitments);
  if (before) return before;
  const breached = Object.entries(commitments).filter(([, { state }]) => state === 'breached');
  breachedKnown.set(commitments, breached);
  return breached;
}

/** A duty of the seat's own, in a review where the mechanic is in play, or why there is none to speak of. */
function ownDuty(view: SeatView, commitment: Id, mechanic: Mechanic): Owed {
  if (!plays(view.public, mechanic)) return { fault: refuse('notAtThisLevel') };
  if (view.public.stage !== 'deciding') return { fault: refuse('notNow') };
  const duty = known(view, commitment);
  if (!duty) return { fault: refuse('unknownCommitment') };
  return duty.debtor === view.own.seat && isInForce(duty) ? { duty } : { fault: refuse('notOwed') };
}

/** R1: the breaches of a debtor that entitle the seat: of what hurt it, or, verified, of all that it is owed. */
function breachesBy(view: SeatView, debtor: SeatId): readonly Commitment[] {
  const me = view.own.seat;
  const { p } = outlook(view);
  return [...breachedOf(view.public.commitments), ...breachedOf(view.own.commitments)]
    .filter(
      ([id, duty]) =>
        duty.debtor === debtor &&
        duty.force >= p['suspend.fromRung'] &&
        duty.creditors.includes(me) &&
        (duty.force >= p['suspend.allFromRung'] || injuredBy(view, id, duty) === me),
    )
    .map(([, duty]) => duty);
}

/** R1: a breach answers for the same norm, and for what is of no higher rung. */
function answersFor(breached: Commitment, duty: Commitment): boolean {
  return breached.norm === duty.norm || duty.force <= breached.force;
}

export function suspendFault(view: SeatView, { commitment, towards }: Of<'suspend'>): Refusal | null {
  const owed = ownDuty(view, commitment, 'suspension');
  if ('fault' in owed) return owed.fault;
  const { duty } = owed;
  if (!duty.creditors.includes(towards)) return refuse('notOwed');
  if (duty.suspended.includes(towards)) return refuse('alreadySuspended');
  const breaches = breachesBy(view, towards);
  if (breaches.length === 0) return refuse('notBreached');
  return breaches.some((breached) => answersFor(breached, duty)) ? null : refuse('tooGrave');
}

/** R1: no longer owed to who broke its word. */
export function suspend(turn: Turn, _seat: SeatId, { commitment, towards }: Of<'suspend'>): void {
  suspendTowards(turn, commitment, towards);
}

export function repairFault(view: SeatView, { commitment }: Of<'repair'>): Refusal | null {
  const owed = ownDuty(view, commitment, 'repair');
  if ('fault' in owed) return owed.fault;
  const { duty } = owed;
  for (const marks of [view.public.marks, view.own.marks])
    for (const made of Object.values(marks))
      if (made.commitment === commitment && made.cause === 'repaired') return refuse('alreadyRepaired');
  return duty.state === 'breached' ? null : refuse('notBreached');
}

/** R3: the breach is admitted and the injured helped: no longer breached, suspensions end, some trust returns. */
export function repair(turn: Turn, seat: SeatId, { commitment }: Of<'repair'>): void {
  const { p } = modelOf(turn.state.scenario);
  const view = viewOf(turn, seat);
  const duty = known(view, commitment);
  if (!duty) return;
  const injured = injuredBy(view, commitment, duty);
  mark(turn, commitment, 'strained', 'repaired', injured);
  const cause = causeOf('repaired', { ref: commitment, norm: duty.norm, seat, other: injured });
  const open = commitment in view.public.commitments;
  moveWorlds(turn, open ? ['public', 'true'] : ['true'], 'response', cause, (world) => [
    ...moveDefenceEffects(world, seat, injured, p['repair.help'], p),
    ...duty.creditors.map((creditor) => trustShift(world, creditor, seat, p['repair.trust'], p)),
  ]);
  for (const creditor of duty.creditors)
    endSuspensionsTowards(turn, creditor, seat, (own) =>
      breachesBy(viewOf(turn, creditor), seat).some((breached) => answersFor(breached, own)),
    );
  if (open) spread(turn, 'repaired', { seat, other: injured, norm: duty.norm, ref: commitment });
}

/** Whom a breach hurt: the victim of the act that it was seen in, else the first that the duty is owed to. */
function injuredBy(view: SeatView, commitment: Id, duty: Commitment): SeatId {
  const breach = [...Object.values(view.public.marks), ...Object.values(view.own.marks)].find(
    (made) => made.commitment === commitment && made.state === 'breached',
  );
  const ref = breach?.ref ?? '';
  const { incidents, responses } = view.public;
  const victim = incidents[responses[ref]?.incident ?? ref]?.victim;
  return victim !== undefined && duty.creditors.includes(victim) ? victim : (duty.creditors[0] ?? '');
}

export function withdrawFault(view: SeatView, { commitment }: Of<'withdraw'>): Refusal | null {
  const owed = ownDuty(view, commitment, 'withdrawal');
  if ('fault' in owed) return owed.fault;
  if (owed.duty.endsAfter > 0) return refuse('alreadyDecided');
  if (isReleased(view, owed.duty)) return null;
  // The last round is played under what was owed in the one before.
  return lastRoundOf(view, owed.duty) + 1 < view.public.rounds ? null : refuse('notNow');
}

/** R5: another side of the same bargain has given notice of its part: the seat may end its own at once. */
function isReleased(view: SeatView, duty: Commitment): boolean {
  return (
    duty.origin === 'offer' &&
    [...Object.values(view.public.commitments), ...Object.values(view.own.commitments)].some(
      (other) => other.source === duty.source && other.debtor !== duty.debtor && other.endsAfter > 0,
    )
  );
}

/** R4: the last round in which a duty still binds after a notice given now. */
function lastRoundOf(view: SeatView, { force }: Commitment): number {
  const { p } = outlook(view);
  return view.public.round + (force === BINDING ? p['withdraw.bindingRounds'] : p['withdraw.rounds']);
}

/** R4: notice is given, at a price in trust; what is done before it takes effect is a breach like any other. */
export function withdraw(turn: Turn, seat: SeatId, { commitment }: Of<'withdraw'>): void {
  const { p } = modelOf(turn.state.scenario);
  const view = viewOf(turn, seat);
  const duty = known(view, commitment);
  if (!duty) return;
  const released = isReleased(view, duty);
  const endsAfter = released ? view.public.round : lastRoundOf(view, duty);
  emit(turn, { type: 'noticeGiven', commitment, endsAfter });
  mark(turn, commitment, duty.state, 'noticeGiven', '');
  if (released) return endDuty(turn, commitment, duty);
  const open = commitment in view.public.commitments;
  const cause = causeOf('withdrawn', { ref: commitment, norm: duty.norm, seat });
  moveWorlds(turn, open ? ['public', 'true'] : ['true'], 'agreement', cause, (world) =>
    duty.creditors.map((creditor) => trustShift(world, creditor, seat, -p['withdraw.trust'] * duty.force, p)),
  );
  if (open) spread(turn, 'noticeGiven', { seat, norm: duty.norm, rung: duty.rung, ref: commitment });
}
