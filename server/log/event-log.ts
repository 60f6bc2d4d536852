/**
 * The port to the record of all sessions. A record is what one accepted command brought about; records are
 * only ever added, and a session's records are numbered without a gap and chained by their hashes.
 */
import type { Actor } from '../../shared/rules/commands.ts';
import type { GameEvent } from '../../shared/rules/events.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';

export type Entry = {
  readonly at: number;
  readonly actor: Actor;
  /** What makes a repeated command known: none for bots, the clock and the server itself. */
  readonly command: { readonly person: PersonId; readonly id: string; readonly bodyHash: string } | null;
  readonly events: readonly GameEvent[];
};
export type LogRecord = Entry & { readonly seq: number };

/** The hash of a token, and whose it is. Tokens themselves are never stored. */
export type Identity = { readonly tokenHash: string; readonly person: PersonId };

export type Addition = {
  readonly session: string;
  /** How many records the session had when these were decided; 0 opens it. */
  readonly expectedRevision: number;
  readonly entries: readonly Entry[];
  readonly identities: readonly Identity[];
  /** When a session that is older came to this store; left out where its first record says it. */
  readonly openedAt?: number;
  /** The code that it shares with other tables of a class, where it opens as one. */
  readonly class?: string;
};

/** A session's record as read back, or what is wrong with it. */
export type Reading =
  | { readonly records: readonly LogRecord[]; readonly identities: readonly Identity[] }
  | { readonly damaged: string };

/** A session is written by one owner; whoever claims it later locks out whoever had it before. */
export type Claim =
  /** Ours now. For how many milliseconds its last owner had given no sign of life. */
  | { readonly silentFor: number }
  /** Another owner has it and is alive. */
  | { readonly heldBy: string };

/** A read of private content by somebody who is not party to it. */
export type AuditEntry = {
  readonly at: number;
  readonly person: string;
  /** What was done, as a word: which console, which right. */
  readonly act: string;
  /** The seat, incident or message that it was about. */
  readonly about: string;
};

/** Where a thread of this process can open the same record for itself. */
export type LogPlace = { readonly file: string } | { readonly url: string };

export type EventLog = {
  /** Null: it is kept in this thread's memory alone. */
  readonly place: LogPlace | null;
  /** Stores all of it or, rejecting, nothing that could be told from what is read later. What it resolves for survives a crash. */
  append(batch: readonly Addition[]): Promise<void>;
  read(session: string): Promise<Reading>;
  sessions(which: 'open' | 'all'): Promise<readonly string[]>;
  /** Whether a session, or the tables of a class, ever had that code. */
  has(session: string): Promise<boolean>;
  /** When the session came to this store; 0: it is not there. */
  openedAt(session: string): Promise<number>;
  /** To be called before a session of another process, or of the last run, is written to; who opens one has it. */
  claim(session: string): Promise<Claim>;
  /** A sign of life for all that is ours; the sessions that others have claimed meanwhile. */
  beat(): Promise<readonly string[]>;
  /** Gives back all that is ours. */
  release(): Promise<void>;
  /** Open sessions that are not ours: another server's, or nobody's. */
  left(): Promise<readonly string[]>;
  /** Says under which address other servers reach this one, until it gives back all that is its own. */
  announce(address: string): Promise<void>;
  /** The address of another server that has the session, or the tables of a class, of that code; null: none is known. */
  neighbourOf(code: string): Promise<string | null>;
  /** Gives out and takes back what people of a session of ours prove themselves with: all of it or nothing. */
  reissue(
    session: string,
    issued: readonly Identity[],
    revoked: readonly string[],
    at: number,
  ): Promise<void>;
  /** A closed session keeps its record but is not opened again. */
  closeSession(session: string, at: number): Promise<void>;
  /** Removes whole sessions that were closed before a moment; which ones. */
  forgetClosed(before: number): Promise<readonly string[]>;
  /** Writes down that somebody reads private content that is not theirs: before it is shown. */
  audit(session: string, entry: AuditEntry): Promise<void>;
  audits(session: string): Promise<readonly AuditEntry[]>;
  /** What the store says of itself, for the health report. */
  settings(): Readonly<Record<string, string | number>>;
  close(): Promise<void>;
};

/** Somebody else wrote to the session, or it was written from a state that is not the latest. */
export class RevisionConflict extends Error {
  constructor(session: string, expected: number) {
    super(`session ${session} has moved on from revision ${expected}`);
    this.name = 'RevisionConflict';
  }
}

/** The store as a whole takes nothing now: it is full, locked, or not there. What was under way may have been stored. */
export class StoreDown extends Error {
  constructor(cause: unknown) {
    super('the store takes nothing', { cause });
    this.name = 'StoreDown';
  }
}

/** Another owner has claimed the session, or we never did. */
export class NotOurs extends Error {
  readonly session: string;

  constructor(session: string) {
    super(`session ${session} belongs to another server`);
    this.name = 'NotOurs';
    this.session = session;
  }
}
