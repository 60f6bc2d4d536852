import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ARRIVALS } from '../../server/wire/places.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { SessionCreated } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';

/** Colyseus' code of a request. */
const REQUEST = 21;

let server: TestServer;
let session: SessionCreated;
let facilitator: TestClient;
let ada: TestClient;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  session = await createSession(server.url);
  facilitator = await enter(session.token);
  ada = await enter((await joinSession(server.url, session.code, 'Ada')).token);
  await ada.act({ type: 'takeSeat', seat: 'selmora' });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});

async function enter(token: string): Promise<TestClient> {
  const client = await TestClient.join(server.url, session.code, token);
  clients.push(client);
  return client;
}

/** The record's entries that carry a command of this id. */
async function storedTimes(id: string): Promise<number> {
  const reading = await server.log.read(session.code);
  if ('damaged' in reading) throw new Error(reading.damaged);
  return reading.records.filter(({ command }) => command?.id === id).length;
}

async function start(): Promise<void> {
  await facilitator.act({ type: 'start' });
  await ada.until(({ publicView }) => publicView.phase === 'briefing');
}

describe('a command', () => {
  test('is acknowledged when it is stored, with the revision that shows it', async () => {
    await start();
    const before = ada.messages.length;
    const { id, revision, outcome } = await ada.send({ type: 'ready', ready: true }, { id: 'mine' });
    expect({ id, outcome }).toEqual({ id: 'mine', outcome: { ok: true } });
    expect(revision).toBe(ada.messages.at(-1)?.revision);
    expect(ada.messages.length).toBeGreaterThanOrEqual(before);
    expect(await storedTimes('mine')).toBe(1);
  });

  test('that is refused says why, and changes nothing', async () => {
    const revision = ada.messages.at(-1)?.revision;
    const { outcome } = await ada.send({ type: 'declare', norm: 'N01', rung: 1 }, { id: 'early' });
    expect(outcome).toMatchObject({ ok: false, refused: 'notInThisPhase' });
    expect(ada.messages.at(-1)?.revision).toBe(revision);
    expect(await storedTimes('early')).toBe(0);
  });

  test('sent again gets the first answer and happens once', async () => {
    await start();
    await facilitator.act({ type: 'advance' });
    await ada.until(({ publicView }) => publicView.phase === 'negotiation');
    const say = { type: 'say', to: 'floor', said: { type: 'text', text: 'Once only.' } } as const;
    const answers = await Promise.all([1, 2, 3].map(() => ada.send(say, { id: 'same' })));
    await facilitator.act({ type: 'advance' });
    const later = await ada.send(say, { id: 'same', phase: '1.negotiation' });
    expect([...answers, later].map(({ outcome }) => outcome)).toEqual(Array(4).fill({ ok: true }));
    expect(await storedTimes('same')).toBe(1);
    const said = Object.values(ada.publicView.floor).filter(({ text }) => text === 'Once only.');
    expect(said).toHaveLength(1);
  });

  test('with an id that was used for another is refused', async () => {
    await start();
    await ada.send({ type: 'ready', ready: true }, { id: 'used' });
    const { outcome } = await ada.send({ type: 'ready', ready: false }, { id: 'used' });
    expect(outcome).toEqual({ ok: false, refused: 'conflictingId', fact: 'used' });
  });

  test('with an id that another person used is another command', async () => {
    await start();
    await ada.send({ type: 'rename', name: 'Ada L.' }, { id: 'shared' });
    const { outcome } = await facilitator.send({ type: 'lock', locked: true }, { id: 'shared' });
    expect(outcome).toEqual({ ok: true });
    expect(await storedTimes('shared')).toBe(2);
  });

  test('meant for a phase that is past is refused, and not carried over', async () => {
    await start();
    const past = ada.publicView.phaseId;
    await facilitator.act({ type: 'advance' });
    await ada.until(({ publicView }) => publicView.phaseId !== past);
    const { outcome } = await ada.send({ type: 'ready', ready: true }, { phase: past });
    expect(outcome).toEqual({ ok: false, refused: 'stalePhase', fact: past });
    expect(ada.publicView.seats.selmora?.ready).toBe(false);
    const again = await facilitator.send({ type: 'advance' }, { phase: past });
    expect(again.outcome).toMatchObject({ refused: 'stalePhase' });
  });

  test('is always of the seat that the person holds', async () => {
    await start();
    await facilitator.act({ type: 'advance' });
    await ada.until(({ publicView }) => publicView.phase === 'negotiation');
    const forged = { type: 'say', to: 'floor', said: { type: 'text', text: 'As another.' }, from: 'tarrow' };
    const answer = await ada.request({ id: 'forged', phase: ada.publicView.phaseId, body: forged });
    expect(answer.outcome).toMatchObject({ refused: 'malformed' });
    await ada.act({ type: 'say', to: 'floor', said: { type: 'text', text: 'As myself.' } });
    const [message] = Object.values(ada.publicView.floor).filter(({ text }) => text === 'As myself.');
    expect(message).toMatchObject({ from: 'selmora', author: 'Ada' });
  });

  test('of a seat from somebody without one, and of another’s offer, is refused', async () => {
    await start();
    const watcher = await enter((await joinSession(server.url, session.code, 'Watcher', 'observer')).token);
    const seatless = await watcher.send({ type: 'ready', ready: true });
    expect(seatless.outcome).toMatchObject({ refused: 'noSeat' });
    await facilitator.act({ type: 'advance' });
    await ada.until(({ publicView }) => publicView.phase === 'negotiation');
    const unknown = await ada.send({ type: 'acceptOffer', offer: 'o-00000000' });
    expect(unknown.outcome).toMatchObject({ refused: 'unknownOffer' });
  });
});

