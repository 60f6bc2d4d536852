import type { Session } from './session.ts';

/** Milliseconds between two commands of the bots of one session: drawn from this range. */
export type BotPace = { readonly least: number; readonly most: number };
export const LIVE_PACE: BotPace = { least: 1000, most: 3000 };

export type BotDriverOptions = {
  readonly pace: BotPace;
  /** Somebody is there to see it. */
  readonly watched: (session: Session) => boolean;
  /** Asks for what the bots do next: a command, or several where nobody follows them. */
  readonly takeTurn: (session: Session) => void;
};

const AT_ONCE: BotPace = { least: 0, most: 0 };
/** A ballot is sealed: there is nothing to follow, and everybody else waits for it. */
const BALLOTS_FASTER = 4;

function paceOf(session: Session, { least, most }: BotPace): BotPace {
  const { items, setup } = session.state.public;
  if (setup.pace === 'atOnce') return AT_ONCE;
  const isVoting = Object.values(items).some(({ status }) => status === 'open');
  const faster = isVoting ? BALLOTS_FASTER : 1;
  return { least: least / faster, most: most / faster };
}

/** Lets the bots of a live session act one after the other at a pace that people can follow. */
export class BotDriver {
  readonly #timers = new Map<string, { readonly timer: NodeJS.Timeout; readonly most: number }>();
  readonly #options: BotDriverOptions;

  constructor(options: BotDriverOptions) {
    this.#options = options;
  }

  /** To be called when the session has changed or somebody has come. Bots that all passed wait for the next time. */
  wake(session: Session): void {
    if (!this.#mayAct(session)) return;
    const { least, most } = paceOf(session, this.#options.pace);
    // Who has become faster does not wait out what was set before.
    if ((this.#timers.get(session.code)?.most ?? Number.POSITIVE_INFINITY) <= most) return;
    this.forget(session.code);
    const timer = setTimeout(
      () => {
        this.#timers.delete(session.code);
        if (this.#mayAct(session)) this.#options.takeTurn(session);
      },
      least + Math.random() * (most - least),
    );
    this.#timers.set(session.code, { timer, most });
  }

  #mayAct(session: Session): boolean {
    const { paused, phase, seats } = session.state.public;
    if (paused || phase === 'lobby') return false;
    return Object.values(seats).some(({ driver }) => driver === 'bot') && this.#options.watched(session);
  }

  forget(code: string): void {
    clearTimeout(this.#timers.get(code)?.timer);
    this.#timers.delete(code);
  }

  stop(): void {
    for (const code of [...this.#timers.keys()]) this.forget(code);
  }
}
