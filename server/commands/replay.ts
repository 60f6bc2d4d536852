import { lengthOf, stateAt } from '../../shared/replay/course.ts';
import { openSessionFile } from '../record/session-file.ts';
import { type Verdict, verdictWords, verified } from '../record/session-verdict.ts';
import { stateHash } from '../session/state-hash.ts';

export type ReplayFlags = { readonly at?: number };
export type ReplayReport = {
  /** Of the state at the revision asked for. */
  readonly hash: string;
  readonly revision: number;
  readonly revisions: number;
  readonly verdict: Verdict['is'];
  /** The replay leads to what the file says. */
  readonly verified: boolean;
  readonly scenario: string;
  readonly phase: string;
  readonly round: number;
  readonly stability: number;
};

/** Folds a session file and verifies it, or says in words why it cannot. */
export function replayCommand(
  path: string,
  { at }: ReplayFlags,
): { readonly report: ReplayReport; readonly text: string } | { readonly wrong: string } {
  const opened = openSessionFile(path);
  if ('wrong' in opened) return opened;
  const revisions = lengthOf(opened.course);
  const revision = at ?? revisions;
  if (revision > revisions) return { wrong: `${path}: the last revision is ${revisions}` };
  const state = stateAt(opened.course, revision);
  const verdict = verified(opened);
  const { phase, round, stability } = state.public;
  const report: ReplayReport = {
    hash: stateHash(state),
    revision,
    revisions,
    verdict: verdict.is,
    verified: verdict.is === 'same' || verdict.is === 'otherVersion',
    scenario: state.scenario.id,
    phase,
    round,
    stability,
  };
  const text = [
    `${report.scenario}, revision ${revision} of ${revisions}: round ${round}, ${phase}`,
    `Stability  ${stability.toFixed(1)}`,
    `State hash ${report.hash}`,
    `${report.verified ? 'Verified' : 'Not verified'}: ${verdictWords(verdict)}.`,
  ].join('\n');
  return { report, text };
}
