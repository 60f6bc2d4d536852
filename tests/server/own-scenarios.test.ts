/** Scenarios that a facilitator brings: checked like ours, kept for their session, and known to nobody else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkScenario, MOST_BYTES } from '../../server/scenarios/check.ts';
import { readNamed, SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import { ScenarioShelf } from '../../server/scenarios/shelf.ts';
import type { ScenarioCard, ScenarioChecked, SessionCreated, SessionInfo } from '../../shared/wire.ts';
import { post, startServer, type TestServer } from '../support/server.ts';

const FIRST_TABLE = readFileSync(join(SCENARIO_FOLDER, 'first-table.yaml'), 'utf8');
const VIENNA = readFileSync(join(SCENARIO_FOLDER, 'osce-2018.yaml'), 'utf8');
const MINE = FIRST_TABLE.replace('id: first-table', 'id: my-strait').replace(
  /^title:.*$/m,
  'title: { en: My own strait }',
);
/** Two threads of an author's file, and a game in each preset, beside all else that this machine does. */
const PATIENCE = 120_000;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function send(body: string | Uint8Array<ArrayBuffer>): Promise<ScenarioChecked> {
  const response = await fetch(`${server.url}/api/scenarios`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as ScenarioChecked;
}

describe('a scenario that somebody brings', () => {
  test(
    'opens a session for who holds its key, stands in its record, and is offered to nobody',
    async () => {
      const told = await send(MINE);
      if (!('key' in told)) throw new Error(JSON.stringify(told));
      expect(told.card.id).toBe('my-strait');
      const listed = (await (await fetch(`${server.url}/api/scenarios`)).json()) as ScenarioCard[];
      expect(listed.map(({ id }) => id)).not.toContain('my-strait');
      const asked = { preset: told.card.presets[0]?.id, name: 'Gil' };
      const opened = await post<SessionCreated>(server.url, '/api/sessions', { ...asked, brought: told.key });
      expect(opened.status).toBe(201);
      const info = (await (
        await fetch(`${server.url}/api/sessions/${opened.body.code}`)
      ).json()) as SessionInfo;
      expect(info.scenario).toBe('my-strait');
      const reading = await server.log.read(opened.body.code);
      if ('damaged' in reading) throw new Error('there is no record');
      expect(JSON.stringify(reading.records[0])).toContain('"my-strait"');
      // Neither its name nor a key that is nearly right opens it.
      for (const wrong of [
        { scenario: 'my-strait' },
        { brought: `${told.key.slice(0, -1)}x` },
        { brought: '' },
      ])
        expect(await post(server.url, '/api/sessions', { ...asked, ...wrong })).toMatchObject({
          status: 404,
          body: { error: 'scenarioUnknown' },
        });
    },
    PATIENCE,
  );

  test(
    'is refused with file, line, column, path and reason',
    async () => {
      const told = await send(
        MINE.replace('power: 0.8', 'power: great').replace('opening: hospitals', 'opening: hospital'),
      );
      if (!('problems' in told)) throw new Error('it was taken');
      const line = 1 + MINE.slice(0, MINE.indexOf('power: 0.8')).split('\n').length - 1;
      expect(told.problems[0]).toMatchObject({ line, path: 'seats.0.power' });
      expect(told.more).toBe(0);
    },
    PATIENCE,
  );

  test(
    'that is wrong all over is told by its first mistakes',
    async () => {
      const told = await send(`${MINE}\n${Array.from({ length: 3000 }, (_, at) => `x${at}: 1`).join('\n')}`);
      const lists = await send(MINE.replace('agenda: [', `agenda: [${'N99, '.repeat(3000)}`));
      for (const one of [told, lists]) {
        if (!('problems' in one)) throw new Error('it was taken');
        expect(one.problems.length).toBeLessThanOrEqual(20);
      }
    },
    PATIENCE,
  );

  test('larger than a megabyte is not read at all', async () => {
    const response = await fetch(`${server.url}/api/scenarios`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'x'.repeat(MOST_BYTES + 1),
    });
    expect(response.status).toBe(413);
  });
});

