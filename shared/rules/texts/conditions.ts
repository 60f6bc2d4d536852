/** Duties that are owed under a condition (RULES.md, X): judged by public facts, when they are made and at each review. */
import { weakStates } from '../../model/worlds.ts';
import { followSuspensions, isHeldBack } from '../conduct/suspension.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { isInForce, isOwedTo } from '../outlook.ts';
import { plays } from '../settings.ts';
import type { State } from '../state.ts';
import { mark, spread } from '../talks/commitments.ts';
import { allCommitments, commitmentOf } from '../talks/commitments-of.ts';
import { emit, type Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { PublicView } from '../view.ts';
import type { Condition } from '../vocabulary/provisos.ts';
import type { Id, NormId, SeatId } from '../vocabulary.ts';

/** The fund of help, and the rung from which it pays. */
const FUND: NormId = 'N18';
const PAYING = 2;

/** The condition that a duty is owed under: of its clause, or of the bargain that it comes from. */
export function conditionOf({ clauses }: PublicView, duty: Commitment): Condition | '' {
  return clauses[keyOf(duty.source, duty.norm)]?.condition || duty.condition;
}

/** X1: from the start a duty waits for what its condition asks for. */
export function startUnderConditions(turn: Turn, source: Id, norm?: NormId): void {
  weigh(turn, (duty) => duty.source === source && (norm === undefined || duty.norm === norm));
}

/** X1: at each review. What another condition has done is no fact for a condition: duties count whether held back or not. */
export function weighConditions(turn: Turn): void {
  weigh(turn, () => true);
}

function weigh(turn: Turn, isMeant: (duty: Commitment) => boolean): void {
  if (!plays(turn.state.public, 'conditions')) return;
  // Told once of a clause, however many owe it.
  const told = new Set<string>();
  for (const [id, duty] of allCommitments(turn.state)) {
    const condition = isMeant(duty) && isInForce(duty) ? conditionOf(turn.state.public, duty) : '';
    if (condition === '') continue;
    for (const towards of duty.creditors) {
      const met = isMet(turn.state, duty, condition, towards);
      if (met ? !isHeldBack(turn.state, id, towards) : duty.suspended.includes(towards)) continue;
      emit(turn, { type: 'dutySuspended', commitment: id, towards, suspended: !met });
      mark(turn, id, duty.state, met ? 'conditionMet' : 'conditionUnmet', towards);
      const about = `${duty.source} ${duty.norm} ${met}`;
      if (id in turn.state.public.commitments && !told.has(about)) {
        told.add(about);
        const { debtor: seat, norm, rung } = duty;
        spread(turn, met ? 'conditionMet' : 'conditionUnmet', { seat, norm, rung, ref: id });
      }
    }
    const now = commitmentOf(turn.state, id);
    if (now) followSuspensions(turn, id, now, 'conditionUnmet');
  }
}

function isMet(state: State, duty: Commitment, condition: Condition, towards: SeatId): boolean {
  switch (condition) {
    case 'reciprocity':
      return keepsItsPart(state, duty, towards);
    case 'entry':
      return hasEntered(state.public, duty);
    case 'funding':
      return isFunded(state, duty.debtor);
  }
}

const UNKEPT: readonly Commitment['state'][] = ['breached', 'broken', 'withdrawn'];

/** X2: the creditor has not broken, or left, what it owes back: of a text the same clause, of a bargain all of it. */
function keepsItsPart(state: State, duty: Commitment, creditor: SeatId): boolean {
  return ![...allCommitments(state).values()].some(
    (back) =>
      back.source === duty.source &&
      back.debtor === creditor &&
      back.creditors.includes(duty.debtor) &&
      (duty.origin === 'offer' || back.norm === duty.norm) &&
      UNKEPT.includes(back.state),
  );
}

/** X3: so many states owe it in the open, by whatever instrument, from its rung up, the named one among them. */
function hasEntered({ clauses, commitments }: PublicView, duty: Commitment): boolean {
  const clause = clauses[keyOf(duty.source, duty.norm)];
  if (!clause) return true;
  const entered = new Set<SeatId>();
  for (const other of Object.values(commitments))
    if (other.norm === duty.norm && other.rung >= duty.rung && other.origin !== 'offer' && isInForce(other))
      entered.add(other.debtor);
  return entered.size >= clause.entryStates && (clause.entrySeat === '' || entered.has(clause.entrySeat));
}

/** X4: who is not weak owes it anyhow; who is, while it is helped: this round or the last, or by the fund of N18. */
function isFunded(state: State, debtor: SeatId): boolean {
  const { cast, p } = modelOf(state.scenario);
  if (!weakStates(cast, p).includes(debtor)) return true;
  const { news, round, commitments } = state.public;
  const isHelped = Object.values(news).some(
    ({ kind, other, round: at }) => kind === 'helped' && other === debtor && at >= round - 1,
  );
  return (
    isHelped ||
    Object.values(commitments).some(
      (owed) => owed.norm === FUND && owed.force >= PAYING && isOwedTo(owed, debtor),
    )
  );
}
