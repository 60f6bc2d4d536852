import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SessionCreated, WhyQuestion } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';

/** So slow that no bot acts by itself in a test: what they do, they do because somebody closes a phase. */
const NEVER = { least: 3_600_000, most: 3_600_000 };

async function commandsOfBots(server: TestServer, code: string): Promise<number> {
  const reading = await server.log.read(code);
  if ('damaged' in reading) throw new Error(reading.damaged);
  return reading.records.filter(({ actor }) => actor.kind === 'bot').length;
}

describe('bots whose turn has not come', () => {
  let server: TestServer;
  let session: SessionCreated;
  beforeAll(async () => {
    server = await startServer({ pace: NEVER });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    session = await createSession(server.url, { solo: 'selmora', name: 'Ada' });
  });

  test('still make their moves when a person who is quick closes the phase', async () => {
    const ada = await TestClient.join(server.url, session.code, session.token);
    await ada.act({ type: 'start' });
    await ada.act({ type: 'ready', ready: true });
    expect(ada.publicView.phase).toBe('negotiation');
    const before = await commandsOfBots(server, session.code);
    await ada.act({ type: 'ready', ready: true });
    expect(ada.publicView.phase).toBe('plenary');
    expect(await commandsOfBots(server, session.code)).toBeGreaterThan(before + 5);
    const drafted = Object.values(ada.publicView.treaties).some(({ sponsors }) => sponsors.length > 0);
    expect(drafted).toBe(true);
    ada.leave();
  });

  test('move before a deadline closes the phase over them', async () => {
    const clocked = await createSession(server.url, { preset: 'class45' });
    const facilitator = await TestClient.join(server.url, clocked.code, clocked.token);
    await facilitator.act({ type: 'start' });
    await facilitator.act({ type: 'advance' });
    expect(facilitator.publicView.phase).toBe('negotiation');
    await facilitator.act({ type: 'extend', seconds: -299 });
    await facilitator.until(({ publicView }) => publicView.phase !== 'negotiation');
    expect(await commandsOfBots(server, clocked.code)).toBeGreaterThan(5);
    facilitator.leave();
  });

  test('a facilitator who goes on goes on by one step, though the bots alone would have closed it', async () => {
    const staffed = await createSession(server.url);
    const facilitator = await TestClient.join(server.url, staffed.code, staffed.token);
    await facilitator.act({ type: 'start' });
    const { phaseId: phase } = facilitator.publicView;
    for (const again of [1, 2]) {
      const { outcome } = await facilitator.send({ type: 'advance' }, { id: 'next', phase });
      expect({ again, outcome }).toEqual({ again, outcome: { ok: true } });
      expect(facilitator.publicView.phase).toBe('negotiation');
    }
    facilitator.leave();
  });

  test('F8 act at once when the player wants it so, as far as the phase goes and no further', async () => {
    const ada = await TestClient.join(server.url, session.code, session.token);
    await ada.act({ type: 'start' });
    await ada.act({ type: 'ready', ready: true });
    const before = await commandsOfBots(server, session.code);
    await ada.act({ type: 'setPace', pace: 'atOnce' });
    await expect
      .poll(() => commandsOfBots(server, session.code), { timeout: 20_000 })
      .toBeGreaterThan(before + 5);
    expect(ada.publicView).toMatchObject({ phase: 'negotiation', setup: { pace: 'atOnce' } });
    ada.leave();
  });

  test('do nothing when the session is ended', async () => {
    const ada = await TestClient.join(server.url, session.code, session.token);
    await ada.act({ type: 'start' });
    const before = await commandsOfBots(server, session.code);
    await ada.act({ type: 'end' });
    expect(await commandsOfBots(server, session.code)).toBe(before);
    ada.leave();
  });
});

describe('bots at a pace', () => {
  let server: TestServer;
  let session: SessionCreated;
  let facilitator: TestClient;
  beforeAll(async () => {
    server = await startServer({ pace: { least: 5, most: 10 } });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    session = await createSession(server.url);
    facilitator = await TestClient.join(server.url, session.code, session.token);
    await facilitator.act({ type: 'start' });
    await facilitator.act({ type: 'advance' });
  });

  const settled = async () => {
    const before = await commandsOfBots(server, session.code);
    await new Promise((later) => setTimeout(later, 200));
    return (await commandsOfBots(server, session.code)) - before;
  };

  test('play in all seats, one command after the other', async () => {
    await facilitator.until(({ publicView }) => Object.keys(publicView.floor).length > 3);
    const times = [];
    const reading = await server.log.read(session.code);
    if ('damaged' in reading) throw new Error(reading.damaged);
    for (const { actor, at } of reading.records) if (actor.kind === 'bot') times.push(at);
    expect(times.length).toBeGreaterThan(3);
    facilitator.leave();
  });

  test('say why on request: what concerns the asker, and nothing to a question that is none', async () => {
    const solo = await createSession(server.url, { solo: 'selmora', name: 'Ada' });
    const ada = await TestClient.join(server.url, solo.code, solo.token);
    await ada.act({ type: 'start' });
    await ada.act({ type: 'ready', ready: true });
    await ada.until(({ publicView }) =>
      Object.values(publicView.treaties).some((text) => text.drafter !== ''),
    );
    const { reasons } = await ada.room.request('why', { seat: '', about: '' });
    const [first] = reasons;
    expect(first?.terms.length).toBeGreaterThan(2);
    expect(reasons.map(({ command }) => command.type)).toContain('editText');
    const one = await ada.room.request('why', { seat: first?.seat ?? '', about: first?.about ?? '' });
    expect(one.reasons).toContainEqual(first);
    const nonsense = { seat: 7 } as unknown as WhyQuestion;
    expect(await ada.room.request('why', nonsense)).toEqual({ reasons: [] });
    ada.leave();
    facilitator.leave();
  });

  test('rest while the session is paused, and go on after', async () => {
    await facilitator.act({ type: 'pause' });
    await settled();
    expect(await settled()).toBe(0);
    await facilitator.act({ type: 'resume' });
    expect(await settled()).toBeGreaterThan(0);
    facilitator.leave();
  });

  test('rest while nobody is there, and go on when somebody comes', async () => {
    facilitator.leave();
    await settled();
    expect(await settled()).toBe(0);
    const { token } = await joinSession(server.url, session.code, 'Screen', 'observer');
    const screen = await TestClient.join(server.url, session.code, token);
    expect(await settled()).toBeGreaterThan(0);
    screen.leave();
  });
});
