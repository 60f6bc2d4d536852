import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connection, connect, type Link, type Sink } from '../../client/connection.ts';
import { openOutbox, type Waiting } from '../../client/outbox.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { CLOSE, type Envelope, type Outcome, type ViewMessage } from '../../shared/wire.ts';

type Joining = { readonly code: string; readonly options: object };
type Hear = (message: ViewMessage) => void;

/** A room as far as the connection knows it; the test plays the server. */
class Room {
  reconnection = { enabled: true };
  connection = { close: () => undefined };
  sent: Envelope[] = [];
  answers: ((answer: unknown) => void)[] = [];
  hear: Hear = () => undefined;
  change: (state: { toJSON: () => unknown }) => void = () => undefined;
  leave: (code: number) => void = () => undefined;
  pong: (() => void) | undefined;

  onMessage(_: 'view', hear: Hear): void {
    this.hear = hear;
  }
  onStateChange(change: Room['change']): void {
    this.change = change;
  }
  onLeave(leave: Room['leave']): void {
    this.leave = leave;
  }
  onError(): void {}
  removeAllListeners(): void {}
  ping(pong: () => void): void {
    this.pong = pong;
  }
  request(_: 'command', envelope: Envelope): Promise<unknown> {
    this.sent.push(envelope);
    return new Promise((resolve) => this.answers.push(resolve));
  }

  /** What the server sends after a join. */
  welcome(round = 1): void {
    this.change({ toJSON: () => ({ round }) });
    this.hear({ revision: 1, now: Date.now() + 5_000, patch: { full: PRIVATE } });
  }
  answer(outcome: Outcome = { ok: true }, id = this.sent.at(-1)?.id): void {
    this.answers.pop()?.({ id, revision: 2, outcome });
  }
}

const PRIVATE = {
  me: { person: 'p', role: 'player', seat: 'selmora', name: 'Ana' },
  own: null,
  console: null,
} as const;

const joins: Joining[] = [];
let rooms: Room[] = [];
let refuseJoin: { code: number } | undefined;

vi.mock('@colyseus/sdk', () => ({
  ColyseusSDK: class {
    joinById(code: string, options: object): Promise<Room> {
      joins.push({ code, options });
      if (refuseJoin) return Promise.reject(refuseJoin);
      const room = new Room();
      rooms.push(room);
      return Promise.resolve(room);
    }
  },
}));

const links: Link[] = [];
const views: { readonly public: unknown; readonly own: unknown; readonly offset: number }[] = [];
const settled: { readonly id: string; readonly outcome: Outcome; readonly late: boolean }[] = [];
const sink: Sink = {
  link: (link) => links.push(link),
  views: (shared, { me }, offset) => views.push({ public: shared, own: me, offset }),
  settled: ({ id }, outcome, late) => settled.push({ id, outcome, late }),
};

let connection: Connection;
const storage = new Map<string, string>();

const room = () => {
  const last = rooms.at(-1);
  if (!last) throw new Error('nobody joined');
  return last;
};
const command = (id: string): Waiting => ({ id, phase: '1.x.1', body: { type: 'leaveSeat' }, control: 'c' });
const tick = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

async function open(): Promise<void> {
  connection = connect({ code: 'BCDFG', token: 'a-token', outbox: openOutbox('BCDFG', 'a-token') }, sink);
  await tick();
}

async function live(): Promise<void> {
  await open();
  room().welcome();
  await tick(60);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const page = { hidden: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:1' });
  vi.stubGlobal('window', {
    ...page,
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
  });
  for (const list of [joins, links, views, settled]) list.length = 0;
  rooms = [];
  refuseJoin = undefined;
  storage.clear();
});

