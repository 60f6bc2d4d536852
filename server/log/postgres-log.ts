import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { copyRows } from './archive.ts';
import { SqlLog } from './sql-log.ts';
import { SqliteLog } from './sqlite-log.ts';
import { type Database, stepsFrom, type Tables, UnusableDatabase, VERSION } from './tables.ts';

const DIALECT = { big: 'BIGINT', table: '' };
/** What a commit that is acknowledged rests on. */
const NEEDED = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } as const;
const INT8 = 20;
/** Classes of SQLSTATE that speak of what was to be stored, not of the store. */
const OF_THE_DATA = /^(22|23)[0-9A-Z]{3}$/;
const MOST_CONNECTIONS = 4;
/** A database that does not answer must not hold up a session for longer. */
const PATIENCE = 5000;
/** Two servers that start at once bring the tables up to date one after the other. */
const UPDATING = 0x656e7465;

/** The address without the password, for messages. */
function shown(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function unusable(url: string, why: string): UnusableDatabase {
  return new UnusableDatabase(
    `${shown(url)}: ${why}. Nothing in it was changed. Correct DATABASE_URL or the database, ` +
      'or leave DATABASE_URL out: the record is then kept in a file.',
  );
}

function poolOf(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    statement_timeout: PATIENCE,
    query_timeout: 2 * PATIENCE,
    idle_in_transaction_session_timeout: 2 * PATIENCE,
    keepAlive: true,
    application_name: 'entente',
    options: '-c synchronous_commit=on',
    types: {
      // Numbers of 64 bits are moments and counters here: all of them are exact as numbers.
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  });
  // A connection that breaks while nobody uses it would end the process; the next query finds out by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function versionOf(kysely: Kysely<Tables>): Promise<number> {
  const found = await sql<{ at: string | null }>`SELECT to_regclass('entente_version') AS at`.execute(kysely);
  if (!found.rows[0]?.at) return 0;
  const { rows } = await sql<{ version: number }>`SELECT version FROM entente_version`.execute(kysely);
  return rows[0]?.version ?? 0;
}

async function bringUpToDate(kysely: Kysely<Tables>, url: string): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${UPDATING})`.execute(transaction);
    const version = await versionOf(transaction);
    if (version > VERSION) throw unusable(url, 'this database was written by a newer version');
    if (version === VERSION) return;
    for (const step of stepsFrom(version, DIALECT)) await sql.raw(step).execute(transaction);
    if (version === 0)
      await sql`CREATE TABLE entente_version (version INTEGER NOT NULL)`.execute(transaction);
    await sql`DELETE FROM entente_version`.execute(transaction);
    await sql`INSERT INTO entente_version VALUES (${sql.lit(VERSION)})`.execute(transaction);
  });
}

async function settingsOf(kysely: Kysely<Tables>, url: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; setting: string }>`
    SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version')
  `.execute(kysely);
  const found = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  for (const [name, value] of Object.entries(NEEDED))
    if (found[name] !== value) throw unusable(url, `${name} is ${found[name]} and must be ${value}`);
  return found;
}

async function copyInto(kysely: Kysely<Tables>, file: string): Promise<void> {
  const target = new SqliteLog(file);
  try {
    await copyRows(kysely, target.database.kysely);
  } finally {
    await target.close();
  }
}

async function databaseAt(url: string): Promise<Database> {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(url) }) });
  try {
    const settings = await settingsOf(kysely, url);
    await bringUpToDate(kysely, url);
    return {
      kysely,
      locksRows: true,
      clock: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)',
      settings: () => settings,
      // PostgreSQL checks its pages as it reads them.
      faults: async () => [],
      isDown: (error) => !OF_THE_DATA.test((error as { code?: string }).code ?? ''),
      isDuplicate: (error) => (error as { code?: string }).code === '23505',
      copyTo: (file) => copyInto(kysely, file),
      scrub: async () => {
        for (const table of ['name', 'record', 'identity', 'audit'])
          await sql`VACUUM ${sql.table(table)}`.execute(kysely);
      },
      explain: (error) => unusable(url, error instanceof Error ? error.message : String(error)),
    };
  } catch (error) {
    await kysely.destroy();
    throw error instanceof UnusableDatabase
      ? error
      : unusable(url, error instanceof Error ? error.message : String(error));
  }
}

/** The record in a PostgreSQL database, which several servers may share. */
export class PostgresLog extends SqlLog {
  static async open(url: string, owner?: string): Promise<PostgresLog> {
    return new PostgresLog(await databaseAt(url), { url }, owner);
  }
}
