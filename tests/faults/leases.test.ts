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

  test.each([
    ['is an hour ahead', 0, HOUR],
    ['is an hour behind, of a server that is right', -HOUR, 0],
  ])('a clock that %s takes no session from a server that is alive', async (_case, owners, others) => {
    const owner = await start('one', owners);
    const { code, token } = await createSession(owner.url);
    const gil = await TestClient.join(owner.url, code, token);
    const other = await start('other', others);
    // Longer than signs of life are apart.
    await new Promise((later) => setTimeout(later, 7_000));
    expect(await sessionsOf(other)).toBe(0);
    await gil.act({ type: 'lock', locked: true });
    expect(await sessionsOf(owner)).toBe(1);
  });

  test('a server that was ahead and is no more holds no session on: the other one opens it by itself', async () => {
    const owner = await start('one', HOUR);
    const { code, token } = await createSession(owner.url);
    const before = await TestClient.join(owner.url, code, token);
    await before.act({ type: 'lock', locked: true });
    const other = await start('other', 0);
    expect(await sessionsOf(other)).toBe(0);
    await owner.kill();
    await expect.poll(() => sessionsOf(other), { timeout: PATIENCE, interval: 500 }).toBe(1);
    const gil = await TestClient.join(other.url, code, token);
    expect(gil.publicView.locked).toBe(true);
    await gil.act({ type: 'lock', locked: false });
  });

  test('F14 a server that stood still for longer than its lease writes no more, and tells its people', async () => {
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
