/** Bad input by the numbers of the threat model. What other files show at length is only begun here. */
import { readFileSync } from 'node:fs';
import { matchMaker } from '@colyseus/core';
import type { Schema } from '@colyseus/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newJoinCode } from '../../server/session/join-codes.ts';
import { publicViewOf } from '../../server/session/private-views.ts';
import { stateHash } from '../../server/session/state-hash.ts';
import { originRule } from '../../server/wire/origins.ts';
import type { ClientCommand } from '../../shared/rules/commands.ts';
import type { PassGiven, SessionCreated } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, post, postAs, startServer, type TestServer } from '../support/server.ts';

const NEVER = { least: 3_600_000, most: 3_600_000 };
let server: TestServer;
let session: SessionCreated;
let gil: TestClient;
let ada: TestClient;
let bob: TestClient;
let wall: TestClient;

beforeAll(async () => {
  server = await startServer({ pace: NEVER });
  session = await createSession(server.url);
  const enter = async (name: string, role: 'player' | 'observer' = 'player') =>
    TestClient.join(
      server.url,
      session.code,
      (await joinSession(server.url, session.code, name, role)).token,
    );
  gil = await TestClient.join(server.url, session.code, session.token);
  [ada, bob, wall] = [await enter('Ada'), await enter('Bob'), await enter('Wall', 'observer')];
  await ada.act({ type: 'takeSeat', seat: 'selmora' });
  await bob.act({ type: 'takeSeat', seat: 'tarrow' });
  await gil.act({ type: 'start' });
  await gil.act({ type: 'advance' });
  await ada.until(({ publicView }) => publicView.phase === 'negotiation');
});
afterAll(() => server.stop());

const hash = () => {
  const state = server.hall.sessionOf(session.code)?.state;
  if (!state) throw new Error('the session is gone');
  return stateHash(state);
};

/** Refused to everybody named, with one answer, and without a trace in the state. */
async function refusedAlike(
  senders: readonly TestClient[],
  commands: readonly ClientCommand[],
): Promise<void> {
  const before = hash();
  for (const sender of senders) {
    const outcomes = [];
    for (const command of commands) {
      outcomes.push((await sender.send(command)).outcome);
      // Below the rate at which everything is refused.
      await new Promise((later) => setTimeout(later, 110));
    }
    expect(outcomes.every(({ ok }) => !ok)).toBe(true);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  }
  expect(hash()).toBe(before);
}

describe('threat 3: what belongs to others', () => {
  test('an offer of another is refused in the words for one that does not exist', async () => {
    const terms = [
      { seat: 'tarrow', gives: [{ type: 'commitment' as const, norm: 'N01' as const, rung: 1 as const }] },
      { seat: 'dunmere', gives: [{ type: 'commitment' as const, norm: 'N15' as const, rung: 1 as const }] },
    ];
    await bob.act({ type: 'makeOffer', terms });
    const [theirs = ''] = Object.keys(bob.view.own?.offers ?? {});
    expect(theirs).not.toBe('');
    for (const type of ['acceptOffer', 'declineOffer', 'withdrawOffer'] as const)
      await refusedAlike(
        [ada],
        [
          { type, offer: theirs },
          { type, offer: 'o-00000000' },
          { type, offer: '__proto_' },
        ],
      );
  });
});

describe('threat 4: the facilitator’s commands', () => {
  const commands: readonly ClientCommand[] = [
    { type: 'pause' },
    { type: 'resume' },
    { type: 'extend', seconds: 60 },
    { type: 'advance' },
    { type: 'lock', locked: true },
    { type: 'setDriver', seat: 'tarrow', driver: 'bot' },
    { type: 'end' },
  ];
  test('are taken from no player and from no observer', async () => {
    await refusedAlike([ada, wall], commands);
  });
});

test('threat 6: a captured command does nothing a second time, in this phase, this session or another', async () => {
  const say = { type: 'say', to: 'floor', said: { type: 'text', text: 'Once.' } } as const;
  const envelope = { id: 'captured', phase: ada.publicView.phaseId, body: say };
  await ada.request(envelope);
  const before = hash();
  for (let n = 0; n < 20; n++)
    await ada.request(envelope).then(() => new Promise((later) => setTimeout(later, 110)));
  expect(hash()).toBe(before);
  expect(Object.values(ada.publicView.floor).filter(({ text }) => text === 'Once.')).toHaveLength(1);
  const changed = { ...envelope, body: { ...say, to: 'tarrow' } };
  expect((await ada.request(changed)).outcome).toMatchObject({ refused: 'conflictingId' });
  expect(hash()).toBe(before);
});

describe('threat 9: origins', () => {
  const own = 'entente.example';
  const rule = originRule('https://entente.example');
  test.each([
    'null',
    '',
    ' ',
    'https://',
    'http://entente.example',
    'https://entente.example:444',
    'https://entente.example/',
    'https://entente.example.',
    'https://ENTENTE.example',
    'https://entente.example.evil',
    'https://evil-entente.example',
    'https://entente.examplе',
    'https://entente.example@evil',
    'https://evil@entente.example',
    'https://entente.example#x',
    'https://entente.example?x',
    'https://entente.example\\@evil',
    'https://entente.example%00.evil',
    'file://',
    'file://entente.example',
    'data:text/html,x',
    'javascript:0',
    'blob:https://entente.example/1',
    'ftp://entente.example',
    'ws://entente.example',
    'wss://entente.example',
    'https://127.0.0.1',
    'https://localhost',
    'https://[::1]',
    'chrome-extension://abcdef',
    'moz-extension://abcdef',
    'about:blank',
    'https:entente.example',
    '//entente.example',
    'entente.example',
    'https://xn--entente.example',
    'https://entente.example,https://evil',
    'https://evil https://entente.example',
    'https://sub.entente.example',
    'https://example',
  ])('%s is not ours', (origin) => {
    expect(rule(origin, '10.0.0.1:2567')).toBe(false);
  });
  test('our public address is, and that under which a page of ours was loaded', () => {
    expect(rule('https://entente.example', own)).toBe(true);
    expect(rule('http://10.0.0.1:2567', '10.0.0.1:2567')).toBe(true);
  });
});

