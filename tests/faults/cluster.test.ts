import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { TestClient } from '../support/client.ts';
import { HAS_POSTGRES, startPostgres } from '../support/postgres.ts';
import { createSession, joinSession, postAs } from '../support/server.ts';
import { endServers, type ServerChild } from '../support/server-process.ts';
import { clusterKills, startMember } from './cluster.ts';

afterAll(endServers);

describe('several servers on one database', () => {
  const servers: ServerChild[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.kill();
  });

  async function member(folder: string, more: NodeJS.ProcessEnv = {}): Promise<ServerChild> {
    const server = await startMember(folder, more);
    servers.push(server);
    return server;
  }

  test('a session goes on in the other one when its own is killed under load; nothing is lost or doubled', async () => {
    const { wrong, counted } = await clusterKills(2, {
      sessions: 2,
      clients: 6,
      perSecond: 2,
      upTo: 1500,
      seed: 1,
    });
    expect(wrong).toEqual([]);
    expect(counted?.acknowledged).toBeGreaterThan(40);
  });

  test.skipIf(!HAS_POSTGRES)(
    'whichever is asked leads to the one that has the session: pages, sockets, streams',
    async () => {
      const postgres = await startPostgres();
      try {
        const database = { DATABASE_URL: await postgres.database() };
        const here = await member('', database);
        const there = await member('', database);
        const { code, token } = await createSession(here.url);
        const { token: guest } = await joinSession(there.url, code, 'Ada');
        const gil = await TestClient.join(here.url, code, token);
        const ada = await TestClient.join(there.url, code, guest);
        await ada.act({ type: 'takeSeat', seat: 'tarrow' });
        await gil.until(({ publicView }) =>
          Object.values(publicView.people).some(({ seat }) => seat === 'tarrow'),
        );
        const wrong = await postAs(there.url, `/api/sessions/${code}/stream`, { protocol: 1 }, 'nobody');
        expect(wrong.status).toBe(401);
        expect((await fetch(`${there.url}/api/sessions/BBBBB`)).status).toBeGreaterThanOrEqual(400);

        // Asked to stop, it gives its sessions back, and they go on at once.
        const closed = gil.closed;
        expect(await here.stop()).toBe(0);
        await closed;
        await expect
          .poll(async () => (await fetch(`${there.url}/api/sessions/${code}`)).status, { timeout: 20_000 })
          .toBe(200);
        const again = await TestClient.join(there.url, code, token);
        expect(Object.values(again.publicView.people).map(({ name }) => name)).toContain('Ada');
        await again.act({ type: 'lock', locked: true });
      } finally {
        for (const server of servers.splice(0)) await server.kill();
        await postgres.stop();
      }
    },
  );

  test('tables of one class stay together', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-class-'));
    try {
      const here = await member(folder);
      const there = await member(folder);
      const asked = { scenario: 'first-table', preset: 'class45', name: 'Gil', tables: 3 };
      const { status, body } = await postAs<{ code: string }>(here.url, '/api/sessions', asked);
      expect(status).toBe(201);
      const doors = async () =>
        ((await (await fetch(`${there.url}/api/sessions/${body.code}`)).json()) as { people?: number })
          .people;
      expect(await doors()).toBeDefined();
      await here.kill();
      await expect.poll(doors, { timeout: 20_000 }).toBeDefined();
      const joined = await joinSession(there.url, body.code, 'Ada');
      expect(joined).toBeDefined();
    } finally {
      for (const server of servers.splice(0)) await server.kill();
      rmSync(folder, { recursive: true });
    }
  });
});
