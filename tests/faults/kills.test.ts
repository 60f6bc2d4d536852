import { afterAll, expect, test } from 'vitest';
import { endServers } from '../support/server-process.ts';
import { kills } from './kills.ts';

afterAll(endServers);

test('F1 kill -9 under load, or a stop of some seconds, loses nothing acknowledged, doubles nothing, and all see what the record says', async () => {
  const stops = { of: 'odd', upTo: 3000 } as const;
  const { wrong, counted } = await kills(3, {
    sessions: 2,
    clients: 8,
    perSecond: 2,
    upTo: 1500,
    seed: 1,
    stops,
  });
  expect(wrong).toEqual([]);
  expect(counted?.acknowledged).toBeGreaterThan(50);
  expect(counted?.refused).toBeGreaterThan(5);
});
