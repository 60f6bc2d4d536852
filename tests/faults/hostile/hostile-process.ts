/**
 * One who means harm, in a process of its own so that what it costs is the server's to bear alone:
 * `node hostile-process.ts URL CODE TOKEN`, until it is killed. All that it does anybody in a class could do: flood
 * with commands, send half frames and half requests, read at a trickle, open sockets and drop them.
 */
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Protocol } from '@colyseus/core';
import { TestClient } from '../../support/client.ts';
import { askForPlace, RawSocket } from '../../support/raw-socket.ts';
import { joinSession } from '../../support/server.ts';

const [, , url = '', code = '', token = ''] = process.argv;
const { port, hostname } = new URL(url);
/** Frames in one go, far above what closes the socket. */
const FLOOD = 300;
const TRICKLE = 1024;
const LONG = 'x'.repeat(480);

/** Again and again, whatever becomes of it. */
async function forever(act: () => Promise<unknown>): Promise<void> {
  for (;;) {
    await act().catch(() => undefined);
    await wait(20);
  }
}

/** Commands as fast as they go, until the server has had enough; then again. */
async function flood(): Promise<void> {
  const client = await TestClient.join(url, code, token);
  const line = { open: true };
  void client.closed.then(() => {
    line.open = false;
  });
  for (let sent = 0; line.open; sent++) {
    const said = { type: 'text', text: `${LONG}${sent}` } as const;
    const body = { type: 'say', to: 'floor', said } as const;
    client.request({ id: `flood-${process.hrtime.bigint()}`, phase: '', body }).catch(() => undefined);
    client.frames.length = 0;
    client.messages.length = 0;
    if (sent % FLOOD === 0) await wait(10);
  }
}

async function socketOf(theirs: string): Promise<RawSocket> {
  const { place } = await askForPlace({ url }, code, theirs);
  return new RawSocket(Number(port), `/${place.processId}/${place.roomId}?sessionId=${place.sessionId}`);
}

/** Announces a long frame, or a long request, and sends half of it. */
async function half(theirs: string): Promise<void> {
  const request = connect(Number(port), hostname);
  request.on('error', () => undefined);
  request.write('POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n{"half":');
  const { socket } = await socketOf(theirs);
  await wait(50);
  socket.write(Buffer.concat([Buffer.of(0x82, 0x80 | 126, 0x3e, 0x80, 1, 2, 3, 4), Buffer.alloc(4000)]));
  await wait(500);
  if (Math.random() < 0.5) socket.destroy();
  else socket.resetAndDestroy();
  request.destroy();
}

/** Comes, says that it understood the welcome, and reads a kilobyte a second. */
async function trickle(theirs: string): Promise<void> {
  const raw = await socketOf(theirs);
  await raw.status();
  raw.send(Uint8Array.of(Protocol.JOIN_ROOM));
  raw.socket.removeAllListeners('data');
  raw.socket.pause();
  const reading = setInterval(() => raw.socket.read(TRICKLE), 1000);
  await raw.gone;
  clearInterval(reading);
}

async function openAndDrop(theirs: string): Promise<void> {
  const bare = connect(Number(port), hostname);
  bare.on('error', () => undefined);
  bare.once('connect', () => bare.resetAndDestroy());
  const { socket } = await socketOf(theirs);
  socket.once('data', () => socket.destroy());
}

const guests = await Promise.all(
  // One of these processes may come to a session after another.
  ['Half', 'Slow', 'Gone'].map((name) => joinSession(url, code, `${name} ${process.pid}`, 'observer')),
);
const [halves, slow, gone] = guests.map((guest) => guest.token);
process.stdout.write('at work\n');
await Promise.all([
  forever(flood),
  forever(() => half(halves ?? '')),
  forever(() => trickle(slow ?? '')),
  forever(() => openAndDrop(gone ?? '')),
]);
