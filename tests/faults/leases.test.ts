/** Several servers on one PostgreSQL whose clocks do not agree: who has a session is for the database's clock to say. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLOSE } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { HAS_POSTGRES, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { createSession } from '../support/server.ts';
import { endServers, type ServerChild, startServerProcess } from '../support/server-process.ts';

const HOUR = 3_600_000;
const PATIENCE = 60_000;

/** Options of a process that believes itself on another machine, whose clock is ahead by so much. */
function elsewhere(name: string, ahead: number): NodeJS.ProcessEnv {
  const source = `
    import os from 'node:os';
    import { syncBuiltinESMExports } from 'node:module';
    const { now } = Date;
    Date.now = () => now() + ${ahead};
    os.hostname = () => '${name}';
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(source)}` };
}

async function sessionsOf({ url }: ServerChild): Promise<number> {
  return ((await (await fetch(`${url}/api/health`)).json()) as { sessions: number }).sessions;
}

describe.skipIf(!HAS_POSTGRES)('two servers on one database', () => {
  let postgres: TestPostgres;
  let database: string;
  const servers: ServerChild[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    endServers();
    await postgres.stop();
  });
  beforeEach(async () => {
    database = await postgres.database();
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.kill();
  });

  async function start(name: string, ahead: number): Promise<ServerChild> {
    const server = await startServerProcess('', 0, { DATABASE_URL: database, ...elsewhere(name, ahead) });
    servers.push(server);
    return server;
  }

  test('clocks that are an hour apart take no session from who is alive, and hold none of who is not', async () => {
    const right = await start('one', 0);
    const mine = await createSession(right.url);
    const gil = await TestClient.join(right.url, mine.code, mine.token);
    const ahead = await start('other', HOUR);
    const theirs = await createSession(ahead.url);
    const ada = await TestClient.join(ahead.url, theirs.code, theirs.token);
    // Longer than a server waits before it looks for what others have left.
    await new Promise((later) => setTimeout(later, 7_000));
    expect([await sessionsOf(right), await sessionsOf(ahead)]).toEqual([1, 1]);
    await gil.act({ type: 'lock', locked: true });
    await ada.act({ type: 'lock', locked: true });

    await ahead.kill();
    await expect.poll(() => sessionsOf(right), { timeout: PATIENCE, interval: 500 }).toBe(2);
    const again = await TestClient.join(right.url, theirs.code, theirs.token);
    expect(again.publicView.locked).toBe(true);
    await again.act({ type: 'lock', locked: false });
    await gil.act({ type: 'lock', locked: false });
  });

  test('fault 14: a server that stood still for longer than its lease writes no more, and tells its people', async () => {
    const owner = await start('one', 0);
    const { code, token } = await createSession(owner.url);
    const gil = await TestClient.join(owner.url, code, token);
    const other = await start('other', 0);
    owner.process.kill('SIGSTOP');
    await expect.poll(() => sessionsOf(other), { timeout: PATIENCE, interval: 500 }).toBe(1);
    const there = await TestClient.join(other.url, code, token);
    await there.act({ type: 'lock', locked: true });
    owner.process.kill('SIGCONT');
    const lost = gil.send({ type: 'rename', name: 'Late' }).catch(() => undefined);
    expect(await gil.closed).toBe(CLOSE.restarting);
    expect(await lost).toBeUndefined();
    await there.act({ type: 'lock', locked: false });
    expect(Object.values(there.publicView.people).map(({ name }) => name)).not.toContain('Late');
    expect(await sessionsOf(owner)).toBe(0);
  });
});
