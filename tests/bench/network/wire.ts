/** What the load writes to a room of Colyseus, by hand: an SDK for each of 400 seats would be what is measured. */
import { Protocol } from '@colyseus/core';
import { encode } from '@colyseus/schema';

type Packable = string | { readonly [key: string]: Packable };

function packString(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = bytes.length < 32 ? [0xa0 | bytes.length] : [0xd9, bytes.length];
  if (bytes.length > 255) throw new RangeError('texts of a bench are short');
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** MessagePack of short texts and small objects. */
function pack(value: Packable): Buffer {
  if (typeof value === 'string') return packString(value);
  const entries = Object.entries(value);
  const parts = entries.flatMap(([key, part]) => [packString(key), pack(part)]);
  return Buffer.concat([Buffer.of(0x80 | entries.length), ...parts]);
}

export const JOINED = Buffer.of(Protocol.JOIN_ROOM);

/** A message of a name, as `room.send` writes it. */
export function messageFrame(name: string, body: Packable): Buffer {
  return Buffer.concat([Buffer.of(Protocol.ROOM_DATA), packString(name), pack(body)]);
}

/** A request of a name, as `room.request` writes it. */
export function requestFrame(id: number, name: string, body: Packable): Buffer {
  const number = { offset: 0 };
  const bytes = new Uint8Array(9);
  encode.number(bytes, id, number);
  const head = [Buffer.of(Protocol.ROOM_REQUEST), bytes.subarray(0, number.offset)];
  return Buffer.concat([...head, packString(name), pack(body)]);
}
