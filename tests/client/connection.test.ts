import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connection, connect, type Link, type Sink } from '../../client/connection.ts';
import { openOutbox, type Waiting } from '../../client/outbox.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import {
  CLOSE,
  type Envelope,
  type Outcome,
  type StreamCommand,
  type StreamEvent,
  type ViewMessage,
} from '../../shared/wire.ts';

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
  me: { person: 'p', role: 'player', seat: 'selmora', name: 'Ana', handUp: false },
  own: null,
  console: null,
  mine: {
    survey: { research: false, study: '' },
    questions: {},
    foretold: {},
    forecasts: {},
    answers: {},
    consent: '',
  },
} as const;

const joins: Joining[] = [];
let rooms: Room[] = [];
let refuseJoin: { code: number } | undefined;

/** Between the place and the room: nothing gets through. */
let blocked = false;

vi.mock('../../client/sdk.ts', () => ({
  join(): Promise<Room> {
    if (blocked) return Promise.reject(new Error('no socket'));
    const room = new Room();
    rooms.push(room);
    return Promise.resolve(room);
  },
}));

/** Streams that were asked for, and what the test writes into them. */
const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
const posted: StreamCommand[] = [];

async function answerTo(path: string, init: RequestInit): Promise<Response> {
  const body = JSON.parse(String(init.body)) as object;
  if (path.endsWith('/commands')) {
    posted.push(body as StreamCommand);
    const { envelope } = body as StreamCommand;
    return Response.json(envelope ? { id: envelope.id, revision: 2, outcome: { ok: true } } : {});
  }
  if (path.endsWith('/stream')) {
    const stream = new ReadableStream<Uint8Array>({ start: (control) => void streams.push(control) });
    write({ stream: 'the-stream' });
    return new Response(stream);
  }
  joins.push({ code: path.slice(path.lastIndexOf('/') + 1), options: body });
  if (!refuseJoin) return Response.json({});
  if (refuseJoin.code === 0) throw new TypeError('unreachable');
  return Response.json({}, { status: refuseJoin.code });
}

function write(event: StreamEvent): void {
  // In two parts, as a network may cut it.
  const bytes = new TextEncoder().encode(`: a comment\n\ndata: ${JSON.stringify(event)}\n\n`);
  streams.at(-1)?.enqueue(bytes.slice(0, 20));
  streams.at(-1)?.enqueue(bytes.slice(20));
}

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
let wake: () => void = () => undefined;

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
  const page = {
    hidden: true,
    addEventListener: (name: string, listener: () => void) => {
      if (name === 'visibilitychange') wake = () => shown(listener);
    },
    removeEventListener: () => undefined,
  };
  /** Shows the page for as long as it takes to notice. */
  const shown = (listener: () => void) => {
    page.hidden = false;
    listener();
    page.hidden = true;
  };
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:1' });
  vi.stubGlobal('fetch', answerTo);
  const tab = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => tab.set(key, value),
  });
  vi.stubGlobal('window', {
    ...page,
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
  });
  for (const list of [joins, links, views, settled, streams, posted]) list.length = 0;
  blocked = false;
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
    expect(views.at(-1)?.own).toMatchObject({ name: 'Ana', handUp: false });
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

  test('never overtakes what waited longer, however early after a loss it is given', async () => {
    await live();
    connection.post(command('one'));
    room().leave(1006);
    await tick(5_000);
    // The line is there, and its welcome is still on the way.
    connection.post(command('two'));
    room().welcome();
    await tick(60);
    expect(room().sent.map(({ id }) => id)).toEqual(['one', 'two']);
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

describe('a command that comes too fast', () => {
  test('is not given up: it is sent again when the server has said', async () => {
    await live();
    connection.post(command('one'));
    room().answer({ ok: false, refused: 'tooFast', fact: '3' });
    await tick(2_900);
    expect(settled).toEqual([]);
    await tick(2_000);
    expect(room().sent.map(({ id }) => id)).toEqual(['one', 'one']);
    room().answer({ ok: true });
    await tick();
    expect(settled).toMatchObject([{ id: 'one', outcome: { ok: true }, late: false }]);
  });

  test('is overtaken by none that was given later', async () => {
    await live();
    for (const id of ['one', 'two', 'three']) connection.post(command(id));
    const tooFast = { ok: false, refused: 'tooFast', fact: '1' } as const;
    for (const id of ['three', 'two', 'one']) room().answer(tooFast, id);
    await tick();
    connection.post(command('four'));
    expect(room().sent.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    await tick(2_100);
    expect(
      room()
        .sent.map(({ id }) => id)
        .slice(3),
    ).toEqual(['one', 'two', 'three', 'four']);
    // Once it is taken, nothing waits any more.
    for (const id of ['four', 'three', 'two', 'one']) room().answer({ ok: true }, id);
    await tick();
    connection.post(command('five'));
    expect(room().sent.at(-1)?.id).toBe('five');
    expect(settled.map(({ late }) => late)).toEqual([false, false, false, false]);
  });
});

describe('a page that wakes', () => {
  test('joins again within three seconds when its line is dead, and asks for nothing when it is not', async () => {
    await live();
    wake();
    room().pong?.();
    await tick(3_000);
    expect(joins).toHaveLength(1);
    vi.setSystemTime(Date.now() + 3_600_000);
    wake();
    await tick(3_000);
    expect(joins).toHaveLength(2);
    room().welcome();
    await tick(60);
    expect(links.at(-1)).toEqual({ state: 'live' });
  });

  test('is noticed by the clock alone, where no event tells of it', async () => {
    await live();
    vi.setSystemTime(Date.now() + 60_000);
    await tick(4_000 + 3_000);
    expect(joins).toHaveLength(2);
  });
});

describe('where sockets are blocked', () => {
  async function behindProxy(): Promise<void> {
    blocked = true;
    await open();
    await tick(2_000);
    write({ shared: { full: { round: 1 } as never } });
    write({ own: { revision: 1, now: Date.now(), patch: { full: PRIVATE } } });
    await tick(60);
  }

  test('the session comes as a stream after two tries, and commands go by POST', async () => {
    await behindProxy();
    expect(joins).toHaveLength(2);
    expect(links.map(({ state }) => state)).toEqual(['joining', 'resuming', 'live']);
    write({ shared: { changes: [{ path: ['round'], value: 2 }] } });
    await tick(60);
    expect(views.at(-1)).toMatchObject({ public: { round: 2 }, own: PRIVATE.me });
    connection.post(command('one'));
    await tick();
    expect(posted).toMatchObject([{ stream: 'the-stream', envelope: { id: 'one' } }]);
    expect(settled).toMatchObject([{ id: 'one', outcome: { ok: true } }]);
  });

  test('a stream that is cut is opened again, and one that says why it ends is believed', async () => {
    await behindProxy();
    streams.at(-1)?.close();
    await tick(2_000);
    expect(streams).toHaveLength(2);
    write({ end: CLOSE.moved });
    await tick(2_000);
    expect(links.at(-1)).toEqual({ state: 'ended', why: 'moved' });
    expect(streams).toHaveLength(2);
  });

  test('a server that is away is no blocked socket', async () => {
    refuseJoin = { code: 0 };
    await open();
    await tick(20_000);
    expect(joins.length).toBeGreaterThan(5);
    expect(streams).toEqual([]);
  });
});
