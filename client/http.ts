import type { BriefsView, TruthView } from '../shared/rules/view/truth.ts';
import type {
  Confirmed,
  CreateSession,
  EnlistPeople,
  GroupBoard,
  GroupCreated,
  GroupEntered,
  HttpError,
  JoinSession,
  PassGiven,
  PeopleEnlisted,
  ScenarioCard,
  SeatLook,
  SessionCreated,
  SessionEntered,
  SessionInfo,
  SessionJoined,
} from '../shared/wire.ts';

export type HttpErrorCode = HttpError['error'] | 'unreachable';
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: HttpErrorCode; readonly fact: string };

function isHttpError(body: unknown): body is HttpError {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string';
}

type Asking = {
  /** A value, sent as JSON; or a file, as it is. */
  readonly body?: object | Blob;
  readonly token?: string;
  readonly patience?: number;
};

const PATIENCE = 15_000;
const FILE = 'application/octet-stream';

export async function ask<T>(
  path: string,
  { body, token, patience = PATIENCE }: Asking = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      headers: {
        ...(body ? { 'content-type': body instanceof Blob ? FILE : 'application/json' } : {}),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body ? { method: 'POST', body: body instanceof Blob ? body : JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(patience),
    });
    const answer: unknown = await response.json();
    // The server is ours and answers in the shapes of wire.ts, or with an error.
    if (response.ok) return { ok: true, value: answer as T };
    if (isHttpError(answer)) return { ok: false, error: answer.error, fact: answer.fact };
  } catch {
    // No answer, or one that is not ours: a proxy's page, for instance.
  }
  return { ok: false, error: 'unreachable', fact: '' };
}

export function listScenarios(): Promise<Answer<readonly ScenarioCard[]>> {
  return ask('/api/scenarios');
}

export function createSession(body: CreateSession): Promise<Answer<SessionCreated | GroupCreated>> {
  return ask('/api/sessions', { body });
}

export function findSession(code: string): Promise<Answer<SessionInfo>> {
  return ask(`/api/sessions/${encodeURIComponent(code)}`);
}

/** What is public at the tables of a class, side by side. */
export function readBoard(code: string): Promise<Answer<GroupBoard>> {
  return ask(`/api/groups/${encodeURIComponent(code)}`);
}

export function enlistPeople(code: string, body: EnlistPeople): Promise<Answer<PeopleEnlisted>> {
  return ask(`/api/sessions/${encodeURIComponent(code)}/list`, { body });
}

export function joinSession(code: string, body: JoinSession): Promise<Answer<SessionJoined>> {
  return ask(`/api/sessions/${encodeURIComponent(code)}/people`, { body });
}

/** Takes a place over by a code or link; whoever holds it elsewhere is told. */
export function enterSession(code: string, pass: string): Promise<Answer<SessionEntered | GroupEntered>> {
  return ask(`/api/sessions/${encodeURIComponent(code)}/enter`, { body: { pass } });
}

export function askForTransfer(code: string, token: string): Promise<Answer<PassGiven>> {
  return ask(`/api/sessions/${encodeURIComponent(code)}/transfer`, { body: {}, token });
}

export function askForLink(code: string, person: string, token: string): Promise<Answer<PassGiven>> {
  const path = `/api/sessions/${encodeURIComponent(code)}/people/${encodeURIComponent(person)}/link`;
  return ask(path, { body: {}, token });
}

export function confirmFacilitator(
  code: string,
  recovery: string,
  token: string,
): Promise<Answer<Confirmed>> {
  return ask(`/api/sessions/${encodeURIComponent(code)}/confirm`, { body: { recovery }, token });
}

/** What a seat sees, for the facilitator; every look is written down. */
export function lookThrough(code: string, seat: string, token: string): Promise<Answer<SeatLook>> {
  const path = `/api/sessions/${encodeURIComponent(code)}/seats/${encodeURIComponent(seat)}/look`;
  return ask(path, { token, body: {} });
}

/** What really happened beside what each believes, for the facilitator; written down too. */
export function askForTruth(code: string, token: string): Promise<Answer<TruthView>> {
  return ask(`/api/sessions/${encodeURIComponent(code)}/truth`, { token, body: {} });
}

/** What every seat wants, for the facilitator's page to print. */
export function askForBriefs(code: string, token: string): Promise<Answer<BriefsView>> {
  return ask(`/api/sessions/${encodeURIComponent(code)}/briefs`, { token, body: {} });
}
