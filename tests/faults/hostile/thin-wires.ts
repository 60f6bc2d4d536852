/**
 * Sockets of a server in this process that hand on little, as if the kernel kept nothing for them: what it would
 * take megabytes to see in a real one, frames that wait in the process itself, is there after kilobytes.
 */
import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;
type Write = (this: Socket, data: unknown, encoding: unknown, done?: Done) => void;
type Writing = { _write: Write; _writev: Write };

export type ThinWires = {
  /** From now on the socket to that port of a client hands on little, until more than so many bytes wait. */
  readonly slow: (port: number, upTo: number) => void;
  /** The most bytes that waited for one client. */
  readonly most: () => number;
  readonly restore: () => void;
};

const BYTES_A_SECOND = 1024;
const LOOK_MILLISECONDS = 20;
/** Long enough for the server to notice. */
const RELEASE_MILLISECONDS = 500;

function sizeOf(data: unknown): number {
  if (Array.isArray(data))
    return data.reduce((sum: number, each: { chunk: Uint8Array }) => sum + each.chunk.length, 0);
  return (data as Uint8Array).length;
}

export function thinWires(serverPort: number): ThinWires {
  const sockets = Socket.prototype as unknown as Writing;
  const { _write, _writev } = sockets;
  const limits = new Map<number, number>();
  let most = 0;
  const thin = (write: Write): Write =>
    function (data, encoding, done) {
      const port = this.remotePort ?? 0;
      const limit = this.localPort === serverPort ? limits.get(port) : undefined;
      if (limit === undefined) return write.call(this, data, encoding, done);
      const looking = setInterval(() => {
        most = Math.max(most, this.writableLength);
        if (this.writableLength > limit) setTimeout(() => limits.delete(port), RELEASE_MILLISECONDS);
        if (limits.has(port) && !this.destroyed && performance.now() < over) return;
        clearInterval(looking);
        // A list of pieces comes without an encoding.
        if (this.destroyed) (done ?? (encoding as Done))(new Error('gone'));
        else write.call(this, data, encoding, done);
      }, LOOK_MILLISECONDS);
      const over = performance.now() + (1000 * sizeOf(data)) / BYTES_A_SECOND;
    };
  sockets._write = thin(_write);
  sockets._writev = thin(_writev);
  return {
    slow: (port, upTo) => limits.set(port, upTo),
    most: () => most,
    restore: () => Object.assign(sockets, { _write, _writev }),
  };
}
