/**
 * A class of 25 with 45 minutes, in real browsers: who comes late, whose phone drops out, who never comes back, who has
 * to go, a server that is killed and a facilitator whose laptop dies. Judged by the record, as the class left it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import { hashesIn, hashingInto } from '../faults/live-hashes-process.ts';
import type { Batch } from '../faults/proof/part.ts';
import { launchBrowser } from '../support/browser.ts';
import { compareLive } from '../support/live-hashes.ts';
import { type ServerChild, startServerProcess } from '../support/server-process.ts';
import { moveConsole, setUp } from './facilitator.ts';
import { environmentOf, type Pace, timeOf } from './fast-clock.ts';
import { judgeClass } from './judge.ts';
import { Lesson } from './lesson.ts';

export type ClassSize = {
  readonly students: number;
  /** How many of them are there before the start. */
  readonly early: number;
  readonly dropped: number;
  readonly factor: number;
};

/** So many times as fast that two cores can carry all those browsers. */
const WHOLE: ClassSize = { students: 25, early: 15, dropped: 5, factor: 3 };

/** The record of the one session in a folder. */
async function recordIn(folder: string, code: string): Promise<readonly Recorded[]> {
  const log = new SqliteLog(join(folder, DATABASE));
  try {
    const reading = await log.read(code);
    if ('damaged' in reading) throw new Error(reading.damaged);
    return reading.records;
  } finally {
    await log.close();
  }
}

/** Two servers' environments in one, each with what it loads before. */
function together(one: NodeJS.ProcessEnv, other: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...one, ...other, NODE_OPTIONS: `${one.NODE_OPTIONS} ${other.NODE_OPTIONS}` };
}

/** One class, from the set-up to the debrief. */
export async function holdClass(seed: number, size: ClassSize = WHOLE): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-class-'));
  const pace: Pace = { since: Date.now(), factor: size.factor };
  const hashes = join(folder, 'live.jsonl');
  const environment = together(environmentOf(pace), hashingInto(hashes));
  let server: ServerChild = await startServerProcess(folder, 0, environment);
  const browser: Browser = await launchBrowser();
  try {
    const begun = timeOf(pace);
    const { facilitator, code } = await setUp(browser, { url: server.url, pace });
    const lesson = new Lesson(browser, { url: server.url, code, pace }, facilitator, size, seed);
    await lesson.run({
      killServer: async () => {
        await server.kill();
        server = await startServerProcess(folder, server.port, environment);
      },
      moveConsole: async () => {
        lesson.facilitator = await moveConsole(browser, lesson.facilitator, lesson.room);
      },
    });
    const faults = lesson.faults();
    await server.stop();
    const records = await recordIn(folder, code);
    const replay = compareLive(code, records, hashesIn(hashes));
    const batch = judgeClass(records, lesson.report(), faults, begun, size);
    return {
      ...batch,
      wrong: [...batch.wrong, ...replay.wrong],
      counted: { ...batch.counted, 'revisions replayed': replay.revisions },
    };
  } finally {
    await browser.close();
    await server.kill().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}
