/** Joins without a device behind them: they hold places and names for a short time, and never against people. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SessionCreated, SessionJoined } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, post, startServer, type TestServer } from '../support/server.ts';

const ARRIVAL = 600;
/** People in one session (L2). */
const MOST = 120;
let server: TestServer;
let session: SessionCreated;
let gil: TestClient;
/** By how much the server's clock is ahead. */
let ahead: number;

async function start(arrival?: number): Promise<void> {
  ahead = 0;
  const now = () => Date.now() + ahead;
  server = await startServer(arrival === undefined ? { now } : { now, arrival });
  session = await createSession(server.url);
  gil = await TestClient.join(server.url, session.code, session.token);
}

const enter = (token: string) => TestClient.join(server.url, session.code, token);
const fake = (name: string) => joinSession(server.url, session.code, name);
const ask = (name: string) =>
  post<SessionJoined>(server.url, `/api/sessions/${session.code}/people`, { name, role: 'player' });
const names = () => Object.values(gil.publicView.people).map(({ name }) => name);

afterEach(() => server.stop());

describe('threat 10: who joins and does not come', () => {
  beforeEach(() => start(ARRIVAL));

  test('is out again soon, and the name is free; who came once stays', async () => {
    const ada = await enter((await fake('Ada')).token);
    const ghost = await fake('Ghost');
    await gil.until(() => names().includes('Ghost'));
    await gil.until(() => !names().includes('Ghost'));
    await expect(enter(ghost.token)).rejects.toMatchObject({ code: 401 });
    const bea = await enter((await fake('Ghost')).token);
    ada.leave();
    await gil.until(({ publicView }) => publicView.people[ada.person]?.connected === false);
    // Longer than anybody is waited for: the next one to go shows that the time is over.
    const next = await fake('Next');
    await gil.until(({ publicView }) => publicView.people[next.person] !== undefined);
    await gil.until(({ publicView }) => publicView.people[next.person] === undefined);
    expect(names().sort()).toEqual(['Ada', 'Facilitator', 'Ghost']);
    bea.leave();
  });
});

describe('threat 10: a flood of joins', () => {
  beforeEach(() => start());

  test('fills the session, and every person still gets in', async () => {
    for (let n = 1; n < MOST; n++) await fake(`Fake ${n}`);
    await gil.until(() => names().length === MOST);
    const people = [];
    for (let n = 1; n <= 6; n++) {
      const [joined] = await Promise.all([fake(`Person ${n}`), ask(`More ${n}`)]);
      people.push(await enter(joined.token));
    }
    await gil.until(() => names().filter((name) => name.startsWith('Person')).length === people.length);
    expect(names().length).toBeLessThanOrEqual(MOST);
    for (const person of people) await person.act({ type: 'rename', name: `There ${person.person}` });
  });

  test('keeps a name for seconds only, and never the name of who is there', async () => {
    await enter((await fake('Ada')).token);
    const ghost = await fake('Bea');
    expect((await ask('bea')).body.error).toBe('nameTaken');
    ahead = 6000;
    expect((await ask('ada')).body.error).toBe('nameTaken');
    const bea = await enter((await fake('bea')).token);
    expect(bea.publicView.people[bea.person]?.name).toBe('bea');
    await expect(enter(ghost.token)).rejects.toMatchObject({ code: 401 });
  });
});
