import { isDeepStrictEqual } from 'node:util';
import type { EventLog } from '../log/event-log.ts';
import type { Hall } from './hall.ts';

/** Since when the store has taken nothing. */
export class StoreTrouble {
  #since = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The store took something, or did not. */
  note(took: boolean): void {
    if (took) this.#since = 0;
    else this.#since ||= this.#now();
  }

  /** Seconds; 0 while all is well. */
  lasts(): number {
    return this.#since === 0 ? 0 : Math.max(1, Math.round((this.#now() - this.#since) / 1000));
  }
}

export type HealthOptions = {
  readonly hall: Hall;
  readonly log: EventLog;
  readonly trouble: StoreTrouble;
  readonly damaged: () => number;
  readonly started: number;
};

/** What anybody may know of the server: that it is well, or what is wrong, in words and without codes of sessions. */
export function healthReport({ hall, log, trouble, damaged, started }: HealthOptions) {
  const asserted = log.settings();
  return () => {
    const store = log.settings();
    const down = trouble.lasts();
    const broken = damaged();
    const problems = [
      ...(down > 0 ? [`nothing has been stored for ${down} s: sessions stand still`] : []),
      ...(isDeepStrictEqual(store, asserted) ? [] : ['the settings of the store are not those of the start']),
      ...(broken > 0 ? [`${broken} sessions stay closed because their record is damaged`] : []),
    ];
    return {
      /** Whether sessions can go on. */
      ok: down === 0,
      problems,
      node: process.versions.node,
      uptime: Math.round((hall.now() - started) / 1000),
      sessions: hall.sessions.length,
      connections: hall.connections(),
      damaged: broken,
      store,
    };
  };
}
