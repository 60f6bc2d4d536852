/**
 * Fault 7: pages and servers of two versions, and records of all. A tab that no longer speaks the language of its server is
 * loaded again and keeps what it has not sent; what past versions recorded is opened and played on.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLIENT_FOLDER } from '../../server/http/http.ts';
import type { LogRecord } from '../../server/log/event-log.ts';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import { hashToken, newToken } from '../../server/session/identity.ts';
import { PROTOCOL } from '../../shared/wire.ts';
import { arrive, LAPTOP, type Someone, until } from '../e2e/people.ts';
import { keptFiles, outcomeOf, readKept } from '../golden/kept.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer } from '../support/server.ts';
import { endServers, type ServerChild, startServerProcess } from '../support/server-process.ts';

const OLD = PROTOCOL - 1;
const root = mkdtempSync(join(tmpdir(), 'entente-skew-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The built pages as they would be of the version before. */
function oldPages(): string {
  const folder = join(root, 'pages');
  cpSync(CLIENT_FOLDER, folder, { recursive: true });
  const assets = join(folder, 'assets');
  // Served in place of the files that they are packed from.
  for (const name of readdirSync(assets).filter((file) => file.endsWith('.gz'))) rmSync(join(assets, name));
  const spoken = new RegExp(`\\bprotocol:${PROTOCOL}\\b`, 'g');
  let places = 0;
  for (const name of readdirSync(assets).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(assets, name), 'utf8');
    const older = text.replace(spoken, () => {
      places += 1;
      return `protocol:${OLD}`;
    });
    if (older !== text) writeFileSync(join(assets, name), older);
  }
  // Of a socket and of a stream.
  if (places < 2) throw new Error('the pages no longer say which protocol they speak');
  return folder;
}

