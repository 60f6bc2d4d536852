/** How often something may be done: so many at once, and so many a second after that. */
export type Rate = { readonly burst: number; readonly perSecond: number };

/** Commands of one person. */
export const COMMANDS: Rate = { burst: 30, perSecond: 10 };

type Bucket = { left: number; at: number };
/** Above this many, full buckets are forgotten: they say nothing. */
const MOST_BUCKETS = 1000;

/** One bucket for each who does it. */
export class Limiter {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes one; else answers in how many seconds there is one again. */
  take(who: string, now: number): 'taken' | number {
    const bucket = this.#fill(who, now);
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / this.#rate.perSecond);
    bucket.left -= 1;
    return 'taken';
  }

  #fill(who: string, now: number): Bucket {
    const { burst, perSecond } = this.#rate;
    const known = this.#buckets.get(who);
    if (!known) {
      if (this.#buckets.size >= MOST_BUCKETS) this.#forgetFull(now);
      const full = { left: burst, at: now };
      this.#buckets.set(who, full);
      return full;
    }
    known.left = Math.min(burst, known.left + (Math.max(0, now - known.at) / 1000) * perSecond);
    known.at = now;
    return known;
  }

  #forgetFull(now: number): void {
    const { burst, perSecond } = this.#rate;
    for (const [who, { left, at }] of this.#buckets)
      if (left + ((now - at) / 1000) * perSecond >= burst) this.#buckets.delete(who);
  }
}
