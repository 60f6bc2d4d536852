import { Limiter, type Rate } from './rate.ts';

/** Places in rooms that were given to somebody and not yet taken: a few for each person, and for a short time. */
export const PLACE_SECONDS = 5;
/** Enough for a line that fails again and again, too few to fill a room. */
const MOST_EACH = 8;
/**
 * How often one person may come: each time is stored, and shown to everybody. A client whose line fails again and
 * again comes no oftener.
 */
export const ARRIVALS: Rate = { burst: 24, perSecond: 1 };

export class Places {
  readonly #given = new Map<string, number[]>();
  readonly #arrivals = new Limiter(ARRIVALS);

  /** Gives one, unless too many of this person's are still open, or this person comes and goes all the time. */
  give(who: string, now: number): boolean {
    const open = this.#open(who, now);
    if (open.length >= MOST_EACH || this.#arrivals.take(who, now) !== 'taken') return false;
    this.#given.set(who, [...open, now]);
    return true;
  }

  /** One was taken: a socket has come. */
  take(who: string, now: number): void {
    const left = this.#open(who, now).slice(1);
    if (left.length > 0) this.#given.set(who, left);
    else this.#given.delete(who);
  }

  #open(who: string, now: number): number[] {
    return (this.#given.get(who) ?? []).filter((at) => now - at < PLACE_SECONDS * 1000);
  }
}
