import { evolve } from '../rules/evolve.ts';
import type { State } from '../rules/state.ts';
import type { Recorded } from './recorded.ts';

/** A session's records with the state that each of them leads to. */
export type Course = {
  readonly records: readonly Recorded[];
  /** `states[k]` is the state after record k + 1; they share all that did not change between them. */
  readonly states: readonly State[];
};

/** Folds every record, and keeps each state on the way. */
export function courseOf(records: readonly Recorded[]): Course {
  const states: State[] = [];
  let state: State | null = null;
  for (const { events } of records) {
    state = events.reduce<State | null>(evolve, state);
    if (!state) throw new Error('The record does not begin with the opening of a session.');
    states.push(state);
  }
  return { records, states };
}

/** The last revision: how many records there are. */
export function lengthOf({ records }: Course): number {
  return records.length;
}

/** The state after so many records; the nearest there is for a number out of range. */
export function stateAt({ states }: Course, revision: number): State {
  const state = states[Math.min(Math.max(1, revision), states.length) - 1];
  if (!state) throw new Error('A course has at least one record.');
  return state;
}

/** The revision with which play begins: the lobby is left. */
export function beginningOf({ states }: Course): number {
  return states.findIndex((state) => state.public.phase !== 'lobby') + 1;
}

/** The revisions after which another phase is open, and the last one. */
export function phaseEnds({ states }: Course): readonly number[] {
  return states.flatMap(({ public: { phaseId } }, index) =>
    states[index + 1]?.public.phaseId === phaseId ? [] : [index + 1],
  );
}
