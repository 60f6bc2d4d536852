import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../shared/rules/commands.ts';
import { GameEvent } from '../../shared/rules/events.ts';
import type { Entry, LogRecord } from './event-log.ts';

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
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest('hex');
}

export function rowsOf(session: string, tip: Tip, entries: readonly Entry[]): Row[] {
  let previous = tip.hash;
  return entries.map((entry, index) => {
    const row = {
      session,
      seq: tip.seq + index + 1,
      at: entry.at,
      actor: JSON.stringify(entry.actor),
      person: entry.command?.person ?? null,
      command_id: entry.command?.id ?? null,
      body_hash: entry.command?.bodyHash ?? null,
      events: JSON.stringify(entry.events),
    };
    const hash = hashOf(previous, row);
    previous = hash;
    return { ...row, hash };
  });
}

const Events = z.array(GameEvent);

function recordOf(row: Row): LogRecord {
  const { person, command_id: id, body_hash: bodyHash } = row;
  return {
    seq: row.seq,
    at: row.at,
    actor: JSON.parse(row.actor) as Actor,
    command: person !== null && id !== null && bodyHash !== null ? { person, id, bodyHash } : null,
    events: Events.parse(JSON.parse(row.events)),
  };
}

/** The records of a session and the end of its chain, or the first thing that is wrong with them. */
export function recordsOf(rows: readonly Row[]): { records: LogRecord[]; tip: Tip } | { damaged: string } {
  let tip = START;
  const records: LogRecord[] = [];
  for (const row of rows) {
    if (row.seq !== tip.seq + 1) return { damaged: `record ${tip.seq + 1} is missing` };
    if (hashOf(tip.hash, row) !== row.hash)
      return { damaged: `record ${row.seq} was changed after it was written` };
    try {
      records.push(recordOf(row));
    } catch {
      return { damaged: `record ${row.seq} holds something this version does not understand` };
    }
    tip = { seq: row.seq, hash: row.hash };
  }
  return { records, tip };
}