describe('threat 15: bytes that are no text', () => {
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${MINE}`, 'utf16le'));
  const latin = new Uint8Array(Buffer.from(MINE.replace('en: ', 'en: \u00e9'), 'latin1'));
  test.each([
    ['UTF-16', utf16],
    ['Latin 1', latin],
    ['half a sign', new Uint8Array([0x69, 0x64, 0x3a, 0xe2, 0x82])],
    ['a sign written too long', new Uint8Array([0xc0, 0xaf])],
    ['a lone surrogate', new Uint8Array([0xed, 0xa0, 0x80])],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0, 0xff])],
  ])('%s is refused', async (_what, bytes) => {
    const checked = await checkScenario(bytes, false);
    expect(checked).toMatchObject({ problems: [{ line: 1, column: 1 }] });
  });

  test('a mark of byte order before UTF-8 does no harm', async () => {
    const checked = await checkScenario(new Uint8Array(Buffer.from(`\ufeff${MINE}`, 'utf8')), false);
    expect(checked).toMatchObject({ scenario: { id: 'my-strait' } });
  });

  test('more files at once than are read are told to come again', async () => {
    const all = await Promise.all(
      Array.from({ length: 14 }, () => checkScenario(new Uint8Array([0x7b]), false)),
    );
    expect(all.filter((one) => one === null)).toHaveLength(4);
    expect(await checkScenario(new Uint8Array([0x7b]), false)).not.toBeNull();
  });
});

test('the shelf forgets what is old, and the oldest where there are too many', () => {
  const read = readNamed('first-table');
  if ('errors' in read) throw new Error(read.errors.join());
  let now = 0;
  const shelf = new ScenarioShelf(() => now);
  const first = shelf.keep(read.scenario);
  expect(shelf.find(first)).toBe(read.scenario);
  const second = shelf.keep(read.scenario);
  for (let n = 0; n < 39; n += 1) shelf.keep(read.scenario);
  expect([shelf.find(first), shelf.find(second) === undefined]).toEqual([undefined, false]);
  now = 2 * 3_600_000;
  expect(shelf.find(second)).toBeUndefined();
});

describe('notes for authors', () => {
  /** What is noted of the first table after one replacement. */
  async function notesAfter(...changes: readonly (readonly [string, string])[]): Promise<readonly string[]> {
    const text = changes.reduce((before, [found, put]) => {
      expect(before).toContain(found);
      return before.replaceAll(found, put);
    }, MINE);
    const checked = await checkScenario(new Uint8Array(Buffer.from(text)), false);
    if (!checked || 'problems' in checked) throw new Error(JSON.stringify(checked));
    return checked.notes.map(({ line, path, reason }) => {
      expect(line).toBeGreaterThan(0);
      return `${path}: ${reason}`;
    });
  }

  test('name a round that no preset reaches and an incident that nothing brings about', async () => {
    const notes = await notesAfter(['rounds: 3', 'rounds: 1'], ['rounds: 2', 'rounds: 1']);
    expect(notes.join('\n')).toMatch(/rounds\.1: no preset has a round 2: it never comes/);
    expect(notes.join('\n')).toMatch(/“update” happens only if a facilitator brings it in/);
  });

  test('name a doctrine that no bot knows, and a language that is missing', async () => {
    const notes = await notesAfter(['doctrine: mediator', 'doctrine: dreamer']);
    expect(notes.join('\n')).toMatch(/seats\.0\.doctrine: “dreamer” is no doctrine of the bots/);
    expect(notes.join('\n')).toMatch(/title: no Italian here: people read English/);
  });

  test('name a norm that nobody cares about, and one that no parliament would make law', async () => {
    const careless = MINE.replaceAll(/N15: \{ weight: [\d.]+/g, 'N15: { weight: 0.01');
    const checked = await checkScenario(new Uint8Array(Buffer.from(careless)), false);
    if (!checked || 'problems' in checked) throw new Error(JSON.stringify(checked));
    expect(checked.notes.map(({ reason }) => reason).join('\n')).toMatch(/nobody cares about N15/);
    const lawless = VIENNA.replaceAll(
      /N01: \{[^}]*price[^}]*\}/g,
      'N01: { weight: 0.2, ideal: 1, price: 0.1, home: 1 }',
    );
    const other = await checkScenario(new Uint8Array(Buffer.from(lawless)), false);
    if (!other || 'problems' in other) throw new Error(JSON.stringify(other));
    expect(other.notes.map(({ reason }) => reason).join('\n')).toMatch(/hardly anybody could ratify N01/);
  });
});
