import type { Course } from '../replay/course.ts';
import { lengthOf, stateAt } from '../replay/course.ts';
import { allCommitments } from '../rules/talks/commitments-of.ts';
import type { CommitmentState, Rung } from '../rules/vocabulary.ts';
import { courseEvents } from './course-events.ts';
import type { KeyMoment } from './key-moment.ts';

const BROKEN: readonly CommitmentState[] = ['breached', 'broken'];

/** The gravest promise that was broken in truth: the highest rung, and of those the first. */
export function promiseBroken(course: Course): KeyMoment | null {
  const end = stateAt(course, lengthOf(course));
  const commitments = allCommitments(end);
  let gravest: Extract<KeyMoment, { kind: 'promiseBroken' }> | null = null;
  for (const { event, revision } of courseEvents(course)) {
    if (event.type !== 'truthMarked' || !BROKEN.includes(event.state)) continue;
    const commitment = commitments.get(event.commitment);
    if (!commitment) continue;
    // A promise of a vote or a favour has no rung; it is as grave as a word given.
    const rung = Math.max(1, commitment.rung) as Rung;
    if (gravest && rung <= gravest.rung) continue;
    gravest = {
      kind: 'promiseBroken',
      revision,
      seat: commitment.debtor,
      norm: commitment.norm,
      rung,
      state: event.state,
      seen: BROKEN.includes(commitment.state),
    };
  }
  return gravest;
}
