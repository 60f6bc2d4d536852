import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GameMeasures } from '../shared/facts/measures.ts';
import type { Job } from '../shared/facts/run.ts';
import type { Scenario } from '../shared/rules/scenario.ts';
import type { KeptGames } from './kept-games.ts';

export type WorkerData = { readonly scenario: Scenario | null };
/** Some games of the list, from this place on. */
export type Batch = { readonly at: number; readonly jobs: readonly Job[] };
export type Done = { readonly at: number; readonly games: readonly GameMeasures[] };

export type PoolOptions = {
  /** The scenario of the run; null where only the table of the facts is played. */
  readonly scenario?: Scenario | null;
  readonly workers?: number | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** Told of each game as it comes, with the place of its job. */
  readonly onPlayed?: ((at: number, game: GameMeasures) => void) | undefined;
  /** Games that were played before, and where those of this run are kept. */
  readonly kept?: KeptGames | undefined;
  /** Ends the run: the threads stop and the promise is rejected. */
  readonly signal?: AbortSignal | undefined;
};

/** Games that a thread gets at a time: few, so that all threads end together. */
const BATCH = 4;
/** Megabytes for what a game makes and soon drops: with less of it more is copied before it is dropped. */
const YOUNG_MEMORY = 96;

/** Plays games over threads. What comes back stands in the order of the jobs, however many threads there were. */
export function playAll(
  jobs: readonly Job[],
  { scenario = null, workers = availableParallelism(), onProgress, onPlayed, signal }: PoolOptions,
): Promise<readonly GameMeasures[]> {
  const threads = Math.max(1, Math.min(workers, Math.ceil(jobs.length / BATCH)));
  const games: GameMeasures[] = new Array(jobs.length);
  let next = 0;
  let done = 0;
  return new Promise((resolve, reject) => {
    if (jobs.length === 0) return resolve([]);
    const data: WorkerData = { scenario };
    const pool = Array.from(
      { length: threads },
      () =>
        new Worker(new URL('./game-worker.ts', import.meta.url), {
          workerData: data,
          resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY },
        }),
    );
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
      const batch: Batch = { at: next, jobs: jobs.slice(next, next + BATCH) };
      next += batch.jobs.length;
      worker.postMessage(batch);
    };
    for (const worker of pool) {
      worker.on('error', fail);
      worker.on('message', (message: Done) => {
        message.games.forEach((game, place) => {
          games[message.at + place] = game;
          onPlayed?.(message.at + place, game);
        });
        done += message.games.length;
        onProgress?.(done, jobs.length);
        if (done < jobs.length) return feed(worker);
        end();
        resolve(games);
      });
      feed(worker);
    }
  });
}
