/** What may wait for a reader before changes are no longer sent to it. */
const MOST_BYTES = 262_144;
/** What may never wait, whatever is in it. */
const FLOOD_BYTES = 1_048_576;
const PATIENCE_MILLISECONDS = 10_000;
const LOOK_MILLISECONDS = 100;

/** A line as its backlog sees it. */
export type Outflow = {
  /** Bytes that were written and not yet taken. */
  readonly pending: () => number;
  /** Asks the reader to begin anew: it has read all that was sent, and missed what was not. */
  readonly resync: () => void;
  /** Gives the line up. */
  readonly drop: () => void;
};

/**
 * Bounds what a slow reader costs. Who is too far behind gets nothing more; once it has caught up it is asked to
 * join anew, which gives it the whole of now; who does not catch up is let go.
 */
export class Backlog {
  readonly #outflow: Outflow;
  #watch: NodeJS.Timeout | undefined;

  constructor(outflow: Outflow) {
    this.#outflow = outflow;
  }

  /** Whether more may be written; what one turn brings about is sent whole or not at all. */
  admits(beginsTurn: boolean): boolean {
    if (this.#watch) return false;
    const pending = this.#outflow.pending();
    if (pending > FLOOD_BYTES) {
      this.#outflow.drop();
      return false;
    }
    if (!beginsTurn || pending <= MOST_BYTES) return true;
    this.#wait();
    return false;
  }

  stop(): void {
    clearInterval(this.#watch);
  }

  #wait(): void {
    let looks = 0;
    this.#watch = setInterval(() => {
      looks += 1;
      if (this.#outflow.pending() === 0) this.#outflow.resync();
      else if (looks * LOOK_MILLISECONDS >= PATIENCE_MILLISECONDS) this.#outflow.drop();
      else return;
      this.stop();
    }, LOOK_MILLISECONDS);
  }
}
