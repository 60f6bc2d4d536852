import type { PublicView } from '../shared/rules/view.ts';
import { applyPatch } from '../shared/view-patch.ts';
import { PROTOCOL, type StreamEvent } from '../shared/wire.ts';
import { type Ear, NoLine, OPENING_TIMEOUT, type OpenLine, REQUEST_TIMEOUT } from './line.ts';

/** The close code of a stream that ended without one: as a socket's, which brings the client back. */
const ABNORMAL = 1006;
const SEPARATOR = '\n\n';
const DATA = 'data: ';

/** The events in a stream of bytes, as they come; ends with it. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + decoder.decode(value, { stream: true })).split(SEPARATOR);
    rest = parts.pop() ?? '';
    // What is no data is there to keep the stream open.
    for (const part of parts)
      if (part.startsWith(DATA)) yield JSON.parse(part.slice(DATA.length)) as StreamEvent;
  }
}

function post(path: string, token: string, body: object, signal: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

/** Hears a stream to its end; the public view arrives as changes. */
async function hear(events: AsyncGenerator<StreamEvent>, ear: Ear): Promise<void> {
  let shared: PublicView | null = null;
  let code: number = ABNORMAL;
  try {
    for await (const event of events) {
      if ('shared' in event) {
        shared = applyPatch(shared, event.shared);
        ear.shared(shared);
      } else if ('own' in event) ear.own(event.own);
      else if ('end' in event) {
        code = event.end;
        break;
      }
    }
  } catch {
    // Cut off, or not ours: the client joins again.
  }
  ear.left(code);
}

/** The same session by POST and a stream of events: the same tokens, acknowledgements and views. */
export const openStream: OpenLine = async ({ code, token }, ear) => {
  const path = `/api/sessions/${encodeURIComponent(code)}`;
  const life = new AbortController();
  const opening = setTimeout(() => life.abort(), OPENING_TIMEOUT);
  try {
    const response = await post(`${path}/stream`, token, { protocol: PROTOCOL }, life.signal);
    if (!response.ok || !response.body) throw new NoLine(response.status);
    const events = eventsOf(response.body);
    const first = await events.next();
    if (first.done || !('stream' in first.value)) throw new NoLine(0, true);
    clearTimeout(opening);
    const { stream } = first.value;
    const ask = async (body: object): Promise<unknown> => {
      const answer = await post(
        `${path}/commands`,
        token,
        { stream, ...body },
        AbortSignal.timeout(REQUEST_TIMEOUT),
      );
      // 410: the server no longer has this stream, whatever the one on our side looks like.
      if (answer.status === 410) life.abort();
      return answer.ok ? answer.json() : undefined;
    };
    // A task later: the line is in its owner's hands before it is heard.
    setTimeout(() => void hear(events, ear));
    return {
      request: (envelope) => ask({ envelope }),
      why: (question) => ask({ question }),
      ping: (pong) => void ask({}).then(pong, () => undefined),
      close: () => life.abort(),
    };
  } catch (error) {
    clearTimeout(opening);
    if (error instanceof NoLine) throw error;
    throw new NoLine(0, life.signal.aborted);
  }
};
