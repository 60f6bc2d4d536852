/** A WebSocket client that does what no client of ours does: it opens sockets by hand and reads when it likes. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { TestServer } from './server.ts';

export type Place = { readonly processId: string; readonly roomId: string; readonly sessionId: string };

/** Asks the room layer for a place, as the first half of a join. */
export async function askForPlace(
  { url }: Pick<TestServer, 'url'>,
  code: string,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; place: Place }> {
  const response = await fetch(`${url}/matchmake/joinById/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token, protocol: 1 }),
  });
  return { status: response.status, place: (await response.json()) as Place };
}

/** The frame of one binary message from a client. */
export function frame(payload: Uint8Array, opcode = 2): Buffer {
  const mask = Buffer.alloc(4);
  const length =
    payload.length < 126
      ? Buffer.of(0x80 | payload.length)
      : Buffer.of(0x80 | 126, payload.length >> 8, payload.length & 255);
  return Buffer.concat([Buffer.of(0x80 | opcode), length, mask, payload]);
}

export class RawSocket {
  readonly socket: Socket;
  /** All that came, the answer to the upgrade included. */
  readonly received: Buffer[] = [];
  readonly gone: Promise<void>;

  constructor(port: number, path: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('error', () => undefined);
    this.gone = new Promise((resolve) => this.socket.once('close', () => resolve()));
    this.socket.on('data', (data: Buffer) => this.received.push(data));
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    this.socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  }

  static to(server: TestServer, { processId, roomId, sessionId }: Place): RawSocket {
    return new RawSocket(server.port, `/${processId}/${roomId}?sessionId=${sessionId}`);
  }

  get bytes(): Buffer {
    return Buffer.concat(this.received);
  }

  /** The status that the upgrade was answered with, once there is one. */
  async status(): Promise<string> {
    while (this.bytes.length < 12) await new Promise((later) => setTimeout(later, 5));
    return this.bytes.subarray(9, 12).toString();
  }

  /** The code of the close frame that ended it, once the socket is gone. */
  async closeCode(): Promise<number> {
    await this.gone;
    const at = this.bytes.lastIndexOf(Buffer.of(0x88));
    return at < 0 ? 0 : this.bytes.readUInt16BE(at + 2);
  }

  send(payload: Uint8Array, opcode = 2): void {
    this.socket.write(frame(payload, opcode));
  }
}
