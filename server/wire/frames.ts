/** What crosses a socket, before Colyseus reads it and after Colyseus wrote it. */
import { getMessageBytes, Protocol, ResponseStatus } from '@colyseus/core';
import { decode } from '@colyseus/schema';
import type WebSocket from 'ws';
import type { Journal } from '../session/journal.ts';

/** How long a socket may be open before its client says that it has understood the welcome. */
export const HANDSHAKE_MILLISECONDS = 10_000;
/** "Policy violation": the client comes back by itself, as after any close but ours. */
const POLICY = 1008;
/** How long it has to take its leave. */
const GOODBYE_MILLISECONDS = 500;
const CODE_MASK = 0x1f;
/** All that our clients send: no other message of Colyseus has a handler here. */
const ADMITTED: ReadonlySet<number> = new Set([Protocol.PING, Protocol.LEAVE_ROOM, Protocol.ROOM_REQUEST]);
/** The requests that are answered here, as their names begin on the wire. */
const NAMED = ['command', 'why'].map(onWire);
/** A name that has no handler. */
const UNKNOWN = onWire('?');
const MALFORMED = { name: 'malformed', message: '' };

function onWire(name: string): Buffer {
  return Buffer.concat([Buffer.of(0xa0 | name.length), Buffer.from(name)]);
}

type Hear = (data: Buffer, isBinary: boolean) => void;
type Listen = (event: string, hear: (...values: unknown[]) => void) => WebSocket;

/**
 * Lets through only what a client of ours sends, in the order in which it does, and contains what reading it
 * may throw. A socket whose handshake is not finished in time is closed.
 */
export function guardFrames(ws: WebSocket, journal: Journal, patience: number): void {
  let joined = false;
  const expel = () => {
    ws.close(POLICY);
    setTimeout(() => ws.terminate(), GOODBYE_MILLISECONDS).unref();
  };
  const late = setTimeout(expel, patience);
  ws.once('close', () => clearTimeout(late));
  const mayPass = (data: Buffer, isBinary: boolean): boolean => {
    const code = (data[0] ?? 0) & CODE_MASK;
    if (!isBinary || data.length === 0) return false;
    if (code !== Protocol.JOIN_ROOM) return joined ? ADMITTED.has(code) : code === Protocol.PING;
    joined = true;
    clearTimeout(late);
    return true;
  };
  const listen = ws.on.bind(ws) as Listen;
  const guarded = (hear: Hear) => (data: Buffer, isBinary: boolean) => {
    try {
      if (mayPass(data, isBinary)) hear(readable(data), isBinary);
      else expel();
    } catch (error) {
      journal.error({ error }, 'a frame could not be read');
      expel();
    }
  };
  const on: Listen = (event, hear) =>
    listen(event, event === 'message' ? (guarded(hear as Hear) as typeof hear) : hear);
  ws.on = on as WebSocket['on'];
}

/** Whatever else a request is named, Colyseus need not read: it would complain on the console of every wrong byte. */
function readable(data: Buffer): Buffer {
  if (((data[0] ?? 0) & CODE_MASK) !== Protocol.ROOM_REQUEST) return data;
  const at = { offset: 1 };
  decode.number(data, at);
  const named = data.subarray(at.offset);
  return NAMED.some((name) => named.subarray(0, name.length).equals(name))
    ? data
    : Buffer.concat([data.subarray(0, at.offset), UNKNOWN]);
}

/** What Colyseus says of a request that it could not read or pass on may quote it: all such answers are alike. */
export function uniform(frame: Uint8Array): Uint8Array {
  if (frame[0] !== Protocol.ROOM_RESPONSE) return frame;
  const at = { offset: 1 };
  const request = decode.number(frame, at);
  return frame[at.offset] === ResponseStatus.ERROR
    ? getMessageBytes[Protocol.ROOM_RESPONSE](request, ResponseStatus.ERROR, MALFORMED)
    : frame;
}
