/** Studies of a game that is over, in threads of their own: live sessions do not wait for them. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Findings } from '../../shared/debrief/findings.ts';
import type { Change } from '../../shared/replay/change.ts';
import type { Comparison } from '../../shared/replay/compare.ts';
import type { Course } from '../../shared/replay/course.ts';
import { type Fan, fanOf, type Pair } from '../../shared/replay/fan.ts';
import type { Refusal } from '../../shared/rules/refusals.ts';

export type StudyTask =
  | { readonly kind: 'findings' }
  | { readonly kind: 'compare'; readonly revision: number; readonly change: Change }
  | { readonly kind: 'pair'; readonly revision: number; readonly change: Change; readonly number: number };
export type Studied =
  | { readonly kind: 'findings'; readonly findings: Findings }
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  | { readonly kind: 'pair'; readonly pair: Pair | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

function openThread({ records }: Course): Worker {
  return new Worker(new URL('./study-worker.ts', import.meta.url), { workerData: { records } });
}

/** Asks one thing, and gives the thread back. */
export async function ask(course: Course, task: StudyTask): Promise<Studied> {
  const thread = openThread(course);
  try {
    return await new Promise<Studied>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.postMessage(task);
    });
  } finally {
    await thread.terminate();
  }
}

export type FanOptions = {
  readonly revision: number;
  readonly change: Change;
  readonly games: number;
  readonly workers?: number;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
};

/** Plays so many pairs over threads; the same whatever their number. */
export function playFan(
  course: Course,
  { revision, change, games, workers = availableParallelism(), onProgress, signal }: FanOptions,
): Promise<Fan> {
  const pairs: (Pair | null)[] = new Array(games).fill(null);
  let next = 0;
  let done = 0;
  const threads = Array.from({ length: Math.max(1, Math.min(workers, games)) }, () => openThread(course));
  const end = () => {
    for (const thread of threads) void thread.terminate();
  };
  return new Promise<Fan>((resolve, reject) => {
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    if (signal?.aborted) return fail(signal.reason);
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true });
    const feed = (thread: Worker) => {
      if (next >= games) return;
      const number = next++;
      thread.once('message', (answer: Studied) => {
        pairs[number] = answer.kind === 'pair' ? answer.pair : null;
        done++;
        onProgress?.(done);
        if (done < games) return feed(thread);
        end();
        resolve(fanOf(pairs.flatMap((pair) => pair ?? [])));
      });
      thread.postMessage({ kind: 'pair', revision, change, number } satisfies StudyTask);
    };
    for (const thread of threads) {
      thread.on('error', fail);
      feed(thread);
    }
  });
}
