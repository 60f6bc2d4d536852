import { get } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { type Addition, type EventLog, StoreDown } from '../../server/log/event-log.ts';
import { MemoryLog } from '../../server/log/memory-log.ts';
import { TestClient } from '../support/client.ts';
import { createSession, startServer, type TestServer } from '../support/server.ts';

class FullLog extends MemoryLog implements EventLog {
  full = false;

  override async append(batch: readonly Addition[]): Promise<void> {
    if (this.full) throw new StoreDown(new Error('no space left'));
    await super.append(batch);
  }
}

let server: TestServer;
afterEach(() => server.stop());

/** With a host of its own choice, which `fetch` does not allow. */
function asked(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).once('error', reject);
  });
}

describe('figures for monitoring', () => {
  test('count sessions, people, answers and what was stored, and name nobody', async () => {
    server = await startServer();
    const { code, token } = await createSession(server.url, { name: 'Zoxvane' });
    const facilitator = await TestClient.join(server.url, code, token);
    await facilitator.act({ type: 'lock', locked: true });
    const response = await fetch(`${server.url}/metrics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(text).toContain('\nentente_sessions 1\n');
    expect(text).toContain('\nentente_connections 1\n');
    expect(text).toContain('\nentente_answers_total{outcome="ok"} 1\n');
    expect(text).toMatch(/\nentente_store_seconds_count [1-9]/);
    for (const secret of [code, token, 'Zoxvane', facilitator.person, 'lock'])
      expect(text).not.toContain(secret);
  });

  test('are not for a page that goes by another name', async () => {
    server = await startServer();
    expect(await asked(`${server.url}/metrics`, 'rebound.example')).toBe(404);
    expect(await asked(`${server.url}/metrics`, 'localhost')).toBe(200);
  });

  test('stand behind a proxy on a door of their own alone', async () => {
    server = await startServer({ publicOrigin: 'https://entente.example', metricsPort: 0 });
    const here = await (await fetch(`${server.url}/metrics`)).text();
    expect(here).not.toContain('entente_sessions');
    const door = `http://127.0.0.1:${server.metricsPort}`;
    expect(await (await fetch(`${door}/metrics`)).text()).toContain('\nentente_sessions 0\n');
    expect((await fetch(`${door}/`)).status).toBe(404);
  });
});

describe('health', () => {
  test('says that nothing can be stored, and that it can again', async () => {
    const log = new FullLog();
    server = await startServer({ log });
    const { code, token } = await createSession(server.url);
    const facilitator = await TestClient.join(server.url, code, token);
    const health = async () => {
      const response = await fetch(`${server.url}/api/health`);
      return { status: response.status, body: (await response.json()) as object };
    };
    expect(await health()).toMatchObject({ status: 200, body: { ok: true, problems: [] } });
    log.full = true;
    await facilitator.send({ type: 'lock', locked: true }, { id: 'lock' });
    const { status, body } = await health();
    expect(status).toBe(503);
    expect(body).toMatchObject({ ok: false, problems: [expect.stringContaining('nothing has been stored')] });
    expect(JSON.stringify(body)).not.toContain(code);
    log.full = false;
    await facilitator.send({ type: 'lock', locked: true }, { id: 'lock' });
    expect(await health()).toMatchObject({ status: 200, body: { ok: true, problems: [] } });
  });
});
