/** What the debrief shows of a game that is over: moments to talk about, and benchmarks. */
import { type Course, lengthOf, stateAt } from '../replay/course.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import type { BestTexts } from './best-texts.ts';
import { bestIn, reachedIn } from './deal-missed.ts';
import { type KeyMoments, keyMoments } from './key-moments.ts';
import { forumOf, type Power, powerOf } from './power.ts';
import { type Research, researchOf } from './research.ts';

/** GET /api/sessions/:code/findings */
export type Findings = {
  readonly moments: KeyMoments;
  /** Utility that each state reached, 0-1. */
  readonly reached: Readonly<Record<SeatId, number>>;
  readonly best: BestTexts;
  readonly power: Readonly<Record<SeatId, Power>>;
  readonly research: Research;
};

export function findingsOf(course: Course): Findings {
  const end = stateAt(course, lengthOf(course));
  const reached = reachedIn(end);
  return {
    moments: keyMoments(course),
    reached,
    best: bestIn(end),
    power: powerOf(forumOf(end)),
    research: researchOf(course),
  };
}