describe('bad messages', () => {
  const body = { type: 'ready', ready: true };
  test.each([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a number', 7, ''],
    ['no id', { phase: '', body }, ''],
    ['an id that is too long', { id: 'x'.repeat(65), phase: '', body }, 'x'.repeat(64)],
    ['an unknown command', { id: 'a', phase: '', body: { type: 'launch' } }, 'a'],
    ['a command of the server', { id: 'a', phase: '', body: { type: 'passTime' } }, 'a'],
    [
      'a join',
      { id: 'a', phase: '', body: { type: 'join', person: 'p', name: 'x', role: 'facilitator' } },
      'a',
    ],
    ['a field too many', { id: 'a', phase: '', body: { ...body, seat: 'tarrow' } }, 'a'],
    ['a field of another type', { id: 'a', phase: '', body: { type: 'ready', ready: 'yes' } }, 'a'],
    ['a value out of range', { id: 'a', phase: '', body: { type: 'declare', norm: 'N01', rung: 5 } }, 'a'],
    [
      'a message that is too long',
      {
        id: 'a',
        phase: '',
        body: { type: 'say', to: 'floor', said: { type: 'text', text: 'x'.repeat(LIMITS.message + 1) } },
      },
      'a',
    ],
    ['a prototype', { id: 'a', phase: '', body: { type: '__proto__' } }, 'a'],
  ])('%s: refused as malformed, the connection stays', async (_case, message, id) => {
    const answer = await ada.request(message);
    expect(answer).toMatchObject({ id, outcome: { ok: false, refused: 'malformed' } });
    await ada.act({ type: 'rename', name: 'Still here' });
  });

  test('a frame above the limit closes the socket with 1009, and only that one', async () => {
    const text = 'x'.repeat(LIMITS.frameBytes + 1);
    ada.request({ id: 'big', phase: '', body: { type: 'rename', name: text } }).catch(() => undefined);
    expect(await ada.closed).toBe(1009);
    await facilitator.act({ type: 'lock', locked: true });
  });

  test('frames of random bytes cost their sender at most the connection', async () => {
    // Nobody can fill the console of the server with what they send.
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const code = fc.oneof(fc.integer({ min: 9, max: 24 }), fc.constant(REQUEST), fc.nat(255));
    const frames = fc.array(fc.tuple(code, bytes), { minLength: 20, maxLength: 20 });
    let token = '';
    for (const [number, round] of fc.sample(frames, { numRuns: 60, seed: 7 }).entries()) {
      // One person may come so often at once, and no oftener.
      if (number % ARRIVALS.burst === 0)
        token = (await joinSession(server.url, session.code, `Fuzz ${number}`, 'observer')).token;
      const fuzzer = await enter(token);
      for (const [first, rest] of round)
        if (fuzzer.room.connection.isOpen) fuzzer.room.connection.send(Uint8Array.of(first, ...rest));
    }
    await ada.act({ type: 'rename', name: 'Unmoved' });
    await facilitator.until(({ publicView }) => publicView.people[ada.person]?.name === 'Unmoved');
    expect(complaints.mock.calls.flat().join('\n')).not.toContain('Invalid byte');
    complaints.mockRestore();
  });
});

describe('threat 12: the rate', () => {
  test('thirty at once are taken, more are refused with the time to wait, and nobody else is slowed', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => ada.send({ type: 'rename', name: `Ada ${n}` })),
    );
    const tooFast = answers.filter(({ outcome }) => !outcome.ok && outcome.refused === 'tooFast');
    expect(tooFast.length).toBeGreaterThanOrEqual(20);
    expect(tooFast.length).toBeLessThanOrEqual(32);
    expect(tooFast[0]?.outcome).toMatchObject({ fact: '1' });
    await facilitator.act({ type: 'lock', locked: true });
    // Who never sends again what was refused is not kept from the rest for long.
    await expect
      .poll(async () => (await ada.send({ type: 'rename', name: 'Ada' })).outcome.ok, { timeout: 15_000 })
      .toBe(true);
  });

  test('what was refused is taken before what was given later', async () => {
    const rename = (n: number) => ({
      id: `rename-${n}`,
      phase: '',
      body: { type: 'rename', name: `Ada ${n}` },
    });
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const taken: number[] = [];
    let waiting = numbers;
    while (waiting.length > 0) {
      const answers = await Promise.all(waiting.map((n) => ada.request(rename(n))));
      const refused = waiting.filter((_, at) => answers[at]?.outcome.ok === false);
      taken.push(...waiting.filter((n) => !refused.includes(n)));
      // Once one is refused, all after it are, whatever time has passed meanwhile.
      expect(refused).toEqual(waiting.slice(waiting.length - refused.length));
      const [first] = refused;
      if (first !== undefined) {
        await new Promise((later) => setTimeout(later, 300));
        const late = numbers.length + 1;
        if (refused.length > 1) expect((await ada.request(rename(late))).outcome.ok).toBe(false);
      }
      waiting = refused;
    }
    expect(taken).toEqual(numbers);
    expect(ada.publicView.people[ada.person]?.name).toBe(`Ada ${numbers.length - 1}`);
  });
});
