import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { axeFindings, misfits } from '../support/page-faults.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, join, PHONE, phaseOf, type Someone, taskButton, taskOf, until } from './people.ts';

let browser: Browser;
let server: TestServer;
let gil: TestClient;
let ana: Someone;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  const { code, token } = await createSession(server.url);
  gil = await TestClient.join(server.url, code, token);
  // Somebody else is there to be waited for: a table of bots alone would play on.
  const ben = await TestClient.join(server.url, code, (await joinSession(server.url, code, 'Ben')).token);
  await ben.act({ type: 'takeSeat', seat: 'tarrow' });
  ana = await arrive(browser, PHONE);
  await join(ana, server.url, code, 'Ana', 'Selmora');
  await gil.act({ type: 'start' });
  await gil.act({ type: 'advance' });
  await until('the talks', async () => (await phaseOf(ana.page).catch(() => '')).startsWith('Negotiation'));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const seat = () => gil.publicView.seats.selmora;

test('L8 a bot plays a seat for a while, and gives it back with a report of what it did and why', async () => {
  const { page } = ana;
  await gil.act({ type: 'setDriver', seat: 'selmora', driver: 'bot' });
  await until('the desk says so', async () => (await taskOf(page)) === 'A bot plays your seat.');
  await until('the bot has bargained', async () => seat()?.ready === true);
  await taskButton(page).tap();
  await until('the seat is hers', async () => seat()?.driver === 'human');
  const report = page.getByRole('complementary', { name: 'What your bot did' });
  await report.getByText('Your bot, in round 1: Negotiation.').waitFor();
  expect(await report.getByRole('listitem').count()).toBeGreaterThan(0);
  expect(await misfits(page, true)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);

  await report.getByRole('button', { name: 'Why did your bot do so?' }).tap();
  const why = page.getByRole('dialog');
  // More than its title: what the bot weighed, in sentences.
  await until('the reasons', async () => (await why.innerText()).split(/\s+/).length > 20);
  await why.getByRole('button', { name: 'Close' }).tap();

  await report.getByRole('button', { name: 'Understood' }).tap();
  await report.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('region', { name: 'Your task' }).waitFor();
  expect(await report.count()).toBe(0);
  expect(ana.faults).toEqual([]);
});

test('L6 who is away for long in a phase that asks for something is played for, and has the seat back by returning', async () => {
  while (gil.publicView.phase !== 'conduct') await gil.act({ type: 'advance' });
  await ana.page.context().setOffline(true);
  await until('she is missed', async () => (seat()?.awaySince ?? 0) > 0);
  await ana.page.context().setOffline(false);
  await until('she is back', async () => seat()?.awaySince === 0 && seat()?.driver === 'human');
  await until('her task', async () => (await taskOf(ana.page)).startsWith('Choose your conduct'));
});
