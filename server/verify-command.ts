import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from './config.ts';
import { openLog } from './log/open-log.ts';
import { DATABASE } from './log/sqlite-log.ts';
import { UnusableDatabase } from './log/tables.ts';
import { type Damaged, readSession } from './recover.ts';
import { Session } from './session.ts';

export type Verified = { readonly sessions: number; readonly problems: readonly Damaged[] };

/** Checks the file, then checks and folds the record of every session, those that are over included. */
export async function verifyCommand(
  environment: NodeJS.ProcessEnv,
): Promise<Verified | { readonly wrong: readonly string[] }> {
  const config = readConfig(environment);
  if ('wrong' in config) return config;
  const file = join(config.dataDirectory, DATABASE);
  if (config.databaseUrl === undefined && !existsSync(file))
    return { wrong: [`${file}: there is no such file`] };
  try {
    const log = await openLog(config);
    const sessions = await log.sessions('all');
    const problems: Damaged[] = (await log.faults()).map((reason) => ({ session: '', reason }));
    for (const code of sessions) {
      const read = await readSession(log, code);
      if (!(read instanceof Session)) problems.push(read);
    }
    await log.close();
    return { sessions: sessions.length, problems };
  } catch (error) {
    if (error instanceof UnusableDatabase) return { wrong: [error.message] };
    throw error;
  }
}
