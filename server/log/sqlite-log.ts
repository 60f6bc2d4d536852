import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { type Row, recordsOf, rowsOf, START, type Tip } from './chain.ts';
import { type Addition, type EventLog, type Reading, RevisionConflict } from './event-log.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';

type Tables = {
  session: { code: string; opened_at: number; closed_at: number | null };
  record: Row;
  identity: { token_hash: string; session: string; person: string; issued_at: number };
};

/** Its file in the data directory. */
export const DATABASE = 'entente.db';
/** Marks a database as ours: "ente" in the file's header. */
const APPLICATION = 0x656e7465;
const VERSION = 1;
const SCHEMA = `
  CREATE TABLE session (
    code TEXT PRIMARY KEY, opened_at INTEGER NOT NULL, closed_at INTEGER
  ) STRICT;
  CREATE TABLE record (
    session TEXT NOT NULL REFERENCES session (code), seq INTEGER NOT NULL, at INTEGER NOT NULL,
    actor TEXT NOT NULL, person TEXT, command_id TEXT, body_hash TEXT, events TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (session, seq), UNIQUE (session, person, command_id)
  ) STRICT;
  CREATE TABLE identity (
    token_hash TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES session (code),
    person TEXT NOT NULL, issued_at INTEGER NOT NULL
  ) STRICT;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};
`;
const NEEDED = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000 };
/** SQLite's limit of bound values is far higher; this keeps one statement small. */
const ROWS_PER_INSERT = 200;

/** The database cannot be used; the message says why and what to do. */
export class UnusableDatabase extends Error {
  constructor(file: string, why: string) {
    super(
      `${file}: ${why}. The file was left as it is. Move it away (a new one is then begun), ` +
        'put a copy from a backup in its place, or set ENTENTE_DATA_DIR to another folder.',
    );
    this.name = 'UnusableDatabase';
  }
}

function pragma(database: DatabaseSync, name: string): string | number {
  const row = database.prepare(`PRAGMA ${name}`).get() ?? {};
  const [value] = Object.values(row);
  return typeof value === 'string' ? value : Number(value);
}

function prepare(database: DatabaseSync, file: string): void {
  const tables = database.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'").get()?.n;
  const ours = pragma(database, 'application_id') === APPLICATION;
  if (tables !== 0 && !ours) throw new UnusableDatabase(file, 'this is the database of another program');
  const version = Number(pragma(database, 'user_version'));
  if (version > VERSION) throw new UnusableDatabase(file, 'this database was written by a newer version');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  if (tables === 0) database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
  for (const [name, value] of Object.entries(NEEDED))
    if (pragma(database, name) !== value)
      throw new UnusableDatabase(file, `${name} could not be set to ${value}`);
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
    throw new UnusableDatabase(file, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isDuplicate(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode;
  return code === 1555 || code === 2067;
}

export class SqliteLog implements EventLog {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #kysely: Kysely<Tables>;
  /** The end of each chain that was read or written here. */
  readonly #tips = new Map<string, Tip>();

  constructor(file: string) {
    this.#file = file;
    this.#database = open(file);
    this.#kysely = new Kysely<Tables>({ dialect: nodeSqliteDialect(this.#database) });
  }

  async append(batch: readonly Addition[]): Promise<void> {
    const written = batch.map((addition) => {
      const tip = addition.expectedRevision === 0 ? START : this.#tips.get(addition.session);
      if (tip?.seq !== addition.expectedRevision)
        throw new RevisionConflict(addition.session, addition.expectedRevision);
      return { addition, rows: rowsOf(addition.session, tip, addition.entries) };
    });
    try {
      await this.#insert(written);
    } catch (error) {
      const first = batch[0];
      if (isDuplicate(error) && first) throw new RevisionConflict(first.session, first.expectedRevision);
      throw error;
    }
    for (const { addition, rows } of written) {
      const last = rows.at(-1);
      if (last) this.#tips.set(addition.session, { seq: last.seq, hash: last.hash });
    }
  }

  async #insert(written: readonly { addition: Addition; rows: readonly Row[] }[]): Promise<void> {
    const rows = written.flatMap((each) => each.rows);
    const opened = written.flatMap(({ addition, rows: [first] }) =>
      addition.expectedRevision === 0 && first
        ? [{ code: addition.session, opened_at: first.at, closed_at: null }]
        : [],
    );
    const identities = written.flatMap(({ addition, rows: [first] }) =>
      addition.identities.map(({ tokenHash, person }) => ({
        token_hash: tokenHash,
        session: addition.session,
        person,
        issued_at: first?.at ?? 0,
      })),
    );
    await this.#kysely.transaction().execute(async (transaction) => {
      if (opened.length > 0) await transaction.insertInto('session').values(opened).execute();
      for (let from = 0; from < rows.length; from += ROWS_PER_INSERT)
        await transaction
          .insertInto('record')
          .values(rows.slice(from, from + ROWS_PER_INSERT))
          .execute();
      if (identities.length > 0) await transaction.insertInto('identity').values(identities).execute();
    });
  }

  async read(session: string): Promise<Reading> {
    try {
      const rows = await this.#kysely
        .selectFrom('record')
        .selectAll()
        .where('session', '=', session)
        .orderBy('seq')
        .execute();
      const read = recordsOf(rows);
      if ('damaged' in read) return read;
      const identities = await this.#kysely
        .selectFrom('identity')
        .select(['token_hash as tokenHash', 'person'])
        .where('session', '=', session)
        .execute();
      this.#tips.set(session, read.tip);
      return { records: read.records, identities: identities.map((identity) => ({ ...identity })) };
    } catch (error) {
      return { damaged: reasonOf(error) };
    }
  }

  async sessions(which: 'open' | 'all'): Promise<readonly string[]> {
    const query = this.#kysely.selectFrom('session').select('code').orderBy('opened_at');
    try {
      const rows = await (which === 'open' ? query.where('closed_at', 'is', null) : query).execute();
      return rows.map((row) => row.code);
    } catch (error) {
      throw new UnusableDatabase(this.#file, reasonOf(error));
    }
  }

  /** What SQLite itself finds wrong with the file. */
  faults(): readonly string[] {
    try {
      const found = this.#database.prepare('PRAGMA integrity_check(10)').all();
      return found.map((row) => String(Object.values(row)[0])).filter((fault) => fault !== 'ok');
    } catch (error) {
      return [reasonOf(error)];
    }
  }

  async has(session: string): Promise<boolean> {
    const query = this.#kysely.selectFrom('session').select('code').where('code', '=', session);
    return (await query.executeTakeFirst()) !== undefined;
  }

  async closeSession(session: string, at: number): Promise<void> {
    await this.#kysely.updateTable('session').set({ closed_at: at }).where('code', '=', session).execute();
    this.#tips.delete(session);
  }

  settings(): Readonly<Record<string, string | number>> {
    return Object.fromEntries(Object.keys(NEEDED).map((name) => [name, pragma(this.#database, name)]));
  }

  async close(): Promise<void> {
    await this.#kysely.destroy();
  }
}
