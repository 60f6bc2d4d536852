/**
 * How fast one person may send, and in which order their commands are taken: one that was too fast, or that could not
 * be stored, has to come again, and nothing else of theirs is taken before it. A later one would overtake it.
 */
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import { Limiter, type Rate } from './rate.ts';

/** After so long a client sends again what was not acknowledged. */
const UNANSWERED_MILLISECONDS = 2_000;
/** How long after its time a command is waited for, before others may go on without it. */
const RETURN_MILLISECONDS = 3_000;
/** Commands whose order is kept for one person. */
const MOST_KEPT = 200;

/** A command that is being decided, or, where it is `away`, has to come again. */
type Place = { readonly id: string; away: boolean };
type Queue = { readonly places: Place[]; until: number };

export class Haste {
  readonly #limiter: Limiter;
  readonly #queues = new Map<PersonId, Queue>();

  constructor(rate: Rate) {
    this.#limiter = new Limiter(rate);
  }

  /** Takes a command; else answers in how many seconds to send it again. */
  take(person: PersonId, id: string, now: number): 'taken' | number {
    const queue = this.#queueOf(person, now);
    const at = queue.places.findIndex((place) => place.id === id);
    const away = queue.places.findIndex((place) => place.away);
    if (away >= 0 && (at < 0 || at > away)) return this.#sendAway(queue, id, 1, now);
    const taken = this.#limiter.take(person, now);
    if (taken !== 'taken') return this.#sendAway(queue, id, taken, now);
    const place = queue.places[at];
    if (place) place.away = false;
    else this.#keep(queue, id, false);
    if (away >= 0) queue.until = now + RETURN_MILLISECONDS;
    return 'taken';
  }

  /** What was taken has its answer. */
  answered(person: PersonId, id: string): void {
    const queue = this.#queues.get(person);
    if (!queue) return;
    const at = queue.places.findIndex((place) => place.id === id);
    if (at >= 0) queue.places.splice(at, 1);
    if (queue.places.length === 0) this.#queues.delete(person);
  }

  /** What was taken could not be stored, and nobody has told its sender anything. */
  unanswered(person: PersonId, id: string, now: number): void {
    const queue = this.#queues.get(person);
    const place = queue?.places.find((each) => each.id === id);
    if (!queue || !place) return;
    place.away = true;
    queue.until = now + UNANSWERED_MILLISECONDS + RETURN_MILLISECONDS;
  }

  /** A question has no order. */
  ask(person: PersonId, now: number): boolean {
    return this.#limiter.take(person, now) === 'taken';
  }

  /** What does not come again in time is no longer waited for. */
  #queueOf(person: PersonId, now: number): Queue {
    const known = this.#queues.get(person);
    if (known && now <= known.until) return known;
    const places = known?.places.filter(({ away }) => !away) ?? [];
    const queue = { places, until: Number.POSITIVE_INFINITY };
    this.#queues.set(person, queue);
    return queue;
  }

  #sendAway(queue: Queue, id: string, wait: number, now: number): number {
    const place = queue.places.find((each) => each.id === id);
    if (place) place.away = true;
    else this.#keep(queue, id, true);
    if (queue.places.find(({ away }) => away)?.id === id)
      queue.until = now + wait * 1000 + RETURN_MILLISECONDS;
    return wait;
  }

  #keep({ places }: Queue, id: string, away: boolean): void {
    if (id !== '' && places.length < MOST_KEPT) places.push({ id, away });
  }
}
