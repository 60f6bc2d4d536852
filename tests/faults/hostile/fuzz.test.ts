import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('threat 13 no frame crashes the server, changes the session, or is answered with what went wrong inside', async () => {
  const { trials, wrong } = await fuzz(0, 8000);
  expect(wrong).toEqual([]);
  expect(trials).toBe(8000);
});
