/** One contender, once: its rooms are seated, and every load is put on it. */
import { type Contender, type Running, start } from './contenders.ts';
import { closedLoop, type Figures, openLoop } from './load.ts';
import { type Room, seatRoom } from './seats.ts';
import { median } from './statistics.ts';

export type Shape = { readonly rooms: number; readonly clients: number };
export type Trial = {
  /** Until a whole room was in, in milliseconds. */
  readonly join: number;
  /** In KiB, after everything nobody needs was freed: for each seat over the empty server. */
  readonly rssPerSeat: number;
  readonly heapPerSeat: number;
  readonly open: Figures;
  readonly single: Figures;
  readonly window: Figures;
};
export type Spans = { readonly open: number; readonly closed: number };

const COMMANDS_PER_SECOND = 5;
const WINDOW = 8;
/** After so many commands little is compiled any more. */
const WARM_COMMANDS = 15_000;
const LONGEST_WARMING = 15_000;
const KIB = 1024;

/** So that the engine has compiled what is measured: on a busy machine compiling took a fifth of what was. */
async function warmUp(server: Running, rooms: readonly Room[]): Promise<void> {
  const end = performance.now() + LONGEST_WARMING;
  for (let commands = 0; commands < WARM_COMMANDS && performance.now() < end; )
    commands += (await closedLoop(server, rooms, { inFlight: WINDOW, seconds: 1 })).commands;
}

export async function tryOut(
  contender: Contender,
  { rooms: count, clients }: Shape,
  { open, closed }: Spans,
  seed: number,
): Promise<Trial> {
  const server = await start(contender);
  try {
    const empty = await server.usage(true);
    const rooms: Room[] = [];
    const joins: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const { room, joined } = await seatRoom(contender, server.url, `room${at}`, clients);
      rooms.push(room);
      joins.push(joined);
    }
    const full = await server.usage(true);
    const seats = count * clients;
    await warmUp(server, rooms);
    server.profile();
    const trial: Trial = {
      join: median(joins),
      rssPerSeat: (full.rss - empty.rss) / KIB / seats,
      heapPerSeat: (full.heap - empty.heap) / KIB / seats,
      open: await openLoop(server, rooms, { perSecond: COMMANDS_PER_SECOND, seconds: open, seed }),
      single: await closedLoop(server, rooms, { inFlight: 1, seconds: closed }),
      window: await closedLoop(server, rooms, { inFlight: WINDOW, seconds: closed }),
    };
    for (const { seats: all } of rooms) for (const seat of all) seat.close();
    return trial;
  } finally {
    await server.end();
  }
}
