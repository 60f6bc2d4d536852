/** What leaves over one socket, gathered for a turn. */
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { CLOSE } from '../../shared/wire.ts';
import { Backlog } from './backlog.ts';
import { uniform } from './frames.ts';

/** A whole message, of bytes. */
const WHOLE_BINARY = 0x82;
const SHORT = 126;
const MEDIUM = 65_536;
const MEDIUM_MARK = 126;
const LONG_MARK = 127;

/** A frame as it crosses the wire, which is a copy of the message. */
function framed(message: Uint8Array): Buffer {
  const { length } = message;
  const head = length < SHORT ? 2 : length < MEDIUM ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = WHOLE_BINARY;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = MEDIUM_MARK;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LONG_MARK;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(message, head);
  return frame;
}

/** All outboxes that hold something; emptied together when the turn is over. */
const full = new Set<Outbox>();
/** The message that was framed last: a patch goes to one client after the other, and is copied for all of them once. */
let last: { readonly message: Uint8Array; readonly frame: Buffer } | undefined;

function frameOf(message: Uint8Array): Buffer {
  if (last?.message !== message) last = { message, frame: framed(uniform(message)) };
  return last.frame;
}

function emptyAll(): void {
  last = undefined;
  for (const outbox of full) outbox.empty();
}

/**
 * Sends what a turn has for one client in one write, after the turn. Each message is copied into its frame at once,
 * because Colyseus overwrites its encode buffer before that is read.
 */
class Outbox {
  readonly #socket: Socket;
  #frames: Buffer[] = [];
  #bytes = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  get bytes(): number {
    return this.#bytes;
  }

  put(message: Uint8Array): void {
    const frame = frameOf(message);
    this.#frames.push(frame);
    this.#bytes += frame.length;
    if (this.#frames.length > 1) return;
    if (full.size === 0) setImmediate(emptyAll);
    full.add(this);
  }

  empty(): void {
    full.delete(this);
    const [first, ...others] = this.#frames;
    if (first && this.#socket.writable)
      this.#socket.write(others.length === 0 ? first : Buffer.concat(this.#frames));
    this.#frames = [];
    this.#bytes = 0;
  }
}

/** Stands between Colyseus and the socket: what it sends waits for the end of the turn, within bounds. */
export function gatherFrames(ws: WebSocket, socket: Socket): void {
  const outbox = new Outbox(socket);
  const close = ws.close.bind(ws);
  const backlog = new Backlog({
    pending: () => ws.bufferedAmount + outbox.bytes,
    resync: () => ws.close(CLOSE.resync),
    drop: () => ws.terminate(),
  });
  ws.once('close', () => backlog.stop());
  ws.send = (message: Uint8Array, _options: unknown, then?: () => void) => {
    if (ws.readyState === WebSocket.OPEN && backlog.admits(outbox.bytes === 0)) outbox.put(message);
    if (then) setImmediate(then);
  };
  ws.close = (...values) => {
    outbox.empty();
    close(...values);
  };
}
