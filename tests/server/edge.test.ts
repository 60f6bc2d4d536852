import { type AddressInfo, connect } from 'node:net';
import { Protocol } from '@colyseus/core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { openDoor } from '../../server/http/front.ts';
import { trustRule } from '../../server/wire/addresses.ts';
import { Backlog } from '../../server/wire/backlog.ts';
import { CLOSE, type SessionCreated } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { askForPlace, RawSocket } from '../support/raw-socket.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';

const HANDSHAKE = 1500;
const POLICY = 1008;
const NEVER = { least: 3_600_000, most: 3_600_000 };

let server: TestServer;
let session: SessionCreated;
let gil: TestClient;
const sockets: RawSocket[] = [];

beforeAll(async () => {
  server = await startServer({ handshake: HANDSHAKE, pace: NEVER });
  session = await createSession(server.url);
  gil = await TestClient.join(server.url, session.code, session.token);
});
afterEach(() => {
  for (const { socket } of sockets.splice(0)) socket.destroy();
});
afterAll(() => server.stop());

let people = 0;

async function open(): Promise<RawSocket> {
  people += 1;
  const { token } = await joinSession(server.url, session.code, `Person ${people}`, 'observer');
  const { place } = await askForPlace(server, session.code, token);
  const socket = RawSocket.to(server, place);
  sockets.push(socket);
  expect(await socket.status()).toBe('101');
  return socket;
}

describe('a socket', () => {
  test('that does not finish its handshake in time is closed, and its person is away again', async () => {
    const started = Date.now();
    const socket = await open();
    const name = `Person ${people}`;
    const isThere = (there: boolean) => (client: TestClient) =>
      Object.values(client.publicView.people).some((one) => one.name === name && one.connected === there);
    await gil.until(isThere(true), 'the person is there');
    expect(await socket.closeCode()).toBe(POLICY);
    expect(Date.now() - started).toBeGreaterThanOrEqual(HANDSHAKE);
    await gil.until(isThere(false), 'the person is away');
  });

  test('that finishes it stays', async () => {
    const socket = await open();
    socket.send(Uint8Array.of(Protocol.JOIN_ROOM));
    await new Promise((later) => setTimeout(later, HANDSHAKE * 1.5));
    socket.send(Uint8Array.of(Protocol.PING));
    await expect.poll(() => socket.bytes.subarray(-3)).toEqual(Buffer.of(0x82, 1, Protocol.PING));
  });

  test.each([
    ['a command before the handshake', [Uint8Array.of(Protocol.ROOM_REQUEST, 1, 0)]],
    [
      'a message that nothing here answers',
      [Uint8Array.of(Protocol.JOIN_ROOM), Uint8Array.of(Protocol.ROOM_DATA, 1)],
    ],
    ['an input', [Uint8Array.of(Protocol.JOIN_ROOM), Uint8Array.of(Protocol.ROOM_INPUT_RELIABLE, 1)]],
    ['an empty frame', [new Uint8Array()]],
  ])('that sends %s is closed, and the others go on', async (_case, frames) => {
    const socket = await open();
    for (const payload of frames) socket.send(payload);
    expect(await socket.closeCode()).toBe(POLICY);
    await gil.act({ type: 'rename', name: `Gil ${people}` });
  });

  test('that sends text is closed', async () => {
    const socket = await open();
    socket.send(Buffer.from('hello'), 1);
    expect(await socket.closeCode()).toBe(POLICY);
  });

  test('is opened only for a place that was given', async () => {
    const { place } = await askForPlace(server, session.code, session.token);
    for (const path of [
      '/',
      '/?sessionId=abcdefghi',
      `/${place.processId}/${place.roomId}`,
      `/${place.processId}/${place.roomId}?sessionId=invented1`,
      `/${place.processId}/BBBBB?sessionId=${place.sessionId}`,
    ]) {
      const socket = new RawSocket(server.port, path, { Origin: server.url });
      sockets.push(socket);
      expect({ path, status: await socket.status() }).toEqual({ path, status: '403' });
    }
  });

  test('is not held for long: one token gets few places at once, and each is free again soon', async () => {
    const { token } = await joinSession(server.url, session.code, 'Hoarder', 'observer');
    const asked = await Promise.all(
      Array.from({ length: 40 }, () => askForPlace(server, session.code, token)),
    );
    const given = asked.filter(({ status }) => status === 200);
    expect(given.length).toBe(8);
    expect(asked.some(({ status }) => status === 429)).toBe(true);
    const [first] = given;
    if (!first) throw new Error('no place was given');
    await new Promise((later) => setTimeout(later, 5200));
    const late = RawSocket.to(server, first.place);
    sockets.push(late);
    expect(await late.status()).toBe('403');
  });
});

