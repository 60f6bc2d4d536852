/**
 * Lets people in. Who has joined and whose device has not come yet holds a place and a name for a short time only, and
 * never against somebody who asks for them: both are for people.
 */
import type { SystemCommand } from '../../shared/rules/commands.ts';
import { personNamed } from '../../shared/rules/people/people.ts';
import type { Refusal } from '../../shared/rules/refusals.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import type { Enlisted, JoinSession, Outcome, SessionJoined } from '../../shared/wire.ts';
import { hashToken, newPersonId, newToken } from './identity.ts';
import type { Session } from './session.ts';

/** Long enough for a slow phone to find out that sockets are blocked, and to come another way. */
export const ARRIVAL_MILLISECONDS = 60_000;
/** How long a name is kept for somebody who has not come: longer than a join takes, shorter than one asks again. */
const NAME_MILLISECONDS = 5_000;

type Token = { readonly hash: string; readonly person: PersonId };

export type NewcomersOptions = {
  /** How long somebody who joined has to come. */
  readonly patience: number;
  readonly now: () => number;
  /** What the server has to say to a session; null when it could not be stored. */
  readonly tell: (session: Session, command: SystemCommand, token?: Token) => Promise<Outcome | null>;
};

type Awaited = { readonly since: number; readonly timer: NodeJS.Timeout };
type Role = JoinSession['role'];

export class Newcomers {
  readonly #options: NewcomersOptions;
  /** By session; who has been waited for longest comes first. */
  readonly #awaited = new Map<string, Map<PersonId, Awaited>>();

  constructor(options: NewcomersOptions) {
    this.#options = options;
  }

  /** Lets a person in who comes at once; null when it could not be stored. */
  async join(session: Session, name: string, role: Role): Promise<SessionJoined | Refusal | null> {
    let joined = await this.#letIn(session, name, role);
    const absent = joined && 'refused' in joined ? this.#inTheWay(session, name, joined) : undefined;
    if (absent !== undefined) {
      // Asked for together, so that nobody else takes what becomes free.
      const [, again] = await Promise.all([this.#giveUp(session, absent), this.#letIn(session, name, role)]);
      joined = again;
    }
    if (joined && 'person' in joined) this.#expect(session, joined.person);
    return joined;
  }

  /** A class list: one person and one secret link for each name; why not, where a name cannot be had. */
  async enlist(session: Session, names: readonly string[]): Promise<readonly Enlisted[]> {
    const enlisted: Enlisted[] = [];
    for (const name of names) {
      const joined = await this.#letIn(session, name, 'player');
      if (joined && 'token' in joined) enlisted.push({ name, token: joined.token, refused: '' });
      else enlisted.push({ name, token: '', refused: joined?.refused ?? 'notNow' });
    }
    return enlisted;
  }

  /** Somebody has come, or is not waited for any more. */
  settle(code: string, person: PersonId): void {
    const others = this.#awaited.get(code);
    clearTimeout(others?.get(person)?.timer);
    others?.delete(person);
    if (others?.size === 0) this.#awaited.delete(code);
  }

  forget(code: string): void {
    for (const person of [...(this.#awaited.get(code)?.keys() ?? [])]) this.settle(code, person);
  }

  stop(): void {
    for (const code of [...this.#awaited.keys()]) this.forget(code);
  }

  async #letIn(session: Session, name: string, role: Role): Promise<SessionJoined | Refusal | null> {
    const person = newPersonId();
    const token = newToken();
    const command: SystemCommand = { type: 'join', person, name, role, seated: true };
    const outcome = await this.#options.tell(session, command, { hash: hashToken(token), person });
    if (!outcome) return null;
    return outcome.ok
      ? { token, person, code: session.code }
      : { refused: outcome.refused, fact: outcome.fact };
  }

  #expect(session: Session, person: PersonId): void {
    const { patience, now } = this.#options;
    const timer = setTimeout(() => void this.#giveUp(session, person), patience).unref();
    const others = this.#awaited.get(session.code) ?? new Map<PersonId, Awaited>();
    this.#awaited.set(session.code, others.set(person, { since: now(), timer }));
  }

  async #giveUp(session: Session, person: PersonId): Promise<void> {
    this.settle(session.code, person);
    await this.#options.tell(session, { type: 'forget', person });
  }

  /** Who has not come, and holds what somebody else is refused. */
  #inTheWay({ code, state }: Session, name: string, { refused }: Refusal): PersonId | undefined {
    const awaited = this.#awaited.get(code);
    if (refused === 'sessionFull') return awaited?.keys().next().value;
    const holder = refused === 'nameTaken' ? personNamed(state, name) : undefined;
    const since = holder === undefined ? undefined : awaited?.get(holder)?.since;
    return since !== undefined && this.#options.now() - since >= NAME_MILLISECONDS ? holder : undefined;
  }
}
