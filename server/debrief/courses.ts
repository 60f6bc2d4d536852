import { type Course, courseOf } from '../../shared/replay/course.ts';
import { gameOf } from '../../shared/replay/moment.ts';
import type { EventLog } from '../log/event-log.ts';
import type { Session } from '../session/session.ts';

/** Sessions that are in their debrief at one time, and looked at. */
const MOST_KEPT = 8;

/** The courses of games that are over: read and folded once, and kept for the few that are being looked at. */
export class Courses {
  readonly #log: EventLog;
  readonly #kept = new Map<string, Promise<Course | null>>();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Null while the game goes on, and where the record cannot be read. */
  of({ code, state }: Session): Promise<Course | null> {
    if (state.public.phase !== 'debrief') return Promise.resolve(null);
    const course = this.#kept.get(code) ?? this.#read(code);
    this.#kept.delete(code);
    this.#kept.set(code, course);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return course;
  }

  async #read(code: string): Promise<Course | null> {
    const reading = await this.#log.read(code).catch(() => undefined);
    if (reading && 'records' in reading) return gameOf(courseOf(reading.records));
    // Not for good: a store may answer the next time.
    this.#kept.delete(code);
    return null;
  }
}
