import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Some jobs of the list, from this place on; and what came of them. */
export type Batch<Job> = { readonly at: number; readonly jobs: readonly Job[] };
export type Done<Result> = { readonly at: number; readonly results: readonly Result[] };

export type ThreadOptions<Result> = {
  readonly workers?: number | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** Told of each result as it comes, with the place of its job. */
  readonly onDone?: ((at: number, result: Result) => void) | undefined;
  /** Ends the run: the threads stop and the promise is rejected. */
  readonly signal?: AbortSignal | undefined;
};

/** Jobs that a thread gets at a time: few, so that all threads end together. */
const BATCH = 4;
/** Megabytes for what a game makes and soon drops: with less of it more is copied before it is dropped. */
const YOUNG_MEMORY = 96;

/**
 * Does jobs over threads of a script, which answers each `Batch` with a `Done`. What comes back stands in the order of
 * the jobs, however many threads there were.
 */
export function inThreads<Job, Result>(
  jobs: readonly Job[],
  script: URL,
  workerData: unknown,
  { workers = availableParallelism(), onProgress, onDone, signal }: ThreadOptions<Result>,
): Promise<readonly Result[]> {
  const threads = Math.max(1, Math.min(workers, Math.ceil(jobs.length / BATCH)));
  const results: Result[] = new Array(jobs.length);
  let next = 0;
  let done = 0;
  return new Promise((resolve, reject) => {
    if (jobs.length === 0) return resolve([]);
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEMORY };
    const pool = Array.from({ length: threads }, () => new Worker(script, { workerData, resourceLimits }));
    const end = () => {
      signal?.removeEventListener('abort', stop);
      for (const worker of pool) void worker.terminate();
    };
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    const stop = () => fail(signal?.reason);
    signal?.addEventListener('abort', stop);
    const feed = (worker: Worker) => {
      if (next >= jobs.length) return;
      const batch: Batch<Job> = { at: next, jobs: jobs.slice(next, next + BATCH) };
      next += batch.jobs.length;
      worker.postMessage(batch);
    };
    for (const worker of pool) {
      worker.on('error', fail);
      worker.on('message', (message: Done<Result>) => {
        message.results.forEach((result, place) => {
          results[message.at + place] = result;
          onDone?.(message.at + place, result);
        });
        done += message.results.length;
        onProgress?.(done, jobs.length);
        if (done < jobs.length) return feed(worker);
        end();
        resolve(results);
      });
      feed(worker);
    }
  });
}
