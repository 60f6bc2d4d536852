import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SessionCreated } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';

type Written = {
  readonly port: number | undefined;
  readonly bytes: Uint8Array;
  readonly then: string;
};
type Writes = { _write: (bytes: Uint8Array, encoding: string, callback: (error?: Error) => void) => void };

const NEVER = { least: 3_600_000, most: 3_600_000 };
const OTHERS = 7;

let server: TestServer;
let session: SessionCreated;
let clients: TestClient[];
let written: Written[];

beforeEach(async () => {
  server = await startServer({ pace: NEVER });
  session = await createSession(server.url);
  clients = [await TestClient.join(server.url, session.code, session.token)];
  for (let n = 0; n < OTHERS; n++) {
    const { token } = await joinSession(server.url, session.code, `Watcher ${n}`, 'observer');
    clients.push(await TestClient.join(server.url, session.code, token));
  }
  const everybody = ({ publicView }: TestClient) =>
    Object.values(publicView.people).filter(({ connected }) => connected).length === OTHERS + 1;
  for (const client of clients) await client.until(everybody);
  written = [];
  const { _write } = Socket.prototype as unknown as Writes;
  vi.spyOn(Socket.prototype as unknown as Writes, '_write').mockImplementation(function (
    this: Socket,
    bytes,
    encoding,
    callback,
  ) {
    const then = Buffer.from(bytes).toString('hex');
    if (this.localPort === server.port) written.push({ port: this.remotePort, bytes, then });
    _write.call(this as unknown as Writes, bytes, encoding, callback);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.stop();
});

async function turn(locked: boolean): Promise<void> {
  await clients[0]?.act({ type: 'lock', locked });
  for (const client of clients) await client.until(({ publicView }) => publicView.locked === locked);
}

test('what a turn has for a client leaves in one write: patch, view and answer together', async () => {
  await turn(true);
  expect(written).toHaveLength(OTHERS + 1);
  expect(new Set(written.map(({ port }) => port)).size).toBe(OTHERS + 1);
});

test('a frame that was written is not overwritten by a later one', async () => {
  for (let n = 0; n < 6; n++) await turn(n % 2 === 0);
  for (const { bytes, then } of written) expect(Buffer.from(bytes).toString('hex')).toBe(then);
});
