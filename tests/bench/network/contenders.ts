/** Who is measured, each as a server in a process of its own. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromServer, ToServer, Usage } from './server-process.ts';

/** In the order of the table. */
export const CONTENDERS = ['ws', 'colyseus', 'entente'] as const;
export type Contender = (typeof CONTENDERS)[number];

export type Running = {
  readonly contender: Contender;
  readonly url: string;
  readonly pid: number;
  /** What it has used so far; `collect` frees first what nobody needs any more. */
  readonly usage: (collect?: boolean) => Promise<Usage>;
  /** Begins to note what its processor does, where BENCH_PROFILE names a file for it. */
  readonly profile: () => void;
  readonly end: () => Promise<void>;
};

export async function start(contender: Contender, flags: readonly string[] = []): Promise<Running> {
  const child = fork(join(import.meta.dirname, `${contender}-process.ts`), {
    execArgv: ['--expose-gc', ...flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const died = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${contender} ended by itself: ${code}`)));
  });
  died.catch(() => undefined);
  // Colyseus says things of its own over the same channel.
  const answer = <Key extends 'port' | 'usage'>(key: Key): Promise<FromServer[Key]> => {
    const heard = new Promise<FromServer[Key]>((resolve) => {
      const hear = (message: unknown) => {
        if (typeof message !== 'object' || message === null || !(key in message)) return;
        child.off('message', hear);
        resolve((message as FromServer)[key]);
      };
      child.on('message', hear);
    });
    return Promise.race([heard, died]);
  };
  const port = await answer('port');
  return {
    contender,
    url: `127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    usage: async (collect = false) => {
      child.send((collect ? 'collect' : 'usage') satisfies ToServer);
      return answer('usage');
    },
    profile: () => void child.send('profile' satisfies ToServer),
    end: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}
