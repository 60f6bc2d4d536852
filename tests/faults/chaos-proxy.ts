/**
 * A proxy on the loopback that stands between clients and server and does to their connections what bad
 * networks do: delay, jitter, little bandwidth, small pieces, silence in one or both directions, resets, and
 * an end after so many bytes; and what a reader does who reads slowly.
 */
import { createServer, type Server, Socket } from 'node:net';

/** What is done to what passes; nothing where a field is left out. */
export type Toxics = {
  /** Milliseconds on each way, and how much they vary. */
  readonly latency?: number;
  readonly jitter?: number;
  /** Bytes a second. */
  readonly bandwidth?: number;
  /** Bytes a second that the client reads: the rest is not taken from the server, which has to keep it. */
  readonly reads?: number;
  /** Passed on in pieces of so many bytes. */
  readonly slice?: number;
  /** Nothing passes; what was held back passes when it is over, as TCP would send it again. */
  readonly silent?: 'up' | 'down' | 'both';
  /** Cut off after so many further bytes. */
  readonly limit?: number;
};

type Way = 'up' | 'down';
/** What waits for its time to leave. */
type Leaving = { readonly leaves: number; readonly act: () => void };
const NONE: Toxics = {};
/** A piece that little bandwidth lets pass at a time. */
const DROP = 512;

/** One connection through the proxy. */
export class Passage {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #random: () => number;
  readonly #queues: Readonly<Record<Way, Leaving[]>> = { up: [], down: [] };
  #held: (() => void)[] = [];
  toxics: Toxics;
  #left = Number.POSITIVE_INFINITY;

  constructor(client: Socket, server: Socket, toxics: Toxics, random: () => number) {
    this.#client = client;
    this.#server = server;
    this.#random = random;
    this.toxics = toxics;
    this.#join(client, server, 'up');
    this.#join(server, client, 'down');
  }

  /** The port that the server sees it come from. */
  get port(): number {
    return this.#server.localPort ?? 0;
  }

  afflict(toxics: Toxics): void {
    this.toxics = toxics;
    this.#left = toxics.limit ?? Number.POSITIVE_INFINITY;
    for (const pass of this.#held.splice(0)) pass();
  }

  /** A reset on both sides, as of a router that forgot the connection. */
  reset(): void {
    this.#client.resetAndDestroy();
    this.#server.resetAndDestroy();
  }

  end(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  #join(from: Socket, to: Socket, way: Way): void {
    from.setNoDelay(true);
    from.on('data', (data: Buffer) => {
      this.#pass(data, to, way);
      if (way === 'down' && this.toxics.reads !== undefined) {
        from.pause();
        this.#later(way, 0, () => from.resume());
      }
    });
    from.on('error', () => this.end());
    from.on('close', () => this.#later(way, 0, () => to.destroy()));
  }

  #pass(data: Buffer, to: Socket, way: Way): void {
    const { silent, slice, reads } = this.toxics;
    const bandwidth = this.toxics.bandwidth ?? (way === 'down' ? reads : undefined);
    if (silent === way || silent === 'both') {
      this.#held.push(() => this.#pass(data, to, way));
      return;
    }
    const size = Math.max(1, Math.min(slice ?? data.length, bandwidth === undefined ? data.length : DROP));
    for (let at = 0; at < data.length; at += size) {
      const piece = data.subarray(at, at + size);
      const takes = bandwidth === undefined ? 0 : (1000 * piece.length) / bandwidth;
      this.#later(way, takes, () => {
        this.#left -= piece.length;
        if (this.#left < 0) this.end();
        else to.write(piece);
      });
    }
  }

  /** In its turn: nothing overtakes what came before it. */
  #later(way: Way, takes: number, act: () => void): void {
    const { latency = 0, jitter = 0 } = this.toxics;
    const queue = this.#queues[way];
    const before = queue.at(-1)?.leaves ?? 0;
    const leaves = Math.max(performance.now() + latency + jitter * this.#random(), before) + takes;
    queue.push({ leaves, act });
    if (queue.length === 1) this.#drain(way);
  }

  #drain(way: Way): void {
    const queue = this.#queues[way];
    for (let first = queue[0]; first; first = queue[0]) {
      const left = first.leaves - performance.now();
      if (left > 0) {
        setTimeout(() => this.#drain(way), left);
        return;
      }
      first.act();
      queue.shift();
    }
  }
}

export class ChaosProxy {
  readonly #server: Server;
  readonly #passages = new Set<Passage>();
  #toxics: Toxics = NONE;
  #refusing = false;
  port = 0;

  /** Forwards to the port of the loopback that `target` names at the time of a connection. */
  constructor(target: () => number, random: () => number = Math.random) {
    this.#server = createServer((client) => {
      if (this.#refusing) {
        client.resetAndDestroy();
        return;
      }
      const server = new Socket().connect(target(), '127.0.0.1');
      const passage = new Passage(client, server, this.#toxics, random);
      this.#passages.add(passage);
      client.once('close', () => this.#passages.delete(passage));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    this.port = (this.#server.address() as { port: number }).port;
    return `http://127.0.0.1:${this.port}`;
  }

  get passages(): readonly Passage[] {
    return [...this.#passages];
  }

  /** What is done to every connection, those to come included. */
  afflict(toxics: Toxics): void {
    this.#toxics = toxics;
    for (const passage of this.#passages) passage.afflict(toxics);
  }

  /** Nobody gets through, and who was through is cut off. */
  refuse(refusing: boolean): void {
    this.#refusing = refusing;
    if (refusing) for (const passage of this.#passages) passage.reset();
  }

  async close(): Promise<void> {
    for (const passage of this.#passages) passage.end();
    await new Promise((closed) => this.#server.close(closed));
  }
}
