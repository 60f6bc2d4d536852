import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { followTasks } from './deeds.ts';
import { arrive, PHONE, playSolo } from './people.ts';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('one person plays the small state from the landing page to the debrief by following the task line', async () => {
  const ana = await arrive(browser, PHONE);
  await playSolo(ana, server.url, 'Pellin');
  const done = await followTasks(ana.page);

  await ana.page.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
  expect(done).toMatchObject({ conduct: 2, answer: expect.any(Number), predict: 2 });
  expect(done.ballot).toBeGreaterThanOrEqual(1);
  expect((done.offer ?? 0) + (done.answerOffer ?? 0)).toBeGreaterThanOrEqual(1);

  for (const step of ['2 What happened', '3 Why', '4 Lessons']) {
    await ana.page.getByRole('tab', { name: step }).click();
    await ana.page.getByRole('tabpanel', { name: step }).waitFor();
  }
  expect(ana.faults).toEqual([]);
  await ana.leave();
});
