import type { Draft } from './draft.ts';
import type { Journal } from './journal.ts';
import type { EventLog } from './log/event-log.ts';
import type { Request, Session } from './session.ts';

export type TurnOptions = {
  readonly log: EventLog;
  readonly journal: Journal;
  readonly now: () => number;
  /** Shows what a session has become; called after its events are stored. */
  readonly publish: (session: Session) => void;
};

type Decided = { readonly session: Session; readonly requests: readonly Request[]; readonly draft: Draft };

/**
 * The process-wide turn: requests gather; one immediate decides for all sessions, stores what they brought
 * about in one transaction, and only then shows it and answers. While a turn is being stored, nothing decides.
 */
export class Turn {
  readonly #options: TurnOptions;
  #waiting = new Set<Session>();
  #running: Promise<void> | undefined;
  #scheduled = false;
  #stopped = false;

  constructor(options: TurnOptions) {
    this.#options = options;
  }

  submit(session: Session, request: Request): void {
    if (this.#stopped) return request.settle(null);
    session.enqueue(request);
    this.#waiting.add(session);
    this.#schedule();
  }

  /** Takes no more requests, and resolves when what was taken is stored and answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    while (this.#running || this.#waiting.size > 0) {
      await this.#running;
      if (this.#waiting.size > 0) await this.#run();
    }
  }

  #schedule(): void {
    if (this.#scheduled || this.#running) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#running = this.#run().finally(() => {
        this.#running = undefined;
        if (this.#waiting.size > 0) this.#schedule();
      });
    });
  }

  async #run(): Promise<void> {
    const sessions = [...this.#waiting];
    this.#waiting = new Set();
    const decided = sessions.map((session) => this.#decide(session));
    const changed = decided.filter(({ draft }) => draft.entries.length > 0);
    const failed = await this.#store(changed);
    for (const { session, requests, draft } of decided) {
      const stored = !failed.has(session);
      if (stored) session.adopt(draft);
      if (stored && draft.entries.length > 0) this.#show(session);
      requests.forEach((request, index) => {
        request.settle(stored ? (draft.outcomes[index] ?? null) : null);
      });
    }
  }

  #decide(session: Session): Decided {
    const requests = session.take();
    const draft = session.decide(requests, this.#options.now());
    for (const error of draft.faults)
      this.#options.journal.error({ session: session.code, error }, 'a decision failed');
    return { session, requests, draft };
  }

  /** The sessions whose events could not be stored: tried together, then one by one, so that none pays for another. */
  async #store(changed: readonly Decided[]): Promise<ReadonlySet<Session>> {
    const failed = new Set<Session>();
    if (changed.length === 0) return failed;
    const { log, journal } = this.#options;
    const additions = changed.map(({ session, draft }) => ({ session, addition: session.additionOf(draft) }));
    try {
      await log.append(additions.map(({ addition }) => addition));
    } catch {
      for (const { session, addition } of additions)
        await log.append([addition]).catch((error: unknown) => {
          journal.error({ session: session.code, error }, 'a turn could not be stored');
          failed.add(session);
        });
    }
    return failed;
  }

  #show(session: Session): void {
    try {
      this.#options.publish(session);
    } catch (error) {
      this.#options.journal.error({ session: session.code, error }, 'a view could not be shown');
    }
  }
}
