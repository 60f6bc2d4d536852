import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Moment, ReplayIndex } from '../../shared/replay/moment.ts';
import type { HttpError, SessionCreated } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { confirm, createSession, joinSession, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let code: string;
let created: SessionCreated;
let host: TestClient;
let ana: TestClient;
let ben: TestClient;
const tokens: Record<string, string> = {};

async function get<T>(
  path: string,
  token?: string,
): Promise<{ status: number; body: T & Partial<HttpError> }> {
  const response = await fetch(`${server.url}/api/sessions/${code}/${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: response.status, body: (await response.json()) as T & Partial<HttpError> };
}

beforeAll(async () => {
  server = await startServer();
  created = await createSession(server.url);
  code = created.code;
  tokens.host = created.token;
  host = await TestClient.join(server.url, code, created.token);
  const seats = { Ana: 'selmora', Ben: 'tarrow' };
  const clients: TestClient[] = [];
  for (const [name, seat] of Object.entries(seats)) {
    const { token } = await joinSession(server.url, code, name);
    tokens[name] = token;
    const client = await TestClient.join(server.url, code, token);
    await client.act({ type: 'takeSeat', seat });
    clients.push(client);
  }
  [ana, ben] = clients as [TestClient, TestClient];
  await host.act({ type: 'start' });
  await host.act({ type: 'advance' });
  await ana.until(({ publicView }) => publicView.phase === 'negotiation');
  await ana.act({ type: 'say', to: 'tarrow', said: { type: 'text', text: 'Between us.' } });
});
afterAll(() => server.stop());

describe('replay', () => {
  test('waits for the debrief', async () => {
    expect(await get('replay', tokens.host)).toMatchObject({
      status: 409,
      body: { error: 'notInThisPhase' },
    });
    await confirm(server.url, created);
    await host.act({ type: 'end' });
    await host.until(({ publicView }) => publicView.phase === 'debrief');
    const { status, body } = await get<ReplayIndex>('replay', tokens.host);
    expect(status).toBe(200);
    expect(body.ticks.filter(({ opens }) => opens).map(({ phase }) => phase)).toEqual([
      'lobby',
      'briefing',
      'negotiation',
      'debrief',
    ]);
    expect(body.ticks.at(-1)?.revision).toBe(body.revisions);
  });

  test('is for those who were there', async () => {
    expect((await get('replay')).status).toBe(401);
    expect((await get('replay', 'x'.repeat(43))).body.error).toBe('tokenUnknown');
    expect((await get('replay/3?eyes=nowhere', tokens.Ana)).body.error).toBe('seatUnknown');
    expect((await get('replay/early', tokens.Ana)).status).toBe(400);
  });

  test('through another seat it looks once that is revealed; its own seat anybody sees at once', async () => {
    const { revisions } = (await get<ReplayIndex>('replay', tokens.Ana)).body;
    const own = (await get<Moment>(`replay/${revisions}?eyes=selmora`, tokens.Ana)).body.own;
    expect(Object.values(own?.messages ?? {}).map(({ text }) => text)).toContain('Between us.');
    const other = await get<Moment>(`replay/${revisions}?eyes=tarrow`, tokens.Ana);
    expect(other).toMatchObject({ status: 409, body: { error: 'notRevealed' } });
    expect((await get(`replay/${revisions}?eyes=tarrow`, tokens.host)).body.error).toBe('notRevealed');
    await host.act({ type: 'reveal', what: 'eyes' });
    const seen = (await get<Moment>(`replay/${revisions}?eyes=tarrow`, tokens.Ana)).body.own;
    expect(seen?.seat).toBe('tarrow');
    // By seat, not by name: who typed it stays out.
    expect(Object.values(seen?.messages ?? {}).map(({ author }) => author)).not.toContain('Ana');
  });

  test('shows the moment as it was, and nothing that came later', async () => {
    const { ticks } = (await get<ReplayIndex>('replay', tokens.Ben)).body;
    const briefing = ticks.find(({ phase }) => phase === 'briefing')?.revision ?? 0;
    const { body } = await get<Moment>(`replay/${briefing}`, tokens.Ben);
    expect(body.public).toMatchObject({ phase: 'briefing', revealedSeats: {}, floor: {} });
    expect(body.own).toBeNull();
  });

  test('is led to a moment that all who follow get', async () => {
    await host.act({ type: 'lead', step: 'happened', revision: 4, eyes: 'selmora' });
    await ben.until(({ publicView }) => publicView.debrief.revision === 4);
    expect(ben.publicView.debrief).toMatchObject({ step: 'happened', eyes: 'selmora' });
    expect((await ben.send({ type: 'lead', step: 'why', revision: 0, eyes: '' })).outcome.ok).toBe(false);
  });
});
