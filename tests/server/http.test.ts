import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SqliteLog } from '../../server/log/sqlite-log.ts';
import type { CreateSession, ScenarioCard, SessionCreated } from '../../shared/wire.ts';
import { createSession, post, startServer, type TestServer } from '../support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-http-'));
let server: TestServer;
let session: SessionCreated;

beforeAll(async () => {
  server = await startServer({
    log: new SqliteLog(join(folder, 'entente.db')),
    publicOrigin: 'https://entente.example',
    limits: { requests: 10_000, wrongCodes: 20, sessions: 10_000 },
  });
  session = await createSession(server.url);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

type Raw = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
};

/** A request as no browser would send it. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: server.port, method, path, headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const JSON_BODY = { 'content-type': 'application/json' };
const joinBody = () => JSON.stringify({ token: session.token, protocol: 1 });

describe('security headers', () => {
  test.each([
    ['the page', 'GET', '/'],
    ['an address of the client', 'GET', '/j/BBBBB'],
    ['the API', 'GET', '/api/health'],
    ['an address that is not there', 'GET', '/api/nothing'],
    ['matchmaking', 'POST', '/matchmake/joinById/BBBBB'],
    ['a refused method', 'OPTIONS', '/api/sessions'],
    ['Colyseus’ own route', 'GET', '/__healthcheck'],
  ])('%s', async (_name, method, path) => {
    const { headers } = await send(method, path, JSON_BODY, method === 'POST' ? '{}' : '');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';script-src 'self';style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww=';connect-src 'self';img-src 'self' data:;frame-ancestors 'none';base-uri 'none';object-src 'none';form-action 'self'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    for (const absent of [
      'x-powered-by',
      'access-control-allow-origin',
      'access-control-allow-credentials',
      'strict-transport-security',
      'cross-origin-opener-policy',
    ])
      expect(headers[absent]).toBeUndefined();
  });
});

describe('pages of other origins', () => {
  const host = () => `127.0.0.1:${server.port}`;
  const foreign = () => [
    'https://evil.example',
    'null',
    'https://entente.example.evil.example',
    'https://evil-entente.example',
    'http://entente.example',
    'https://entente.example:8443',
    `https://${host()}.evil.example`,
    `http://evil.example#${host()}`,
    `file://${host()}`,
    `http://user@${host()}`,
    'not an origin',
  ];

  test('are refused everywhere they could change something', async () => {
    for (const origin of foreign())
      for (const path of [
        '/api/sessions',
        `/api/sessions/${session.code}/people`,
        `/matchmake/joinById/${session.code}`,
      ]) {
        const { status } = await send('POST', path, { ...JSON_BODY, origin }, joinBody());
        expect({ origin, path, status }).toEqual({ origin, path, status: 403 });
      }
  });

  test('get no socket; those of our own address do', async () => {
    const seat = async () => {
      const { body } = await send('POST', `/matchmake/joinById/${session.code}`, JSON_BODY, joinBody());
      return JSON.parse(body) as { processId: string; roomId: string; sessionId: string };
    };
    const upgrade = async (origin: string | undefined, place?: Awaited<ReturnType<typeof seat>>) => {
      const { processId, roomId, sessionId } = place ?? (await seat());
      const lines = [
        `GET /${processId}/${roomId}?sessionId=${sessionId} HTTP/1.1`,
        `Host: ${host()}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        ...(origin === undefined ? [] : [`Origin: ${origin}`]),
        '',
        '',
      ];
      return new Promise<string>((resolve, reject) => {
        const socket = connect(server.port, '127.0.0.1', () => socket.write(lines.join('\r\n')));
        socket.once('data', (data) => {
          resolve(data.toString().slice(9, 12));
          socket.destroy();
        });
        socket.on('error', reject);
      });
    };
    const refused = await seat();
    for (const origin of foreign())
      expect({ origin, status: await upgrade(origin, refused) }).toEqual({ origin, status: '403' });
    expect(await upgrade(`http://${host()}`)).toBe('101');
    expect(await upgrade('https://entente.example')).toBe('101');
    // Without an origin, as from a program: only with a seat that was reserved for a valid token.
    expect(await upgrade(undefined)).toBe('101');
    expect(await upgrade(undefined, { ...(await seat()), sessionId: 'invented1' })).toBe('403');
  });
});

describe('threat 11: what a server must survive', () => {
  test.each([
    ['a host that is none', 'POST', '/matchmake/joinById/BBBBB', { host: 'a b[', ...JSON_BODY }, '{}', 400],
    [
      'a protocol that is none',
      'POST',
      '/matchmake/joinById/BBBBB',
      { 'x-forwarded-proto': 'a b', ...JSON_BODY },
      '{}',
      522,
    ],
    ['a body that is no JSON', 'POST', '/matchmake/joinById/BBBBB', JSON_BODY, '{', 400],
    ['a body that is no JSON, for us', 'POST', '/api/sessions', JSON_BODY, '{', 400],
    ['a body of another type', 'POST', '/api/sessions', { 'content-type': 'text/plain' }, '{}', 400],
    ['a large body', 'POST', '/api/sessions', JSON_BODY, `"${'x'.repeat(20_000)}"`, 413],
    [
      'a large body for matchmaking',
      'POST',
      '/matchmake/joinById/BBBBB',
      JSON_BODY,
      `"${'x'.repeat(70_000)}"`,
      413,
    ],
    [
      'a type that pages of other origins may send',
      'POST',
      '/matchmake/joinById/BBBBB',
      { 'content-type': 'text/plain' },
      '{}',
      415,
    ],
    [
      'a body of unknown length',
      'POST',
      '/matchmake/joinById/BBBBB',
      { 'transfer-encoding': 'chunked' },
      '{}',
      411,
    ],
    ['an unknown method', 'TRACE', '/matchmake/joinById/BBBBB', {}, '', 405],
    ['a method of the room layer', 'POST', '/matchmake/create/session', JSON_BODY, '{}', 520],
    ['a name like a prototype', 'POST', '/matchmake/joinById/__proto__', JSON_BODY, '{}', 522],
    ['an address that cannot be decoded', 'GET', '/api/sessions/%E0%A4%A', {}, '', 400],
    ['a way out of the folder', 'GET', '/assets/..%2f..%2fpackage.json', {}, '', 403],
  ])('%s', async (_name, method, path, headers, body, status) => {
    expect((await send(method, path, headers as Record<string, string>, body)).status).toBe(status);
    expect((await send('GET', '/api/health')).status).toBe(200);
  });
});

describe('the API', () => {
  test('health tells that the store is durable', async () => {
    const health = JSON.parse((await send('GET', '/api/health')).body) as object;
    expect(health).toMatchObject({
      ok: true,
      node: process.versions.node,
      damaged: 0,
      store: { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 500, secure_delete: 1 },
    });
  });

  test('scenarios are listed with what a card shows', async () => {
    const cards = JSON.parse((await send('GET', '/api/scenarios')).body) as ScenarioCard[];
    const card = cards.find(({ id }) => id === 'first-table');
    expect(card).toMatchObject({
      states: 6,
      stakeholders: 2,
      title: { en: 'First table', it: 'Primo tavolo' },
    });
    expect(card?.presets.find(({ id }) => id === 'class45')).toMatchObject({
      rounds: 2,
      rules: 'basic',
      clocked: true,
    });
    expect(card?.presets.find(({ id }) => id === 'solo')).toMatchObject({ clocked: false });
    expect(card?.solo.map(({ seat }) => seat)).toEqual(['selmora', 'pellin']);
    expect(card).not.toHaveProperty('notice');
    expect(cards.find(({ id }) => id === 'osce-2018')?.notice?.en).toContain('at war');
  });

  const good = { scenario: 'first-table', preset: 'solo', name: 'Ada' };
  test.each([
    ['an unknown scenario', { ...good, scenario: 'second-table' }, 404, 'scenarioUnknown'],
    ['an unknown preset', { ...good, preset: 'never' }, 400, 'presetUnknown'],
    ['a name that is empty', { ...good, name: '' }, 400, 'nameInvalid'],
    ['a seat that is not for one alone', { ...good, solo: 'tarrow' }, 409, 'seatUnknown'],
    ['a difficulty that there is not', { ...good, difficulty: 'nightmare' }, 400, 'malformed'],
    ['a field too many', { ...good, seed: '1' }, 400, 'malformed'],
    ['no object', [], 400, 'malformed'],
  ])('a session with %s is not opened', async (_name, body, status, error) => {
    const before = server.hall.sessions.length;
    expect(await post(server.url, '/api/sessions', body)).toMatchObject({ status, body: { error } });
    expect(server.hall.sessions.length).toBe(before);
  });

  test('a session is played as its creator chose: difficulty and adviser', async () => {
    const setupOf = async (asked: Partial<CreateSession>) => {
      const { code } = await createSession(server.url, { solo: 'selmora', name: 'Ada', ...asked });
      return server.hall.sessionOf(code)?.state.public.setup;
    };
    expect(await setupOf({})).toMatchObject({ difficulty: 'standard', adviser: true });
    const chosen = { difficulty: 'hard', adviser: false } as const;
    expect(await setupOf(chosen)).toMatchObject(chosen);
  });

  test('guessing codes is slowed for an address, and a right code still works', async () => {
    const guesses = await Promise.all(Array.from({ length: 40 }, () => send('GET', '/api/sessions/BBBBB')));
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([404, 429]));
    const last = guesses.find(({ status }) => status === 429);
    expect(JSON.parse(last?.body ?? '')).toEqual({ error: 'tooMany', fact: '' });
    expect((await send('GET', `/api/sessions/${session.code}`)).status).toBe(200);
  });
});
