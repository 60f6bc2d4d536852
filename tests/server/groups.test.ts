import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MemoryLog } from '../../server/log/memory-log.ts';
import type {
  CreateSession,
  GroupBoard,
  GroupCreated,
  GroupEntered,
  SessionInfo,
  SessionJoined,
} from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import {
  type Answered,
  confirm,
  createSession,
  post,
  startServer,
  type TestServer,
} from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const asked = { scenario: 'first-table', preset: 'class45', name: 'Facilitator' } as const;

function openClass(tables: number, more: Partial<CreateSession> = {}): Promise<Answered<GroupCreated>> {
  return post<GroupCreated>(server.url, '/api/sessions', { ...asked, ...more, tables });
}

async function get<T>(path: string, url: string = server.url): Promise<Answered<T>> {
  const response = await fetch(url + path);
  return { status: response.status, body: (await response.json()) as Answered<T>['body'] };
}

function join(code: string, name: string, role = 'player'): Promise<Answered<SessionJoined>> {
  return post<SessionJoined>(server.url, `/api/sessions/${code}/people`, { name, role });
}

async function heads(code: string): Promise<readonly number[]> {
  const { body } = await get<SessionInfo>(`/api/sessions/${code}`);
  return body.tables?.map(({ people }) => people) ?? [];
}

