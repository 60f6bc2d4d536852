/** A facilitator with a phone brings a scenario of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { arrive, PHONE } from './people.ts';

const FIRST_TABLE = readFileSync(join(SCENARIO_FOLDER, 'first-table.yaml'), 'utf8');
const MINE = FIRST_TABLE.replace('id: first-table', 'id: my-strait').replace(
  /^title:.*$/m,
  'title: { en: My own strait, it: Il mio stretto, fr: Mon détroit }',
);

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

function file(name: string, text: string) {
  return { name, mimeType: 'application/yaml', buffer: Buffer.from(text) };
}

test('a facilitator brings a scenario from a phone: told what is wrong with it, then plays it, and nobody else is offered it', async () => {
  const gil = await arrive(browser, PHONE);
  const { page } = gil;
  await page.goto(`${server.url}/host`);
  const choose = page.getByRole('button', { name: 'Use a scenario of your own' });
  await choose.waitFor();
  const bring = async (name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser');
    await choose.tap();
    await (await chooser).setFiles(file(name, text));
  };

  await bring('strait.yaml', MINE.replace('power: 0.8', 'power: great'));
  const alert = page.getByRole('alert').filter({ hasText: 'cannot be played yet' });
  await alert.waitFor();
  const line = MINE.slice(0, MINE.indexOf('power: 0.8')).split('\n').length;
  expect(await alert.innerText()).toContain(`strait.yaml:${line}:`);
  expect(await alert.innerText()).toContain('seats.0.power');
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);

  await bring('strait.yaml', MINE);
  await page.getByText('strait.yaml is good').waitFor();
  expect(await page.getByRole('radio', { name: /My own strait/ }).isChecked()).toBe(true);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.getByLabel('Your name').fill('Gil');
  await page.getByRole('button', { name: 'Set up the session' }).tap();
  await page.waitForURL(/\/console\//);
  await page.getByText('My own strait').first().waitFor({ state: 'attached' });
  expect(gil.faults).toEqual([]);

  const eve = await arrive(browser, PHONE);
  await eve.page.goto(`${server.url}/host`);
  await eve.page.getByRole('button', { name: 'Set up the session' }).waitFor();
  expect(await eve.page.getByText('My own strait').count()).toBe(0);
  await Promise.all([gil.leave(), eve.leave()]);
});
