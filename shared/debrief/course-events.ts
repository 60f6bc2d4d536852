import type { Course } from '../replay/course.ts';
import type { GameEvent } from '../rules/events.ts';

/** Every event of a course with the revision that it belongs to. */
export function* courseEvents({ records }: Course): Generator<{ event: GameEvent; revision: number }> {
  for (const [index, { events }] of records.entries())
    for (const event of events) yield { event, revision: index + 1 };
}
