import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { SqlLog } from './sql-log.ts';
import { additionsInto } from './sqlite-additions.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import { type Database, stepsFrom, type Tables, UnusableDatabase, VERSION } from './tables.ts';

/** Its file in the data directory. */
export const DATABASE = 'entente.db';
/** Marks a database as ours: "ente" in the file's header. */
const APPLICATION = 0x656e7465;
const DIALECT = { big: 'INTEGER', table: ' STRICT' };
/**
 * Deleted content is overwritten, so that what is erased is gone from the file too. Waiting for another process
 * holds up this one, so it does not wait for long.
 */
const NEEDED = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 500, secure_delete: 1 };
/** Busy, locked, read-only, input and output, full, cannot be opened. */
const DOWN: ReadonlySet<number> = new Set([5, 6, 8, 10, 13, 14]);

function unusable(file: string, why: string): UnusableDatabase {
  return new UnusableDatabase(
    `${file}: ${why}. The file was left as it is. Move it away (a new one is then begun), ` +
      'put a copy from a backup in its place, or set ENTENTE_DATA_DIR to another folder.',
  );
}

function pragma(database: DatabaseSync, name: string): string | number {
  const row = database.prepare(`PRAGMA ${name}`).get() ?? {};
  const [value] = Object.values(row);
  return typeof value === 'string' ? value : Number(value);
}

/** In memory there is no journal that could outlive anything. */
function neededFor(file: string): Partial<typeof NEEDED> {
  const { journal_mode: _, ...others } = NEEDED;
  return file === ':memory:' ? others : NEEDED;
}

function prepare(database: DatabaseSync, file: string): void {
  const tables = database.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'").get()?.n;
  const ours = pragma(database, 'application_id') === APPLICATION;
  if (tables !== 0 && !ours) throw unusable(file, 'this is the database of another program');
  const version = Number(pragma(database, 'user_version'));
  if (version > VERSION) throw unusable(file, 'this database was written by a newer version');
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;',
  );
  const steps = stepsFrom(version, DIALECT);
  const marks = `PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION};`;
  if (steps.length > 0) database.exec(`BEGIN IMMEDIATE; ${steps.join(';')}; ${marks} COMMIT;`);
  for (const [name, value] of Object.entries(neededFor(file)))
    if (pragma(database, name) !== value) throw unusable(file, `${name} could not be set to ${value}`);
}

function open(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    database = new DatabaseSync(file, { timeout: NEEDED.busy_timeout });
    prepare(database, file);
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    if (error instanceof UnusableDatabase) throw error;
    throw unusable(file, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function checkFile(database: DatabaseSync): readonly string[] {
  try {
    const found = database.prepare('PRAGMA integrity_check(10)').all();
    return found.map((row) => String(Object.values(row)[0])).filter((fault) => fault !== 'ok');
  } catch (error) {
    return [reasonOf(error)];
  }
}

/** What was deleted still stands in the journal, until nobody reads from there any more. */
async function emptyJournal(database: DatabaseSync): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('another process reads from the journal: what was erased still stands in it');
}

function databaseIn(file: string): Database {
  const database = open(file);
  return {
    kysely: new Kysely<Tables>({ dialect: nodeSqliteDialect(database) }),
    locksRows: false,
    clock: "CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER)",
    settings: () => Object.fromEntries(Object.keys(NEEDED).map((name) => [name, pragma(database, name)])),
    faults: async () => checkFile(database),
    isDown: (error) => DOWN.has(((error as { errcode?: number }).errcode ?? 0) & 0xff),
    isDuplicate: (error) => [1555, 2067].includes((error as { errcode?: number }).errcode ?? 0),
    copyTo: async (target) => {
      // Without the pages that are free: what was erased is not copied either.
      database.prepare('VACUUM INTO ?').run(target);
    },
    scrub: () => emptyJournal(database),
    add: additionsInto(database),
    explain: (error) => unusable(file, reasonOf(error)),
  };
}

/** The record in one file on this machine. */
export class SqliteLog extends SqlLog {
  constructor(file: string, owner?: string) {
    super(databaseIn(file), { file }, owner);
  }
}
