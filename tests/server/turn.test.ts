import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Addition, type EventLog, NotOurs, StoreDown } from '../../server/log/event-log.ts';
import { MemoryLog } from '../../server/log/memory-log.ts';
import { Session } from '../../server/session/session.ts';
import { CLOSE, type SessionCreated } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';

/** A store that can be told to fail, as a full disk does, for some sessions or for all. */
class FailingLog extends MemoryLog implements EventLog {
  fails: (addition: Addition) => boolean = () => false;
  /** Stores, and says that it did not: as when the connection to it breaks at the last moment. */
  liesOnce = false;
  readonly batches: number[] = [];

  override async append(batch: readonly Addition[]): Promise<void> {
    this.batches.push(batch.length);
    if (batch.some(this.fails)) throw new Error('no space left');
    await super.append(batch);
    if (!this.liesOnce) return;
    this.liesOnce = false;
    throw new StoreDown(new Error('connection lost'));
  }
}

let log: FailingLog;
let server: TestServer;
let one: SessionCreated;
let other: SessionCreated;

beforeEach(async () => {
  log = new FailingLog();
  server = await startServer({ log });
  one = await createSession(server.url);
  other = await createSession(server.url);
});
afterEach(() => server.stop());

describe('nobody hears of what is not stored', () => {
  test('a command that cannot be stored is not acknowledged and changes nothing; sent again, it is taken', async () => {
    const facilitator = await TestClient.join(server.url, one.code, one.token);
    await facilitator.until(({ publicView }) => publicView.people[facilitator.person]?.connected === true);
    const heard = facilitator.frames.length;
    log.fails = () => true;
    const refused = await facilitator.send({ type: 'lock', locked: true }, { id: 'lock' });
    expect(refused).toBeUndefined();
    expect(facilitator.publicView.locked).toBe(false);
    // The empty answer and nothing else.
    expect(facilitator.frames.length).toBe(heard + 1);
    log.fails = () => false;
    const taken = await facilitator.send({ type: 'lock', locked: true }, { id: 'lock' });
    expect(taken.outcome).toEqual({ ok: true });
    expect(facilitator.publicView.locked).toBe(true);
  });

  test('one session that cannot be stored holds up no other in the same turn', async () => {
    const first = await TestClient.join(server.url, one.code, one.token);
    const second = await TestClient.join(server.url, other.code, other.token);
    await second.until(({ publicView }) => publicView.people[second.person]?.connected === true);
    log.fails = ({ session }) => session === one.code;
    const [lost, taken] = await Promise.all([
      first.send({ type: 'lock', locked: true }),
      second.send({ type: 'lock', locked: true }),
    ]);
    expect(lost).toBeUndefined();
    expect(taken.outcome).toEqual({ ok: true });
    expect(second.publicView.locked).toBe(true);
  });

  test('what was stored although the store failed is found out, and a repeat is answered by it', async () => {
    const facilitator = await TestClient.join(server.url, one.code, one.token);
    await facilitator.until(({ publicView }) => publicView.people[facilitator.person]?.connected === true);
    log.liesOnce = true;
    expect(await facilitator.send({ type: 'lock', locked: true }, { id: 'lock' })).toBeUndefined();
    expect(facilitator.publicView.locked).toBe(false);
    const again = await facilitator.send({ type: 'lock', locked: true }, { id: 'lock' });
    expect(again.outcome).toEqual({ ok: true });
    await facilitator.until(({ publicView }) => publicView.locked);
    const reading = await log.read(one.code);
    const commands = 'damaged' in reading ? [] : reading.records.flatMap(({ command }) => command?.id ?? []);
    expect(commands).toEqual(['lock']);
  });

  test('a store that takes nothing is asked once in a turn, however many sessions wait', async () => {
    const first = await TestClient.join(server.url, one.code, one.token);
    const second = await TestClient.join(server.url, other.code, other.token);
    await second.until(({ publicView }) => publicView.people[second.person]?.connected === true);
    log.fails = () => {
      throw new StoreDown(new Error('database is locked'));
    };
    log.batches.length = 0;
    const lock = () =>
      [first, second].map((client) => client.send({ type: 'lock', locked: true }, { id: 'lock' }));
    expect(await Promise.all(lock())).toEqual([undefined, undefined]);
    expect(log.batches.length).toBeLessThanOrEqual(2);
    log.fails = () => false;
    for (const { outcome } of await Promise.all(lock())) expect(outcome).toEqual({ ok: true });
  });

  test('a session that another server has claimed is let go, and its people are told to come again', async () => {
    const facilitator = await TestClient.join(server.url, one.code, one.token);
    await facilitator.until(({ publicView }) => publicView.people[facilitator.person]?.connected === true);
    log.fails = ({ session }) => {
      throw new NotOurs(session);
    };
    const answer = facilitator.send({ type: 'lock', locked: true }).catch(() => undefined);
    expect(await facilitator.closed).toBe(CLOSE.restarting);
    expect(await answer).toBeUndefined();
    expect(server.hall.sessionOf(one.code)).toBeUndefined();
    log.fails = () => false;
    await (await TestClient.join(server.url, other.code, other.token)).act({ type: 'lock', locked: true });
  });

  test('what was sent after a command that could not be stored waits until that has come again', async () => {
    const facilitator = await TestClient.join(server.url, one.code, one.token);
    await facilitator.until(({ publicView }) => publicView.people[facilitator.person]?.connected === true);
    const name = (id: string) => facilitator.send({ type: 'rename', name: `Gil ${id}` }, { id });
    log.fails = () => true;
    // The second comes while the first is being stored: it must not be decided once that has failed.
    expect(await Promise.all([name('a'), name('b')])).toEqual([undefined, undefined]);
    log.fails = () => false;
    expect((await name('c')).outcome).toMatchObject({ refused: 'tooFast' });
    expect((await name('b')).outcome).toMatchObject({ refused: 'tooFast' });
    for (const id of ['a', 'b', 'c']) expect((await name(id)).outcome).toEqual({ ok: true });
    await facilitator.until(({ publicView }) => publicView.people[facilitator.person]?.name === 'Gil c');
  });

  test('that somebody came while nothing could be stored is stored as soon as something can', async () => {
    const facilitator = await TestClient.join(server.url, one.code, one.token);
    await facilitator.until(({ publicView }) => publicView.people[facilitator.person]?.connected === true);
    const { token } = await joinSession(server.url, one.code, 'Ada', 'observer');
    log.fails = () => true;
    const ada = await TestClient.join(server.url, one.code, token);
    expect(ada.publicView.people[ada.person]?.connected).toBe(false);
    log.fails = () => false;
    await facilitator.until(({ publicView }) => publicView.people[ada.person]?.connected === true);
  });

  test('a join that cannot be stored lets nobody in', async () => {
    log.fails = () => true;
    await expect(joinSession(server.url, one.code, 'Ada')).rejects.toThrow('503');
    log.fails = () => false;
    await joinSession(server.url, one.code, 'Ada');
    expect(Object.keys(server.hall.sessionOf(one.code)?.state.public.people ?? {})).toHaveLength(2);
  });
});

