import type { PublicView } from './view.ts';

/** W20: a session that sleeps until its next lesson is not played. */
export function isAsleep({ lesson }: Pick<PublicView, 'lesson'>): boolean {
  return lesson.asleepSince > 0;
}
