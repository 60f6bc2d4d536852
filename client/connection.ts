import type { Room } from '@colyseus/sdk';
import { LIMITS } from '../shared/rules/limits.ts';
import { applyPatch } from '../shared/view-patch.ts';
import {
  type Acknowledgement,
  CLOSE,
  type Envelope,
  type JoinOptions,
  type Outcome,
  PROTOCOL,
  type PrivateView,
  type SessionApi,
  type ViewMessage,
} from '../shared/wire.ts';
import { type Ending, endingOfClose, endingOfJoin } from './endings.ts';
import type { Outbox, Waiting } from './outbox.ts';

export type Link =
  | { readonly state: 'joining' }
  | { readonly state: 'live' }
  | { readonly state: 'resuming'; readonly since: number; readonly restarting: boolean }
  | { readonly state: 'ended'; readonly why: Ending };

/** Where the connection reports to. `views` comes at most once per animation frame. */
export type Sink = {
  readonly link: (link: Link) => void;
  readonly views: (publicView: unknown, privateView: PrivateView, offset: number) => void;
  /** `late`: sent again after a loss or a reload, so that its control may be gone. */
  readonly settled: (command: Waiting, outcome: Outcome, late: boolean) => void;
};

export type Connection = {
  readonly post: (command: Waiting) => void;
  readonly close: () => void;
};

type Target = { readonly code: string; readonly token: string; readonly outbox: Outbox };
/** What the SDK must know of the server to type the options of a join. */
type Api = SessionApi & { onJoin?: (client: unknown, options?: JoinOptions) => void };
type SessionRoom = Room<Api, Api['state']>;

const PING_EVERY = 4_000;
const SILENCE = 6_000;
const REQUEST_TIMEOUT = 10_000;
const RETRY_REQUEST = 2_000;
/** The longest pause between two tries: short at first, when a server restarts; then out of the way. */
const LONGEST_WAIT = { soon: 2_000, later: 10_000, soonFor: 60_000 } as const;
/** Room for what the transport puts around a command. */
const FRAME_MARGIN = 256;
const TOO_LARGE = 1009;

function isAcknowledgement(answer: unknown, id: string): answer is Acknowledgement {
  return (
    typeof answer === 'object' && answer !== null && 'id' in answer && answer.id === id && 'outcome' in answer
  );
}

function codeOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : 0;
}

/** The whole frame of a command in bytes, near enough: above the cap the server would close the socket. */
export function fitsFrame(envelope: Envelope): boolean {
  return new TextEncoder().encode(JSON.stringify(envelope)).length + FRAME_MARGIN <= LIMITS.frameBytes;
}

/**
 * Joins the session and stays in it: every join is a resume by our own token, after any close but those that
 * say that this device is no longer wanted. Events of a connection that was given up are ignored by its `life`.
 */
