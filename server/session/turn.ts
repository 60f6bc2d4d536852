import { type Addition, type EventLog, NotOurs, StoreDown } from '../log/event-log.ts';
import type { Draft } from './draft.ts';
import type { Journal } from './journal.ts';
import type { TurnWatch } from './metrics.ts';
import type { Request, Session } from './session.ts';

export type TurnOptions = {
  readonly log: EventLog;
  readonly journal: Journal;
  readonly now: () => number;
  /** Shows what a session has become; called after its events are stored. */
  readonly publish: (session: Session) => void;
  /** Another server has the session now, or its record can no longer be read. */
  readonly lost: (session: Session) => void;
  readonly watch?: TurnWatch | undefined;
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
    await this.#rereadDoubtful(sessions);
    const decided = sessions.flatMap((session) => (session.doubtful ? [] : [this.#decide(session)]));
    const changed = decided.filter(({ draft }) => draft.entries.length > 0);
    const failed = await this.#store(changed);
    for (const { session, requests, draft } of decided) {
      const stored = !failed.has(session);
      if (stored) session.adopt(draft);
      if (stored && draft.entries.length > 0) this.#show(session);
      requests.forEach((request, index) => {
        const outcome = stored ? (draft.outcomes[index] ?? null) : null;
        if (request.kind === 'client') this.#options.watch?.answered(outcome);
        request.settle(outcome);
      });
      if (!stored) this.#holdBack(session, requests);
    }
  }

  /** Who was told nothing sends it again: what they have asked for since must not come first. */
  #holdBack(session: Session, failed: readonly Request[]): void {
    const people = new Set(failed.flatMap((request) => (request.kind === 'client' ? [request.person] : [])));
    for (const request of session.withdraw(people)) request.settle(null);
  }

  /** After a failure only the record knows what was stored: until it answers, a session decides nothing. */
  async #rereadDoubtful(sessions: readonly Session[]): Promise<void> {
    const doubtful = sessions.filter((session) => session.doubtful);
    for (const session of doubtful) if (!(await this.#reread(session))) break;
    for (const session of doubtful)
      if (session.doubtful) for (const request of session.take()) request.settle(null);
  }

  /** Whether the store answered. */
  async #reread(session: Session): Promise<boolean> {
    const { log, journal, lost } = this.#options;
    try {
      const claim = await log.claim(session.code);
      const reading = 'heldBy' in claim ? { damaged: 'another server has it' } : await log.read(session.code);
      if ('damaged' in reading) {
        journal.error({ session: session.code, reason: reading.damaged }, 'a session is given up');
        lost(session);
      } else if (session.reread(reading.records, reading.identities)) this.#show(session);
      return true;
    } catch (error) {
      journal.error({ session: session.code, error }, 'a session could not be read again');
      return false;
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
    const { log, watch } = this.#options;
    const begun = performance.now();
    const additions = changed.map(({ session, draft }) => ({ session, addition: session.additionOf(draft) }));
    try {
      await log.append(additions.map(({ addition }) => addition));
    } catch (error) {
      const isDown = error instanceof StoreDown;
      for (const { session, addition } of additions) {
        const fault = isDown ? error : await this.#failure(addition);
        if (fault === undefined) continue;
        failed.add(session);
        this.#failed(session, fault);
      }
    }
    const records = changed.reduce((sum, { draft }) => sum + draft.entries.length, 0);
    if (failed.size < changed.length) watch?.stored((performance.now() - begun) / 1000, records);
    return failed;
  }

  /** Tries one alone; what went wrong, if anything. */
  async #failure(addition: Addition): Promise<unknown> {
    try {
      await this.#options.log.append([addition]);
      return undefined;
    } catch (error) {
      return error ?? new Error('no reason was given');
    }
  }

  #failed(session: Session, error: unknown): void {
    this.#options.journal.error({ session: session.code, error }, 'a turn could not be stored');
    session.doubt();
    this.#options.watch?.failed();
    if (error instanceof NotOurs) this.#options.lost(session);
  }

  #show(session: Session): void {
    try {
      this.#options.publish(session);
    } catch (error) {
      this.#options.journal.error({ session: session.code, error }, 'a view could not be shown');
    }
  }
}
