/** The clients of one contender: they speak its protocol, and know of what comes only the marks and the bytes. */
import { Protocol } from '@colyseus/core';
import { decode } from '@colyseus/schema';
import { WebSocket } from 'ws';
import type { Contender } from './contenders.ts';
import { type Mark, marksIn, textWith } from './marks.ts';
import { openTable, type Ticket } from './tables.ts';
import { JOINED, messageFrame, requestFrame } from './wire.ts';

/** What is told of what comes in. */
export type Ear = {
  readonly saw: (mark: Mark) => void;
  readonly confirmed: (mark: Mark) => void;
  readonly received: (bytes: number) => void;
};

export type Seat = { readonly say: (mark: Mark) => void; readonly close: () => void };
/** One room: who may speak first, then who only hears. */
export type Room = { readonly seats: readonly Seat[]; readonly ear: { current: Ear } };

const DEAF: Ear = { saw: () => undefined, confirmed: () => undefined, received: () => undefined };
const SPEAKERS = 8;

type Place = { readonly processId: string; readonly roomId: string; readonly sessionId: string };

export async function placeIn(url: string, path: string, options: object): Promise<Place> {
  const response = await fetch(`http://${url}/matchmake/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(options),
  });
  if (!response.ok) throw new Error(`no place: ${response.status} ${await response.text()}`);
  return (await response.json()) as Place;
}

/** A socket that is open, and has had what it gets first. */
function opened(address: string, welcome: (data: Buffer, ws: WebSocket) => boolean): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(address, { perMessageDeflate: false });
    ws.on('error', reject);
    ws.on('close', (code) => reject(new Error(`closed with ${code}`)));
    const hear = (data: Buffer) => {
      if (!welcome(data, ws)) return;
      ws.off('message', hear);
      resolve(ws);
    };
    ws.on('message', hear);
  });
}

/** Colyseus: the client says that it has understood the welcome, and then gets the state. */
function openedRoom(url: string, { processId, roomId, sessionId }: Place): Promise<WebSocket> {
  return opened(`ws://${url}/${processId}/${roomId}?sessionId=${sessionId}`, (data, ws) => {
    if (data[0] === Protocol.JOIN_ROOM) ws.send(JOINED);
    return data[0] === Protocol.ROOM_STATE;
  });
}

function listen(ws: WebSocket, ear: Room['ear'], confirmedBy: (data: Buffer) => Mark | undefined): void {
  ws.on('message', (data: Buffer) => {
    ear.current.received(data.length);
    const confirmed = confirmedBy(data);
    if (confirmed !== undefined) ear.current.confirmed(confirmed);
    else for (const mark of marksIn(data)) ear.current.saw(mark);
  });
}

async function wsSeat(url: string, room: string, seat: string, ear: Room['ear']): Promise<Seat> {
  const ws = await opened(`ws://${url}/${room}`, () => true);
  listen(ws, ear, () => undefined);
  return {
    say: (mark) => ws.send(JSON.stringify({ seat, text: textWith(mark) })),
    close: () => ws.close(),
  };
}

async function colyseusSeat(url: string, room: string, seat: string, ear: Room['ear']): Promise<Seat> {
  const ws = await openedRoom(url, await placeIn(url, `joinById/${room}`, {}));
  listen(ws, ear, () => undefined);
  return {
    say: (mark) => ws.send(messageFrame('propose', { seat, text: textWith(mark) })),
    close: () => ws.close(),
  };
}

/** Ours: what one says is a command, and is acknowledged by itself once it is stored. */
async function ententeSeat(url: string, { code, token, phase }: Ticket, ear: Room['ear']): Promise<Seat> {
  const ws = await openedRoom(url, await placeIn(url, `joinById/${code}`, { token, protocol: 1 }));
  const asked = new Map<number, Mark>();
  let requests = 0;
  listen(ws, ear, (data) => {
    if (data[0] !== Protocol.ROOM_RESPONSE) return undefined;
    const id = decode.number(data, { offset: 1 });
    const mark = asked.get(id);
    asked.delete(id);
    return mark;
  });
  return {
    say: (mark) => {
      requests += 1;
      asked.set(requests, mark);
      const body = { type: 'say', to: 'floor', said: { type: 'text', text: textWith(mark) } };
      ws.send(requestFrame(requests, 'command', { id: mark, phase: phase(), body }));
    },
    close: () => ws.close(),
  };
}

/** Seats a room of so many clients, and says how long all of them took to come in, in milliseconds. */
export async function seatRoom(
  contender: Contender,
  url: string,
  name: string,
  clients: number,
): Promise<{ readonly room: Room; readonly joined: number }> {
  const ear: Room['ear'] = { current: DEAF };
  const names = Array.from({ length: clients }, (_, at) => `seat${at}`);
  const timed = async (seat: (name: string, at: number) => Promise<Seat>) => {
    const begun = performance.now();
    const seats = await Promise.all(names.map(seat));
    return { room: { seats, ear }, joined: performance.now() - begun };
  };
  switch (contender) {
    case 'ws':
      return timed((seat) => wsSeat(url, name, seat, ear));
    case 'colyseus': {
      const { roomId } = await placeIn(url, 'create/table', { code: name });
      return timed((seat) => colyseusSeat(url, roomId, seat, ear));
    }
    case 'entente': {
      const table = await openTable(`http://${url}`, clients);
      const seated = await timed((_, at) => ententeSeat(url, table.ticketOf(at), ear));
      await table.begin();
      return seated;
    }
  }
}

export function speakersOf({ seats }: Room): readonly Seat[] {
  return seats.slice(0, SPEAKERS);
}
