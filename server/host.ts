/** The server as a program: starts it, says where it is, and stops it when it is asked to. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Application } from 'express';
import { renderUnicodeCompact } from 'uqr';
import type { Config } from './config.ts';
import type { EventLog } from './log/event-log.ts';
import { openLog } from './log/open-log.ts';
import { UnusableDatabase } from './log/tables.ts';
import { readLibrary } from './scenarios/library.ts';
import { type Serving, serve } from './serve.ts';
import { type Journal, openJournal } from './session/journal.ts';

const STOP_MILLISECONDS = 8000;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Vite serves the client's sources on our port; its own socket for reloads is another. */
async function mountSources(app: Application): Promise<void> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: join(import.meta.dirname, '../client/vite.config.ts'),
    server: { middlewareMode: true },
    appType: 'spa',
  });
  app.use(vite.middlewares);
}

/** Addresses under which others on the same network may reach this machine. */
function localAddresses(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

function announce({ host, publicOrigin }: Config, port: number): void {
  const near = localAddresses(host).map((address) => `http://${address}:${port}`);
  const here = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;
  const shown = publicOrigin ?? near[0];
  say(`\nEntente is running.\n\n  On this machine:   ${here}`);
  for (const address of near) say(`  On this network:   ${address}`);
  if (publicOrigin !== undefined) say(`  For everybody:     ${publicOrigin}`);
  if (shown !== undefined) say(`\n${renderUnicodeCompact(shown, { border: 2 })}`);
  say('\nPress Ctrl+C to stop; running sessions are kept.\n');
}

async function openRecord(config: Config): Promise<EventLog | undefined> {
  try {
    return await openLog(config);
  } catch (error) {
    if (!(error instanceof UnusableDatabase)) throw error;
    complain(error.message);
    return undefined;
  }
}

function whyNotListening(error: unknown, { host, port }: Config): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: another program, or another Entente, listens there. Stop it, or choose another port: PORT=${port + 1} npm start`;
  if (code === 'EACCES')
    return `Port ${port} may not be used without special rights. Choose one above 1023: PORT=2567 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST=${host} is not an address of this machine.`;
  return `The server could not start: ${message ?? String(error)}`;
}

/** Ends well when asked to, and at once when something is broken that should not be: the record is safe. */
function stopOnSignals(serving: Serving, journal: Journal): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
    serving.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        journal.fatal({ error }, 'the server did not stop well');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('uncaughtException', (error) => {
    journal.fatal({ error }, 'an error that nothing caught');
    process.exit(1);
  });
}

export async function host(
  config: Config,
  { development }: { readonly development: boolean },
): Promise<void> {
  const journal = openJournal(config.logLevel);
  const log = await openRecord(config);
  if (!log) {
    process.exitCode = 1;
    return;
  }
  let library = readLibrary();
  for (const errors of library.broken.values())
    complain(['A scenario cannot be played:', ...errors].join('\n  '));
  try {
    const serving = await serve({
      ...config,
      log,
      journal,
      library: () => {
        if (development) library = readLibrary();
        return library;
      },
      ...(development ? { mountSources } : {}),
    });
    for (const { session, reason } of serving.damaged)
      complain(`Session ${session} is damaged and stays closed: ${reason}. The others are open.`);
    stopOnSignals(serving, journal);
    announce(config, serving.port);
  } catch (error) {
    complain(error instanceof UnusableDatabase ? error.message : whyNotListening(error, config));
    process.exit(1);
  }
}
