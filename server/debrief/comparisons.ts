/** A class beside the others of this server that agreed to it (RULES.md, P13). */
import { Worker } from 'node:worker_threads';
import { type ClassComparison, compareGames, FEWEST_GAMES } from '../../shared/debrief/comparison.ts';
import type { EventLog, LogPlace } from '../log/event-log.ts';
import type { Scan } from './compared-games.ts';
import type { ScanTask } from './comparison-worker.ts';

/** A whole class asks at once. Who takes part no longer is still counted for so many milliseconds. */
const FRESH = 5000;
const NOTHING: Scan = new Map();

function scanOf(place: LogPlace, known: Scan): Promise<Scan> {
  return new Promise((resolve, reject) => {
    const workerData: ScanTask = { place, known };
    const thread = new Worker(new URL('./comparison-worker.ts', import.meta.url), { workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the record could not be looked through')));
  });
}

export class Comparisons {
  readonly #log: EventLog;
  readonly #now: () => number;
  #known: Scan = NOTHING;
  #asked: { readonly at: number; readonly scan: Promise<Scan> } | undefined;

  constructor(log: EventLog, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  /** Null where the record cannot be looked through. */
  async of(code: string): Promise<ClassComparison | null> {
    const { place } = this.#log;
    if (!place) return null;
    const recent = await this.#scan(place);
    // It has joined since.
    const games = recent.get(code)?.game ? recent : await this.#scanAnew(place);
    const own = games.get(code)?.game;
    if (!own) return { fewest: FEWEST_GAMES, standings: [] };
    const others = [...games].flatMap(([session, { game, brought }]) =>
      game && !brought && session !== code ? [game] : [],
    );
    return compareGames(own, others);
  }

  #scan(place: LogPlace): Promise<Scan> {
    const isFresh = this.#asked && this.#now() - this.#asked.at < FRESH;
    return isFresh && this.#asked ? this.#asked.scan : this.#scanAnew(place);
  }

  async #scanAnew(place: LogPlace): Promise<Scan> {
    const scan = scanOf(place, this.#known);
    const asked = { at: this.#now(), scan };
    this.#asked = asked;
    try {
      this.#known = await scan;
      return this.#known;
    } catch (error) {
      // The next one who asks may have an answer.
      if (this.#asked === asked) this.#asked = undefined;
      throw error;
    }
  }
}
