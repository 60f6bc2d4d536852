import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPass, newToken, readPass } from '../../server/session/identity.ts';
import {
  CLOSE,
  type PassGiven,
  type SessionCreated,
  type SessionEntered,
  type SessionJoined,
} from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, postAs, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let session: SessionCreated;
let gil: TestClient;
let ada: TestClient;
let joined: SessionJoined;
let time = Date.now();

beforeAll(async () => {
  server = await startServer({ now: () => time });
});
afterAll(() => server.stop());
beforeEach(async () => {
  session = await createSession(server.url);
  gil = await TestClient.join(server.url, session.code, session.token);
  joined = await joinSession(server.url, session.code, 'Ada');
  ada = await TestClient.join(server.url, session.code, joined.token);
  await ada.act({ type: 'takeSeat', seat: 'selmora' });
});
afterEach(() => {
  gil.leave();
  ada.leave();
});

const path = (what: string) => `/api/sessions/${session.code}/${what}`;
const enter = (pass: string) => postAs<SessionEntered>(server.url, path('enter'), { pass });
const recovery = () => session.recovery ?? '';

describe('the recovery code', () => {
  test('is given to the facilitator once, and to nobody who plays alone', async () => {
    expect(recovery()).toMatch(/^[B-Z]{16}$/);
    const solo = await createSession(server.url, { solo: 'selmora', name: 'Ada' });
    expect(solo.recovery).toBeUndefined();
    const reading = await server.log.read(session.code);
    expect(JSON.stringify(reading)).not.toContain(recovery());
  });

  test('opens the console elsewhere at once; the old one is told and opens no more', async () => {
    const typed = recovery()
      .toLowerCase()
      .replace(/(.{4})(?=.)/g, '$1-');
    const started = Date.now();
    const { status, body } = await enter(typed);
    expect({ status, role: body.role, person: body.person }).toEqual({
      status: 201,
      role: 'facilitator',
      person: gil.person,
    });
    expect(await gil.closed).toBe(CLOSE.recovered);
    const again = await TestClient.join(server.url, session.code, body.token);
    expect(Date.now() - started).toBeLessThan(2000);
    await again.act({ type: 'start' });
    await ada.until(({ publicView }) => publicView.phase === 'briefing');
    const old = TestClient.join(server.url, session.code, session.token);
    await expect(old).rejects.toMatchObject({ code: 401, message: 'tokenUnknown' });
    // It is not used up: the next laptop may fail too.
    expect((await enter(recovery())).status).toBe(201);
  });

  test('is asked for before the session is ended, is good for two minutes, and a repeat needs it no more', async () => {
    await gil.act({ type: 'start' });
    const refused = await gil.send({ type: 'end' });
    expect(refused.outcome).toEqual({ ok: false, refused: 'notConfirmed', fact: '' });
    const confirm = (token: string, code: string) =>
      postAs(server.url, path('confirm'), { recovery: code }, token);
    expect((await confirm(session.token, newPass('recovery'))).status).toBe(401);
    expect((await confirm(joined.token, recovery())).status).toBe(401);
    expect((await gil.send({ type: 'end' })).outcome).toMatchObject({ refused: 'notConfirmed' });
    expect((await confirm(session.token, recovery())).status).toBe(200);
    time += 120_001;
    expect((await gil.send({ type: 'end' })).outcome).toMatchObject({ refused: 'notConfirmed' });
    await confirm(session.token, recovery());
    const phase = gil.publicView.phaseId;
    expect((await gil.send({ type: 'end' }, { id: 'the-end', phase })).outcome).toEqual({ ok: true });
    time += 120_001;
    expect((await gil.send({ type: 'end' }, { id: 'the-end', phase })).outcome).toEqual({ ok: true });
  });
});

describe('another device', () => {
  test('takes a seat by a code that the old one asked for: once, and within ten minutes', async () => {
    const ask = () => postAs<PassGiven>(server.url, path('transfer'), {}, joined.token);
    const late = await ask();
    expect(late.body.pass).toMatch(/^[B-Z]{10}$/);
    time += 600_001;
    expect((await enter(late.body.pass)).status).toBe(401);
    const first = await ask();
    const second = await ask();
    expect((await enter(first.body.pass)).status).toBe(401);
    const moved = await enter(second.body.pass);
    expect(moved.body).toMatchObject({ person: joined.person, role: 'player' });
    expect(await ada.closed).toBe(CLOSE.moved);
    const phone = await TestClient.join(server.url, session.code, moved.body.token);
    expect(phone.view.me).toMatchObject({ seat: 'selmora', name: 'Ada' });
    expect((await enter(second.body.pass)).status).toBe(401);
    await expect(TestClient.join(server.url, session.code, joined.token)).rejects.toMatchObject({
      code: 401,
    });
    phone.leave();
  });

  test('takes a seat by a link of the facilitator; a new link puts an end to the one before', async () => {
    const ask = (token: string, person = joined.person) =>
      postAs<PassGiven>(server.url, path(`people/${person}/link`), {}, token);
    const first = await ask(session.token);
    const second = await ask(session.token);
    expect((await enter(first.body.pass)).status).toBe(401);
    expect((await enter(second.body.pass)).body).toMatchObject({ person: joined.person, role: 'player' });
    expect(await ada.closed).toBe(CLOSE.moved);
    expect((await enter(second.body.pass)).status).toBe(401);
    // Nobody else gets a link, and who asks does not learn who is there.
    const answers = [
      await ask(session.token, 'p-00000000'),
      await ask(session.token, '__proto__'),
      await ask(session.token, gil.person),
    ];
    for (const answer of answers)
      expect(answer).toEqual({ status: 404, body: { error: 'personUnknown', fact: '' } });
    const bob = await joinSession(server.url, session.code, 'Bob');
    expect(await ask(bob.token)).toEqual({ status: 404, body: { error: 'personUnknown', fact: '' } });
    expect((await ask(newToken())).status).toBe(401);
  });

  test('whatever is wrong with a pass is answered alike', async () => {
    const other = await createSession(server.url);
    const wrong = [
      '',
      'x',
      newToken(),
      session.token,
      joined.token,
      other.recovery ?? '',
      newPass('recovery'),
      newPass('transfer'),
      newPass('link'),
      '__proto__',
    ];
    for (const pass of wrong)
      expect(await enter(pass)).toEqual({ status: 401, body: { error: 'passUnknown', fact: '' } });
    expect((await postAs(server.url, path('enter'), { pass: 7 })).status).toBe(401);
    expect(gil.publicView.people[joined.person]?.connected).toBe(true);
  });

  test('passes of all kinds are told apart by how they look', () => {
    for (const kind of ['recovery', 'transfer', 'link'] as const)
      expect(readPass(newPass(kind))?.kind).toBe(kind);
    expect(readPass('BCDF-GHJK LMNP.QRST')).toEqual({ kind: 'recovery', pass: 'BCDFGHJKLMNPQRST' });
    expect(readPass('AEIO-UAEI')).toBeUndefined();
  });
});