describe('a class of several tables', () => {
  test('opens under one code, with a code and a token for each table', async () => {
    const { status, body } = await openClass(3);
    expect(status).toBe(201);
    expect(new Set([body.code, ...body.tables.map(({ code }) => code)]).size).toBe(4);
    for (const [index, { code, token }] of body.tables.entries()) {
      const facilitator = await TestClient.join(server.url, code, token);
      expect(facilitator.view.me).toMatchObject({
        role: 'facilitator',
        table: { group: body.code, number: index + 1, of: 3 },
      });
      facilitator.leave();
    }
  });

  test('W15: thirty-one who come at once by the one code are spread evenly, each once', async () => {
    const { body } = await openClass(3);
    const names = Array.from({ length: 31 }, (_, index) => `Person ${index + 1}`);
    const answers = await Promise.all([...names, ...names].map((name) => join(body.code, name)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(31);
    expect(answers.filter(({ body: { error } }) => error === 'nameTaken')).toHaveLength(31);
    expect([...(await heads(body.code))].sort()).toEqual([10, 10, 11]);
    const codes = body.tables.map(({ code }) => code);
    for (const { status, body: joined } of answers) if (status === 201) expect(codes).toContain(joined.code);
  });

  test('W15: who picks a table sits there, and a name is one person’s in the whole class', async () => {
    const { body } = await openClass(2);
    const second = body.tables[1]?.code ?? '';
    expect((await join(second, 'Ada')).body.code).toBe(second);
    expect(await join(body.code, ' ada')).toMatchObject({ status: 409, body: { error: 'nameTaken' } });
    expect(await heads(body.code)).toEqual([0, 1]);
  });

  test('W15: a locked table is passed over; where all are locked the class is', async () => {
    const { body } = await openClass(2);
    const [first, second] = await Promise.all(
      body.tables.map(({ code, token }) => TestClient.join(server.url, code, token)),
    );
    await first?.act({ type: 'lock', locked: true });
    for (const name of ['Ada', 'Ben']) await join(body.code, name);
    expect(await heads(body.code)).toEqual([0, 2]);
    await second?.act({ type: 'lock', locked: true });
    expect(await join(body.code, 'Eve')).toMatchObject({ status: 409, body: { error: 'sessionLocked' } });
    for (const client of [first, second]) client?.leave();
  });

  test('its one recovery code opens every table elsewhere and closes them here, and ends each of them', async () => {
    const { body } = await openClass(2);
    const old = await Promise.all(
      body.tables.map(({ code, token }) => TestClient.join(server.url, code, token)),
    );
    const wrong = await post(server.url, `/api/sessions/${body.code}/enter`, { pass: 'BCDFBCDFBCDFBCDF' });
    expect(wrong).toMatchObject({ status: 401, body: { error: 'passUnknown' } });
    const { status, body: entered } = await post<GroupEntered>(
      server.url,
      `/api/sessions/${body.code}/enter`,
      { pass: body.recovery },
    );
    expect(status).toBe(201);
    expect(entered.tables.map(({ code }) => code)).toEqual(body.tables.map(({ code }) => code));
    for (const client of old) expect(await client.closed).toBe(4106);
    for (const { code, token } of entered.tables) {
      await confirm(server.url, { code, token, recovery: body.recovery });
      const client = await TestClient.join(server.url, code, token);
      await client.act({ type: 'start' });
      await client.act({ type: 'end' });
      client.leave();
    }
    const { body: board } = await get<GroupBoard>(`/api/groups/${body.code}`);
    expect(board.tables.map(({ summary }) => summary.phase)).toEqual(['debrief', 'debrief']);
  });

  test('bad input is answered: too few or too many tables, one for a solo game, codes of nobody', async () => {
    for (const tables of [1, 7, 2.5, -1])
      expect(await openClass(tables)).toMatchObject({ status: 400, body: { error: 'malformed' } });
    const solo = await openClass(2, { preset: 'solo', solo: 'dunmere' });
    expect(solo).toMatchObject({ status: 400, body: { error: 'malformed', fact: 'tables' } });
    const { body } = await openClass(2);
    expect(await join(body.code, '  ')).toMatchObject({ status: 400, body: { error: 'nameInvalid' } });
    expect(await join(body.code, 'Ada', 'facilitator')).toMatchObject({ body: { error: 'malformed' } });
    expect(await post(server.url, `/api/sessions/${body.code}/enter`, {})).toMatchObject({ status: 401 });
    const single = await createSession(server.url);
    for (const code of ['BCDFG', 'XXXXX', single.code, body.tables[0]?.code])
      expect(await get(`/api/groups/${code}`)).toMatchObject({ status: 404, body: { error: 'codeUnknown' } });
  });
});

describe('the board', () => {
  test('W16: holds of each table what anybody there may see, in numbers, and names nobody', async () => {
    const { body } = await openClass(2);
    await join(body.code, 'Ada Lovelace');
    const { body: board } = await get<GroupBoard>(`/api/groups/${body.code}`);
    expect(Object.keys(board).sort()).toEqual(['code', 'norms', 'now', 'scenario', 'tables', 'title']);
    expect(Object.keys(board.tables[0] ?? {}).sort()).toEqual([
      'code',
      'locked',
      'number',
      'people',
      'summary',
    ]);
    const told = JSON.stringify(board);
    expect(told).not.toContain('Ada');
    for (const { token } of body.tables) expect(told).not.toContain(token);
    expect(told).not.toContain(body.recovery);
  });
});

// Last: another server in this process ends the rooms of the first.
describe('a restart of the server', () => {
  test('its code and what was done at each table are there again after a restart of the server', async () => {
    const log = new MemoryLog();
    const before = await startServer({ log });
    const { body } = await post<GroupCreated>(before.url, '/api/sessions', { ...asked, tables: 2 });
    await post(before.url, `/api/sessions/${body.code}/people`, { name: 'Ada', role: 'player' });
    const [first] = body.tables;
    const facilitator = await TestClient.join(before.url, first?.code ?? '', first?.token ?? '');
    await facilitator.act({ type: 'start' });
    await facilitator.act({ type: 'pause' });
    await before.stop();
    const after = await startServer({ log });
    const { body: board } = await get<GroupBoard>(`/api/groups/${body.code}`, after.url);
    expect(board.tables.map(({ code }) => code)).toEqual(body.tables.map(({ code }) => code));
    expect(board.tables.map(({ summary }) => [summary.phase, summary.paused, summary.players])).toEqual([
      ['briefing', true, 1],
      ['lobby', false, 0],
    ]);
    const again = await TestClient.join(after.url, first?.code ?? '', first?.token ?? '');
    expect(again.view.me.role).toBe('facilitator');
    again.leave();
    await after.stop();
  });
});
