import { afterAll, expect, test } from 'vitest';
import { endServers } from '../support/server-process.ts';
import { episodes } from './network.ts';

afterAll(endServers);

test('F8 delays, silence, resets and cuts of lines lose no command and double none', async () => {
  const { wrong, counted } = await episodes(0, 40);
  expect(wrong).toEqual([]);
  expect(counted?.acknowledged).toBeGreaterThan(50);
  expect(counted?.['returns of a client']).toBeGreaterThan(0);
});
