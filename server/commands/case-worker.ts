import { parentPort, workerData } from 'node:worker_threads';
import { type CaseJob, caseById, playCase } from '../../shared/backtest/process-cases.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { Batch, Done } from '../games/thread-pool.ts';

/** By the names of their files. */
export type CaseData = { readonly scenarios: Readonly<Record<string, Scenario>> };

/** A thread that plays games of cases, and says of each whether its claim came true. */
const port = parentPort;
if (!port) throw new Error('This file runs as a thread of the pool of cases.');
const { scenarios } = workerData as CaseData;

port.on('message', ({ at, jobs }: Batch<CaseJob>) => {
  const results = jobs.map((job) => {
    const scenario = scenarios[caseById(job.id).scenario];
    if (!scenario) throw new RangeError(`the scenario of ${job.id} is not there`);
    return playCase(job, scenario);
  });
  const done: Done<boolean> = { at, results };
  port.postMessage(done);
});
