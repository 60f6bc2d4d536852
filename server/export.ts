/** The record of a session for who wants to study it: without names, and without the dice of a game that still runs. */
import { strToU8, zipSync } from 'fflate';
import { auditOf, storedRows } from './log/archive.ts';
import type { Row } from './log/chain.ts';
import { FORMAT, type StoredEvent } from './log/format.ts';
import type { Database } from './log/tables.ts';
import type { Session } from './session.ts';

function lines(values: readonly unknown[]): Uint8Array {
  return strToU8(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

/** Who knows the seed knows what the dice will say. */
function withoutSeed(event: StoredEvent): StoredEvent {
  return event.type === 'sessionOpened' ? { ...event, seed: '' } : event;
}

function recordLine(row: Row, isOver: boolean) {
  const events = JSON.parse(row.events) as StoredEvent[];
  return {
    seq: row.seq,
    at: row.at,
    format: row.format,
    actor: JSON.parse(row.actor) as unknown,
    command: row.command_id === null ? null : { person: row.person, id: row.command_id },
    events: isOver ? events : events.map(withoutSeed),
    hash: row.hash,
  };
}

export async function exportOf(
  database: Database,
  { code, state }: Session,
): Promise<{ readonly zip: Uint8Array; readonly records: number }> {
  const rows = await storedRows(database, code);
  const { phase, round, scores } = state.public;
  const isOver = phase === 'debrief';
  const about = {
    format: 'entente-record',
    version: FORMAT,
    code,
    scenario: state.scenario.id,
    preset: state.settings.preset,
    rules: state.settings.rules,
    phase,
    round,
    records: rows.length,
    hash: rows.at(-1)?.hash ?? '',
    /** Until the end the seed is left out, and the record cannot be played again. */
    complete: isOver,
    scores,
  };
  const zip = zipSync({
    'session.json': strToU8(`${JSON.stringify(about, null, 2)}\n`),
    'record.jsonl': lines(rows.map((row) => recordLine(row, isOver))),
    'audit.jsonl': lines(await auditOf(database, code)),
  });
  return { zip, records: rows.length };
}
