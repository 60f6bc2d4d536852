import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffView } from '../../shared/view-patch.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let facilitator: TestClient;
let ada: TestClient;
let bob: TestClient;
let cleo: TestClient;
let screen: TestClient;
let tokens: string[];

/** Everybody but the two between whom a thing is. */
const others = () => [facilitator, cleo, screen];

beforeAll(async () => {
  server = await startServer();
  const { code, token } = await createSession(server.url);
  facilitator = await TestClient.join(server.url, code, token);
  const enter = async (name: string, role: 'player' | 'observer' = 'player') => {
    const joined = await joinSession(server.url, code, name, role);
    tokens.push(joined.token);
    return TestClient.join(server.url, code, joined.token);
  };
  tokens = [token];
  [ada, bob, cleo] = [await enter('Ada'), await enter('Bob'), await enter('Cleo')];
  screen = await enter('Screen', 'observer');
  await ada.act({ type: 'takeSeat', seat: 'tarrow' });
  await bob.act({ type: 'takeSeat', seat: 'dunmere' });
  await cleo.act({ type: 'takeSeat', seat: 'pellin' });
  await facilitator.act({ type: 'start' });
  await advanceTo('negotiation');
});
afterAll(() => server.stop());

async function advanceTo(phase: string): Promise<void> {
  for (let step = 0; step < 8 && facilitator.publicView.phase !== phase; step++)
    await facilitator.act({ type: 'advance' });
  for (const client of [ada, bob, cleo, screen])
    await client.until(({ publicView }) => publicView.phase === phase);
}

/** A text in the ways in which bytes could carry it. */
function encodings(text: string): Buffer[] {
  const plain = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(shift), plain])
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [plain, Buffer.from(text, 'utf16le'), Buffer.from(plain.toString('hex')), ...base64];
}

function holds(client: TestClient, text: string): boolean {
  const sent = Buffer.concat(client.frames);
  return encodings(text).some((bytes) => sent.includes(bytes));
}

function marker(): string {
  return randomBytes(18).toString('hex');
}

