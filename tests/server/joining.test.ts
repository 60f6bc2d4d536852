import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newToken } from '../../server/session/identity.ts';
import { CLOSE, type SessionCreated, type SessionInfo, type SessionJoined } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import {
  confirm,
  createSession,
  joinSession,
  post,
  startServer,
  type TestServer,
} from '../support/server.ts';

let server: TestServer;
let session: SessionCreated;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  session = await createSession(server.url);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});

async function enter(token: string): Promise<TestClient> {
  const client = await TestClient.join(server.url, session.code, token);
  clients.push(client);
  return client;
}

async function get<T>(path: string): Promise<{ status: number; body: T }> {
  const response = await fetch(server.url + path);
  return { status: response.status, body: (await response.json()) as T };
}

describe('finding a session', () => {
  test('by its code, however it is typed', async () => {
    const { code } = session;
    for (const typed of [code, code.toLowerCase(), ` ${code} `, `https://entente.example/j/${code}`]) {
      const { status, body } = await get<SessionInfo>(`/api/sessions/${encodeURIComponent(typed)}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ code, scenario: 'first-table', phase: 'lobby', locked: false, people: 1 });
    }
  });

  test('a code with a wrong letter, and one that nobody has', async () => {
    const letter = session.code.startsWith('B') ? 'C' : 'B';
    const mistyped = await get(`/api/sessions/${letter}${session.code.slice(1)}`);
    expect(mistyped).toMatchObject({ status: 400, body: { error: 'codeMistyped' } });
    const unknown = await get('/api/sessions/BBBBB');
    expect(unknown).toMatchObject({ status: 404, body: { error: 'codeUnknown' } });
  });
});

describe('joining', () => {
  test('one person joins by code, another sees it', async () => {
    const facilitator = await enter(session.token);
    expect(facilitator.view.me.role).toBe('facilitator');
    expect(facilitator.view.own).toBeNull();
    expect(facilitator.view.console).not.toBeNull();

    const joined = await joinSession(server.url, session.code, 'Ada');
    await facilitator.until(({ publicView }) => publicView.people[joined.person]?.name === 'Ada');
    expect(facilitator.publicView.people[joined.person]).toMatchObject({ role: 'player', connected: false });

    const ada = await enter(joined.token);
    expect(ada.person).toBe(joined.person);
    expect(ada.view.console).toBeNull();
    await facilitator.until(({ publicView }) => publicView.people[joined.person]?.connected === true);
    ada.leave();
    await facilitator.until(({ publicView }) => publicView.people[joined.person]?.connected === false);
  });

  test('a seat brings its private view', async () => {
    const ada = await enter((await joinSession(server.url, session.code, 'Ada')).token);
    await ada.act({ type: 'takeSeat', seat: 'selmora' });
    expect(ada.view.me.seat).toBe('selmora');
    expect(ada.view.own?.seat).toBe('selmora');
    expect(ada.publicView.seats.selmora).toMatchObject({
      driver: 'human',
      members: ['Ada'],
      connected: true,
    });
  });

  test.each([
    ['empty', '', 'nameInvalid'],
    ['blank', '   ', 'nameInvalid'],
    ['too long', 'x'.repeat(33), 'nameInvalid'],
    ['taken', ' facilitator', 'nameTaken'],
  ])('a name that is %s is refused and nothing changes', async (_case, name, error) => {
    const refused = await post(server.url, `/api/sessions/${session.code}/people`, { name, role: 'player' });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body.error).toBe(error);
    expect((await get<SessionInfo>(`/api/sessions/${session.code}`)).body.people).toBe(1);
  });

  test('a name of 32 signs that are not letters is taken', async () => {
    const name = '🕊️'.repeat(16);
    await joinSession(server.url, session.code, name);
  });

  test('nobody makes himself facilitator', async () => {
    const asked = { name: 'Eve', role: 'facilitator' };
    const refused = await post(server.url, `/api/sessions/${session.code}/people`, asked);
    expect(refused).toMatchObject({ status: 400, body: { error: 'malformed', fact: 'role' } });
    const eve = await enter((await joinSession(server.url, session.code, 'Eve')).token);
    const { outcome } = await eve.send({ type: 'start' });
    expect(outcome).toMatchObject({ ok: false, refused: 'notFacilitator' });
    expect(eve.publicView.phase).toBe('lobby');
  });

  test('a locked session takes nobody in, and those inside come back', async () => {
    const joined = await joinSession(server.url, session.code, 'Ada');
    const facilitator = await enter(session.token);
    await facilitator.act({ type: 'lock', locked: true });
    const refused = await post(server.url, `/api/sessions/${session.code}/people`, {
      name: 'Bob',
      role: 'player',
    });
    expect(refused).toMatchObject({ status: 409, body: { error: 'sessionLocked' } });
    expect((await enter(joined.token)).person).toBe(joined.person);
  });

  test('a session that is full says so', async () => {
    const solo = await createSession(server.url, { solo: 'selmora', name: 'Ada' });
    const refused = await post(server.url, `/api/sessions/${solo.code}/people`, {
      name: 'Bob',
      role: 'player',
    });
    expect(refused).toMatchObject({ status: 409, body: { error: 'sessionFull' } });
    await joinSession(server.url, solo.code, 'Screen', 'observer');
  });

  test('a session that is over takes no players', async () => {
    const facilitator = await enter(session.token);
    await facilitator.act({ type: 'start' });
    await confirm(server.url, session);
    await facilitator.act({ type: 'end' });
    const refused = await post(server.url, `/api/sessions/${session.code}/people`, {
      name: 'Bob',
      role: 'player',
    });
    expect(refused).toMatchObject({ status: 409, body: { error: 'sessionOver' } });
  });

  test('two who ask for one name at once: one gets it', async () => {
    const asked = { name: 'Ada', role: 'player' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        post<SessionJoined>(server.url, `/api/sessions/${session.code}/people`, asked),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.error === 'nameTaken')).toHaveLength(7);
  });
});

describe('the token is the only proof', () => {
  test.each([
    ['none', undefined],
    ['another', newToken()],
    ['a short one', 'abc'],
    ['no string', { $ne: '' }],
  ])('with %s nobody gets in, and no seat is held', async (_case, token) => {
    const join = TestClient.join(server.url, session.code, token as string);
    await expect(join).rejects.toMatchObject({ code: 401, message: 'tokenUnknown' });
  });

  test('a token of another session opens nothing here', async () => {
    const other = await createSession(server.url);
    await expect(TestClient.join(server.url, session.code, other.token)).rejects.toMatchObject({ code: 401 });
  });

  test('a new device takes over at once and the old one is told', async () => {
    const before = await enter(session.token);
    const started = Date.now();
    const after = await enter(session.token);
    expect(await before.closed).toBe(CLOSE.moved);
    expect(Date.now() - started).toBeLessThan(2000);
    await after.act({ type: 'lock', locked: true });
    expect(after.publicView.people[after.person]?.connected).toBe(true);
  });

  test('an old tab is asked to load anew', async () => {
    const join = TestClient.join(server.url, session.code, session.token, 0);
    await expect(join).rejects.toMatchObject({ code: 426 });
  });

  test('a removed person is told, and does not come back', async () => {
    const joined = await joinSession(server.url, session.code, 'Ada');
    const ada = await enter(joined.token);
    const facilitator = await enter(session.token);
    await facilitator.act({ type: 'removePerson', person: joined.person });
    expect(await ada.closed).toBe(CLOSE.removed);
    await expect(TestClient.join(server.url, session.code, joined.token)).rejects.toMatchObject({
      code: 401,
    });
  });

  test('rooms are joined by code and token, and in no other way', async () => {
    for (const method of ['create', 'joinOrCreate', 'join', 'reconnect']) {
      const answer = await post(server.url, `/matchmake/${method}/session`, {
        token: session.token,
        protocol: 1,
      });
      expect(answer.status).toBe(520);
    }
    expect(server.hall.sessions.length).toBeGreaterThan(0);
  });
});
