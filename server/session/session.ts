import { openTurns } from '../../shared/bots/turns.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import { NO_RADAR, type Radar, radarAfter } from '../../shared/rules/people/radar.ts';
import type { State } from '../../shared/rules/state.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import type { Outcome } from '../../shared/wire.ts';
import type { Addition, Entry, Identity } from '../log/event-log.ts';
import { type Asked, type Cell, type Draft, draftTurn, knownFrom, knownKey } from './draft.ts';
import type { PassKind } from './identity.ts';

/** `settle` is told the outcome once it is stored, or null when nothing of it could be. */
export type Request = Asked & { readonly settle: (outcome: Outcome | null) => void };

/** What a session is as far as it is stored. */
type Kept = {
  readonly cell: Cell & { readonly known: Map<string, string> };
  readonly revision: number;
  readonly lastAt: number;
  readonly radar: Radar;
  readonly tokens: Map<string, PersonId>;
};

function keptFrom(entries: readonly Entry[], identities: readonly Identity[]): Kept {
  const events = entries.flatMap((entry) => entry.events);
  const state = events.reduce<State | null>(evolve, null);
  if (!state) throw new Error('the record does not begin with the opening of a session');
  return {
    cell: { state, turns: openTurns(state), known: knownFrom(entries) },
    revision: entries.length,
    lastAt: entries.at(-1)?.at ?? 0,
    radar: entries.reduce(radarAfter, NO_RADAR),
    tokens: new Map(identities.map(({ tokenHash, person }) => [tokenHash, person])),
  };
}

/** The one mutable cell of a session. Only the turn writes to it, and only what is stored. */
export class Session {
  readonly code: string;
  /** When it came to this store. */
  readonly openedAt: number;
  #kept: Kept;
  #waiting: Request[] = [];
  #doubtful = false;

  /** From its record: all there is to know of a session. */
  constructor(
    code: string,
    entries: readonly Entry[],
    identities: readonly Identity[],
    openedAt: number = entries[0]?.at ?? 0,
  ) {
    this.code = code;
    this.openedAt = openedAt;
    this.#kept = keptFrom(entries, identities);
  }

  get state(): State {
    return this.#kept.cell.state;
  }

  /** Who takes part, for the console. */
  get radar(): Radar {
    return this.#kept.radar;
  }

  get lastAt(): number {
    return this.#kept.lastAt;
  }

  /** Whether something could not be stored, so that only the record knows what was. */
  get doubtful(): boolean {
    return this.#doubtful;
  }

  doubt(): void {
    this.#doubtful = true;
  }

  /** Takes the record's word for what the session is; whether that is more than was known here. */
  reread(entries: readonly Entry[], identities: readonly Identity[]): boolean {
    const before = this.#kept.revision;
    this.#kept = keptFrom(entries, identities);
    this.#doubtful = false;
    return this.#kept.revision !== before;
  }

  /** Whose token it is; nobody's once the person was removed. */
  personOf(tokenHash: string): PersonId | undefined {
    const person = this.#kept.tokens.get(tokenHash);
    return person !== undefined && this.state.public.people[person] ? person : undefined;
  }

  /** The hashes by which a person is known: of devices, or of one kind of pass. */
  hashesOf(person: PersonId, kind: 'device' | PassKind): readonly string[] {
    const isOfKind = (hash: string) =>
      kind === 'device' ? !hash.includes(':') : hash.startsWith(`${kind}:`);
    return [...this.#kept.tokens].flatMap(([hash, owner]) =>
      owner === person && isOfKind(hash) ? [hash] : [],
    );
  }

  /** Takes over which hashes were stored and deleted. */
  reissue(issued: readonly Identity[], revoked: readonly string[]): void {
    for (const hash of revoked) this.#kept.tokens.delete(hash);
    for (const { tokenHash, person } of issued) this.#kept.tokens.set(tokenHash, person);
  }

  /** Whether that command of that person was taken before. */
  knows(person: PersonId, id: string): boolean {
    return this.#kept.cell.known.has(knownKey(person, id));
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

  /** Takes back what some people have asked for since, and hands it over. */
  withdraw(people: ReadonlySet<PersonId>): readonly Request[] {
    const isTheirs = (request: Request) => request.kind === 'client' && people.has(request.person);
    const withdrawn = this.#waiting.filter(isTheirs);
    this.#waiting = this.#waiting.filter((request) => !isTheirs(request));
    return withdrawn;
  }

  /** Time never runs backwards in a record, whatever the machine's clock does. */
  decide(requests: readonly Asked[], now: number): Draft {
    return draftTurn(this.#kept.cell, requests, Math.max(now, this.#kept.lastAt));
  }

  additionOf({ entries, identities }: Draft): Addition {
    return { session: this.code, expectedRevision: this.#kept.revision, entries, identities };
  }

  /** Takes over what was stored. */
  adopt(draft: Draft): void {
    const { cell, revision, lastAt, radar, tokens } = this.#kept;
    for (const [key, bodyHash] of draft.newlyKnown) cell.known.set(key, bodyHash);
    for (const { tokenHash, person } of draft.identities) tokens.set(tokenHash, person);
    this.#kept = {
      cell: { state: draft.state, turns: draft.turns, known: cell.known },
      revision: revision + draft.entries.length,
      lastAt: draft.entries.at(-1)?.at ?? lastAt,
      radar: draft.entries.reduce(radarAfter, radar),
      tokens,
    };
  }
}
