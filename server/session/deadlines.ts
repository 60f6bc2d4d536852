import { nextDeadline } from '../../shared/rules/deadlines.ts';
import type { Session } from './session.ts';

/** setTimeout takes no more. */
const LONGEST = 2 ** 31 - 1;
/** A deadline that is past already, as after an outage or when a turn could not be stored, comes soon. */
const SOON = 250;

/** One timer for each session, armed from its state; the deadlines themselves are data in the record. */
export class Deadlines {
  readonly #timers = new Map<string, { readonly deadline: number; readonly timer: NodeJS.Timeout }>();
  readonly #now: () => number;
  readonly #due: (session: Session) => void;
  #stopped = false;

  constructor(now: () => number, due: (session: Session) => void) {
    this.#now = now;
    this.#due = due;
  }

  arm(session: Session): void {
    const deadline = nextDeadline(session.state);
    if (this.#timers.get(session.code)?.deadline === deadline) return;
    this.disarm(session.code);
    if (deadline === 0 || this.#stopped) return;
    const left = deadline - this.#now();
    const wait = left > 0 ? Math.min(left, LONGEST) : SOON;
    const timer = setTimeout(() => {
      this.#timers.delete(session.code);
      if (this.#now() < deadline) this.arm(session);
      else this.#due(session);
    }, wait);
    this.#timers.set(session.code, { deadline, timer });
  }

  disarm(code: string): void {
    clearTimeout(this.#timers.get(code)?.timer);
    this.#timers.delete(code);
  }

  stop(): void {
    this.#stopped = true;
    for (const code of [...this.#timers.keys()]) this.disarm(code);
  }
}
