import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { MemoryLog } from '../../server/log/memory-log.ts';
import { SqliteLog } from '../../server/log/sqlite-log.ts';
import { UnusableDatabase } from '../../server/log/tables.ts';
import { readKept } from '../golden/kept.ts';
import { logContract, ownershipContract } from './log-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-log-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** As the first version made them. */
const FIRST_TABLES = `
  CREATE TABLE session (code TEXT PRIMARY KEY, opened_at INTEGER NOT NULL, closed_at INTEGER) STRICT;
  CREATE TABLE record (
    session TEXT NOT NULL REFERENCES session (code), seq INTEGER NOT NULL, at INTEGER NOT NULL,
    actor TEXT NOT NULL, person TEXT, command_id TEXT, body_hash TEXT, events TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (session, seq), UNIQUE (session, person, command_id)
  ) STRICT;
  CREATE TABLE identity (
    token_hash TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES session (code),
    person TEXT NOT NULL, issued_at INTEGER NOT NULL
  ) STRICT;
  PRAGMA application_id = 0x656e7465;
  PRAGMA user_version = 1;
`;
let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

logContract('the log in memory', async () => new MemoryLog());
logContract('the log in SQLite', async () => new SqliteLog(newFile()));
ownershipContract('the log in SQLite', async () => {
  const file = newFile();
  return async (owner) => new SqliteLog(file, owner);
});

async function written(): Promise<string> {
  const file = newFile();
  const log = new SqliteLog(file);
  const entries = [true, false, true].map((locked, index) => ({
    at: 1_700_000_000_000 + index,
    actor: { kind: 'system' as const },
    command: null,
    events: [{ type: 'sessionLocked' as const, locked }],
  }));
  for (const session of ['AAAAA', 'BBBBB'])
    await log.append([{ session, expectedRevision: 0, entries, identities: [] }]);
  await log.close();
  return file;
}

describe('a damaged session is found and the others are not touched', () => {
  test.each([
    [
      'a changed event',
      "UPDATE record SET events = replace(events, 'true', 'false') WHERE session = 'AAAAA' AND seq = 1",
      'record 1 was changed',
    ],
    [
      'a changed time',
      "UPDATE record SET at = at + 1 WHERE session = 'AAAAA' AND seq = 2",
      'record 2 was changed',
    ],
    ['a missing record', "DELETE FROM record WHERE session = 'AAAAA' AND seq = 2", 'record 2 is missing'],
    [
      'exchanged records',
      "UPDATE record SET seq = -seq WHERE session = 'AAAAA'; UPDATE record SET seq = 4 + seq WHERE session = 'AAAAA'",
      'record 1 was changed',
    ],
  ])('%s', async (_name, damage, reason) => {
    const file = await written();
    const database = new DatabaseSync(file);
    database.exec(damage);
    database.close();
    const log = new SqliteLog(file);
    expect(await log.read('AAAAA')).toEqual({ damaged: expect.stringContaining(reason) });
    expect(await log.read('BBBBB')).toHaveProperty('records.length', 3);
    await log.close();
  });

  test('an event of an unknown type', async () => {
    const file = newFile();
    const log = new SqliteLog(file);
    const events = [{ type: 'somethingNew' }] as never[];
    const entries = [{ at: 1, actor: { kind: 'system' as const }, command: null, events }];
    await log.append([{ session: 'AAAAA', expectedRevision: 0, entries, identities: [] }]);
    expect(await log.read('AAAAA')).toEqual({ damaged: expect.stringContaining('record 1 holds something') });
    await log.close();
  });
});

describe('opening a database', () => {
  test('settings are asserted', async () => {
    const log = new SqliteLog(newFile());
    expect(log.settings()).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      busy_timeout: 500,
      secure_delete: 1,
    });
    await log.close();
  });

  test('a file that is no database is named, explained and left alone', () => {
    const file = newFile();
    const text = 'lesson plan for Monday. '.repeat(200);
    writeFileSync(file, text);
    expect(() => new SqliteLog(file)).toThrow(UnusableDatabase);
    expect(() => new SqliteLog(file)).toThrow(`${file}: file is not a database. The file was left as it is.`);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('the database of another program is left alone', () => {
    const file = newFile();
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE pupils (name TEXT)');
    other.close();
    const before = readFileSync(file);
    expect(() => new SqliteLog(file)).toThrow('the database of another program');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a database of the first version is brought up to date, with what it holds', async () => {
    const file = newFile();
    const old = new DatabaseSync(file);
    const [first] = readKept('format-1.json.gz');
    old.exec(FIRST_TABLES);
    old.exec("INSERT INTO session VALUES ('BBBBB', 1, NULL)");
    const columns = [
      'session',
      'seq',
      'at',
      'actor',
      'person',
      'command_id',
      'body_hash',
      'events',
      'hash',
    ] as const;
    const insert = old.prepare(`INSERT INTO record VALUES (${columns.map(() => '?').join()})`);
    for (const row of first?.rows ?? []) insert.run(...columns.map((column) => row[column]));
    old.close();
    const log = new SqliteLog(file);
    expect(await log.claim('BBBBB')).toHaveProperty('silentFor');
    expect(await log.read('BBBBB')).toHaveProperty('records.length', first?.rows.length);
    const entries = [{ at: 2, actor: { kind: 'system' as const }, command: null, events: [] }];
    const expectedRevision = first?.rows.length ?? 0;
    await log.append([{ session: 'BBBBB', expectedRevision, entries, identities: [] }]);
    await log.close();
    const again = new SqliteLog(file);
    expect(await again.read('BBBBB')).toHaveProperty('records.length', expectedRevision + 1);
    await again.close();
  });

  test('a database of a newer version is left alone', async () => {
    const file = await written();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => new SqliteLog(file)).toThrow('written by a newer version');
  });
});
