/** A real server in a process of its own, for tests and for the proof. Knows nothing of the test runner. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const running = new Set<ChildProcess>();

/** Ends servers that still run, as after something that failed half-way. */
export function endServers(): void {
  for (const child of running) child.kill('SIGKILL');
}

const MAIN = join(import.meta.dirname, '../../server/main.ts');

export type ServerChild = {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** All that it wrote to its outputs. */
  readonly said: Said;
  /** Ends it as a power cut of the process would, and resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop, and resolves to its exit code. */
  readonly stop: () => Promise<number>;
};
export type Said = { out: string; err: string };

export function collect(child: ChildProcess): Said {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (part: Buffer) => {
    said.out += part.toString();
  });
  child.stderr?.on('data', (part: Buffer) => {
    said.err += part.toString();
  });
  return said;
}

export function environment(dataDirectory: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    ENTENTE_DATA_DIR: dataDirectory,
    LOG: 'warn',
  };
}

/** Resolves when the server has said where it is. */
export async function startServerProcess(
  dataDirectory: string,
  port = 0,
  more: NodeJS.ProcessEnv = {},
): Promise<ServerChild> {
  const env = { ...environment(dataDirectory, port), ...more };
  const child = spawn(process.execPath, [MAIN], { env, stdio: 'pipe' });
  const said = collect(child);
  running.add(child);
  const gone = once(child, 'exit') as Promise<[number | null]>;
  child.once('exit', () => running.delete(child));
  const announced = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /On this machine:\s+http:\/\/127\.0\.0\.1:(\d+)/.exec(said.out);
      if (found) resolve(Number(found[1]));
    });
    gone.then(() => reject(new Error(`the server did not start: ${said.err}`)), reject);
  });
  const actual = await announced;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    const [code] = await gone;
    return code ?? -1;
  };
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    process: child,
    said,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
