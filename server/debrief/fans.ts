import { randomUUID } from 'node:crypto';
import type { Course } from '../../shared/replay/course.ts';
import type { FanJob } from '../../shared/replay/studies.ts';
import { type FanOptions, playFan } from './study.ts';

/** Fans played at one time: each takes every core. */
const MOST_RUNNING = 2;
const MOST_KEPT = 50;

type Job = { job: FanJob; readonly session: string; readonly stop: AbortController };

/** Fans that were asked for: each runs by itself, says how far it is, and can be stopped. */
export class Fans {
  readonly #jobs = new Map<string, Job>();

  /** Null while as many run as may. */
  start(session: string, course: Course, options: Omit<FanOptions, 'onProgress' | 'signal'>): FanJob | null {
    const running = [...this.#jobs.values()].filter(({ job }) => job.state === 'running');
    if (running.length >= MOST_RUNNING) return null;
    const id = randomUUID();
    const stop = new AbortController();
    const entry: Job = {
      job: { id, state: 'running', done: 0, games: options.games, fan: null },
      session,
      stop,
    };
    this.#jobs.set(id, entry);
    const [oldest] = this.#jobs.keys();
    if (this.#jobs.size > MOST_KEPT && oldest !== undefined) this.cancel(session, oldest);
    playFan(course, {
      ...options,
      signal: stop.signal,
      onProgress: (done) => {
        entry.job = { ...entry.job, done };
      },
    }).then(
      (fan) => {
        entry.job = { ...entry.job, state: 'done', fan };
      },
      () => {
        entry.job = { ...entry.job, state: 'stopped' };
      },
    );
    return entry.job;
  }

  find(session: string, id: string): FanJob | undefined {
    const found = this.#jobs.get(id);
    return found?.session === session ? found.job : undefined;
  }

  cancel(session: string, id: string): void {
    const found = this.#jobs.get(id);
    if (found?.session !== session) return;
    found.stop.abort();
    this.#jobs.delete(id);
  }
}
