import { parentPort, workerData } from 'node:worker_threads';
import type { GameMeasures } from '../../shared/facts/measures.ts';
import { type Job, run } from '../../shared/facts/run.ts';
import type { WorkerData } from './game-pool.ts';
import type { Batch, Done } from './thread-pool.ts';

/** A thread of the pool: plays what it is sent, and sends what came of it. */
const port = parentPort;
if (!port) throw new Error('This file runs as a thread of the pool of games.');
const { scenario } = workerData as WorkerData;

port.on('message', ({ at, jobs }: Batch<Job>) => {
  const done: Done<GameMeasures> = { at, results: jobs.map((job) => run(job, scenario)) };
  port.postMessage(done);
});
