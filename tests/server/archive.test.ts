import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportSession, importSession } from '../../server/commands/record.ts';
import { replayCommand } from '../../server/commands/replay.ts';
import { nameless } from '../../server/log/names.ts';
import { exportOf } from '../../server/record/export.ts';
import { bringSession } from '../../server/record/import.ts';
import { openSessionFile, sessionFile } from '../../server/record/session-file.ts';
import { readScenario } from '../../server/scenarios/library.ts';
import { stateHash } from '../../server/session/state-hash.ts';
import { findingsOf } from '../../shared/debrief/findings.ts';
import { lengthOf, stateAt } from '../../shared/replay/course.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import type { SessionFile } from '../../shared/replay/session-file.ts';
import type { SessionImported } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { recordSession } from '../support/recorded-session.ts';
import { startServer, type TestServer } from '../support/server.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-archive-'));
afterAll(() => rmSync(root, { recursive: true }));

const read = readScenario(join(import.meta.dirname, '../../scenarios/first-table.yaml'));
if ('errors' in read) throw new Error(read.errors.join());
const { scenario } = read;
/** People, bots, pauses, seats handed over, and a restart or two. */
const { entries, live } = recordSession(scenario, 7);
const NAME = 'Player p-0';
const NOW = 1_800_000_000_000;

const file = join(root, 'played.json');
writeFileSync(file, sessionFile(entries));

/** Another machine, with a record of its own. */
function machine(): NodeJS.ProcessEnv {
  return { ENTENTE_DATA_DIR: mkdtempSync(join(root, 'data-')) };
}

async function takenIn(environment: NodeJS.ProcessEnv, from: string): Promise<string> {
  const brought = await importSession(environment, from, NOW);
  if ('wrong' in brought) throw new Error(brought.wrong.join());
  return brought.code;
}

async function takenOut(environment: NodeJS.ProcessEnv, code: string, names?: true): Promise<string> {
  const out = join(mkdtempSync(join(root, 'out-')), 'session.zip');
  const written = await exportSession(environment, code, names ? { out, names } : { out });
  if ('wrong' in written) throw new Error(written.wrong.join());
  return out;
}

function textsIn(zip: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(zip));
  return Object.fromEntries(
    files.flatMap(([name, bytes]) =>
      name.endsWith('.xlsx')
        ? Object.entries(unzipSync(bytes)).map(([inner, part]) => [`${name}/${inner}`, strFromU8(part)])
        : [[name, strFromU8(bytes)]],
    ),
  );
}

/** A file of a version whose states hash otherwise, and that came to another outcome where one is given. */
function withMarks(outcome?: string): Uint8Array {
  const written = JSON.parse(sessionFile(entries)) as SessionFile;
  const other = '0'.repeat(64);
  const marks = written.marks.map((mark) => ({
    ...mark,
    hash: other,
    outcome: outcome === undefined ? mark.outcome : outcome.repeat(64),
  }));
  return strToU8(JSON.stringify({ ...written, hash: other, marks }));
}

describe('a session that goes from machine to machine', () => {
  test.each([undefined, true] as const)(
    'is the same file every time it is taken out (names: %s)',
    async (names) => {
      const [here, there] = [machine(), machine()];
      const first = await takenOut(here, await takenIn(here, file), names);
      const second = await takenOut(there, await takenIn(there, first), names);
      expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
      expect(JSON.stringify(textsIn(readFileSync(first))).includes(NAME)).toBe(names === true);
    },
  );

  test('has the same hash, score and debrief', async () => {
    const here = machine();
    const zip = await takenOut(here, await takenIn(here, file), true);
    const opened = openSessionFile(zip);
    if ('wrong' in opened) throw new Error(opened.wrong);
    const last = live.at(-1);
    if (!last) throw new Error('it was played');
    expect(opened.file.hash).toBe(stateHash(last));
    const end = stateAt(opened.course, lengthOf(opened.course));
    expect(end.public.scores).toEqual(last.public.scores);
    const original = openSessionFile(file);
    if ('wrong' in original) throw new Error(original.wrong);
    expect(findingsOf(opened.course)).toEqual(findingsOf(original.course));
    expect(replayCommand(zip, {})).toMatchObject({ report: { verified: true } });
  });

  test('is taken in where the state is kept otherwise by now, if all came out as it did', () => {
    const older = withMarks();
    expect(bringSession(older)).not.toHaveProperty('wrong');
    const kept = join(root, 'older.json');
    writeFileSync(kept, older);
    expect(replayCommand(kept, {})).toMatchObject({ report: { verified: true, verdict: 'otherVersion' } });
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['no file of ours', strToU8('{"hello":1}'), /format/],
    ['no JSON', strToU8('=1+1'), /JSON/],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), /session\.json/],
    ['a record cut short', strToU8(sessionFile(entries.slice(0, -5))), /not over/],
    [
      'a score made better',
      strToU8(sessionFile(entries).replace(/"finalScore":[\d.]+/, '"finalScore":99')),
      /not those/,
    ],
    ['an outcome of another game', withMarks('0'), /revision/],
    [
      'a format of the future',
      strToU8(sessionFile(entries).replace(/"events":\d+/, '"events":99')),
      /format 99/,
    ],
    [
      'an actor of no kind',
      strToU8(sessionFile(entries).replace('"kind":"system"', '"kind":"god"')),
      /actor/,
    ],
  ])('%s is refused, and nothing is kept of it', async (_what, bytes, why) => {
    expect(bringSession(bytes)).toEqual({ wrong: expect.stringMatching(why) as string });
  });
});

