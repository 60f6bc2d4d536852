/**
 * F3: the machine loses power. Of SQLite's journal anything behind the last sync may be gone or torn, so it is cut
 * at the end of every frame, in the midst of frames, and followed by garbage; then the database is opened again.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../../../server/log/event-log.ts';
import { SqliteLog } from '../../../server/log/sqlite-log.ts';
import { diceFrom } from '../../support/random-play.ts';
import type { Batch } from '../proof/part.ts';

const SESSIONS = ['BBBBB', 'CCCCC', 'DDDDD'];
/** Cuts of one recording. */
export const CUTS_PER_SEED = 200;
const BATCHES = 60;
const HEADER = 32;
const FRAME_HEADER = 24;

type Acknowledged = {
  /** Where the journal ended when it was acknowledged; 0: the database itself holds it. */
  readonly end: number;
  /** Records of each session then. */
  readonly counts: readonly number[];
};
type Recording = {
  readonly database: string;
  readonly journal: Buffer;
  readonly frame: number;
  readonly acknowledged: readonly Acknowledged[];
  /** The command ids of each session, in order. */
  readonly ids: readonly (readonly string[])[];
};

function entry(id: string, padding: number): Entry {
  const person = 'p-00000001';
  const name = 'x'.repeat(padding);
  return {
    at: 1_700_000_000_000,
    actor: { kind: 'person', person },
    command: { person, id, bodyHash: id },
    events: [{ type: 'personRenamed', person, name: `${id}${name}` }],
  };
}

/** Writes batches of all sizes, lets the journal begin anew half-way, and keeps the files as they are. */
async function recorded(folder: string, dice: () => number): Promise<Recording> {
  const file = join(folder, 'written.db');
  const log = new SqliteLog(file);
  const look = new DatabaseSync(file);
  const frame = FRAME_HEADER + Number(look.prepare('PRAGMA page_size').get()?.page_size);
  const ids: string[][] = SESSIONS.map(() => []);
  const acknowledged: Acknowledged[] = [];
  const half = Math.floor(BATCHES * (0.3 + 0.4 * dice()));
  for (let batch = 0; batch < BATCHES; batch++) {
    const additions = SESSIONS.flatMap((session, at) => {
      const stored = ids[at] ?? [];
      if (batch > 0 && dice() < 0.4) return [];
      const added = Array.from({ length: 1 + Math.floor(dice() * 3) }, (_, n) => `${batch}.${n}`);
      const entries = added.map((id) => entry(id, Math.floor(dice() * 4000)));
      const addition = { session, expectedRevision: stored.length, entries, identities: [] };
      stored.push(...added);
      return [addition];
    });
    await log.append(additions);
    // Tells how many frames the journal has, and does nothing.
    const frames = Number(look.prepare('PRAGMA wal_checkpoint(NOOP)').get()?.log);
    const counts = ids.map((stored) => stored.length);
    acknowledged.push({ end: HEADER + frames * frame, counts });
    if (batch !== half) continue;
    look.exec('PRAGMA wal_checkpoint(FULL)');
    for (const [at, { counts: before }] of acknowledged.entries())
      acknowledged[at] = { end: 0, counts: before };
  }
  const database = join(folder, 'kept.db');
  copyFileSync(file, database);
  const journal = readFileSync(`${file}-wal`);
  look.close();
  await log.close();
  return { database, journal, frame, acknowledged, ids };
}

/** The journal as a power cut may have left it, and how much of it was surely there. */
function cut(
  { journal, frame }: Recording,
  dice: () => number,
): { readonly left: Buffer; readonly whole: number } {
  const frames = Math.floor((journal.length - HEADER) / frame);
  const whole = HEADER + Math.floor(dice() * (frames + 1)) * frame;
  const torn = dice() < 0.5 ? 0 : Math.floor(dice() * frame);
  const kept = journal.subarray(0, whole + torn);
  if (dice() < 0.6) return { left: kept, whole };
  const garbage = Buffer.from(Array.from({ length: Math.floor(dice() * 2 * frame) }, () => dice() * 256));
  return { left: Buffer.concat([kept, garbage]), whole };
}

async function judge(recording: Recording, file: string, whole: number): Promise<readonly string[]> {
  const surely = recording.acknowledged.filter(({ end }) => end <= whole).at(-1)?.counts ?? [];
  const log = new SqliteLog(file);
  const wrong: string[] = [...(await log.faults())];
  const found: number[] = [];
  for (const [at, session] of SESSIONS.entries()) {
    const reading = await log.read(session);
    if ('damaged' in reading) {
      wrong.push(`${session}: ${reading.damaged}`);
      continue;
    }
    const ids = reading.records.map(({ command }) => command?.id ?? '');
    found.push(ids.length);
    if (ids.some((id, place) => recording.ids[at]?.[place] !== id))
      wrong.push(`${session} holds no beginning`);
    if (ids.length < (surely[at] ?? 0))
      wrong.push(`${session} lost ${(surely[at] ?? 0) - ids.length} records`);
  }
  const none = SESSIONS.map(() => 0);
  const steps = [none, ...recording.acknowledged.map(({ counts }) => counts)];
  if (!steps.some((counts) => counts.join() === found.join()))
    wrong.push(`a batch is there in part: ${found.join()}`);
  await log.close();
  return wrong;
}

/** Cuts by number. */
export async function walCuts(from: number, count: number): Promise<Batch> {
  const wrong: string[] = [];
  let trials = 0;
  for (let at = from; at < from + count; at += CUTS_PER_SEED) {
    const folder = mkdtempSync(join(tmpdir(), 'entente-wal-'));
    const seed = Math.floor(at / CUTS_PER_SEED);
    const dice = diceFrom(seed);
    try {
      const recording = await recorded(folder, dice);
      const file = join(folder, 'cut.db');
      for (let trial = 0; trial < CUTS_PER_SEED && at + trial < from + count; trial++, trials++) {
        const { left, whole } = cut(recording, dice);
        for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
        copyFileSync(recording.database, file);
        writeFileSync(`${file}-wal`, left);
        const found = await judge(recording, file, whole);
        wrong.push(...found.map((what) => `seed ${seed}, cut ${trial} at ${whole}: ${what}`));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { trials, wrong };
}
