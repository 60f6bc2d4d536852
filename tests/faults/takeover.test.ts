import { expect, test } from 'vitest';
import { takeovers } from './takeover.ts';

test('threat 5 of two devices of one seat the later has it, in every order of what they do and the store does', async () => {
  expect(await takeovers(0, 500)).toEqual({ trials: 500, wrong: [] });
});
