/** F4 and F5: the disk is full, another process holds the database, connections to PostgreSQL break. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { PostgresLog } from '../../../server/log/postgres-log.ts';
import type { SqlLog } from '../../../server/log/sql-log.ts';
import { SqliteLog } from '../../../server/log/sqlite-log.ts';
import { Session } from '../../../server/session/session.ts';
import { canonical } from '../../../shared/rules/canonical.ts';
import type { Acknowledgement } from '../../../shared/wire.ts';
import { TestClient } from '../../support/client.ts';
import { HAS_POSTGRES, startPostgres } from '../../support/postgres.ts';
import { createSession, startServer } from '../../support/server.ts';
import { History } from '../history.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-failing-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends until it is acknowledged; how often nothing came back. */
async function insist(client: TestClient, history: History, number: number): Promise<number> {
  const id = `c${number}`;
  const body = { type: 'lock' as const, locked: number % 2 === 0 };
  history.invoke(client.person, id);
  for (let unanswered = 0; unanswered < 500; unanswered++) {
    // A turn that failed answers with nothing at all, whatever the type of the wire says.
    const answer = (await client.send(body, { id })) as Acknowledgement | undefined;
    // Who is too fast asks again, as the client does: nothing was decided.
    const isDecided = answer && (answer.outcome.ok || answer.outcome.refused !== 'tooFast');
    if (isDecided) {
      history.settle(client.person, id, answer.outcome);
      return unanswered;
    }
    await wait(20);
  }
  throw new Error(`${id} was never answered`);
}

/**
 * A facilitator locks and unlocks while the store fails again and again. Each time nothing may be acknowledged
 * that is not stored; at the end all is there once, and the record leads to what is live.
 */
async function endures(log: SqlLog, faults: number, fail: (whenItHeals: Promise<void>) => Promise<void>) {
  const server = await startServer({ log });
  try {
    const { code, token } = await createSession(server.url);
    const client = await TestClient.join(server.url, code, token);
    const history = new History();
    let number = 0;
    let unanswered = 0;
    for (let fault = 0; fault < faults; fault++) {
      let heal = () => {};
      const healed = new Promise<void>((resolve) => {
        heal = resolve;
      });
      const failing = fail(healed);
      const asking = insist(client, history, number++);
      await wait(60);
      heal();
      await failing;
      unanswered += await asking;
      unanswered += await insist(client, history, number++);
    }
    const live = server.hall.sessionOf(code);
    const reading = await log.read(code);
    if ('damaged' in reading || !live) throw new Error('the session is gone');
    expect(history.check(reading.records)).toEqual([]);
    expect(history.counts()).toMatchObject({ ok: number, refused: 0, open: 0 });
    const replayed = new Session(code, reading.records, reading.identities);
    expect(canonical(replayed.state)).toBe(canonical(live.state));
    return unanswered;
  } finally {
    await server.stop();
  }
}

test('F4 another process holds the database', async () => {
  const file = join(folder, 'held.db');
  const log = new SqliteLog(file);
  const other = new DatabaseSync(file);
  const unanswered = await endures(log, 5, async (healed) => {
    other.exec('BEGIN EXCLUSIVE');
    await healed;
    other.exec('ROLLBACK');
  });
  other.close();
  expect(unanswered).toBeGreaterThan(0);
});

test('F4 the disk is full', async () => {
  const log = new SqliteLog(join(folder, 'full.db'));
  const { kysely } = log.database;
  const pages = async (most: number) => sql`PRAGMA max_page_count = ${sql.lit(most)}`.execute(kysely);
  const unanswered = await endures(log, 25, async (healed) => {
    // Below what there is, it means: no page more.
    await pages(1);
    await healed;
    await pages(1_000_000);
  });
  expect(unanswered).toBeGreaterThanOrEqual(0);
});

describe.skipIf(!HAS_POSTGRES)('PostgreSQL', () => {
  test('F5 every connection breaks, whatever it is doing', async () => {
    const postgres = await startPostgres();
    try {
      const log = await PostgresLog.open(await postgres.database());
      await endures(log, 20, async (healed) => {
        await wait(Math.random() * 20);
        await postgres.cutConnections();
        await healed;
      });
    } finally {
      await postgres.stop();
    }
  });
});
