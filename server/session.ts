import { openTurns } from '../shared/bots/turns.ts';
import { evolve } from '../shared/rules/evolve.ts';
import type { State } from '../shared/rules/state.ts';
import type { PersonId } from '../shared/rules/vocabulary.ts';
import type { Outcome } from '../shared/wire.ts';
import { type Asked, type Cell, type Draft, draftTurn, knownFrom } from './draft.ts';
import type { Addition, Entry, Identity } from './log/event-log.ts';

/** `settle` is told the outcome once it is stored, or null when nothing of it could be. */
export type Request = Asked & { readonly settle: (outcome: Outcome | null) => void };

/** The one mutable cell of a session. Only the turn writes to it, and only what is stored. */
export class Session {
  readonly code: string;
  #cell: Cell;
  #revision: number;
  #lastAt: number;
  readonly #known: Map<string, string>;
  readonly #tokens: Map<string, PersonId>;
  #waiting: Request[] = [];

  /** From its record: all there is to know of a session. */
  constructor(code: string, entries: readonly Entry[], identities: readonly Identity[]) {
    const events = entries.flatMap((entry) => entry.events);
    const state = events.reduce<State | null>(evolve, null);
    if (!state) throw new Error('the record does not begin with the opening of a session');
    this.code = code;
    this.#known = knownFrom(entries);
    this.#cell = { state, turns: openTurns(state), known: this.#known };
    this.#revision = entries.length;
    this.#lastAt = entries.at(-1)?.at ?? 0;
    this.#tokens = new Map(identities.map(({ tokenHash, person }) => [tokenHash, person]));
  }

  get state(): State {
    return this.#cell.state;
  }

  get lastAt(): number {
    return this.#lastAt;
  }

  /** Whose token it is; nobody's once the person was removed. */
  personOf(tokenHash: string): PersonId | undefined {
    const person = this.#tokens.get(tokenHash);
    return person !== undefined && this.state.public.people[person] ? person : undefined;
  }

  enqueue(request: Request): void {
    this.#waiting.push(request);
  }

  /** Hands over the requests that wait. */
  take(): readonly Request[] {
    const requests = this.#waiting;
    this.#waiting = [];
    return requests;
  }

  /** Time never runs backwards in a record, whatever the machine's clock does. */
  decide(requests: readonly Asked[], now: number): Draft {
    return draftTurn(this.#cell, requests, Math.max(now, this.#lastAt));
  }

  additionOf({ entries, identities }: Draft): Addition {
    return { session: this.code, expectedRevision: this.#revision, entries, identities };
  }

  /** Takes over what was stored. */
  adopt(draft: Draft): void {
    for (const [key, bodyHash] of draft.newlyKnown) this.#known.set(key, bodyHash);
    this.#cell = { state: draft.state, turns: draft.turns, known: this.#known };
    this.#revision += draft.entries.length;
    this.#lastAt = draft.entries.at(-1)?.at ?? this.#lastAt;
    for (const { tokenHash, person } of draft.identities) this.#tokens.set(tokenHash, person);
  }
}