/** The record in which every text that people write begins like a formula. */
function withFormulas(): readonly Recorded[] {
  const start = entries.findIndex(({ events }) => events.some(({ type }) => type === 'phaseOpened'));
  const state = live[start];
  if (!state) throw new Error('it was played');
  const said = ['=1+1', '+1', '-1', '@sum(a1)', '=HYPERLINK("https://x.invalid")'].map((text, index) => ({
    type: 'said' as const,
    id: `m-0000000${index}`,
    message: {
      order: 1000 + index,
      from: 'selmora',
      author: '',
      to: 'floor',
      text,
      phrase: '' as const,
      seat: '',
      norm: '' as const,
      rung: 0 as const,
      at: 1,
      round: 1,
      phase: 'briefing' as const,
    },
  }));
  return [...entries.slice(0, start + 1), { at: 1, actor: { kind: 'system' }, events: said }];
}

describe('tables', () => {
  test('a spreadsheet reckons with nothing that somebody wrote, and takes numbers for numbers', async () => {
    const records = withFormulas();
    const texts = textsIn(await exportOf({ records, nameless: nameless(records), audit: [] }));
    const fields = Object.entries(texts)
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([, text]) => text.split(/[,\r\n]/));
    expect(fields.filter((field) => /^"?[=+@]|^"?-(?![\d.])/.test(field))).toEqual([]);
    expect(fields.filter((field) => /^"?'[=+@-]/.test(field)).length).toBeGreaterThanOrEqual(5);
    const sheets = Object.entries(texts).filter(([name]) => name.includes('xl/worksheets'));
    expect(sheets.length).toBeGreaterThan(10);
    for (const [, sheet] of sheets) expect(sheet).not.toContain('<f>');
  });

  test('the code book has a line for every column, and each row a field for each', async () => {
    const texts = textsIn(await exportOf({ records: entries, nameless: nameless(entries), audit: [] }));
    const tables = Object.keys(texts).filter((name) => name.startsWith('tables/'));
    expect(tables.length).toBeGreaterThan(10);
    for (const name of tables) {
      const [header = ''] = (texts[name] ?? '').replace(/^\uFEFF/, '').split('\n');
      for (const column of header.split(','))
        expect(texts['codebook.csv']).toContain(`${name.slice(7, -4)},${column},`);
    }
    const seats = (texts['tables/seats.csv'] ?? '').trim().split('\n');
    expect(seats).toHaveLength(1 + scenario.seats.length);
    const ledger = (texts['tables/ledger.csv'] ?? '').trim().split('\n');
    // A negative number is no formula.
    expect(ledger.some((line) => /,-\d/.test(line))).toBe(true);
  });
});

describe('in the browser', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const bring = (bytes: Uint8Array) =>
    fetch(`${server.url}/api/imports`, { method: 'POST', body: Buffer.from(bytes) });
  const exported = (code: string, token: string, query = '') =>
    fetch(`${server.url}/api/sessions/${code}/export${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });

  test('who brings a game leads its debrief, and takes it out again', async () => {
    const answer = await bring(readFileSync(file));
    expect(answer.status).toBe(201);
    const { code, token, role } = (await answer.json()) as SessionImported;
    expect(role).toBe('facilitator');
    const host = await TestClient.join(server.url, code, token);
    expect(host.publicView).toMatchObject({ phase: 'debrief', stability: live.at(-1)?.public.stability });
    expect((await host.send({ type: 'reveal', what: 'conduct' })).outcome.ok).toBe(true);
    const zip = await exported(code, token);
    expect(zip.status).toBe(200);
    const texts = textsIn(new Uint8Array(await zip.arrayBuffer()));
    expect(texts['session.json']).toBeDefined();
    expect(JSON.stringify(texts)).not.toContain(NAME);
    const named = textsIn(new Uint8Array(await (await exported(code, token, '?names=yes')).arrayBuffer()));
    expect(named['session.json']).toContain(NAME);
    // That it was read with names stands in the record.
    expect(named['audit.jsonl']).toContain('exportNames');
    host.leave();
    // Each of the three is worked on in a thread of its own, which first reads the program.
  }, 120_000);

  test('nobody else takes it out, and what is no session is told why', async () => {
    const { code } = (await (await bring(readFileSync(file))).json()) as SessionImported;
    expect((await exported(code, 'x'.repeat(43))).status).toBe(401);
    const refused = await bring(strToU8('nothing'));
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: 'fileUnusable' });
  });
});
