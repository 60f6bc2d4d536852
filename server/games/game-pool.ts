import type { GameMeasures } from '../../shared/facts/measures.ts';
import type { Job } from '../../shared/facts/run.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { KeptGames } from './kept-games.ts';
import { inThreads, type ThreadOptions } from './thread-pool.ts';

export type WorkerData = { readonly scenario: Scenario | null };

export type PoolOptions = Omit<ThreadOptions<GameMeasures>, 'onDone'> & {
  /** The scenario of the run; null where only the table of the facts is played. */
  readonly scenario?: Scenario | null;
  /** Told of each game as it comes, with the place of its job. */
  readonly onPlayed?: ((at: number, game: GameMeasures) => void) | undefined;
  /** Games that were played before, and where those of this run are kept. */
  readonly kept?: KeptGames | undefined;
};

/** Plays games over threads. What comes back stands in the order of the jobs, however many threads there were. */
export function playAll(
  jobs: readonly Job[],
  { scenario = null, onPlayed, ...options }: PoolOptions,
): Promise<readonly GameMeasures[]> {
  const data: WorkerData = { scenario };
  const { workers, onProgress, signal } = options;
  return inThreads(jobs, new URL('./game-worker.ts', import.meta.url), data, {
    workers,
    onProgress,
    onDone: onPlayed,
    signal,
  });
}
