import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { compareLive, type LiveHash, noteLiveHashes } from '../support/live-hashes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { followTasks } from './deeds.ts';
import { arrive, PHONE, playSolo } from './people.ts';

let browser: Browser;
let server: TestServer;
const live: LiveHash[] = [];

beforeAll(async () => {
  noteLiveHashes((hash) => live.push(hash));
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Private messages, offers and outstretched hands that the bots had for the player in a round. */
function addressedIn(code: string, round: number): number {
  const own = server.hall.sessionOf(code)?.state.own.pellin;
  const said = Object.values(own?.messages ?? {}).filter((one) => one.to === 'pellin' && one.round === round);
  const offers = Object.values(own?.offers ?? {}).filter(
    (one) => one.from !== 'pellin' && one.round === round,
  );
  const hands = Object.values(own?.handshakes ?? {}).filter(
    (one) => one.by !== 'pellin' && one.round === round,
  );
  return said.length + offers.length + hands.length;
}

/** At basic rules (issue of a session that one plays in fifteen minutes). */
const MOST_DECISIONS = 25;
const MOST_ADDRESSED_A_ROUND = 12;

test('a first solo game begins with the three verbs, tried by hand, and the next one without', async () => {
  const ana = await arrive(browser, PHONE);
  const { page } = ana;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const begin = async () => {
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Play solo' }).click();
    await page.getByLabel('Your name').fill('Ana');
    await button('Start').click();
  };
  await begin();
  await button('No').click();
  await button('Next').click();
  await button('Decline').click();
  await button('Next').click();
  await button('Confirm').click();
  await button('Begin the game').click();
  await page.getByRole('region', { name: 'Your task' }).waitFor();
  await begin();
  await page.getByRole('region', { name: 'Your task' }).waitFor();
  expect(ana.faults).toEqual([]);
  await ana.leave();
});

test('one person plays the small state from the landing page to the debrief by following the task line', async () => {
  const ana = await arrive(browser, PHONE);
  const { page } = ana;
  await playSolo(ana, server.url, 'Pellin');
  const code = page.url().split('/').at(-1) ?? '';
  const done = await followTasks(ana.page);

  await ana.page.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
  expect(done).toMatchObject({ conduct: 2, answer: expect.any(Number), predict: 2 });
  expect(done.ballot).toBeGreaterThanOrEqual(1);
  const { ready: _read, ...decided } = done;
  expect(Object.values(decided).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(MOST_DECISIONS);
  for (const round of [1, 2])
    expect(addressedIn(code, round), `round ${round}`).toBeLessThanOrEqual(MOST_ADDRESSED_A_ROUND);
  expect((done.offer ?? 0) + (done.answerOffer ?? 0)).toBeGreaterThanOrEqual(1);

  await page.getByRole('tab', { name: '2 What happened' }).click();
  await page
    .getByRole('button', { name: /^Round 1/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^The text:/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Why did they vote so?' }).first().click();
  const told = page.getByRole('dialog');
  await told.getByRole('button', { name: 'All it reckoned with' }).first().click();
  await told.getByRole('table').first().waitFor();
  await page.keyboard.press('Escape');

  for (const step of ['2 What happened', '3 Why', '4 Lessons']) {
    await ana.page.getByRole('tab', { name: step }).click();
    await ana.page.getByRole('tabpanel', { name: step }).waitFor();
  }
  const reading = await server.log.read(code);
  if ('damaged' in reading) throw new Error(reading.damaged);
  const { revisions, wrong } = compareLive(code, reading.records, live);
  expect(wrong).toEqual([]);
  expect(revisions).toBeGreaterThan(50);
  expect(ana.faults).toEqual([]);
  await ana.leave();
});
