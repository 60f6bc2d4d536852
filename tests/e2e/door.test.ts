import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { createSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, LAPTOP, PHONE } from './people.ts';

/** From the front door to the lobby, besides typing. */
const MOST_PRESSES = 8;
/** “Slow 4G”: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up; and a phone four times as slow as this machine. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
const USABLE = 4_000;

let browser: Browser;
let server: TestServer;
let code: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  ({ code } = await createSession(server.url));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('UX 1 by keyboard alone from the front door to the lobby', async () => {
  const { page, faults, leave } = await arrive(browser, LAPTOP);
  await page.goto(server.url);
  await page.getByLabel('Code of the session').waitFor();
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const has = (label: string) => page.getByLabel(label).evaluate((field) => field === document.activeElement);
  while (!(await has('Code of the session')) && presses <= MOST_PRESSES) await press('Tab');
  await page.keyboard.type(code.toLowerCase());
  while (!(await has('Your name')) && presses <= MOST_PRESSES) await press('Tab');
  await page.keyboard.type('Ana');
  await press('Enter');
  await page.getByRole('heading', { name: 'Welcome, Ana' }).waitFor();
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
  expect(faults).toEqual([]);
  await leave();
});

test('UX 1 by the QR code: one field and one tap', async () => {
  const { page, leave } = await arrive(browser, PHONE);
  await page.goto(`${server.url}/j/${code}`);
  await page.getByLabel('Your name').fill('Ben');
  await page.getByRole('button', { name: 'Join', exact: true }).tap();
  await page.getByRole('heading', { name: 'Welcome, Ben' }).waitFor();
  await leave();
});

test('UX 1 on a slow line and a slow phone the door opens within four seconds', async () => {
  const { page, leave } = await arrive(browser, PHONE);
  const devtools = await page.context().newCDPSession(page);
  // Time that this page's own thread worked: another program on the machine does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.goto(`${server.url}/j/${code}`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Join', exact: true }).waitFor();
  const usable = await page.evaluate(() => performance.now());
  const { metrics } = await devtools.send('Performance.getMetrics');
  const worked = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  expect(usable + (SLOWER - 1) * worked, `${usable} ms, of them ${worked} at work`).toBeLessThan(USABLE);
  await leave();
});
