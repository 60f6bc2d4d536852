import { afterAll, beforeAll, expect, test } from 'vitest';
import { MemoryLog } from '../../server/log/memory-log.ts';
import type { BriefsView, TruthView } from '../../shared/rules/view/truth.ts';
import type { SeatLook } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, postAs, startServer, type TestServer } from '../support/server.ts';

const log = new MemoryLog();
let server: TestServer;
let code: string;
let token: string;
let gil: TestClient;
let ana: TestClient;
let anaToken: string;

beforeAll(async () => {
  server = await startServer({ log });
  ({ code, token } = await createSession(server.url));
  gil = await TestClient.join(server.url, code, token);
  ({ token: anaToken } = await joinSession(server.url, code, 'Ana'));
  ana = await TestClient.join(server.url, code, anaToken);
  await ana.act({ type: 'takeSeat', seat: 'selmora' });
  await gil.act({ type: 'start' });
  while (gil.publicView.phase !== 'negotiation') await gil.act({ type: 'advance' });
});
afterAll(async () => {
  gil.leave();
  ana.leave();
  await server.stop();
});

const path = (rest: string) => `/api/sessions/${code}/${rest}`;

test('W14 nobody but the facilitator gets the truth or another seat’s view', async () => {
  for (const rest of ['truth', 'briefs', 'seats/tarrow/look'])
    for (const bearer of [anaToken, undefined])
      expect((await postAs(server.url, path(rest), {}, bearer)).status).toBe(401);
  expect(log.audited).toEqual([]);
});

test('W14 a look shows what the seat sees, and is written down before it is shown', async () => {
  const { body } = await postAs<SeatLook>(server.url, path('seats/selmora/look'), {}, token);
  expect(body.own).toEqual(ana.view.own);
  expect(log.audited.map(({ act, about }) => [act, about])).toEqual([['openView', 'selmora']]);
  const session = server.hall.sessions.find((one) => one.code === code);
  expect(Object.values(session?.state.hidden.looks ?? {}).map(({ seat }) => seat)).toEqual(['selmora']);
  expect((await postAs(server.url, path('seats/nowhere/look'), {}, token)).status).toBe(404);
});

test('W14 the truth names the origin of each incident, and is written down', async () => {
  const { body } = await postAs<TruthView>(server.url, path('truth'), {}, token);
  expect(Object.keys(body.incidents)).toEqual(Object.keys(gil.publicView.incidents));
  expect(log.audited.at(-1)?.act).toBe('truth');
});

test('W14 the page to print has what every seat wants, and is written down', async () => {
  const { body } = await postAs<BriefsView>(server.url, path('briefs'), {}, token);
  expect(Object.keys(body.seats)).toEqual(Object.keys(gil.publicView.seats));
  expect(body.seats.selmora).toEqual(ana.view.own?.interests);
  expect(log.audited.at(-1)?.act).toBe('briefs');
});

test('W13 what is done for a seat counts as its own, and the seat is told by whom', async () => {
  const command = { type: 'say', to: 'floor', said: { type: 'text', text: 'For Ana.' } } as const;
  await gil.act({ type: 'actFor', seat: 'selmora', command });
  await ana.until(({ view }) => Object.keys(view.own?.doneForIt ?? {}).length === 1);
  expect(Object.values(gil.publicView.floor).map(({ from }) => from)).toContain('selmora');
});
