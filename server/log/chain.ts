import { hash as digest } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../shared/rules/commands.ts';
import { GameEvent } from '../../shared/rules/events.ts';
import type { Entry, LogRecord } from './event-log.ts';
import { FORMAT, lifted, type StoredEvent } from './format.ts';
import type { Names, NewName } from './names.ts';

/** A record as it is stored: text, so that the same bytes are hashed, written and read. */
export type Row = {
  readonly session: string;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly person: string | null;
  readonly command_id: string | null;
  readonly body_hash: string | null;
  readonly events: string;
  readonly hash: string;
  readonly format: number;
};

/** The end of a session's chain. */
export type Tip = { readonly seq: number; readonly hash: string };
export const START: Tip = { seq: 0, hash: '' };

function hashOf(previous: string, row: Omit<Row, 'hash'>): string {
  const fields = [
    row.session,
    row.seq,
    row.at,
    row.actor,
    row.person,
    row.command_id,
    row.body_hash,
    row.events,
    // The first format was not yet written down with the record.
    ...(row.format === 1 ? [] : [row.format]),
  ];
  return digest('sha256', previous + JSON.stringify(fields), 'hex');
}

/** What is to be stored for these entries; names that are new to the session are added to `found`. */
export function rowsOf(
  session: string,
  tip: Tip,
  entries: readonly Entry[],
  names: Names,
  found: NewName[],
): Row[] {
  let previous = tip.hash;
  return entries.map(({ at, actor, command, events }, index) => {
    const row = {
      session,
      seq: tip.seq + index + 1,
      at,
      actor: JSON.stringify(actor),
      person: command?.person ?? null,
      command_id: command?.id ?? null,
      body_hash: command?.bodyHash ?? null,
      events: JSON.stringify(events.map((event) => names.takenOut(event, actor, found))),
      format: FORMAT,
    };
    const hash = hashOf(previous, row);
    previous = hash;
    return { ...row, hash };
  });
}

const Events = z.array(GameEvent);

function recordOf(row: Row, names: Names): LogRecord {
  const { person, command_id: id, body_hash: bodyHash } = row;
  const events = lifted(row.format, JSON.parse(row.events) as readonly StoredEvent[]);
  return {
    seq: row.seq,
    at: row.at,
    actor: JSON.parse(row.actor) as Actor,
    command: person !== null && id !== null && bodyHash !== null ? { person, id, bodyHash } : null,
    events: Events.parse(events.map((event) => names.putBack(event))),
  };
}

/** The records of a session and the end of its chain, or the first thing that is wrong with them. */
export function recordsOf(
  rows: readonly Row[],
  names: Names,
): { records: LogRecord[]; tip: Tip } | { damaged: string } {
  let tip = START;
  const records: LogRecord[] = [];
  for (const row of rows) {
    if (row.seq !== tip.seq + 1) return { damaged: `record ${tip.seq + 1} is missing` };
    if (hashOf(tip.hash, row) !== row.hash)
      return { damaged: `record ${row.seq} was changed after it was written` };
    try {
      records.push(recordOf(row, names));
    } catch {
      return { damaged: `record ${row.seq} holds something this version does not understand` };
    }
    tip = { seq: row.seq, hash: row.hash };
  }
  return { records, tip };
}
