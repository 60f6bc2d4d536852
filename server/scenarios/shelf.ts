/** Scenarios that people brought, until they open a session with them: known to who holds the key, and to nobody else. */
import type { Scenario } from '../../shared/rules/scenario.ts';
import { newToken } from '../session/identity.ts';

const KEPT = 2 * 3_600_000;
const MOST = 40;

type Kept = { readonly scenario: Scenario; readonly until: number };

export class ScenarioShelf {
  readonly #now: () => number;
  /** In the order in which they came. */
  readonly #kept = new Map<string, Kept>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The key is the only way to it. The oldest one goes where there is no more room. */
  keep(scenario: Scenario): string {
    this.#sweep();
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST && oldest !== undefined) this.#kept.delete(oldest);
    const key = newToken();
    this.#kept.set(key, { scenario, until: this.#now() + KEPT });
    return key;
  }

  find(key: string): Scenario | undefined {
    this.#sweep();
    return this.#kept.get(key)?.scenario;
  }

  #sweep(): void {
    for (const [key, { until }] of this.#kept) if (until <= this.#now()) this.#kept.delete(key);
  }
}
