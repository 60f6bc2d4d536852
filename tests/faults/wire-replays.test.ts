import { afterAll, expect, test } from 'vitest';
import { endServers } from '../support/server-process.ts';
import { wireReplays } from './wire-replays.ts';

afterAll(endServers);

test('a session over the wire, killed on the way, replays to the hash that was live at every revision', async () => {
  const { wrong, counted } = await wireReplays(2, 1);
  expect(wrong).toEqual([]);
  expect(counted?.debriefs).toBe(1);
  expect(counted?.kills).toBeGreaterThanOrEqual(1);
  expect(counted?.revisions).toBeGreaterThan(100);
});
