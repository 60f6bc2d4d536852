import { expect, test } from 'vitest';
import { SqliteLog } from '../../../server/log/sqlite-log.ts';
import { crashes } from './crashes.ts';
import { failingWrites } from './failing-writes.ts';
import { canTrace, syncs } from './syncs.ts';
import { tampering } from './tampering.ts';
import { walCuts } from './wal-cuts.ts';

// The short forms; `npm run proof -- crashes wal-cuts tampering syncs` goes on from there.
test('a process that ends at any step of a turn loses nothing and doubles nothing', async () => {
  expect(await crashes(0, 1000)).toEqual({ trials: 1000, wrong: [] });
});

test('F4 a store that fails in the middle of a batch loses nothing, shows nothing, and changes nobody’s order', async () => {
  const { wrong, counted } = await failingWrites(0, 15);
  expect(wrong).toEqual([]);
  expect(counted?.['in the middle of a batch']).toBeGreaterThan(0);
});

test('a journal cut anywhere leaves whole batches, and all that was acknowledged before the cut', async () => {
  expect(await walCuts(0, 200)).toEqual({ trials: 200, wrong: [] });
});

test('threat 20 any bit that is changed in the record is found, and harms no other session', async () => {
  expect(await tampering(0, 100)).toEqual({ trials: 100, wrong: [] });
});

test('every acknowledged batch was synced to the disk', async () => {
  const log = new SqliteLog(':memory:');
  expect(log.settings()).toMatchObject({ synchronous: 2 });
  await log.close();
  // Counting needs a tracer, which not every machine allows.
  if (!(await canTrace())) return;
  const { wrong, counted } = await syncs(0, 50);
  expect(wrong).toEqual([]);
  expect(counted?.['calls of fdatasync or fsync']).toBeGreaterThanOrEqual(50);
});
