import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { LogPlace } from './event-log.ts';
import type { SqlLog } from './sql-log.ts';
import { DATABASE, SqliteLog } from './sqlite-log.ts';

/** The record where it lies; throws `UnusableDatabase` where it cannot be opened. */
export async function openPlace(place: LogPlace): Promise<SqlLog> {
  if ('file' in place) return new SqliteLog(place.file);
  // Few need it: it is loaded where it is used.
  const { PostgresLog } = await import('./postgres-log.ts');
  return PostgresLog.open(place.url);
}

/** The record where the configuration says it is. */
export function openLog({ databaseUrl, dataDirectory }: Config): Promise<SqlLog> {
  return openPlace(
    databaseUrl === undefined ? { file: join(dataDirectory, DATABASE) } : { url: databaseUrl },
  );
}
