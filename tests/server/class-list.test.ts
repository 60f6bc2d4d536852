import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PeopleEnlisted, SessionJoined } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, post, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const enlist = (code: string, token: string, names: readonly string[]) =>
  post<PeopleEnlisted>(server.url, `/api/sessions/${code}/list`, { token, names });

describe('a class list', () => {
  test('gives each name a link of its own, and says which names cannot be had', async () => {
    const { code, token } = await createSession(server.url);
    const { status, body } = await enlist(code, token, ['Ada', 'Ben', 'ada ']);
    expect(status).toBe(201);
    expect(body.people.map(({ name, refused }) => [name, refused])).toEqual([
      ['Ada', ''],
      ['Ben', ''],
      ['ada ', 'nameTaken'],
    ]);
    const client = await TestClient.join(server.url, code, body.people[1]?.token ?? '');
    expect(client.view.me).toMatchObject({ name: 'Ben', role: 'player', seat: '' });
    client.leave();
  });

  test('is the facilitator’s alone', async () => {
    const { code } = await createSession(server.url);
    const { token } = await joinSession(server.url, code, 'Ada');
    const other = await createSession(server.url);
    for (const wrong of [token, other.token, 'x'])
      expect(await enlist(code, wrong, ['Ben'])).toMatchObject({
        status: 401,
        body: { error: 'tokenUnknown' },
      });
    expect(await enlist(code, token, [])).toMatchObject({ status: 400, body: { error: 'malformed' } });
  });
});

describe('forty who come at once', () => {
  test('are let in once each, whatever they send twice, and all are seated by one command', async () => {
    const { code, token } = await createSession(server.url);
    const names = Array.from({ length: 40 }, (_, number) => `Person ${number + 1}`);
    const answers = await Promise.all(
      [...names, ...names].map((name) =>
        post<SessionJoined>(server.url, `/api/sessions/${code}/people`, { name, role: 'player' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(40);
    expect(answers.filter(({ body }) => body.error === 'nameTaken')).toHaveLength(40);
    const facilitator = await TestClient.join(server.url, code, token);
    await facilitator.act({ type: 'seatAll' });
    const { seats, people } = facilitator.publicView;
    const heads = Object.values(seats).map(({ members }) => members.length);
    expect(heads).toEqual(heads.map(() => 3));
    expect(Object.values(people).filter(({ role }) => role === 'observer')).toHaveLength(40 - 24);
    facilitator.leave();
  });
});
