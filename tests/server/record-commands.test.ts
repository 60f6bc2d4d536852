import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { backUp, erase, exportSession, verifyRecord } from '../../server/commands/record.ts';
import { auditOf } from '../../server/log/archive.ts';
import type { Entry } from '../../server/log/event-log.ts';
import { PostgresLog } from '../../server/log/postgres-log.ts';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import { type Ended, runCommand } from '../support/child.ts';
import { given } from '../support/given.ts';
import { HAS_POSTGRES, startPostgres } from '../support/postgres.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-record-'));
afterAll(() => rmSync(root, { recursive: true }));

/** So rare that it stands nowhere by chance. */
const NAME = 'Quirinalia-Zoxvane';
const SEED = 'a seed that nobody may know';
const ALIVE = 'elsewhere.invalid 1 abc';
const NOW = 1_700_000_000_000;

/** A session in its first negotiation, in which a person of that name has spoken and renamed themselves. */
function entries(): readonly Entry[] {
  const game = given({ seed: SEED });
  const ada = game.joins(NAME, 'alfa');
  game.sends(ada, { type: 'rename', name: `${NAME} II` });
  game.reaches('negotiation');
  game.sends(ada, { type: 'say', to: 'floor', said: { type: 'text', text: 'Good morning.' } });
  return [{ at: NOW, actor: { kind: 'system' }, command: null, events: game.events }];
}

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'data-'));
  environment = { ENTENTE_DATA_DIR: folder };
});

async function filled(owner?: string): Promise<SqliteLog> {
  const log = new SqliteLog(join(folder, DATABASE), owner);
  for (const session of ['BBBBB', 'CCCCC'])
    await log.append([{ session, expectedRevision: 0, entries: entries(), identities: [] }]);
  return log;
}

/** The files of a folder in which the text stands, in whatever place. */
function filesWith(text: string): readonly string[] {
  return readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(text));
}

describe('erase', () => {
  test('threat 19 leaves the name on no page of the database and in no journal, and the record whole', async () => {
    const log = await filled();
    await log.release();
    expect(filesWith(NAME)).not.toEqual([]);
    for (const code of ['BBBBB', 'CCCCC'])
      expect(await erase(environment, code, 'names')).toMatchObject({ session: code, erased: '2 names' });
    expect(filesWith(NAME)).toEqual([]);
    expect(await verifyRecord(environment)).toEqual({ sessions: 2, problems: [] });
    const reading = await log.read('BBBBB');
    const events = 'damaged' in reading ? [] : reading.records.flatMap((record) => record.events);
    expect(events.find(({ type }) => type === 'personJoined')).toMatchObject({ entry: { name: '#1' } });
    await log.close();
  });

  test('removes all of a session, and nothing of another', async () => {
    const log = await filled();
    await log.audit('BBBBB', { at: NOW, person: 'p-1', act: 'openView', about: 'alfa' });
    await log.close();
    expect(await erase(environment, 'BBBBB', 'all')).toMatchObject({ erased: 'all of it' });
    expect(await erase(environment, 'BBBBB', 'all')).toEqual({
      wrong: ['There is no session BBBBB in the record.'],
    });
    expect(await verifyRecord(environment)).toEqual({ sessions: 1, problems: [] });
  });

  test('refuses while a server has the session open', async () => {
    const log = await filled(ALIVE);
    await log.beat();
    expect(await erase(environment, 'BBBBB', 'names')).toHaveProperty('wrong');
    expect(filesWith(NAME)).not.toEqual([]);
    await log.close();
  });

  test('what was closed long ago goes by itself, and nothing else', async () => {
    const log = await filled();
    await log.closeSession('BBBBB', NOW);
    expect(await log.forgetClosed(NOW)).toEqual([]);
    expect(await log.forgetClosed(NOW + 1)).toEqual(['BBBBB']);
    expect(await log.sessions('all')).toEqual(['CCCCC']);
    await log.close();
  });
});

describe('backup', () => {
  test('copies the record while it is written to, and is named when something is erased later', async () => {
    const log = await filled();
    const file = join(folder, 'copy.db');
    let made: Ended | undefined;
    const copying = runCommand(['backup', file, '--json'], folder).then((ended) => {
      made = ended;
    });
    for (let at = 1; !made; at++) {
      await log.append([{ session: 'BBBBB', expectedRevision: at, entries: idle(), identities: [] }]);
      await new Promise((later) => setTimeout(later, 2));
    }
    await copying;
    expect(JSON.parse(made.out)).toEqual({ ok: true, file, sessions: 2 });
    await log.release();
    await log.close();
    expect(await backUp(environment, file)).toHaveProperty('wrong');
    const copy = new SqliteLog(file);
    for (const code of await copy.sessions('all')) expect(await copy.read(code)).toHaveProperty('records');
    await copy.close();
    expect(await erase(environment, 'BBBBB', 'names')).toMatchObject({ backups: [file] });
  });

  test.skipIf(!HAS_POSTGRES)(
    'copies a PostgreSQL database into a file that can stand in its place',
    async () => {
      const postgres = await startPostgres();
      try {
        const url = await postgres.database();
        const log = await PostgresLog.open(url);
        await log.append([{ session: 'BBBBB', expectedRevision: 0, entries: entries(), identities: [] }]);
        const original = await log.read('BBBBB');
        const file = join(folder, DATABASE);
        expect(await backUp({ DATABASE_URL: url }, file)).toEqual({ file, sessions: 1 });
        expect(await verifyRecord(environment)).toEqual({ sessions: 1, problems: [] });
        const copy = new SqliteLog(file);
        expect(await copy.read('BBBBB')).toEqual(original);
        await copy.close();
        await log.release();
        expect(await erase({ DATABASE_URL: url }, 'BBBBB', 'all')).toMatchObject({ erased: 'all of it' });
        await log.close();
      } finally {
        await postgres.stop();
      }
    },
  );
});

/** The files inside of a workbook. */
function sheetsIn(workbook: Uint8Array | undefined): readonly string[] {
  return Object.values(unzipSync(workbook ?? new Uint8Array())).map((bytes) => strFromU8(bytes));
}

function idle(): readonly Entry[] {
  return [{ at: NOW, actor: { kind: 'system' }, command: null, events: [] }];
}

describe('export', () => {
  test('holds the record and the audit, no name, and before the end no seed', async () => {
    const log = await filled();
    await log.audit('BBBBB', { at: NOW, person: 'p-1', act: 'openView', about: 'alfa' });
    expect(await auditOf(log.database, 'BBBBB')).toHaveLength(1);
    await log.close();
    const out = join(folder, 'BBBBB.zip');
    expect(await exportSession(environment, 'BBBBB', { out })).toEqual({ file: out, records: 1 });
    const files = unzipSync(readFileSync(out));
    const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
    expect(Object.keys(texts)).not.toContain('session.json');
    expect(JSON.parse(texts['about.json'] ?? '')).toMatchObject({ complete: false, records: 1 });
    expect(texts['audit.jsonl']).toContain('openView');
    for (const text of [...Object.values(texts), ...sheetsIn(files['tables.xlsx'])]) {
      expect(text).not.toContain(NAME);
      expect(text).not.toContain(SEED);
    }
    expect(texts['record.jsonl']).toContain('Good morning.');
  });
});
