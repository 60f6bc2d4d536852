/** How commitments come to be, are marked in public and in truth, and end (RULES.md, C). */

import { trustEffects } from '../../model/trust.ts';
import type { Cause, Lens } from '../../model/world.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import type { MadeCommitment } from '../events/shapes.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { pledgeOf } from '../outlook.ts';
import type { State } from '../state.ts';
import { priceShareOf, strengthOf } from '../texts/provisos-on-clauses.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { Commitment, Mark } from '../view/record.ts';
import type { Condition } from '../vocabulary/provisos.ts';
import type { CommitmentState, Id, Rung, SeatId } from '../vocabulary.ts';
import { commitmentOf } from './commitments-of.ts';

/** `force` is left out where the rung agreed is the one in force. */
export type NewCommitment = Omit<
  Commitment,
  'state' | 'round' | 'force' | 'past' | 'suspended' | 'endsAfter' | 'condition'
> & {
  readonly force?: Rung;
  readonly past?: number;
  readonly condition?: Condition;
};
export type MarkCause = Mark['cause'];

/**
 * Makes a commitment and, if it is a duty, puts its weight on the world of those who know it. `knownTo`
 * empty: everybody. `cause` joins the duties of one clause into one line of the ledger.
 */
export function makeCommitment(
  turn: Turn,
  knownTo: readonly SeatId[],
  made: NewCommitment,
  cause?: Cause,
): Id {
  const id = freshId(turn, 'c');
  const { round, years, clauses } = turn.state.public;
  const force = made.force ?? made.rung;
  const commitment: MadeCommitment = {
    ...made,
    force,
    past: made.past ?? 0,
    suspended: [],
    endsAfter: 0,
    round,
    state: made.kind === 'promise' ? 'open' : force < made.rung ? 'signed' : 'untested',
  };
  emit(turn, { type: 'commitmentMade', id, commitment, knownTo: [...knownTo] });
  mark(turn, id, commitment.state, commitment.state === 'signed' ? 'signed' : 'made', made.source);
  if (commitment.kind === 'duty') {
    const clause = clauses[keyOf(commitment.source, commitment.norm)];
    const { p } = modelOf(turn.state.scenario);
    const pledge = pledgeOf(
      id,
      { ...commitment, condition: '' },
      { round, years, strength: strengthOf(clause, p), priceShare: clause ? priceShareOf(clause, p) : 1 },
    );
    const lenses: Lens[] = knownTo.length === 0 ? ['public', 'true'] : ['true'];
    const line =
      cause ??
      causeOf(made.origin === 'declaration' ? 'declared' : 'bargainStruck', {
        ref: made.source,
        norm: made.norm,
        seat: made.debtor,
        other: made.creditors.length === 1 ? made.creditors.join() : '',
      });
    moveWorlds(turn, lenses, 'agreement', line, () => [{ kind: 'pledge', pledge }]);
  }
  return id;
}

/** Writes a state into the life of a commitment, for all who know it. */
export function mark(
  turn: Turn,
  commitment: Id,
  state: CommitmentState,
  cause: MarkCause,
  ref: string,
): void {
  const { round, phase } = turn.state.public;
  emit(turn, {
    type: 'commitmentMarked',
    id: freshId(turn, 'm'),
    commitment,
    state,
    mark: { commitment, round, phase, state, cause, ref },
  });
}

const GRAVITY: readonly CommitmentState[] = [
  'signed',
  'untested',
  'noBreachKnown',
  'kept',
  'strained',
  'breached',
];

/** C4: marks a duty with a public state that says more than the one it has; true if it was changed. */
export function markDuty(turn: Turn, id: Id, state: CommitmentState, cause: MarkCause, ref: string): boolean {
  const now = commitmentOf(turn.state, id);
  if (!now || GRAVITY.indexOf(state) <= GRAVITY.indexOf(now.state)) return false;
  mark(turn, id, state, cause, ref);
  if (state === 'breached')
    spread(turn, 'breach', { seat: now.debtor, norm: now.norm === '' ? undefined : now.norm, ref: id });
  return true;
}

/** C5: the truth of a duty only gets worse within a session. */
export function markTruth(turn: Turn, id: Id, state: 'kept' | 'strained' | 'breached', ref: string): void {
  const now = turn.state.hidden.commitments[id]?.state;
  if (!now || GRAVITY.indexOf(state) <= GRAVITY.indexOf(now)) return;
  emit(turn, { type: 'truthMarked', commitment: id, state, ref });
}

/** C7: closes a promise: fulfilled, broken, or released when what it was about did not come up. */
export function closePromise(turn: Turn, id: Id, state: 'fulfilled' | 'broken' | 'released'): void {
  const promise = commitmentOf(turn.state, id);
  if (promise?.state !== 'open') return;
  mark(
    turn,
    id,
    state,
    state === 'fulfilled' ? 'done' : state === 'broken' ? 'notDone' : 'released',
    promise.promiseRef,
  );
  emit(turn, { type: 'truthMarked', commitment: id, state, ref: promise.promiseRef });
  if (state === 'released') return;
  const { p } = modelOf(turn.state.scenario);
  const kept = state === 'fulfilled';
  const cause = causeOf(kept ? 'promiseKept' : 'promiseBroken', { ref: id, seat: promise.debtor });
  const stakeholder = (seat: SeatId) => turn.state.public.seats[seat]?.kind !== 'state';
  if (stakeholder(promise.debtor)) return;
  moveWorlds(turn, ['true'], 'agreement', cause, () =>
    promise.creditors
      .filter((creditor) => !stakeholder(creditor))
      .flatMap((from) =>
        trustEffects(
          { from, to: promise.debtor, tested: true, suspicion: kept ? 0 : p['promise.suspicion'], rung: 1 },
          p,
        ),
      ),
  );
}

type NewsKind = State['public']['news'][string]['kind'];

/** A line for everybody. */
export function spread(
  turn: Turn,
  kind: NewsKind,
  about: {
    seat?: SeatId;
    other?: SeatId;
    norm?: Commitment['norm'] | undefined;
    rung?: number;
    ref?: string;
  } = {},
): void {
  const { round, phase, news } = turn.state.public;
  emit(turn, {
    type: 'newsSpread',
    id: freshId(turn, 'n'),
    news: {
      order: Object.keys(news).length,
      round,
      phase,
      kind,
      seat: about.seat ?? '',
      other: about.other ?? '',
      norm: about.norm ?? '',
      rung: about.rung ?? 0,
      ref: about.ref ?? '',
    },
  });
}
