import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newToken } from '../../server/session/identity.ts';
import { CLOSE, type SessionCreated, type WhyAnswer } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { StreamClient } from '../support/stream-client.ts';

let server: TestServer;
let session: SessionCreated;
let gil: TestClient;
let ada: StreamClient;
let adaToken: string;

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  session = await createSession(server.url);
  gil = await TestClient.join(server.url, session.code, session.token);
  adaToken = (await joinSession(server.url, session.code, 'Ada')).token;
  ada = await StreamClient.join(server.url, session.code, adaToken);
});
afterEach(() => {
  gil.leave();
  ada.leave();
});

const asSent = <T>(view: T): T => JSON.parse(JSON.stringify(view)) as T;

describe('a session over HTTP alone', () => {
  test('shows what a socket shows: the same public view and the same own one, through a whole round', async () => {
    expect((await ada.send({ type: 'takeSeat', seat: 'selmora' })).outcome).toEqual({ ok: true });
    await gil.act({ type: 'start' });
    for (const phase of ['negotiation', 'plenary', 'conduct', 'crisis', 'assessment']) {
      for (let step = 0; step < 8 && gil.publicView.phase !== phase; step++)
        await gil.act({ type: 'advance' });
      await ada.until(() => ada.publicView?.phase === phase);
    }
    await new Promise((later) => setTimeout(later, 300));
    expect(asSent(ada.publicView)).toEqual(asSent(gil.publicView));
    const streamed = asSent(ada.view);
    const socket = await TestClient.join(server.url, session.code, adaToken);
    await socket.until(({ publicView }) => publicView.phase === 'assessment');
    expect(streamed?.own?.seat).toBe('selmora');
    expect(asSent(socket.view)).toEqual(streamed);
    expect(ada.messages.map(({ revision }) => revision)).toEqual(ada.messages.map((_, n) => n + 1));
    socket.leave();
  });

  test('acknowledges alike: once, with the first answer, and refusals in words', async () => {
    const command = { type: 'rename', name: 'Ada L.' } as const;
    const first = await ada.send(command, { id: 'once' });
    expect(first).toMatchObject({ id: 'once', outcome: { ok: true } });
    expect(await ada.send(command, { id: 'once' })).toMatchObject({ outcome: { ok: true } });
    const other = await ada.send({ type: 'rename', name: 'Bob' }, { id: 'once' });
    expect(other.outcome).toMatchObject({ refused: 'conflictingId' });
    expect((await ada.send({ type: 'start' })).outcome).toMatchObject({ refused: 'notFacilitator' });
    const reading = await server.log.read(session.code);
    const stored =
      'records' in reading ? reading.records.filter(({ command: sent }) => sent?.id === 'once') : [];
    expect(stored).toHaveLength(1);
  });

  test('tells why bots did what they did, and nothing to who asks nonsense', async () => {
    await ada.send({ type: 'takeSeat', seat: 'selmora' });
    await gil.act({ type: 'start' });
    await gil.act({ type: 'advance' });
    await ada.until(() =>
      Object.values(ada.publicView?.treaties ?? {}).some(({ drafter }) => drafter !== ''),
    );
    const asked = async (question: unknown) =>
      (await ada.post({ stream: ada.stream, question })).body as WhyAnswer;
    expect((await asked({ seat: '', about: '' })).reasons.length).toBeGreaterThan(0);
    expect(await asked(7)).toEqual({ reasons: [] });
  });

  test('is one device among others: a socket takes over from it, and it from a socket', async () => {
    const socket = await TestClient.join(server.url, session.code, adaToken);
    expect(await ada.closed).toBe(CLOSE.moved);
    expect((await ada.post({ stream: ada.stream, envelope: {} })).status).toBe(410);
    const again = await StreamClient.join(server.url, session.code, adaToken);
    expect(await socket.closed).toBe(CLOSE.moved);
    expect(gil.publicView.people[again.view?.me.person ?? '']?.connected).toBe(true);
    again.leave();
    await gil.until(({ publicView }) => !publicView.people[again.view?.me.person ?? '']?.connected);
  });

  test('a removed person is told', async () => {
    await gil.act({ type: 'removePerson', person: ada.view?.me.person ?? '' });
    expect(await ada.closed).toBe(CLOSE.removed);
    await expect(StreamClient.join(server.url, session.code, adaToken)).rejects.toThrow('401');
  });
});

describe('what a stream is not given for', () => {
  test.each([
    ['no token', '', 1, '401'],
    ['another token', newToken(), 1, '401'],
    ['an old client', 'own', 0, '426'],
  ])('%s', async (_case, token, protocol, status) => {
    const used = token === 'own' ? adaToken : token;
    await expect(StreamClient.join(server.url, session.code, used, protocol)).rejects.toThrow(status);
  });

  test('a command for the stream of another, or with another’s token', async () => {
    const bob = await StreamClient.join(
      server.url,
      session.code,
      (await joinSession(server.url, session.code, 'Bob')).token,
    );
    const envelope = { id: 'a', phase: '', body: { type: 'rename', name: 'Eve' } };
    const foreign = await bob.post({ stream: ada.stream, envelope });
    const invented = await bob.post({ stream: 'invented', envelope });
    expect(foreign).toEqual({ status: 410, body: { error: 'streamUnknown', fact: '' } });
    expect(invented).toEqual(foreign);
    expect(Object.values(gil.publicView.people).map(({ name }) => name)).not.toContain('Eve');
    bob.leave();
  });

  test('what is no command is answered as over a socket', async () => {
    const bad = await ada.post({
      stream: ada.stream,
      envelope: { id: 'x', phase: '', body: { type: '__proto__' } },
    });
    expect(bad.body).toMatchObject({ id: 'x', outcome: { ok: false, refused: 'malformed' } });
    expect((await ada.post({})).status).toBe(400);
    expect((await ada.post({ stream: ada.stream })).body).toEqual({});
  });
});

// The last: nothing can be asked of the server afterwards.
test('a server that stops says so', async () => {
  await server.stop();
  expect(await ada.closed).toBe(CLOSE.restarting);
});
