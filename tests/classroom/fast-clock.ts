/** A clock that goes fast: 45 minutes of a class in a few of ours. The work of machines does not go faster. */

export type Pace = {
  /** A moment of our clock at which both clocks agree: the same for everybody in a trial. */
  readonly since: number;
  readonly factor: number;
};

/**
 * Makes this process, or this page, live so many times as fast: its time of day and its timers. Without imports and
 * without anything from outside, so that a browser can be given it.
 */
export function quicken({ since, factor }: Pace): void {
  const { now } = Date;
  Date.now = () => Math.round(since + (now() - since) * factor);
  const { setTimeout: once, setInterval: often } = globalThis;
  const sooner =
    (timer: typeof setTimeout) =>
    (run: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) =>
      timer(run, milliseconds / factor, ...given);
  // Node hangs more on its timers than the call.
  globalThis.setTimeout = Object.assign(sooner(once), once) as typeof setTimeout;
  globalThis.setInterval = Object.assign(sooner(often as typeof setTimeout), often) as typeof setInterval;
}

/** The environment of a server whose clock goes so fast; `fast-server.ts` reads it. */
export function environmentOf(pace: Pace): NodeJS.ProcessEnv {
  const preload = new URL('fast-server.ts', import.meta.url).href;
  return { NODE_OPTIONS: `--import=${preload}`, FAST_CLOCK: JSON.stringify(pace) };
}

/** The time of the class, in milliseconds since 1970. */
export function timeOf({ since, factor }: Pace, now = Date.now()): number {
  return since + (now - since) * factor;
}
