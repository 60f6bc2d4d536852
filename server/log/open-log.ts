import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { SqlLog } from './sql-log.ts';
import { DATABASE, SqliteLog } from './sqlite-log.ts';

/** The record where the configuration says it is; throws `UnusableDatabase` where it cannot be. */
export async function openLog({ databaseUrl, dataDirectory }: Config): Promise<SqlLog> {
  if (databaseUrl !== undefined) {
    // Few need it: it is loaded where it is used.
    const { PostgresLog } = await import('./postgres-log.ts');
    return PostgresLog.open(databaseUrl);
  }
  return new SqliteLog(join(dataDirectory, DATABASE));
}
