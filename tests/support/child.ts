import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Servers that still run when the tests of a file end, as after one that failed half-way. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

const MAIN = join(import.meta.dirname, '../../server/main.ts');
const CLI = join(import.meta.dirname, '../../server/cli.ts');

export type ServerChild = {
  readonly url: string;
  readonly port: number;
  /** Ends it as a power cut of the process would, and resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop, and resolves to its exit code. */
  readonly stop: () => Promise<number>;
};

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

function collect(child: ChildProcess): { out: string; err: string } {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (part: Buffer) => {
    said.out += part.toString();
  });
  child.stderr?.on('data', (part: Buffer) => {
    said.err += part.toString();
  });
  return said;
}

function environment(dataDirectory: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    ENTENTE_DATA_DIR: dataDirectory,
    LOG: 'warn',
  };
}

/** A real server in a process of its own; resolves when it has said where it is. */
export async function startChild(dataDirectory: string, port = 0): Promise<ServerChild> {
  const child = spawn(process.execPath, [MAIN], { env: environment(dataDirectory, port), stdio: 'pipe' });
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
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

async function run(file: string, parameters: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [file, ...parameters], { env, stdio: 'pipe' });
  const said = collect(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, ...said };
}

/** A server that is expected to end by itself. */
export function runServer(dataDirectory: string, port = 0): Promise<Ended> {
  return run(MAIN, [], environment(dataDirectory, port));
}

export function runCommand(parameters: readonly string[], dataDirectory = ''): Promise<Ended> {
  return run(CLI, parameters, environment(dataDirectory, 0));
}
