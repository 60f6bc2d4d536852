/** Our own server with everything on: validation, rules, a durable record in a file, private views. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE, SqliteLog } from '../../../server/log/sqlite-log.ts';
import { readLibrary } from '../../../server/scenarios/library.ts';
import { serve } from '../../../server/serve.ts';
import { openJournal } from '../../../server/session/journal.ts';
import { announce } from './server-process.ts';

/** So that the load and not the limit is measured: the table of results says so. */
const UNLIMITED = { burst: 1e6, perSecond: 1e5 };
const PLENTY = { requests: 1e6, wrongCodes: 1e6, sessions: 1e6 };

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const library = readLibrary();
const { port } = await serve({
  host: '127.0.0.1',
  port: 0,
  log: new SqliteLog(join(folder, DATABASE)),
  journal: openJournal('error'),
  library: () => library,
  limits: PLENTY,
  commands: UNLIMITED,
});
announce(port);