export function connect({ code, token, outbox }: Target, sink: Sink): Connection {
  let life = 0;
  let room: SessionRoom | undefined;
  let attempts = 0;
  let lostAt = 0;
  let unknownAnswers = 0;
  let wasLive = false;
  let closed = false;
  let publicView: unknown;
  let privateView: PrivateView | undefined;
  let revision = 0;
  let offset = Number.NEGATIVE_INFINITY;
  let frame: (() => void) | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let pingSentAt = 0;
  const inFlight = new Set<string>();

  function flush(): void {
    frame?.();
    frame = undefined;
    if (publicView !== undefined && privateView) sink.views(publicView, privateView, offset);
  }

  function schedule(): void {
    if (frame) return;
    // Hidden pages get no animation frames, and still owe their reader a true title.
    if (document.hidden) {
      const timer = setTimeout(flush, 50);
      frame = () => clearTimeout(timer);
    } else {
      const request = requestAnimationFrame(flush);
      frame = () => cancelAnimationFrame(request);
    }
  }

  function stop(): void {
    life += 1;
    const gone = room;
    room = undefined;
    pingSentAt = 0;
    clearTimeout(retry);
    gone?.removeAllListeners();
    gone?.connection.close();
  }

  function end(why: Ending): void {
    closed = true;
    stop();
    sink.link({ state: 'ended', why });
  }

  function lost(restarting: boolean): void {
    stop();
    if (attempts === 0) {
      lostAt = Date.now();
      sink.link({ state: 'resuming', since: lostAt, restarting });
    }
    // Full jitter: a class that lost its server together comes back spread out.
    const longest = Date.now() - lostAt < LONGEST_WAIT.soonFor ? LONGEST_WAIT.soon : LONGEST_WAIT.later;
    const wait = Math.random() * Math.min(longest, 250 * 2 ** attempts);
    attempts += 1;
    retry = setTimeout(() => void join(), wait);
  }

  function settle(command: Waiting, outcome: Outcome, late: boolean): void {
    outbox.remove(command.id);
    inFlight.delete(command.id);
    sink.settled(command, outcome, late);
  }

  async function transmit(command: Waiting, late: boolean): Promise<void> {
    const here = room;
    if (!here) return;
    inFlight.add(command.id);
    const { id, phase, body } = command;
    try {
      const answer: unknown = await here.request(
        'command',
        { id, phase, body },
        { timeout: REQUEST_TIMEOUT },
      );
      if (isAcknowledgement(answer, id)) {
        // What the command changed arrived just before its answer: show both together.
        flush();
        settle(command, answer.outcome, late);
        return;
      }
    } catch {
      // Unknown whether it was taken: the same id is sent again, and the server tells.
    }
    if (here === room) setTimeout(() => here === room && void transmit(command, late), RETRY_REQUEST);
  }

  function hear(message: ViewMessage): void {
    const full = 'full' in message.patch;
    if (!full && (message.revision !== revision + 1 || !privateView)) {
      lost(false);
      return;
    }
    revision = message.revision;
    // The greatest difference was measured over the fastest trip.
    offset = Math.max(offset, message.now - Date.now());
    privateView = applyPatch(privateView ?? null, message.patch);
    schedule();
  }

  function left(closeCode: number): void {
    const why = endingOfClose(closeCode);
    if (closeCode === TOO_LARGE)
      for (const command of outbox.waiting().filter(({ id }) => inFlight.has(id)))
        settle(command, { ok: false, refused: 'limitReached', fact: String(LIMITS.frameBytes) }, true);
    if (why) end(why);
    else lost(closeCode === CLOSE.restarting);
  }

  function enter(joined: SessionRoom): void {
    const mine = life;
    room = joined;
    joined.reconnection.enabled = false;
    offset = Number.NEGATIVE_INFINITY;
    joined.onMessage('view', (message) => mine === life && hear(message));
    joined.onStateChange((state) => {
      if (mine !== life) return;
      const first = publicView === undefined || attempts > 0 || !wasLive;
      publicView = state.toJSON();
      schedule();
      if (first) arrived();
    });
    joined.onLeave((closeCode) => mine === life && left(closeCode));
    joined.onError(() => undefined);
  }

  function arrived(): void {
    attempts = 0;
    unknownAnswers = 0;
    const late = wasLive || outbox.waiting().length > 0;
    wasLive = true;
    inFlight.clear();
    sink.link({ state: 'live' });
    for (const command of outbox.waiting()) void transmit(command, late);
  }

  async function join(): Promise<void> {
    life += 1;
    const mine = life;
    try {
      const { ColyseusSDK } = await import('@colyseus/sdk');
      const client = new ColyseusSDK(location.origin.replace(/^http/, 'ws'));
      const joined = await client.joinById<Api>(code, { token, protocol: PROTOCOL });
      // Registered before any other turn of the loop: a message without a handler is dropped.
      if (mine === life && !closed) enter(joined);
      else joined.connection.close();
    } catch (error) {
      if (mine !== life || closed) return;
      unknownAnswers += 1;
      const why = endingOfJoin(codeOf(error), wasLive ? unknownAnswers : Number.POSITIVE_INFINITY);
      if (why) end(why);
      else lost(false);
    }
  }

  function hurry(): void {
    if (closed || room || document.hidden) return;
    clearTimeout(retry);
    void join();
  }

  const watch = setInterval(() => {
    if (!room) return;
    if (pingSentAt > 0 && Date.now() - pingSentAt > SILENCE) {
      lost(false);
      return;
    }
    if (pingSentAt > 0) return;
    pingSentAt = Date.now();
    room.ping(() => {
      pingSentAt = 0;
    });
  }, PING_EVERY);

  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  sink.link({ state: 'joining' });
  void join();

  return {
    post(command) {
      outbox.add(command);
      if (room && wasLive) void transmit(command, false);
    },
    close() {
      closed = true;
      stop();
      clearInterval(watch);
      window.removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', hurry);
    },
  };
}
