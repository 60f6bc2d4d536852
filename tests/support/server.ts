import type { EventLog } from '../../server/log/event-log.ts';
import { MemoryLog } from '../../server/log/memory-log.ts';
import { readLibrary } from '../../server/scenarios/library.ts';
import { type ServeOptions, type Serving, serve } from '../../server/serve.ts';
import { openJournal } from '../../server/session/journal.ts';
import type {
  CreateSession,
  HttpError,
  JoinSession,
  SessionCreated,
  SessionJoined,
} from '../../shared/wire.ts';

export type TestServer = Serving & { readonly url: string; readonly log: EventLog };

/** Bots answer at once, so that a test waits for nothing but what it looks for. */
const AT_ONCE = { least: 0, most: 0 };
const PLENTY = { requests: 100_000, wrongCodes: 100_000, sessions: 100_000 };
const library = readLibrary();

/** A server in this process on a free port of the loopback; its record is in memory unless another is given. */
export async function startServer(options: Partial<ServeOptions> = {}): Promise<TestServer> {
  const log = options.log ?? new MemoryLog();
  const serving = await serve({
    host: '127.0.0.1',
    port: 0,
    journal: openJournal('silent'),
    library: () => library,
    pace: AT_ONCE,
    limits: PLENTY,
    ...options,
    log,
  });
  return { ...serving, log, url: `http://127.0.0.1:${serving.port}` };
}

export type Answered<T> = { readonly status: number; readonly body: T & Partial<HttpError> };

export async function post<T>(url: string, path: string, body: unknown): Promise<Answered<T>> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T & Partial<HttpError> };
}

/** The same with a token as bearer, where there is one. */
export async function postAs<T>(
  url: string,
  path: string,
  body: unknown,
  token?: string,
): Promise<Answered<T>> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T & Partial<HttpError> };
}

/** What the facilitator has to prove before a session can be ended. */
export async function confirm(url: string, { code, token, recovery }: SessionCreated): Promise<void> {
  const { status } = await postAs(url, `/api/sessions/${code}/confirm`, { recovery }, token);
  if (status !== 200) throw new Error(`not confirmed: ${status}`);
}

/** A new session without clocks; with a facilitator, unless `solo` names the seat of the one player. */
export async function createSession(
  url: string,
  asked: Partial<CreateSession> = {},
): Promise<SessionCreated> {
  const defaults = { scenario: 'first-table', preset: 'solo', name: 'Facilitator' };
  const { status, body } = await post<SessionCreated>(url, '/api/sessions', { ...defaults, ...asked });
  if (status !== 201) throw new Error(`no session: ${status} ${JSON.stringify(body)}`);
  return body;
}

export async function joinSession(
  url: string,
  code: string,
  name: string,
  role: JoinSession['role'] = 'player',
): Promise<SessionJoined> {
  const { status, body } = await post<SessionJoined>(url, `/api/sessions/${code}/people`, { name, role });
  if (status !== 201) throw new Error(`${name} was not let in: ${status} ${JSON.stringify(body)}`);
  return body;
}
