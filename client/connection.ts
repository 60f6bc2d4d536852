import { LIMITS } from '../shared/rules/limits.ts';
import { applyPatch } from '../shared/view-patch.ts';
import {
  CLOSE,
  type Outcome,
  type PrivateView,
  type ViewMessage,
  type WhyAnswer,
  type WhyQuestion,
} from '../shared/wire.ts';
import { isAcknowledgement, isWhyAnswer, untilNotTooFast } from './answers.ts';
import { carrierOf } from './carrier.ts';
import { type Ending, endingOfClose, endingOfJoin } from './endings.ts';
import { enveloped } from './envelope.ts';
import { type Line, NoLine } from './line.ts';
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
  /** Why bots did what they did; nothing while the line is down. */
  readonly why: (question: WhyQuestion) => Promise<WhyAnswer>;
  readonly close: () => void;
};

type Target = { readonly code: string; readonly token: string; readonly outbox: Outbox };

const PING_EVERY = 4_000;
const SILENCE = 6_000;
/** After a sleep one does not wait that long to know whether the line is still one. */
const PROBE = 2_000;
const RETRY_REQUEST = 2_000;
/** The longest pause between two tries: short at first, when a server restarts; then out of the way. */
const LONGEST_WAIT = { soon: 2_000, later: 10_000, soonFor: 60_000 } as const;
const TOO_LARGE = 1009;

/**
 * Joins the session and stays in it: every join is a resume by our own token, after any close but those that
 * say that this device is no longer wanted. Events of a connection that was given up are ignored by its `life`.
 */
export function connect({ code, token, outbox }: Target, sink: Sink): Connection {
  const carrier = carrierOf();
  let life = 0;
  let line: Line | undefined;
  let attempts = 0;
  let lostAt = 0;
  let unknownAnswers = 0;
  let wasLive = false;
  /** What waited has been sent on this line: what comes now comes after it. */
  let inOrder = false;
  let closed = false;
  let publicView: unknown;
  let privateView: PrivateView | undefined;
  let revision = 0;
  let offset = Number.NEGATIVE_INFINITY;
  let frame: (() => void) | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let pingSentAt = 0;
  let lookedAt = Date.now();
  let probing: ReturnType<typeof setTimeout> | undefined;
  /** Everything waits, because something was too fast: it goes again in its order, and nothing before it. */
  let slowed: ReturnType<typeof setTimeout> | undefined;
  const inFlight = new Set<string>();
  /** Given on this line: their controls are still there. */
  const fresh = new Set<string>();

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
    const gone = line;
    line = undefined;
    inOrder = false;
    pingSentAt = 0;
    clearTimeout(retry);
    clearTimeout(probing);
    probing = undefined;
    clearTimeout(slowed);
    slowed = undefined;
    gone?.close();
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

  function settle(command: Waiting, outcome: Outcome): void {
    outbox.remove(command.id);
    inFlight.delete(command.id);
    sink.settled(command, outcome, !fresh.delete(command.id));
  }

  async function transmit(command: Waiting): Promise<void> {
    const here = line;
    if (!here) return;
    inFlight.add(command.id);
    const { id, phase, body } = command;
    try {
      const answer = await here.request(enveloped({ id, phase, body }));
      if (isAcknowledgement(answer, id)) {
        const wait = untilNotTooFast(answer.outcome);
        if (wait !== undefined) {
          inFlight.delete(id);
          if (here === line) slowDown(wait);
          return;
        }
        // What the command changed arrived just before its answer: show both together.
        flush();
        settle(command, answer.outcome);
        return;
      }
    } catch {
      // Unknown whether it was taken: the same id is sent again, and the server tells.
    }
    if (here === line) setTimeout(() => here === line && void transmit(command), RETRY_REQUEST);
  }

  function slowDown(pause: number): void {
    slowed ??= setTimeout(() => {
      slowed = undefined;
      for (const command of outbox.waiting()) if (!inFlight.has(command.id)) void transmit(command);
    }, pause);
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
    if (closeCode === TOO_LARGE) {
      fresh.clear();
      for (const command of outbox.waiting().filter(({ id }) => inFlight.has(id)))
        settle(command, { ok: false, refused: 'limitReached', fact: String(LIMITS.frameBytes) });
    }
    if (why) end(why);
    else lost(closeCode === CLOSE.restarting);
  }

  function arrived(): void {
    attempts = 0;
    unknownAnswers = 0;
    wasLive = true;
    inFlight.clear();
    fresh.clear();
    sink.link({ state: 'live' });
    for (const command of outbox.waiting()) void transmit(command);
    inOrder = true;
  }

  async function join(): Promise<void> {
    life += 1;
    const mine = life;
    offset = Number.NEGATIVE_INFINITY;
    let first = true;
    try {
      const joined = await carrier.open(
        { code, token },
        {
          shared(view) {
            if (mine !== life) return;
            publicView = view;
            schedule();
            if (first) arrived();
            first = false;
          },
          own: (message) => mine === life && hear(message),
          left: (closeCode) => mine === life && left(closeCode),
        },
      );
      if (mine === life && !closed) line = joined;
      else joined.close();
    } catch (error) {
      if (mine !== life || closed) return;
      const status = error instanceof NoLine ? error.status : 0;
      if (status > 0) unknownAnswers += 1;
      const why = endingOfJoin(status, wasLive ? unknownAnswers : Number.POSITIVE_INFINITY);
      if (why) end(why);
      else lost(false);
    }
  }

  function ping(): void {
    pingSentAt = Date.now();
    const mine = life;
    line?.ping(() => {
      if (mine === life) pingSentAt = 0;
    });
  }

  /** Back from the background or onto a network. */
  function wake(): void {
    if (!closed && !document.hidden) probe();
  }

  /** After a sleep: is the line still one? */
  function probe(): void {
    if (!line) {
      clearTimeout(retry);
      void join();
      return;
    }
    if (probing) return;
    ping();
    probing = setTimeout(() => {
      probing = undefined;
      if (pingSentAt > 0) lost(false);
    }, PROBE);
  }

  const watch = setInterval(() => {
    const slept = Date.now() - lookedAt > 2 * PING_EVERY;
    lookedAt = Date.now();
    if (!line) return;
    if (slept) probe();
    else if (pingSentAt === 0) ping();
    else if (Date.now() - pingSentAt > SILENCE) lost(false);
  }, PING_EVERY);

  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  sink.link({ state: 'joining' });
  void join();

  return {
    post(command) {
      outbox.add(command);
      if (inOrder) fresh.add(command.id);
      if (inOrder && slowed === undefined) void transmit(command);
    },
    async why(question) {
      const answer = await line?.why(question).catch(() => undefined);
      return isWhyAnswer(answer) ? answer : { reasons: [] };
    },
    close() {
      closed = true;
      stop();
      clearInterval(watch);
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    },
  };
}
