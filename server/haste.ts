/**
 * How fast one person may send, and in which order what was too fast is taken: after a refusal nothing else of theirs
 * is, until that command has come again. A later one would overtake it.
 */
import type { PersonId } from '../shared/rules/vocabulary.ts';
import { COMMANDS, Limiter } from './rate.ts';

/** How long after its time the refused command is waited for, before others may go on without it. */
const RETURN_MILLISECONDS = 3_000;
/** Refused commands whose order is kept for one person. */
const MOST_REFUSED = 200;

type Refused = { readonly ids: string[]; until: number };

export class Haste {
  readonly #limiter = new Limiter(COMMANDS);
  readonly #refused = new Map<PersonId, Refused>();

  /** Takes a command; else answers in how many seconds to send it again. */
  take(person: PersonId, id: string, now: number): 'taken' | number {
    const before = this.#before(person, now);
    if (before && before.ids[0] !== id) return this.#refuse(before, id, 1, now);
    const taken = this.#limiter.take(person, now);
    if (taken !== 'taken') {
      const refused = before ?? { ids: [], until: 0 };
      this.#refused.set(person, refused);
      return this.#refuse(refused, id, taken, now);
    }
    before?.ids.shift();
    if (before) before.until = now + RETURN_MILLISECONDS;
    return 'taken';
  }

  /** A question has no order. */
  ask(person: PersonId, now: number): boolean {
    return this.#limiter.take(person, now) === 'taken';
  }

  /** What was refused and may still come again. */
  #before(person: PersonId, now: number): Refused | undefined {
    const refused = this.#refused.get(person);
    if (!refused || (refused.ids.length > 0 && now <= refused.until)) return refused;
    this.#refused.delete(person);
    return undefined;
  }

  #refuse(refused: Refused, id: string, wait: number, now: number): number {
    const { ids } = refused;
    if (id !== '' && !ids.includes(id) && ids.length < MOST_REFUSED) ids.push(id);
    if (ids[0] === id) refused.until = now + wait * 1000 + RETURN_MILLISECONDS;
    return wait;
  }
}
