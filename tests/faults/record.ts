/** The record of a server that has ended, held against what its clients saw last. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import { privateViewOf } from '../../server/session/private-views.ts';
import { readSession } from '../../server/session/recover.ts';
import { Session } from '../../server/session/session.ts';
import { publicView } from '../../shared/rules/view/project.ts';
import { everybodyAt, type Table } from './table.ts';

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Where two values differ first. */
function difference(one: unknown, other: unknown, path = ''): string {
  if (isDeepStrictEqual(one, other)) return '';
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
    return `${path}: ${JSON.stringify(one)} against ${JSON.stringify(other)}`.slice(0, 200);
  const [left, right] = [one, other] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(left?.[key], right?.[key], `${path}.${key}`);
    if (found) return found;
  }
  return `${path}: the order differs`;
}

/** Where what people see last is not what the record leads to. */
export function driftOf(table: Table, session: Session): readonly string[] {
  const expected = json(publicView(session.state));
  return everybodyAt(table).flatMap((player) => {
    const where = `${table.code} ${player.person}`;
    const shared = difference(json(player.publicView), expected);
    const own = difference(json(player.view), json(privateViewOf(session, player.person)));
    return [
      ...(shared ? [`${where} sees another table: ${shared}`] : []),
      ...(own ? [`${where}: ${own}`] : []),
    ];
  });
}

/**
 * Judges the record in a folder whose server was killed: the histories of all its tables, and that the replay
 * of the record leads to what everybody saw last.
 */
export async function judgeRecord(folder: string, tables: readonly Table[]): Promise<readonly string[]> {
  const log = new SqliteLog(join(folder, DATABASE));
  try {
    const wrong: string[] = [];
    for (const table of tables) {
      const reading = await log.read(table.code);
      if ('damaged' in reading) {
        wrong.push(`${table.code} is damaged: ${reading.damaged}`);
        continue;
      }
      wrong.push(...table.history.check(reading.records).map((what) => `${table.code} ${what}`));
      const session = await readSession(log, table.code);
      wrong.push(
        ...(session instanceof Session ? driftOf(table, session) : [`${table.code}: ${session.reason}`]),
      );
    }
    return wrong;
  } finally {
    await log.close();
  }
}
