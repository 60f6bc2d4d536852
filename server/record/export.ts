/**
 * The record of a session for who wants to study it or take it along: by seat and without names unless they are asked
 * for, and without the dice of a game that still runs. The same session gives the same bytes on every machine.
 */

import { stringify } from 'csv-stringify/sync';
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { forResearch, leftOut } from '../../shared/record/research.ts';
import type { Cell, Table } from '../../shared/record/table.ts';
import { recordTables } from '../../shared/record/tables.ts';
import { type Course, courseOf, lengthOf, stateAt } from '../../shared/replay/course.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import type { AuditEntry } from '../log/event-log.ts';
import { stateHash } from '../session/state-hash.ts';
import { codeBook } from './code-book.ts';
import { SESSION_ENTRY, sessionFile } from './session-file.ts';

/** A zip notes when each file was made; two exports of one session are to be equal. */
const NEVER = new Date(1980, 0, 2);

export type Exporting = {
  readonly records: readonly Recorded[];
  /** The same without names: where the hash by which it is known comes from. */
  readonly nameless: readonly Recorded[];
  readonly audit: readonly AuditEntry[];
  /** Only what may be used for research: tables without who did not agree, and neither the game nor its log. */
  readonly research?: boolean;
};

function lines(values: readonly unknown[]): Uint8Array {
  return strToU8(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

/** Who knows the seed knows what the dice will say. */
function withoutSeed(records: readonly Recorded[]): readonly Recorded[] {
  return records.map((record) => ({
    ...record,
    events: record.events.map((event) => (event.type === 'sessionOpened' ? { ...event, seed: '' } : event)),
  }));
}

/** A spreadsheet takes what begins so for something to reckon with: it gets a ' in front. */
function csvOf({ columns, rows }: Table): Uint8Array {
  const options = {
    escape_formulas: true,
    bom: true,
    cast: { boolean: (value: boolean) => (value ? '1' : '0') },
  };
  return strToU8(stringify([columns.map(({ name }) => name), ...rows], options));
}

/** Text is written as text: a spreadsheet does not reckon with it, whatever it begins with. */
function xlsxCell(value: Cell): SheetData[number][number] {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { value: value.slice(0, LONGEST_CELL), type: String };
  return typeof value === 'number' ? { value, type: Number } : { value: value ? 1 : 0, type: Number };
}

/** More characters no cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

async function xlsxOf(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: [
      columns.map((column) => ({ value: column.name, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(xlsxCell)),
    ],
  }));
  return zipSync(unzipSync(await writeXlsxFile(sheets).toBuffer()), { mtime: NEVER });
}

function aboutOf(session: string, course: Course, isOver: boolean) {
  const { public: view, scenario, settings } = stateAt(course, lengthOf(course));
  return {
    format: 'entente-record',
    session,
    scenario: scenario.id,
    preset: settings.preset,
    rules: settings.rules,
    phase: view.phase,
    round: view.round,
    records: lengthOf(course),
    /** Until the end the seed is left out, and the record cannot be played again. */
    complete: isOver,
    scores: view.scores,
  };
}

/** Session file, log, audit, tables as CSV and XLSX, and the code book. */
export async function exportOf({
  records: whole,
  nameless,
  audit,
  research = false,
}: Exporting): Promise<Uint8Array> {
  const state = stateAt(courseOf(nameless), nameless.length);
  const isOver = state.public.phase === 'debrief';
  const records = isOver ? whole : withoutSeed(whole);
  const course = courseOf(records);
  const session = stateHash(state).slice(0, 12);
  const out = leftOut({ course });
  const all = recordTables({ session, course });
  const tables = research ? forResearch(all, out) : all;
  const book = codeBook(tables);
  const files: Record<string, Uint8Array> = {
    'about.json': strToU8(
      `${JSON.stringify(
        { ...aboutOf(session, course, isOver), agreed: out.agreed, leftOut: research ? out.people.size : 0 },
        null,
        2,
      )}\n`,
    ),
    ...(isOver && !research ? { [SESSION_ENTRY]: strToU8(sessionFile(records, audit)) } : {}),
    ...(research
      ? {}
      : {
          'record.jsonl': lines(records.map((record, index) => ({ revision: index + 1, ...record }))),
          'audit.jsonl': lines(audit),
        }),
    'codebook.csv': csvOf(book),
    'tables.xlsx': await xlsxOf([...tables, book]),
  };
  for (const each of tables) files[`tables/${each.name}.csv`] = csvOf(each);
  return zipSync(files, { mtime: NEVER });
}