describe('a request that cannot be read', () => {
  test.each([
    ['a text that is cut off', [0xd9, 0xff, 0x41]],
    ['cut off', [0xdf, 0xff, 0xff, 0xff, 0xff]],
    ['nested ten thousand deep', Array.from({ length: 10_000 }, () => 0x91)],
  ])('%s: is answered alike, whatever it holds', async (_case, payload) => {
    const socket = await open();
    socket.send(Uint8Array.of(Protocol.JOIN_ROOM));
    const type = Buffer.concat([Buffer.of(0xa7), Buffer.from('command')]);
    socket.send(Buffer.concat([Buffer.of(Protocol.ROOM_REQUEST, 5), type, Buffer.from(payload)]));
    const answer = Buffer.of(Protocol.ROOM_RESPONSE, 5, 2);
    await expect.poll(() => socket.bytes.includes(answer)).toBe(true);
    const said = socket.bytes.subarray(socket.bytes.indexOf(answer) + answer.length);
    expect(said.toString('latin1')).toMatch(/^[^ -~]*name\W*malformed[^ -~]*message[^ -~]*$/);
  });

  test('of an unknown type gets the same answer, and not its own words back', async () => {
    const socket = await open();
    socket.send(Uint8Array.of(Protocol.JOIN_ROOM));
    const type = Buffer.concat([Buffer.of(0xaa), Buffer.from('tell-me-it')]);
    socket.send(Buffer.concat([Buffer.of(Protocol.ROOM_REQUEST, 6), type]));
    await expect.poll(() => socket.bytes.includes('malformed')).toBe(true);
    expect(socket.bytes.includes('tell-me-it')).toBe(false);
  });
});

describe('threat 12: a reader that falls behind', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  function backlogOf(pending: () => number) {
    const told: string[] = [];
    const outflow = { pending, resync: () => told.push('resync'), drop: () => told.push('drop') };
    return { backlog: new Backlog(outflow), told };
  }

  test('gets nothing more above 256 KB, and begins anew once it has caught up', () => {
    vi.useFakeTimers();
    let pending = 262_144;
    const { backlog, told } = backlogOf(() => pending);
    expect(backlog.admits(true)).toBe(true);
    pending += 1;
    // What a turn has begun to say to it is said whole.
    expect(backlog.admits(false)).toBe(true);
    expect(backlog.admits(true)).toBe(false);
    pending = 5;
    vi.advanceTimersByTime(1000);
    expect([backlog.admits(true), told]).toEqual([false, []]);
    pending = 0;
    vi.advanceTimersByTime(200);
    // The line is closing: the next one begins with the whole.
    expect([backlog.admits(true), told]).toEqual([false, ['resync']]);
  });

  test('is let go after ten seconds, or at once above 1 MB', () => {
    vi.useFakeTimers();
    const slow = backlogOf(() => 300_000);
    slow.backlog.admits(true);
    vi.advanceTimersByTime(9_900);
    expect(slow.told).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(slow.told).toEqual(['drop']);
    const flooded = backlogOf(() => 1_048_577);
    expect([flooded.backlog.admits(false), flooded.told]).toEqual([false, ['drop']]);
  });

  test('is closed with a word that brings its client back to the whole', async () => {
    const slow = await TestClient.join(
      server.url,
      session.code,
      (await joinSession(server.url, session.code, 'Slow', 'observer')).token,
    );
    const heard = slow.frames.length;
    vi.spyOn(WebSocket.prototype, 'bufferedAmount', 'get').mockReturnValueOnce(300_000).mockReturnValue(0);
    slow.room.ping(() => undefined);
    expect(await slow.closed).toBe(CLOSE.resync);
    expect(slow.frames.length).toBe(heard);
  });
});

describe('the door', () => {
  test.each([
    ['a head that never ends', 'GET / HTTP/1.1\r\nHost: a\r\nX: '],
    ['a body that never comes', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12'],
  ])('%s is not waited for', async (_case, head) => {
    const door = openDoor(trustRule([]), {
      headersTimeout: 200,
      requestTimeout: 300,
      connectionsCheckingInterval: 50,
    });
    door.on('request', (request) => request.resume());
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const socket = connect((door.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    const started = Date.now();
    socket.write(head);
    await new Promise<void>((resolve) => socket.resume().once('close', () => resolve()));
    expect(Date.now() - started).toBeLessThan(3000);
    door.close();
  });
});

describe('which proxy is believed', () => {
  test.each([
    ['10.0.0.7', true],
    ['10.0.0.8', false],
    ['::ffff:10.0.0.7', true],
    ['192.168.3.4', true],
    ['fd12::1', true],
    ['2001:db8::1', false],
    ['nonsense', false],
    ['', false],
  ])('%s: %s', (address, believed) => {
    expect(trustRule(['10.0.0.7', '192.168.0.0/16', 'fd00::/8'])(address)).toBe(believed);
  });
});

test('an invented address of a request is not believed: the limit is the peer’s', async () => {
  const strict = await startServer({ limits: { requests: 5, wrongCodes: 5, sessions: 5 } });
  const ask = (n: number) =>
    fetch(`${strict.url}/api/scenarios`, {
      headers: { 'x-forwarded-for': `9.9.9.${n}`, 'x-real-ip': `9.9.8.${n}` },
    });
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n)));
  expect(answers.filter(({ status }) => status === 429).length).toBe(7);
  await strict.stop();
});
