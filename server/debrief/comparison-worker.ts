import { parentPort, workerData } from 'node:worker_threads';
import type { LogPlace } from '../log/event-log.ts';
import { openPlace } from '../log/open-log.ts';
import { type Scan, scanGames } from './compared-games.ts';

export type ScanTask = { readonly place: LogPlace; readonly known: Scan };

/** A thread that reads the record through a connection of its own: live sessions do not wait for it. */
const { place, known } = workerData as ScanTask;
const log = await openPlace(place);
try {
  parentPort?.postMessage(await scanGames(log, known));
} finally {
  await log.close();
}
