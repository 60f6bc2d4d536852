/**
 * The session where sockets are blocked: views leave as a stream of events, commands come by POST. An adapter like
 * the room, to the same audience: the same tokens, the same acknowledgements, the same views.
 */
import { randomBytes } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { PublicView } from '../../shared/rules/view.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import { diffView } from '../../shared/view-patch.ts';
import { CLOSE, type HttpError, PROTOCOL, type StreamEvent } from '../../shared/wire.ts';
import type { Audience, Line } from '../session/audience.ts';
import type { Hall } from '../session/hall.ts';
import { hashToken, isToken } from '../session/identity.ts';
import { Backlog } from './backlog.ts';
import { ARRIVALS } from './places.ts';
import { Limiter } from './rate.ts';

/** Enough that a proxy which waits for a bufferful passes on the beginning. */
const PRELUDE = `:${' '.repeat(2048)}\n\n`;
const BEAT = ':\n\n';
const BEAT_MILLISECONDS = 5_000;
/** Clients give a sign of life every few seconds; without one their stream is given up. */
const SILENCE_MILLISECONDS = 25_000;

const Open = z.strictObject({ protocol: z.number() });
/** What the envelope holds is judged by the audience, as that of a socket. */
const Sent = z.strictObject({
  stream: z.string().max(64),
  envelope: z.unknown().optional(),
  /** In place of a command: why bots did what they did. */
  question: z.unknown().optional(),
});

type Stream = {
  readonly person: PersonId;
  readonly line: Line;
  readonly audience: Audience;
  heardAt: number;
};

/** Whose token a request bears, in the session of its address. */
export function bearerOf(request: Request, hall: Hall): { code: string; person: PersonId } | undefined {
  const [, token] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const code = String(request.params.code);
  const person = isToken(token) ? hall.sessionOf(code)?.personOf(hashToken(token)) : undefined;
  return person === undefined ? undefined : { code, person };
}

function refuse(response: Response, status: number, error: HttpError['error']): void {
  response.status(status).json({ error, fact: '' } satisfies HttpError);
}

/** A line that writes events into an open answer. */
function lineInto(response: Response): Line {
  let shown: PublicView | null = null;
  const end = (code: number) => {
    response.end(`data: ${JSON.stringify({ end: code } satisfies StreamEvent)}\n\n`);
  };
  const backlog = new Backlog({
    pending: () => response.writableLength,
    resync: () => end(CLOSE.resync),
    drop: () => response.destroy(),
  });
  const beat = setInterval(() => response.write(BEAT), BEAT_MILLISECONDS);
  response.once('close', () => {
    clearInterval(beat);
    backlog.stop();
  });
  let turn = false;
  const write = (event: StreamEvent) => {
    if (response.writableEnded || !backlog.admits(!turn)) return;
    if (!turn) {
      turn = true;
      // What a turn has for one reader leaves in one write.
      response.cork();
      setImmediate(() => {
        turn = false;
        response.uncork();
      });
    }
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  return {
    close: end,
    tell: (message) => write({ own: message }),
    show(view) {
      const patch = diffView(shown, view);
      shown = view;
      if (patch) write({ shared: patch });
    },
  };
}

class Streams {
  readonly #hall: Hall;
  readonly #open = new Map<string, Stream>();
  readonly #arrivals = new Limiter(ARRIVALS);

  constructor(hall: Hall) {
    this.#hall = hall;
    setInterval(() => this.#sweep(), BEAT_MILLISECONDS).unref();
  }

  open(request: Request, response: Response): void {
    const asked = Open.safeParse(request.body);
    if (!asked.success) return refuse(response, 400, 'malformed');
    if (asked.data.protocol !== PROTOCOL) return refuse(response, 426, 'reload');
    const known = bearerOf(request, this.#hall);
    const audience = known && this.#hall.audienceOf(known.code);
    if (!known || !audience) return refuse(response, 401, 'tokenUnknown');
    const { person } = known;
    if (this.#arrivals.take(`${known.code} ${person}`, this.#hall.now()) !== 'taken')
      return refuse(response, 429, 'tooMany');
    const id = randomBytes(24).toString('base64url');
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write(`${PRELUDE}data: ${JSON.stringify({ stream: id } satisfies StreamEvent)}\n\n`);
    const line = lineInto(response);
    this.#open.set(id, { person, line, audience, heardAt: this.#hall.now() });
    response.once('close', () => {
      this.#open.delete(id);
      audience.leave(person, line);
    });
    if (!audience.enter(person, line)) line.close(CLOSE.removed);
  }

  async command(request: Request, response: Response): Promise<void> {
    const known = bearerOf(request, this.#hall);
    if (!known) return refuse(response, 401, 'tokenUnknown');
    const sent = Sent.safeParse(request.body);
    if (!sent.success) return refuse(response, 400, 'malformed');
    const stream = this.#open.get(sent.data.stream);
    if (stream?.person !== known.person) return refuse(response, 410, 'streamUnknown');
    stream.heardAt = this.#hall.now();
    const { envelope, question } = sent.data;
    const { person, line, audience } = stream;
    if (question !== undefined) return void response.json(audience.explain(person, line, question));
    const answer = envelope === undefined ? {} : await audience.take(person, line, envelope);
    // Without an acknowledgement nothing is acknowledged: the client sends it again.
    if (answer) response.json(answer);
    else refuse(response, 503, 'unavailable');
  }

  #sweep(): void {
    for (const { line, heardAt } of this.#open.values())
      if (this.#hall.now() - heardAt > SILENCE_MILLISECONDS) line.close(CLOSE.resync);
  }
}

/** To be mounted before the limits of addresses: each person has a limit of their own, as over a socket. */
export function mountStreams(api: Router, hall: Hall): void {
  const streams = new Streams(hall);
  api.post('/sessions/:code/stream', (request, response) => streams.open(request, response));
  api.post('/sessions/:code/commands', (request, response) => streams.command(request, response));
}
