import { afterAll, expect, test } from 'vitest';
import { endServers } from '../support/server-process.ts';
import { outages } from './outages.ts';

afterAll(endServers);

test('fault 17: a deadline in an outage passes once, by the clock, and what comes too late for it is refused', async () => {
  const { wrong, counted } = await outages(0, 2);
  expect(wrong).toEqual([]);
  // Who slept until the phase was over, at the least.
  expect(counted?.['too late']).toBeGreaterThanOrEqual(6);
});
