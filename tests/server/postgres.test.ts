import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Leases } from '../../server/log/leases.ts';
import { PostgresLog } from '../../server/log/postgres-log.ts';
import { UnusableDatabase } from '../../server/log/tables.ts';
import { HAS_POSTGRES, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { logContract, ownershipContract } from './log-contract.ts';

// Skipped where there is no PostgreSQL; the run that judges a change installs one and fails if these are skipped.
describe.skipIf(!HAS_POSTGRES)('PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  logContract('the log in PostgreSQL', async () => PostgresLog.open(await postgres.database()));
  ownershipContract('the log in PostgreSQL', async () => {
    const url = await postgres.database();
    return (owner) => PostgresLog.open(url, owner);
  });

  test('settings that durability rests on are asserted', async () => {
    const log = await PostgresLog.open(await postgres.database());
    expect(log.settings()).toMatchObject({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' });
    await log.close();
  });

  test('a database that cannot be reached is named without its password', async () => {
    const opening = PostgresLog.open('postgres://somebody:secret-word@127.0.0.1:9/entente');
    await expect(opening).rejects.toThrow(UnusableDatabase);
    await expect(opening).rejects.toThrow(/^127\.0\.0\.1:9\/entente: (?!.*secret-word)/);
  });

  test('two servers that start at once on an empty database agree on its tables', async () => {
    const url = await postgres.database();
    const logs = await Promise.all([1, 2, 3].map(() => PostgresLog.open(url)));
    expect(await logs[0]?.sessions('all')).toEqual([]);
    for (const log of logs) await log.close();
  });

  test('a session that is claimed while a sign of life is on its way stays claimed', async () => {
    const url = await postgres.database();
    const entries = [{ at: 1, actor: { kind: 'system' as const }, command: null, events: [] }];
    const [gone, here] = [await PostgresLog.open(url, 'one 1 a'), await PostgresLog.open(url, 'two 2 b')];
    await gone.append([{ session: 'AAAAA', expectedRevision: 0, entries, identities: [] }]);
    await gone.release();
    await here.append([{ session: 'BBBBB', expectedRevision: 0, entries, identities: [] }]);
    const claimed = Promise.withResolvers<void>();
    let answers = 0;
    // The second answer is that of the question whose the sessions are: it comes late.
    const late: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        answers += 1;
        if (answers === 2) await claimed.promise;
        return result;
      },
    };
    const { database } = here;
    const leases = new Leases({ ...database, kysely: database.kysely.withPlugin(late) }, 'two 2 b');
    leases.begin('BBBBB');
    const beating = leases.beat();
    await expect.poll(() => answers).toBe(2);
    expect(await leases.claim('AAAAA')).toHaveProperty('silentFor');
    claimed.resolve();
    expect(await beating).toEqual([]);
    expect([leases.has('AAAAA'), leases.has('BBBBB')]).toEqual([true, true]);
    await gone.close();
    await here.close();
  });

  test('connections that break are replaced: what was stored is there, and the next write succeeds', async () => {
    const log = await PostgresLog.open(await postgres.database());
    const entries = [{ at: 1, actor: { kind: 'system' as const }, command: null, events: [] }];
    await log.append([{ session: 'AAAAA', expectedRevision: 0, entries, identities: [] }]);
    await postgres.cutConnections();
    const again = () => log.append([{ session: 'AAAAA', expectedRevision: 1, entries, identities: [] }]);
    await again().catch(again);
    expect(await log.read('AAAAA')).toHaveProperty('records.length', 2);
    await log.close();
  });
});
