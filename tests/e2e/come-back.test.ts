import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings, overflow } from '../support/page-faults.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { arrive, host, join, LAPTOP, openTab, PHONE, type Someone } from './people.ts';

let browser: Browser;
let server: TestServer;
let gil: Someone;
let ana: Someone;
let code: string;
let recovery: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  gil = await arrive(browser, LAPTOP);
  code = await host(gil, server.url);
  ana = await arrive(browser, PHONE);
  await join(ana, server.url, code, 'Ana', 'Selmora');
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('the recovery code is shown until it is written down, through a reload', async () => {
  const note = gil.page.getByText(/^[B-Z]{4}(-[B-Z]{4}){3}$/);
  recovery = await note.innerText();
  await gil.page.reload();
  expect(await note.innerText()).toBe(recovery);
  await gil.page.getByRole('button', { name: 'I have written it down' }).click();
  await note.waitFor({ state: 'detached' });
  await gil.page.reload();
  await gil.page.getByRole('heading', { name: 'Console' }).waitFor();
  expect(await note.count()).toBe(0);
});

test('a facilitator whose laptop is lost opens the console on a phone; the laptop is told', async () => {
  const phone = await arrive(browser, PHONE);
  await phone.page.goto(`${server.url}/console/${code}`);
  await phone.page.getByRole('link', { name: 'Open it with the recovery code' }).click();
  const field = phone.page.getByLabel('Your code');
  await field.fill('BCDF-GHJK-LMNP-QRST');
  await phone.page.getByRole('button', { name: 'Open it here' }).click();
  await phone.page
    .getByText(/opens nothing here/)
    .first()
    .waitFor();
  expect(await axeFindings(phone.page)).toEqual([]);
  expect(await overflow(phone.page)).toEqual([]);
  await field.fill(recovery.toLowerCase());
  const started = Date.now();
  await phone.page.getByRole('button', { name: 'Open it here' }).click();
  await phone.page.getByRole('heading', { name: 'Console' }).waitFor();
  await gil.page.getByRole('heading', { name: 'The console has moved' }).waitFor();
  expect(Date.now() - started).toBeLessThan(10_000);
  await gil.leave();
  gil = phone;
});

test('a link from the console opens a seat on another phone, which no address bar keeps', async () => {
  const people = gil.page.getByRole('button', { name: /^People/ });
  if ((await people.getAttribute('aria-expanded')) !== 'true') await people.click();
  await gil.page.getByRole('button', { name: /^Ana\b/ }).click();
  await gil.page.getByRole('button', { name: 'New link for Ana' }).click();
  const link = await gil.page.getByText(/\/enter\/.+#/).innerText();
  await gil.page.getByRole('button', { name: 'Close' }).click();
  const other = await arrive(browser, PHONE);
  await other.page.goto(link);
  await other.page.waitForURL((url) => url.hash === '');
  await other.page.getByRole('button', { name: 'Open it here' }).click();
  await other.page.waitForURL(new RegExp(`/desk/${code}$`));
  await other.page.getByText('You speak for').first().waitFor();
  await ana.page.getByRole('heading', { name: 'You went on somewhere else' }).waitFor();
  await ana.leave();
  ana = other;
});

test('a player moves to another device by a code to type', async () => {
  await gil.page.getByRole('button', { name: 'Start', exact: true }).first().click();
  await ana.page.getByRole('region', { name: 'Your task' }).waitFor();
  await openTab(ana.page, 'More').catch(() => undefined);
  await ana.page.getByRole('button', { name: 'Move to another device' }).click();
  const typed = await ana.page.getByText(/^[B-Z]{5}-[B-Z]{5}$/).innerText();
  const other = await arrive(browser, PHONE);
  await other.page.goto(server.url);
  await other.page.getByRole('link', { name: 'Come back from another device' }).click();
  await other.page.getByLabel('Code of the session').fill(code);
  await other.page.getByLabel('Your code').fill(typed);
  await other.page.getByRole('button', { name: 'Open it here' }).click();
  await other.page.getByRole('region', { name: 'Your task' }).waitFor();
  await ana.page.getByRole('heading', { name: 'You went on somewhere else' }).waitFor();
  expect(other.faults).toEqual([]);
  await other.leave();
});
