/** How somebody comes back into their place from another device, and how the facilitator proves to be that one. */
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import { CLOSE, type Confirmed, type PassGiven, type SessionEntered } from '../../shared/wire.ts';
import type { EventLog, Identity } from '../log/event-log.ts';
import { hashPass, hashToken, newPass, newToken, readPass } from './identity.ts';
import type { Session } from './session.ts';

const TRANSFER_MILLISECONDS = 600_000;
/** Long enough for a slow line to bring the command that was confirmed. */
const CONFIRMED_MILLISECONDS = 120_000;

export type PassesOptions = {
  readonly log: Pick<EventLog, 'reissue'>;
  readonly now: () => number;
  /** Ends the line of whoever holds the place now, and tells them why. */
  readonly dismiss: (session: Session, person: PersonId, code: number) => void;
};

type Transfer = { readonly person: PersonId; readonly hash: string; readonly until: number };

export class Passes {
  readonly #options: PassesOptions;
  /** Codes that are good for minutes are not stored: after a restart one asks for another. By session and person. */
  readonly #transfers = new Map<string, Transfer>();
  readonly #confirmed = new Map<string, number>();
  /** One change of what people are known by after another. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: PassesOptions) {
    this.#options = options;
  }

  /** Opens the place that a pass is for, and closes it on every other device; undefined for a pass of nobody. */
  enter(session: Session, typed: string): Promise<SessionEntered | undefined> {
    return this.#inTurn(async () => {
      const read = readPass(typed);
      if (!read) return undefined;
      const hash = hashPass(read.kind, session.code, read.pass);
      const person = read.kind === 'transfer' ? this.#takeTransfer(session, hash) : session.personOf(hash);
      const role = person === undefined ? undefined : session.state.public.people[person]?.role;
      if (person === undefined || role === undefined) return undefined;
      const token = newToken();
      const revoked = [...session.hashesOf(person, 'device'), ...(read.kind === 'link' ? [hash] : [])];
      await this.#reissue(session, [{ tokenHash: hashToken(token), person }], revoked);
      this.#confirmed.delete(placeOf(session, person));
      this.#options.dismiss(session, person, read.kind === 'recovery' ? CLOSE.recovered : CLOSE.moved);
      return { token, person, role, code: session.code };
    });
  }

  /** A code for one's own place; the one before it is good for nothing any more. */
  transfer(session: Session, person: PersonId): PassGiven {
    const now = this.#options.now();
    for (const [place, { until }] of this.#transfers) if (until <= now) this.#transfers.delete(place);
    const pass = newPass('transfer');
    const until = now + TRANSFER_MILLISECONDS;
    const hash = hashPass('transfer', session.code, pass);
    this.#transfers.set(placeOf(session, person), { person, hash, until });
    return { pass, until };
  }

  /** A link into somebody's place, good for once; the one before it is good for nothing any more. */
  link(session: Session, person: PersonId): Promise<PassGiven> {
    return this.#inTurn(async () => {
      const pass = newPass('link');
      const issued = [{ tokenHash: hashPass('link', session.code, pass), person }];
      await this.#reissue(session, issued, session.hashesOf(person, 'link'));
      return { pass, until: Number.MAX_SAFE_INTEGER };
    });
  }

  /** The facilitator proves to be that one; undefined when it is not their recovery code. */
  confirm(session: Session, person: PersonId, typed: string): Confirmed | undefined {
    const read = readPass(typed);
    if (read?.kind !== 'recovery') return undefined;
    if (session.personOf(hashPass('recovery', session.code, read.pass)) !== person) return undefined;
    const until = this.#options.now() + CONFIRMED_MILLISECONDS;
    this.#confirmed.set(placeOf(session, person), until);
    return { until };
  }

  isConfirmed(session: Session, person: PersonId): boolean {
    return (this.#confirmed.get(placeOf(session, person)) ?? 0) > this.#options.now();
  }

  #takeTransfer(session: Session, hash: string): PersonId | undefined {
    for (const [place, transfer] of this.#transfers) {
      if (transfer.hash !== hash || place !== placeOf(session, transfer.person)) continue;
      this.#transfers.delete(place);
      return transfer.until > this.#options.now() ? transfer.person : undefined;
    }
    return undefined;
  }

  async #reissue(session: Session, issued: readonly Identity[], revoked: readonly string[]): Promise<void> {
    await this.#options.log.reissue(session.code, issued, revoked, this.#options.now());
    session.reissue(issued, revoked);
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const next = this.#last.then(change, change);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

function placeOf({ code }: Session, person: PersonId): string {
  return `${code} ${person}`;
}