describe('a turn', () => {
  test('stores what many sessions decided in one batch', async () => {
    const sessions = await Promise.all(Array.from({ length: 10 }, () => createSession(server.url)));
    log.batches.length = 0;
    const told = sessions.map(({ code }) => {
      const session = server.hall.sessionOf(code);
      if (!session) throw new Error('not open');
      return server.hall.tell(session, { type: 'join', person: 'p-11111111', name: 'Ada', role: 'player' });
    });
    expect(await Promise.all(told)).toEqual(Array(10).fill({ ok: true }));
    expect(log.batches).toEqual([10]);
  });

  test('a whole game: the record leads to the state, and every client sees the same', async () => {
    const facilitator = await TestClient.join(server.url, one.code, one.token);
    const { token } = await joinSession(server.url, one.code, 'Screen', 'observer');
    const screen = await TestClient.join(server.url, one.code, token);
    await facilitator.act({ type: 'start' });
    for (let step = 0; step < 40 && facilitator.publicView.phase !== 'debrief'; step++) {
      await new Promise((later) => setTimeout(later, 50));
      await facilitator.send({ type: 'advance' });
    }
    expect(facilitator.publicView.phase).toBe('debrief');
    const late = await TestClient.join(server.url, one.code, one.token);
    // Until the bots have said all that they have to say.
    for (let before = -1; before !== late.messages.length + screen.frames.length; ) {
      before = late.messages.length + screen.frames.length;
      await new Promise((later) => setTimeout(later, 500));
    }
    expect(late.publicView).toEqual(server.hall.sessionOf(one.code)?.state.public);
    expect(screen.publicView).toEqual(late.publicView);
    const live = server.hall.sessionOf(one.code)?.state;
    const reading = await log.read(one.code);
    if ('damaged' in reading) throw new Error(reading.damaged);
    expect(new Session(one.code, reading.records, reading.identities).state).toEqual(live);
  });
});
