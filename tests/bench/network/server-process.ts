/** The end of a bench's server that talks to the load: says where it listens, and what it has cost so far. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

/** What a server has used since it started, in microseconds of processor time, and what it holds in bytes. */
export type Usage = { readonly cpu: number; readonly rss: number; readonly heap: number };
export type FromServer = { readonly port: number; readonly usage: Usage };
export type ToServer = 'usage' | 'collect' | 'profile';

export function announce(port: number): void {
  const tell = (message: Partial<FromServer>) => process.send?.(message);
  process.on('message', (asked: ToServer) => {
    if (asked === 'profile') return profile();
    if (asked === 'collect') for (let round = 0; round < 3; round += 1) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    tell({ usage: { cpu: user + system, rss, heap: heapUsed + external } });
  });
  process.on('disconnect', () => setImmediate(() => process.exit(0)));
  tell({ port });
}

/** From now until the server ends: the profile of its processor is left where the environment says. */
function profile(): void {
  const file = process.env.BENCH_PROFILE;
  if (file === undefined) return;
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  process.once('disconnect', () =>
    session.post('Profiler.stop', (_error, { profile: taken }) => writeFileSync(file, JSON.stringify(taken))),
  );
}
