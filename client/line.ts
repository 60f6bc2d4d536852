/** What carries a session to this browser: a socket, or, where sockets are blocked, a stream over plain HTTP. */
import type { Envelope, ViewMessage, WhyQuestion } from '../shared/wire.ts';

export type Target = { readonly code: string; readonly token: string };

/** What a line hears. Nothing comes before the line itself has been handed over. */
export type Ear = {
  /** The public view, whole. */
  readonly shared: (view: unknown) => void;
  readonly own: (message: ViewMessage) => void;
  /** The line is gone, with a close code of ours or of the transport. */
  readonly left: (closeCode: number) => void;
};

export type Line = {
  /** Sends a command; what comes back may be its acknowledgement, or nothing that counts. */
  readonly request: (envelope: Envelope) => Promise<unknown>;
  /** Asks why bots did what they did. */
  readonly why: (question: WhyQuestion) => Promise<unknown>;
  readonly ping: (pong: () => void) => void;
  readonly close: () => void;
};

export type OpenLine = (target: Target, ear: Ear) => Promise<Line>;

/** Why a line was not opened. */
export class NoLine extends Error {
  /** The server answered with this status; 0: it could not be reached. */
  readonly status: number;
  /** The server gave us a place, and the line to it does not work: something between us does not let it through. */
  readonly blocked: boolean;

  constructor(status: number, blocked = false) {
    super(`no line: ${status}`);
    this.status = status;
    this.blocked = blocked;
  }
}

export const REQUEST_TIMEOUT = 10_000;
/** How long a line may take to open once the server has agreed to it. */
export const OPENING_TIMEOUT = 6_000;

/** The promise, or a rejection once it has lasted too long; `late` gets what comes after that. */
export function within<T>(
  promise: Promise<T>,
  milliseconds: number,
  tooLate: () => Error,
  late: (value: T) => void,
): Promise<T> {
  let over = false;
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      over = true;
      reject(tooLate());
    }, milliseconds);
    promise.then(
      (value) => {
        clearTimeout(timer);
        if (over) late(value);
        else resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : tooLate());
      },
    );
  });
}
