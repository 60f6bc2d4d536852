/**
 * Threat 20 and fault F23: somebody, or a failing disk, changes what is stored. One bit at a time, anywhere in a row of the
 * record: the session must be found damaged, and the one beside it must be as it was.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../../server/log/event-log.ts';
import { SqliteLog } from '../../../server/log/sqlite-log.ts';
import { diceFrom, randomPlay, variedTable } from '../../support/random-play.ts';
import type { Batch } from '../proof/part.ts';

const TEXTS = ['actor', 'person', 'command_id', 'body_hash', 'events', 'hash'] as const;
const NUMBERS = ['seq', 'at', 'format'] as const;
const EVENTS_PER_RECORD = 5;
const MOST_EVENTS = 200;

/** The first part of a game by chance, as records. */
function entriesOf(number: number): readonly Entry[] {
  const events = randomPlay({ scenario: variedTable(number), number }).events.slice(0, MOST_EVENTS);
  const person = 'p-00000001';
  return Array.from({ length: Math.ceil(events.length / EVENTS_PER_RECORD) }, (_, at) => ({
    at: 1_700_000_000_000 + at,
    actor: { kind: 'person', person },
    command: { person, id: `c${at}`, bodyHash: `hash ${at}` },
    events: events.slice(at * EVENTS_PER_RECORD, (at + 1) * EVENTS_PER_RECORD),
  }));
}

type Change = { readonly what: string; readonly undo: () => void };

/** Flips one bit of one column of one record; null where nothing came of it. */
function tamper(database: DatabaseSync, records: number, dice: () => number): Change | null {
  const seq = 1 + Math.floor(dice() * records);
  const columns = [...TEXTS, ...NUMBERS];
  const column = columns[Math.floor(dice() * columns.length)] ?? 'events';
  const found = database
    .prepare(`SELECT rowid AS row, ${column} AS value FROM record WHERE session = 'BBBBB' AND seq = ?`)
    .get(seq);
  const { row = null, value = null } = found ?? {};
  const after = NUMBERS.some((name) => name === column)
    ? Number(value) ^ (1 << Math.floor(dice() * 20))
    : flipped(Buffer.from(String(value)), dice);
  const write = database.prepare(`UPDATE record SET ${column} = ? WHERE rowid = ?`);
  try {
    if (after === value) return null;
    write.run(after, row);
  } catch {
    // Another record has that number, or the other session that name.
    return null;
  }
  return { what: `${column} of record ${seq}`, undo: () => write.run(value, row) };
}

function flipped(bytes: Buffer, dice: () => number): string {
  const at = Math.floor(dice() * bytes.length);
  // The highest bit would no longer be text.
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(dice() * 7));
  return bytes.toString();
}

/** Flips by number. */
export async function tampering(from: number, count: number): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-tamper-'));
  const wrong: string[] = [];
  let trials = 0;
  try {
    const file = join(folder, 'kept.db');
    const log = new SqliteLog(file);
    const [one, other] = [entriesOf(from), entriesOf(from + 1)];
    await log.append([
      { session: 'BBBBB', expectedRevision: 0, entries: one, identities: [] },
      { session: 'CCCCC', expectedRevision: 0, entries: other, identities: [] },
    ]);
    const sound = await log.read('CCCCC');
    const hand = new DatabaseSync(file);
    for (let trial = 0; trial < count; trial++) {
      const dice = diceFrom(from + trial);
      let change: Change | null = null;
      while (change === null) change = tamper(hand, one.length, dice);
      trials += 1;
      const reading = await log.read('BBBBB');
      if (!('damaged' in reading))
        wrong.push(`trial ${from + trial}: ${change.what} was changed, and nobody noticed`);
      if (!isDeepStrictEqual(await log.read('CCCCC'), sound))
        wrong.push(`trial ${from + trial}: the other session changed too`);
      change.undo();
    }
    hand.close();
    await log.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { trials, wrong };
}