afterEach(() => {
  connection.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a connection', () => {
  test('joins by token and protocol, without the resume of the SDK, and shows both views together', async () => {
    await live();
    expect(joins).toEqual([{ code: 'BCDFG', options: { token: 'a-token', protocol: 1 } }]);
    expect(room().reconnection.enabled).toBe(false);
    expect(links.map(({ state }) => state)).toEqual(['joining', 'live']);
    expect(views).toEqual([{ public: { round: 1 }, own: PRIVATE.me, offset: 5_000 }]);
  });

  test('shows many changes of one moment once', async () => {
    await live();
    for (let round = 2; round < 20; round += 1) room().change({ toJSON: () => ({ round }) });
    await tick(60);
    expect(views.map(({ public: shared }) => shared)).toEqual([{ round: 1 }, { round: 19 }]);
  });

  test('takes changes in order, and joins again when one is missing', async () => {
    await live();
    const change = (revision: number, name: string) =>
      room().hear({ revision, now: Date.now(), patch: { changes: [{ path: ['me', 'name'], value: name }] } });
    change(2, 'Bea');
    await tick(60);
    expect(views.at(-1)?.own).toMatchObject({ name: 'Bea' });
    change(4, 'Cleo');
    await tick(5_000);
    expect(joins).toHaveLength(2);
    room().welcome();
    await tick(60);
    expect(views.at(-1)?.own).toMatchObject({ name: 'Ana' });
  });

  test('comes back after any close but those that mean it', async () => {
    await live();
    for (const code of [1006, 1001, 4001, 4010, CLOSE.restarting]) {
      room().leave(code);
      await tick(5_000);
      room().welcome();
      await tick(60);
      expect(links.at(-1), String(code)).toEqual({ state: 'live' });
    }
  });

  test.each([
    [CLOSE.moved, 'moved'],
    [CLOSE.removed, 'removed'],
    [CLOSE.reload, 'reload'],
  ] as const)('stays away after close %i: %s', async (code, why) => {
    await live();
    room().leave(code);
    await tick(60_000);
    expect(links.at(-1)).toEqual({ state: 'ended', why });
    expect(joins).toHaveLength(1);
  });

  test.each([
    [401, 'tokenUnknown'],
    [404, 'codeUnknown'],
    [522, 'codeUnknown'],
    [426, 'reload'],
  ] as const)('a join refused with %i ends it: %s', async (code, why) => {
    refuseJoin = { code };
    await open();
    await tick(60);
    expect(links.at(-1)).toEqual({ state: 'ended', why });
  });

  test('keeps trying while the server is away, ever more slowly', async () => {
    await live();
    refuseJoin = { code: 0 };
    room().leave(1006);
    await tick(10_000);
    const first = joins.length;
    expect(first).toBeGreaterThan(5);
    await tick(300_000);
    expect(joins.length - first).toBeLessThan(110);
    refuseJoin = undefined;
    await tick(20_000);
    room().welcome();
    await tick(60);
    expect(links.at(-1)).toEqual({ state: 'live' });
  });

  test('notices a server that has fallen silent', async () => {
    await live();
    await tick(4_000);
    room().pong?.();
    await tick(4_000);
    expect(links.at(-1)).toEqual({ state: 'live' });
    await tick(16_000);
    expect(joins.length).toBeGreaterThan(1);
  });
});

describe('a command', () => {
  test('is settled by an acknowledgement that bears its id, and by nothing else', async () => {
    await live();
    connection.post(command('one'));
    room().answers.pop()?.(undefined);
    await tick();
    expect(settled).toEqual([]);
    await tick(2_100);
    expect(room().sent.map(({ id }) => id)).toEqual(['one', 'one']);
    room().answer({ ok: false, refused: 'noSeat', fact: '' });
    await tick();
    expect(settled).toEqual([
      { id: 'one', outcome: { ok: false, refused: 'noSeat', fact: '' }, late: false },
    ]);
    expect(storage.size).toBe(0);
  });

  test('waits through a loss and is sent again with its id, once the session is back', async () => {
    await live();
    connection.post(command('one'));
    room().leave(1006);
    connection.post(command('two'));
    await tick(5_000);
    room().welcome();
    await tick(60);
    expect(room().sent.map(({ id }) => id)).toEqual(['one', 'two']);
    room().answer({ ok: true });
    await tick();
    expect(settled).toEqual([{ id: 'two', outcome: { ok: true }, late: true }]);
  });

  test('survives a reload of the page', async () => {
    await live();
    connection.post(command('one'));
    connection.close();
    await live();
    expect(room().sent.map(({ id }) => id)).toEqual(['one']);
  });

  test('that was too large for the socket is given up, and says so', async () => {
    await live();
    connection.post(command('huge'));
    room().leave(1009);
    await tick(5_000);
    expect(settled).toEqual([
      {
        id: 'huge',
        outcome: { ok: false, refused: 'limitReached', fact: String(LIMITS.frameBytes) },
        late: true,
      },
    ]);
    room().welcome();
    await tick(60);
    expect(room().sent).toEqual([]);
  });
});
