import { kept } from '../../model/kept.ts';
import { isInForce, isOwedTo } from '../outlook.ts';
import type { State } from '../state.ts';
import type { Commitment } from '../view/record.ts';
import type { Id, SeatId } from '../vocabulary.ts';

type Entry = readonly [Id, Commitment];
/** By the state, for a rule that weighs one state from many sides. */
const allKnown = new WeakMap<State, ReadonlyMap<Id, Commitment>>();
const inForceKnown = new WeakMap<State, ReadonlyMap<SeatId, readonly Entry[]>>();

/** Every commitment there is, public or private, once. */
export function allCommitments(state: State): ReadonlyMap<Id, Commitment> {
  return kept(allKnown, state, () => {
    const all = new Map<Id, Commitment>(Object.entries(state.public.commitments));
    for (const own of Object.values(state.own))
      for (const [id, commitment] of Object.entries(own.commitments)) all.set(id, commitment);
    return all;
  });
}

/** One of them. */
export function commitmentOf(state: State, id: Id): Commitment | undefined {
  let found = state.public.commitments[id];
  for (const own of Object.values(state.own)) found = own.commitments[id] ?? found;
  return found;
}

/** Duties in force that `debtor` owes `creditor`, public and private; what is suspended is not owed. */
export function dutiesBetween(state: State, debtor: SeatId, creditor: SeatId): readonly Entry[] {
  const duties = kept(inForceKnown, state, () => dutiesInForce(state)).get(debtor) ?? [];
  return duties.filter(([, duty]) => isOwedTo(duty, creditor));
}

function dutiesInForce(state: State): ReadonlyMap<SeatId, readonly Entry[]> {
  const byDebtor = new Map<SeatId, Entry[]>();
  for (const entry of allCommitments(state))
    if (isInForce(entry[1])) kept(byDebtor, entry[1].debtor, () => []).push(entry);
  return byDebtor;
}

/** Open promises of a kind, with their ids. */
export function openPromises(state: State, ...kinds: Commitment['promise'][]): [Id, Commitment][] {
  return [...allCommitments(state)].filter(
    ([, commitment]) =>
      commitment.kind === 'promise' && commitment.state === 'open' && kinds.includes(commitment.promise),
  );
}
