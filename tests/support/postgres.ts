/** A PostgreSQL server for tests: the one that DATABASE_URL names, or one of our own on a free port. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

export type TestPostgres = {
  /** A new, empty database; its address. */
  readonly database: () => Promise<string>;
  /** Ends every connection to it in the middle of what it does. */
  readonly cutConnections: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const INSTALLED = '/usr/lib/postgresql';
const PATIENCE = 20_000;
const run = promisify(execFile);

/** The newest installed version; undefined where there is none. */
function binaries(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  const versions = readdirSync(INSTALLED).sort((one, other) => Number(other) - Number(one));
  return versions
    .map((version) => join(INSTALLED, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** PostgreSQL refuses to run as root. */
function account(): { readonly uid: number; readonly gid: number } | Record<never, never> {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const found = ['postgres', 'nobody'].flatMap((name) =>
    lines.filter((line) => line.startsWith(`${name}:`)),
  )[0];
  const [, , uid, gid] = found?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('no account that PostgreSQL could run as');
  return { uid: Number(uid), gid: Number(gid) };
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    if (server.exitCode !== null) throw new Error('PostgreSQL did not start');
    const ready = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('PostgreSQL did not answer in time');
}

async function ownServer(bin: string): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-postgres-'));
  const user = account();
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  await run(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'entente', '-E', 'UTF8', '-N'], options);
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '' };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...parameters], { ...options, stdio: 'ignore' });
  const gone = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGQUIT');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://entente@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Whether there is a server to test with. */
export const HAS_POSTGRES = Boolean(process.env.DATABASE_URL) || binaries() !== undefined;

export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.DATABASE_URL;
  const bin = binaries();
  if (!given && bin === undefined) throw new Error('neither DATABASE_URL nor an installed PostgreSQL');
  const server = given ? { url: given, stop: async () => {} } : await ownServer(bin ?? '');
  const made: string[] = [];
  const named = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  return {
    database: async () => {
      const name = `entente_test_${process.pid}_${made.length}`;
      made.push(name);
      await query(server.url, `CREATE DATABASE ${name}`);
      return named(name);
    },
    cutConnections: () =>
      query(
        server.url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname LIKE 'entente_test_${process.pid}_%' AND pid <> pg_backend_pid()`,
      ),
    stop: async () => {
      // A server of our own goes with its folder; dropping them one by one would sync its disk each time.
      if (given)
        for (const name of made) await query(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}
