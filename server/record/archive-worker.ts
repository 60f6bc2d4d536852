import { parentPort, workerData } from 'node:worker_threads';
import { type Exporting, exportOf } from './export.ts';
import { bringSession } from './import.ts';

export type ArchiveTask =
  | { readonly kind: 'bring'; readonly bytes: Uint8Array }
  | { readonly kind: 'export'; readonly exporting: Exporting };

/** A thread that takes one session in or out: live sessions do not wait while it is folded, hashed and packed. */
const task = workerData as ArchiveTask;
const answer = task.kind === 'bring' ? bringSession(task.bytes) : await exportOf(task.exporting);
parentPort?.postMessage(answer);