test('threat 10: guessed codes and tokens open nothing', async () => {
  const before = hash();
  for (let n = 0; n < 200; n++) {
    const code = newJoinCode();
    if (server.hall.sessionOf(code)) continue;
    const { status } = await post(server.url, `/api/sessions/${code}/people`, { name: 'K', role: 'player' });
    expect(status).toBe(404);
  }
  expect(hash()).toBe(before);
});

test('threat 17: the big screen and a link of the wrong role show nothing of the console', async () => {
  await gil.act({ type: 'note', text: 'a note that nobody else reads' });
  const sent = Buffer.concat(wall.frames);
  expect(wall.view.console).toBeNull();
  expect(wall.view.own).toBeNull();
  for (const secret of ['a note that nobody else reads', session.token, session.recovery ?? ''])
    expect(sent.includes(secret)).toBe(false);
  // A link goes to one place, once: who gets it by mistake is out as soon as another is made.
  const ask = () =>
    postAs<PassGiven>(
      server.url,
      `/api/sessions/${session.code}/people/${bob.person}/link`,
      {},
      session.token,
    );
  const [{ body: wrong }, { body: right }] = [await ask(), await ask()];
  const enter = (pass: string) => post(server.url, `/api/sessions/${session.code}/enter`, { pass });
  expect(await enter(wrong.pass)).toMatchObject({ status: 401, body: { error: 'passUnknown', fact: '' } });
  expect(right.pass).not.toBe(wrong.pass);
});

describe('threat 21: the room layer', () => {
  test('keeps nothing but the public view where neighbours and newcomers can read it', async () => {
    await ada.act({ type: 'say', to: 'tarrow', said: { type: 'text', text: 'between the two of us' } });
    const room = matchMaker.getLocalRoomById(session.code);
    const state = server.hall.sessionOf(session.code)?.state;
    if (!state) throw new Error('the session is gone');
    expect((room.state as Schema).toJSON()).toEqual(publicViewOf(state));
    const [listed] = await matchMaker.query({ roomId: session.code });
    expect(listed?.metadata ?? null).toBeNull();
    expect(Object.keys(room).join(' ')).not.toMatch(/token|seed/);
  });

  test('calls no method of a room because a message bears its name', async () => {
    const names = ['disconnect', 'onLeave', 'onDispose', 'broadcast', 'kickClient', 'setState', '__proto__'];
    for (const name of names) {
      const { token } = await joinSession(server.url, session.code, `Called ${name}`, 'observer');
      const caller = await TestClient.join(server.url, session.code, token);
      const answer = await Promise.race([
        caller.room.request(name as 'command', {} as never).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
        caller.closed.then(() => 'closed'),
      ]);
      expect(answer).not.toContain('answered');
      expect(answer).not.toMatch(/\n\s+at /);
      caller.leave();
    }
    expect(matchMaker.getLocalRoomById(session.code)).toBeDefined();
    await gil.act({ type: 'note', text: 'still here' });
  });
});

test('threat 22: no monitor, playground or list of routes is there', async () => {
  for (const path of ['/monitor', '/colyseus', '/playground', '/__apidocs', '/.devmode.json']) {
    const response = await fetch(server.url + path);
    const text = await response.text();
    const isOwnPage = text.includes('<div id="root">') || response.status >= 400;
    expect({ path, isOwnPage }).toEqual({ path, isOwnPage: true });
    expect(text).not.toContain('roomId');
  }
});

test('threat 25: every package is locked by its hash, and none comes from elsewhere than a registry', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>;
  };
  const loose = Object.entries(packages).filter(
    ([path, { integrity, resolved }]) =>
      path !== '' && (integrity === undefined || /^(git|file)/.test(resolved ?? '')),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

describe('threat 2: what is sealed', () => {
  test('is answered in parcels of one size, at one time, whatever was chosen', async () => {
    for (let step = 0; step < 6 && gil.publicView.phase !== 'conduct'; step++)
      await gil.act({ type: 'advance' });
    await ada.until(({ publicView }) => publicView.phase === 'conduct');
    const cards = [
      { type: 'playConduct', card: 'build', seat: '' },
      { type: 'playConduct', card: 'covert', seat: '' },
      { type: 'playConduct', card: 'help', seat: 'tarrow' },
    ] as const;
    const seen = [];
    for (const [n, card] of cards.entries()) {
      const from = ada.frames.length;
      const started = performance.now();
      const { outcome } = await ada.send(card, { id: `sealed-${n}` });
      const took = performance.now() - started;
      expect(outcome).toEqual({ ok: true });
      expect(took).toBeGreaterThanOrEqual(199);
      seen.push(
        ada.frames
          .slice(from)
          .map(({ length }) => Math.ceil(length / 64))
          .join(' '),
      );
    }
    expect(new Set(seen).size).toBe(1);
  });
});
