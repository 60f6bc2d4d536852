import { isOwedTo } from './outlook.ts';
import type { State } from './state.ts';
import type { Commitment } from './view-record.ts';
import type { Id, SeatId } from './vocabulary.ts';

/** Every commitment there is, public or private, once. */
export function allCommitments(state: State): Map<Id, Commitment> {
  const all = new Map<Id, Commitment>(Object.entries(state.public.commitments));
  for (const own of Object.values(state.own))
    for (const [id, commitment] of Object.entries(own.commitments)) all.set(id, commitment);
  return all;
}

/** Duties in force that `debtor` owes `creditor`, public and private; what is suspended is not owed. */
export function dutiesBetween(state: State, debtor: SeatId, creditor: SeatId): [Id, Commitment][] {
  return [...allCommitments(state)].filter(
    ([, commitment]) => commitment.debtor === debtor && isOwedTo(commitment, creditor),
  );
}

/** Open promises of a kind, with their ids. */
export function openPromises(state: State, ...kinds: Commitment['promise'][]): [Id, Commitment][] {
  return [...allCommitments(state)].filter(
    ([, commitment]) =>
      commitment.kind === 'promise' && commitment.state === 'open' && kinds.includes(commitment.promise),
  );
}
