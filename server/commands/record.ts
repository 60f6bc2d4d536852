/** Commands on the record that the environment names: they work while the server runs, or say that they must wait. */
import { existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { backupsOf, eraseNames, eraseSessions, openIn } from '../log/archive.ts';
import { nameless } from '../log/names.ts';
import { openLog } from '../log/open-log.ts';
import type { SqlLog } from '../log/sql-log.ts';
import { DATABASE, SqliteLog } from '../log/sqlite-log.ts';
import { UnusableDatabase } from '../log/tables.ts';
import { exportOf } from '../record/export.ts';
import { bringSession, store } from '../record/import.ts';
import { type Damaged, readSession } from '../session/recover.ts';
import { Session } from '../session/session.ts';

export type Failed = { readonly wrong: readonly string[] };

/** Opens the record, and closes it whatever comes; says in words why it cannot be used. */
async function withRecord<T>(
  environment: NodeJS.ProcessEnv,
  use: (log: SqlLog) => Promise<T | Failed>,
  missing: 'fail' | 'make' = 'fail',
): Promise<T | Failed> {
  const config = readConfig(environment);
  if ('wrong' in config) return config;
  const file = join(config.dataDirectory, DATABASE);
  if (missing === 'fail' && config.databaseUrl === undefined && !existsSync(file))
    return { wrong: [`${file}: there is no such file`] };
  try {
    const log = await openLog(config);
    try {
      return await use(log);
    } finally {
      await log.close();
    }
  } catch (error) {
    if (error instanceof UnusableDatabase) return { wrong: [error.message] };
    throw error;
  }
}

/** Checks the database, then checks and folds the record of every session, those that are over included. */
export function verifyRecord(environment: NodeJS.ProcessEnv) {
  return withRecord(environment, async (log) => {
    const sessions = await log.sessions('all');
    const problems: Damaged[] = (await log.faults()).map((reason) => ({ session: '', reason }));
    for (const code of sessions) {
      const read = await readSession(log, code);
      if (!(read instanceof Session)) problems.push(read);
    }
    return { sessions: sessions.length, problems };
  });
}

/** Copies the record as it is at one moment into a file that `ENTENTE_DATA_DIR` can hold in its place. */
export function backUp(environment: NodeJS.ProcessEnv, file: string) {
  const target = resolve(file);
  return withRecord(environment, async (log): Promise<{ file: string; sessions: number } | Failed> => {
    if (existsSync(target)) return { wrong: [`${target}: there is such a file already`] };
    // Written down first: a copy that nobody knows of could not be named when something is erased.
    await log.database.kysely.insertInto('backup').values({ file: target, at: Date.now() }).execute();
    await log.database.copyTo(target);
    fsyncSync(openSync(target, 'r+'));
    const copy = new SqliteLog(target);
    const sessions = await copy.sessions('all');
    await copy.close();
    return { file: target, sessions: sessions.length };
  });
}

type Erased = { readonly session: string; readonly erased: string; readonly backups: readonly string[] };

/** Removes the names of a session, or all of it. */
export function erase(environment: NodeJS.ProcessEnv, code: string, what: 'names' | 'all') {
  return withRecord(environment, async (log): Promise<Erased | Failed> => {
    const { database } = log;
    if (!(await log.has(code))) return { wrong: [`There is no session ${code} in the record.`] };
    if ((await openIn(database, code, Date.now())) !== null)
      return { wrong: [`Session ${code} is open in a server that runs. Stop the server first.`] };
    if (what === 'all') await eraseSessions(database, [code]);
    const names = what === 'names' ? await eraseNames(database, code) : 0;
    const erased = what === 'all' ? 'all of it' : `${names} names`;
    return { session: code, erased, backups: await backupsOf(database) };
  });
}

export type ExportFlags = { readonly out?: string; readonly names?: true; readonly research?: true };

/** Writes the record of a session as a zip. */
export function exportSession(environment: NodeJS.ProcessEnv, code: string, flags: ExportFlags) {
  const { out, research = false } = flags;
  const names = flags.names && !research;
  const file = resolve(out ?? `${code}.zip`);
  return withRecord(environment, async (log): Promise<{ file: string; records: number } | Failed> => {
    if (!(await log.has(code))) return { wrong: [`There is no session ${code} in the record.`] };
    const reading = await log.read(code);
    if ('damaged' in reading) return { wrong: [`Session ${code} is damaged: ${reading.damaged}.`] };
    const without = nameless(reading.records);
    const records = names ? reading.records : without;
    writeFileSync(
      file,
      await exportOf({ records, nameless: without, audit: await log.audits(code), research }),
    );
    return { file, records: records.length };
  });
}

/** Takes a session file, or an export, into the record; a server opens it when it starts next. */
export function importSession(environment: NodeJS.ProcessEnv, path: string, now: number) {
  const config = readConfig(environment);
  // An empty record is as good as one that holds something.
  if (!('wrong' in config) && config.databaseUrl === undefined)
    mkdirSync(config.dataDirectory, { recursive: true });
  return withRecord(
    environment,
    async (log): Promise<{ code: string; recovery: string | undefined; role: string } | Failed> => {
      if (!existsSync(path)) return { wrong: [`${path}: there is no such file`] };
      const game = bringSession(readFileSync(path));
      if ('wrong' in game) return { wrong: [`${path}: ${game.wrong}`] };
      const { imported } = await store(log, game, now);
      await log.release();
      return { code: imported.code, recovery: imported.recovery, role: imported.role };
    },
    'make',
  );
}
