/** Whether a session file's replay leads where the file says that its game did. */
import { createHash } from 'node:crypto';
import { lengthOf, stateAt } from '../../shared/replay/course.ts';
import type { State } from '../../shared/rules/state.ts';
import { stateHash } from '../session/state-hash.ts';
import type { Opened } from './session-file.ts';

/**
 * How a replay compares with what the file says it was. `otherVersion`: the record is whole and every phase ends as it
 * did, but the state is kept in another shape than where the file was written.
 */
export type Verdict =
  | { readonly is: 'same' | 'otherVersion' | 'altered' }
  | { readonly is: 'another'; readonly from: number };

export function verified({ file, course }: Opened): Verdict {
  if (digestOf(file.records) !== file.digest) return { is: 'altered' };
  let is: 'same' | 'otherVersion' = 'same';
  const last = { revision: lengthOf(course), hash: file.hash, outcome: file.marks.at(-1)?.outcome };
  for (const { revision, hash, outcome } of [...file.marks, last]) {
    const state = stateAt(course, revision);
    if (stateHash(state) === hash) continue;
    if (outcomeHash(state) !== outcome) return { is: 'another', from: revision };
    is = 'otherVersion';
  }
  return { is };
}

/** The same in words. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.is) {
    case 'same':
      return 'every hash in the file is that of its replay';
    case 'otherVersion':
      return 'the record is whole and every phase ends as it did; another version of the software wrote it';
    case 'altered':
      return 'its records are not those that it was written with';
    case 'another':
      return `its replay is another one from revision ${verdict.from} at the latest`;
  }
}

/** What the table had come to, in values that outlive the shape of a state. */
function outcomeOf({ public: { phase, round, stability, treaties, commitments, votes, incidents } }: State) {
  return {
    phase,
    round,
    stability,
    texts: Object.entries(treaties).map(([id, { status }]) => [id, status]),
    commitments: Object.entries(commitments).map(([id, { norm, rung, state }]) => [id, norm, rung, state]),
    votes: Object.values(votes).map(({ item, seat, choice }) => [item, seat, choice]),
    incidents: Object.entries(incidents).map(([id, { victim, effect }]) => [id, victim, effect]),
  };
}

/** Hash of a value as JSON, in whatever order its keys stand. */
export function digestOf(value: unknown): string {
  const inOrder = (_key: string, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([one], [other]) => (one < other ? -1 : 1)))
      : field;
  return createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex');
}

/** Equal where a game came to the same, also in a version of the software that keeps its state otherwise. */
export function outcomeHash(state: State): string {
  return digestOf(outcomeOf(state));
}
