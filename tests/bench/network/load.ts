/** What is asked of a contender: so many commands a second at random times, or always so many in flight. */
import { diceFrom } from '../../support/random-play.ts';
import type { Running } from './contenders.ts';
import { type Mark, newMark } from './marks.ts';
import { type Room, type Seat, speakersOf } from './seats.ts';

export type Figures = {
  readonly commands: number;
  /** Of the server's processor time, for each command, in microseconds. */
  readonly cpu: number;
  readonly perSecond: number;
  /** From sending a command until the last client of the room had it, in milliseconds. */
  readonly seen: Percentiles;
  /** Until its sender knew that it was stored; null where nothing says so. */
  readonly confirmed: Percentiles | null;
  /** For each command and client. */
  readonly bytes: number;
};
export type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number };

/** What was sent and has not come back to all. */
type Flight = { readonly sent: number; readonly done: () => void; left: number };

class Watch {
  readonly seen: number[] = [];
  readonly confirmed: number[] = [];
  commands = 0;
  bytes = 0;
  readonly #flights = new Map<Mark, Flight>();
  readonly #unconfirmed = new Map<Mark, number>();

  get inFlight(): number {
    return this.#flights.size;
  }

  hear(room: Room): void {
    room.ear.current = {
      saw: (mark) => this.#saw(mark),
      confirmed: (mark) => {
        const sent = this.#unconfirmed.get(mark);
        if (sent !== undefined) this.confirmed.push(performance.now() - sent);
        this.#unconfirmed.delete(mark);
      },
      received: (bytes) => {
        this.bytes += bytes;
      },
    };
  }

  say(room: Room, seat: Seat, done: () => void = () => undefined): void {
    const mark = newMark();
    const sent = performance.now();
    this.#flights.set(mark, { sent, done, left: room.seats.length });
    this.#unconfirmed.set(mark, sent);
    this.commands += 1;
    seat.say(mark);
  }

  #saw(mark: Mark): void {
    const flight = this.#flights.get(mark);
    if (!flight) return;
    flight.left -= 1;
    if (flight.left > 0) return;
    this.#flights.delete(mark);
    this.seen.push(performance.now() - flight.sent);
    flight.done();
  }
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

const PATIENCE_MILLISECONDS = 10_000;
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function measured(
  server: Running,
  rooms: readonly Room[],
  drive: (watch: Watch) => Promise<void>,
): Promise<Figures> {
  const watch = new Watch();
  for (const room of rooms) watch.hear(room);
  const before = await server.usage();
  const begun = performance.now();
  await drive(watch);
  const until = performance.now() + PATIENCE_MILLISECONDS;
  while (watch.inFlight > 0 && performance.now() < until) await later(1);
  const seconds = (performance.now() - begun) / 1000;
  if (watch.inFlight > 0)
    throw new Error(`${server.contender}: ${watch.inFlight} commands never came to all`);
  // What is on its way behind the last command belongs to it.
  await later(50);
  const after = await server.usage();
  const clients = rooms.reduce((sum, { seats }) => sum + seats.length, 0) / rooms.length;
  return {
    commands: watch.commands,
    cpu: (after.cpu - before.cpu) / watch.commands,
    perSecond: watch.commands / seconds,
    seen: percentiles(watch.seen),
    confirmed: watch.confirmed.length > 0 ? percentiles(watch.confirmed) : null,
    bytes: watch.bytes / watch.commands / clients,
  };
}

/** Commands come at random times (Poisson), whatever becomes of those before. */
export function openLoop(
  server: Running,
  rooms: readonly Room[],
  {
    perSecond,
    seconds,
    seed,
  }: { readonly perSecond: number; readonly seconds: number; readonly seed: number },
): Promise<Figures> {
  return measured(server, rooms, async (watch) => {
    const dice = diceFrom(seed);
    const begun = performance.now();
    let next = 0;
    for (;;) {
      next -= (Math.log(1 - dice()) / (perSecond * rooms.length)) * 1000;
      if (next > seconds * 1000) return;
      const wait = begun + next - performance.now();
      if (wait > 0) await later(wait);
      const room = rooms[Math.floor(dice() * rooms.length)];
      const speakers = room ? speakersOf(room) : [];
      const seat = speakers[Math.floor(dice() * speakers.length)];
      if (room && seat) watch.say(room, seat);
    }
  });
}

/** So many seats of each room always have a command on its way, and send the next as soon as all have the last. */
export function closedLoop(
  server: Running,
  rooms: readonly Room[],
  { inFlight, seconds }: { readonly inFlight: number; readonly seconds: number },
): Promise<Figures> {
  return measured(server, rooms, async (watch) => {
    const end = performance.now() + seconds * 1000;
    for (const room of rooms)
      for (const seat of speakersOf(room).slice(0, inFlight)) {
        const again = () => {
          if (performance.now() < end) watch.say(room, seat, again);
        };
        again();
      }
    await later(seconds * 1000);
  });
}