describe('threat 1: what is private reaches its own and nobody else', () => {
  test('the search finds what is there', () => {
    expect(holds(ada, 'tarrow')).toBe(true);
    expect(holds(ada, 'Ada')).toBe(true);
    expect(holds(screen, marker())).toBe(false);
  });

  test('a private message', async () => {
    const text = marker();
    await ada.act({ type: 'say', to: 'dunmere', said: { type: 'text', text } });
    await bob.until(({ view }) =>
      Object.values(view.own?.messages ?? {}).some((message) => message.text === text),
    );
    expect(holds(ada, text)).toBe(true);
    for (const client of others()) expect(holds(client, text)).toBe(false);
  });

  test('an offer', async () => {
    const gives = (norm: 'N01' | 'N15') => [{ type: 'commitment' as const, norm, rung: 1 as const }];
    const before = new Set(Object.keys(bob.view.own?.offers ?? {}));
    await ada.act({
      type: 'makeOffer',
      terms: [
        { seat: 'tarrow', gives: gives('N01') },
        { seat: 'dunmere', gives: gives('N15') },
      ],
    });
    const made = (client: TestClient) =>
      Object.entries(client.view.own?.offers ?? {}).find(
        ([id, { from }]) => from === 'tarrow' && !before.has(id),
      );
    await bob.until((client) => made(client) !== undefined);
    const [id = ''] = made(bob) ?? [];
    expect(holds(ada, id)).toBe(true);
    for (const client of others()) expect(holds(client, id)).toBe(false);
  });

  test('threat 7 a conduct card: other seats receive not one byte, the facilitator that nobody waits for it', async () => {
    await advanceTo('conduct');
    // The bots have their turn first: what they do is not what is looked for.
    await facilitator.until(({ publicView }) =>
      Object.values(publicView.seats).every(({ driver, ready }) => driver !== 'bot' || ready),
    );
    // What was sent before an answer has come before it; a command that nobody can read changes nothing.
    const received = async () => {
      for (const client of [bob, cleo, screen]) await client.request('unreadable');
      return [bob, cleo, screen].map(({ frames }) => frames.length);
    };
    const before = await received();
    const heard = facilitator.messages.length;
    await ada.act({ type: 'playConduct', card: 'covert', seat: '' });
    expect(Object.values(ada.view.own?.conduct ?? {}).at(-1)).toMatchObject({ card: 'covert' });
    expect(await received()).toEqual(before.map((count) => count + 1));
    await facilitator.until(({ messages }) => messages.length > heard);
    const changes = facilitator.messages.slice(heard).map(({ patch }) => patch);
    expect(changes).toEqual([
      {
        changes: [
          { path: ['console', 'waitingFor'], value: expect.any(Array) },
          { path: ['console', 'radar', 'tarrow', 'lastAt'], value: expect.any(Number) },
        ],
      },
    ]);
  });

  test('W9, W11 the radar and the notes reach the facilitator alone, a word its seat', async () => {
    await facilitator.act({ type: 'note', text: 'heather under glass' });
    await facilitator.act({ type: 'tell', seat: 'tarrow', text: 'gorse by the gate' });
    await ada.until((client) => holds(client, 'gorse by the gate'));
    expect(holds(facilitator, 'coSponsors')).toBe(true);
    expect(holds(facilitator, 'heather under glass')).toBe(true);
    for (const client of [ada, bob, cleo, screen]) {
      expect(holds(client, 'coSponsors')).toBe(false);
      expect(holds(client, 'heather under glass')).toBe(false);
    }
    for (const client of [bob, cleo, screen]) expect(holds(client, 'gorse by the gate')).toBe(false);
  });

  test('evidence, beliefs and the brief', async () => {
    const own = () =>
      [ada, bob, cleo].flatMap((client) =>
        Object.entries(client.view.own?.evidence ?? {}).flatMap(([id, { own }]) =>
          own ? [{ client, id }] : [],
        ),
      );
    await advanceTo('crisis');
    // Luck may have dealt them none yet.
    for (let round = 1; own().length === 0 && round < 6; round++) {
      await facilitator.act({ type: 'advance' });
      await advanceTo('crisis');
    }
    const held = own();
    expect(held.length).toBeGreaterThan(0);
    for (const { client, id } of held)
      for (const other of [facilitator, ada, bob, cleo, screen])
        expect(holds(other, id)).toBe(other === client);
    for (const [client, seat] of [
      [ada, 'tarrow'],
      [bob, 'dunmere'],
      [cleo, 'pellin'],
    ] as const) {
      const lure = client.view.own?.covert?.lure.en ?? '';
      expect(client.view.own?.seat).toBe(seat);
      expect(lure.length).toBeGreaterThan(10);
      for (const other of [facilitator, ada, bob, cleo, screen])
        expect(holds(other, lure)).toBe(other === client);
    }
  });

  test('threat 8 and threat 23: no seed and no token is ever sent', async () => {
    const [session] = server.hall.sessions;
    const seed = session?.state.hidden.seed ?? '';
    expect(seed).toHaveLength(64);
    for (const client of [facilitator, ada, bob, cleo, screen])
      for (const secret of [seed, ...tokens]) expect(holds(client, secret)).toBe(false);
  });

  test('each stream of views has no gap, and leads to the view', () => {
    for (const client of [facilitator, ada, bob, cleo, screen]) {
      expect(client.messages.map(({ revision }) => revision)).toEqual(
        client.messages.map((_, index) => index + 1),
      );
      expect(client.messages.slice(1).every(({ patch }) => 'changes' in patch)).toBe(true);
    }
    expect(screen.view).toMatchObject({ own: null, console: null });
    expect(diffView(ada.view, structuredClone(ada.view))).toBeNull();
  });
});
