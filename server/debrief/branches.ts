import type { Change } from '../../shared/replay/change.ts';
import type { Course } from '../../shared/replay/course.ts';
import { ask, type Studied } from './study.ts';

type Asked = { readonly revision: number; readonly change: Change };

/** Branches that a game is asked for again and again, by everybody who follows who shows one. */
const MOST_KEPT = 8;

/** Branches beside their controls: each is played once, however many look at it. */
export class Branches {
  readonly #kept = new WeakMap<Course, Map<string, Promise<Studied>>>();

  of(course: Course, { revision, change }: Asked): Promise<Studied> {
    const kept = this.#kept.get(course) ?? new Map<string, Promise<Studied>>();
    this.#kept.set(course, kept);
    const key = JSON.stringify([revision, change]);
    const known = kept.get(key);
    if (known) return known;
    const played = ask(course, { kind: 'compare', revision, change });
    kept.set(key, played);
    // What went wrong may go right the next time.
    played.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return played;
  }
}