/** Options of a process that is a server of another version, or serves other pages: its sources change as they load. */
function version(protocol: number, pages: string): NodeJS.ProcessEnv {
  const changes = [
    ['/shared/wire.ts', `PROTOCOL = ${PROTOCOL};`, `PROTOCOL = ${protocol};`],
    ['/server/http/http.ts', "join(import.meta.dirname, '../../dist')", JSON.stringify(pages)],
  ];
  const source = `
    import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        const loaded = next(url, context);
        const change = ${JSON.stringify(changes)}.find(([file]) => url.endsWith(file));
        if (!change) return loaded;
        const [, from, to] = change;
        const text = String(loaded.source);
        if (!text.includes(from)) throw new Error('there is no ' + from);
        return { ...loaded, source: text.replace(from, to) };
      },
    });`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(source)}` };
}

describe('a tab of another version', () => {
  const folder = join(root, 'record');
  let browser: Browser;
  let server: ServerChild;
  let port = 0;
  let before: string;
  let code: string;
  let token: string;
  let people = 0;

  beforeAll(async () => {
    before = oldPages();
    browser = await launchBrowser();
    await renew(OLD, before);
    ({ code, token } = await createSession(server.url));
    const gil = await TestClient.join(server.url, code, token, OLD);
    await gil.act({ type: 'start' });
    gil.leave();
  });
  afterAll(async () => {
    endServers();
    await browser.close();
  });

  /** Puts another server in the place of the one that runs. */
  async function renew(protocol: number, pages: string): Promise<void> {
    server = await startServerProcess(folder, port, version(protocol, pages));
    port = server.port;
  }

  /** Somebody at a desk, and how often their page was loaded. */
  async function delegate(seat: string): Promise<Someone & { readonly loads: () => number }> {
    people += 1;
    const joined = await joinSession(server.url, code, `Delegate ${people}`);
    const someone = await arrive(browser, LAPTOP);
    // Pages of both versions come from one address under one name: none is taken from the browser's own store.
    await someone.page.route('**/*', (route) => route.continue());
    await someone.page.addInitScript(
      ([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
      [`entente.token.${code}.desk`, joined.token],
    );
    let loads = 0;
    someone.page.on('domcontentloaded', () => {
      loads += 1;
    });
    const protocol = await protocolOf(joined.token);
    const client = await TestClient.join(server.url, code, joined.token, protocol);
    await client.act({ type: 'takeSeat', seat });
    client.leave();
    await someone.page.goto(`${server.url}/desk/${code}`);
    // All of it is there before the server is gone.
    await someone.page.waitForLoadState('networkidle');
    await someone.page.getByLabel('Your message').waitFor();
    return { ...someone, loads: () => loads };
  }

  async function protocolOf(theirs: string): Promise<number> {
    return TestClient.join(server.url, code, theirs).then(
      (client) => {
        client.leave();
        return PROTOCOL;
      },
      () => OLD,
    );
  }

  async function say({ page }: Someone, text: string): Promise<void> {
    await page.getByLabel('Your message').fill(text);
    await page.getByRole('button', { name: 'Send to everybody' }).click();
  }

  /** How often the record has it. */
  async function recorded(text: string): Promise<number> {
    const log = new SqliteLog(join(folder, DATABASE));
    const reading = await log.read(code);
    await log.close();
    const records: readonly LogRecord[] = 'damaged' in reading ? [] : reading.records;
    return records.flatMap(({ events }) =>
      events.filter((event) => event.type === 'said' && event.message.text === text),
    ).length;
  }

  const kept = ({ page }: Someone) => page.evaluate(() => JSON.stringify({ ...localStorage }));

  test.each([
    ['the server is renewed under an old tab', OLD, PROTOCOL, 'tarrow'],
    ['the server before comes back under a new tab', PROTOCOL, OLD, 'dunmere'],
  ])(
    '%s: it loads again by itself, and what was sent meanwhile arrives once',
    async (what, from, to, seat) => {
      await server.kill();
      await renew(from, from === OLD ? before : CLIENT_FOLDER);
      const ana = await delegate(seat);
      await server.kill();
      await say(ana, `While ${what}.`);
      expect(await kept(ana)).toContain(`While ${what}.`);
      await renew(to, to === OLD ? before : CLIENT_FOLDER);
      await until('it is loaded again', async () => ana.loads() === 2);
      await until('the server has it', async () => (await recorded(`While ${what}.`)) > 0);
      await ana.page.getByRole('region', { name: 'Your task' }).waitFor();
      expect(await recorded(`While ${what}.`)).toBe(1);
      await until('nothing waits any more', async () => !(await kept(ana)).includes(what));
      expect(ana.loads()).toBe(2);
      await ana.leave();
    },
  );

  test('a piece of the page that does not come from a server that is away throws no page away', async () => {
    await server.kill();
    await renew(PROTOCOL, CLIENT_FOLDER);
    const ana = await delegate('pellin');
    await server.kill();
    await ana.page.evaluate(() => window.dispatchEvent(new Event('vite:preloadError', { cancelable: true })));
    await new Promise((later) => setTimeout(later, 1500));
    await say(ana, 'Still here.');
    expect(ana.loads()).toBe(1);
    await renew(PROTOCOL, CLIENT_FOLDER);
    await until('it is loaded again', async () => ana.loads() === 2);
    await until('the server has it', async () => (await recorded('Still here.')) === 1);
    await ana.leave();
  });

  test('a page that is still old when it was loaded again asks its reader, and keeps what was sent', async () => {
    await server.kill();
    await renew(OLD, before);
    const ana = await delegate('immera');
    await server.kill();
    await say(ana, 'Kept for later.');
    // As where something between them goes on handing out the pages of before.
    await renew(PROTOCOL, before);
    await ana.page.getByRole('heading', { name: 'This page is out of date' }).waitFor();
    await until('it was loaded again', async () => ana.loads() === 2);
    await ana.page.getByRole('button', { name: 'Load again' }).waitFor();
    await new Promise((later) => setTimeout(later, 2000));
    expect(ana.loads()).toBe(2);
    expect(await kept(ana)).toContain('Kept for later.');
    expect(await recorded('Kept for later.')).toBe(0);
    await server.kill();
    await renew(PROTOCOL, CLIENT_FOLDER);
    await ana.page.getByRole('button', { name: 'Load again' }).click();
    await until('the server has it', async () => (await recorded('Kept for later.')) === 1);
    await ana.leave();
  });
});

describe.each(keptFiles())('a server that finds %s', (file) => {
  test('opens it, shows what was said, and goes on', async () => {
    const games = readKept(file);
    const game =
      games.find(({ outcome }) => outcome.phase !== 'debrief' && outcome.people.length > 0) ?? games[0];
    if (!game) throw new Error('nothing was kept');
    const path = join(mkdtempSync(join(root, 'golden-')), DATABASE);
    await new SqliteLog(path).close();
    const database = new DatabaseSync(path);
    const insert = (table: string, row: object) => {
      const places = Object.keys(row).map(() => '?');
      const columns = Object.keys(row).join();
      database
        .prepare(`INSERT INTO ${table} (${columns}) VALUES (${places.join()})`)
        .run(...Object.values(row));
    };
    const now = Date.now();
    insert('session', { code: 'BBBBB', opened_at: now });
    for (const row of game.rows) insert('record', row);
    for (const { id, name } of game.names)
      insert('name', { session: 'BBBBB', id, person: '', name: JSON.stringify(name) });
    const log = new SqliteLog(path);
    const reading = await log.read('BBBBB');
    if ('damaged' in reading) throw new Error(reading.damaged);
    const [joined] = reading.records.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'seatTaken' ? [event] : [])),
    );
    const token = newToken();
    if (joined)
      insert('identity', {
        token_hash: hashToken(token),
        session: 'BBBBB',
        person: joined.person,
        issued_at: now,
      });
    database.close();
    const server = await startServer({ log });
    try {
      const state = server.hall.sessionOf('BBBBB')?.state;
      // Before the second format nobody was kept who spoke.
      if (!joined) {
        expect(state && outcomeOf(state)).toEqual(game.outcome);
        return;
      }
      const ada = await TestClient.join(server.url, 'BBBBB', token);
      const texts = () => Object.values(ada.publicView.floor).map(({ text }) => text);
      expect(ada.view.me).toMatchObject({ name: 'Ada of Alfa', seat: joined.seat });
      expect(texts()).toContain('Good morning.');
      await ada.act({ type: 'rename', name: 'Ada' });
      expect(ada.view.me.name).toBe('Ada');
    } finally {
      await server.stop();
    }
  });
});
