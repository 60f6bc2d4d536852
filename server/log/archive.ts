/** What is done with a record as a whole, from outside of the sessions: erasing, copying, looking at its edges. */
import type { Kysely, Transaction } from 'kysely';
import type { AuditEntry } from './event-log.ts';
import { isGone, LEASE_MILLISECONDS } from './owner.ts';
import type { Database, Tables } from './tables.ts';

/** What stands outside of the chain of hashes. */
const BESIDE = ['identity', 'name', 'audit'] as const;

/** The server that has a session open now; null: none has. */
export async function openIn({ kysely }: Database, session: string, now: number): Promise<string | null> {
  const row = await kysely
    .selectFrom('session')
    .select(['owner', 'seen_at'])
    .where('code', '=', session)
    .executeTakeFirst();
  if (!row || row.owner === null) return null;
  return now - row.seen_at > LEASE_MILLISECONDS || isGone(row.owner) ? null : row.owner;
}

/** Leaves the record as it is, with nobody's name; how many names there were. */
export async function eraseNames(database: Database, session: string): Promise<number> {
  const { numUpdatedRows } = await database.kysely
    .updateTable('name')
    .set({ name: null })
    .where('session', '=', session)
    .where('name', 'is not', null)
    .executeTakeFirst();
  await database.scrub();
  return Number(numUpdatedRows);
}

async function eraseRows(transaction: Transaction<Tables>, sessions: readonly string[]): Promise<void> {
  for (const table of [...BESIDE, 'record'] as const)
    await transaction.deleteFrom(table).where('session', 'in', sessions).execute();
  await transaction.deleteFrom('session').where('code', 'in', sessions).execute();
}

/** Leaves nothing of the sessions. */
export async function eraseSessions(database: Database, sessions: readonly string[]): Promise<void> {
  if (sessions.length === 0) return;
  await database.kysely.transaction().execute((transaction) => eraseRows(transaction, sessions));
  await database.scrub();
}

/** The sessions that were closed before a moment. */
export async function closedBefore({ kysely }: Database, moment: number): Promise<readonly string[]> {
  const rows = await kysely.selectFrom('session').select('code').where('closed_at', '<', moment).execute();
  return rows.map(({ code }) => code);
}

/** Copies that were made and may still hold what is erased here. */
export async function backupsOf({ kysely }: Database): Promise<readonly string[]> {
  const rows = await kysely.selectFrom('backup').select('file').distinct().orderBy('file').execute();
  return rows.map(({ file }) => file);
}

export async function auditOf({ kysely }: Database, session: string): Promise<readonly AuditEntry[]> {
  return kysely
    .selectFrom('audit')
    .select(['at', 'person', 'act', 'about'])
    .where('session', '=', session)
    .orderBy('at')
    .execute();
}

/** Copies every row into an empty database, all as they were at one moment. */
export async function copyRows(from: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  const reading = from.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  await reading.execute(async (source) => {
    const sessions = await source.selectFrom('session').selectAll().execute();
    for (const session of sessions) {
      await to.insertInto('session').values(session).execute();
      for (const table of ['record', ...BESIDE] as const) {
        const rows = await source.selectFrom(table).selectAll().where('session', '=', session.code).execute();
        for (const row of rows) await to.insertInto(table).values(row).execute();
      }
    }
  });
}
