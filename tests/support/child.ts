import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { collect, endServers, environment, startServerProcess } from './server-process.ts';

afterAll(endServers);

export type { ServerChild } from './server-process.ts';
/** A real server in a process of its own; ended with the tests of its file at the latest. */
export const startChild = startServerProcess;

const MAIN = join(import.meta.dirname, '../../server/main.ts');
const CLI = join(import.meta.dirname, '../../server/cli.ts');

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

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
