import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings, overflow } from '../support/page-faults.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { arrive, choose, join, LAPTOP, PHONE, pick, type Someone, until, WALL } from './people.ts';

let browser: Browser;
let server: TestServer;
let gil: Someone;
let ana: Someone;
let eva: Someone;
let wall: Someone;
let code: string;

const heading = ({ page }: Someone, name: string | RegExp) => page.getByRole('heading', { name });
const next = () => gil.page.getByRole('button', { name: 'Next', exact: true }).click();
const press = ({ page }: Someone, name: string | RegExp) => page.getByRole('button', { name }).click();

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  gil = await arrive(browser, LAPTOP);
  await gil.page.goto(server.url);
  await gil.page.getByRole('link', { name: 'Host' }).click();
  await pick(gil.page, /^Series/);
  await gil.page.getByLabel('Your name').fill('Gil');
  await press(gil, 'Set up the session');
  await gil.page.waitForURL(/\/console\//);
  code = gil.page.url().split('/').at(-1) ?? '';
  ana = await arrive(browser, PHONE);
  await join(ana, server.url, code, 'Ana', 'Selmora');
  wall = await arrive(browser, WALL);
  await wall.page.goto(`${server.url}/screen/${code}`);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('a series of lessons', () => {
  test('Q1 the facilitator asks a question and for consent; a player answers both in the lobby', async () => {
    await press(gil, /Questions and research/);
    await choose(gil.page, 'Question 1', /^Norms change/);
    await gil.page.getByText('Ask each person for consent to research').click();
    await press(gil, 'Ask this');
    await heading(ana, 'A few questions').waitFor();
    await ana.page.getByText('Yes', { exact: true }).click();
    await ana.page.getByText('4', { exact: true }).click();
    await gil.page.getByText('Agreed to research').waitFor();
    expect(await axeFindings(ana.page)).toEqual([]);
    expect(await overflow(ana.page)).toEqual([]);
  });

  test('W19 stops in the midst of a round, and everybody’s device says so and when it goes on', async () => {
    await press(gil, 'Start');
    await next();
    await press(gil, 'Stop here for today…');
    await gil.page.getByRole('button', { name: 'Stop here', exact: true }).click();
    await heading(ana, 'Until next time').waitFor();
    await ana.page.getByText(/^It goes on: /).waitFor();
    await heading(wall, 'Until next time').waitFor();
    await gil.page.getByText('The session sleeps.').waitFor();
    for (const one of [ana, wall, gil]) expect(await overflow(one.page)).toEqual([]);
    expect(await axeFindings(ana.page)).toEqual([]);
    await ana.page.getByLabel('What will you do first?').fill('Speak to Tarrow.');
    await press(ana, 'Keep it');
    await ana.page.getByText('Speak to Tarrow.').waitFor();
  });

  test('W21 goes on, and a seat that comes back reads where it was', async () => {
    await ana.page.reload();
    await heading(ana, 'Until next time').waitFor();
    await press(gil, 'Begin the next lesson');
    const recap = ana.page.getByRole('complementary', { name: 'Where we were' });
    await recap.getByText('Speak to Tarrow.').waitFor();
    expect(await axeFindings(ana.page)).toEqual([]);
    expect(await overflow(ana.page)).toEqual([]);
    await recap.getByRole('button', { name: 'Understood' }).click();
    await recap.waitFor({ state: 'detached' });
    await ana.page.reload();
    await ana.page.getByRole('region', { name: 'Your task' }).waitFor();
    expect(await recap.count()).toBe(0);
    await gil.page.getByRole('heading', { name: 'Lesson 2' }).waitFor();
  });

  test('O1 somebody who watches foretells by one tap', async () => {
    eva = await arrive(browser, PHONE);
    const joined = await fetch(`${server.url}/api/sessions/${code}/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Eva', role: 'observer' }),
    });
    const { token } = (await joined.json()) as { token: string };
    await eva.page.goto(server.url);
    await eva.page.evaluate(([key, value]) => localStorage.setItem(key, value), [
      `entente.token.${code}.desk`,
      token,
    ] as const);
    await eva.page.goto(`${server.url}/desk/${code}`);
    for (const phase of ['Plenary', 'Conduct', 'Crisis']) {
      await next();
      while (!(await gil.page.getByRole('banner').innerText()).includes(phase)) await next();
    }
    await heading(eva, 'What do you expect?').waitFor();
    const up = eva.page.getByRole('radio', { name: 'Up' });
    await eva.page.getByText('Up', { exact: true }).click();
    await until('the tap was taken', () => up.isChecked());
    await eva.page.reload();
    await heading(eva, 'What do you expect?').waitFor();
    expect(await up.isChecked()).toBe(true);
    expect(await axeFindings(eva.page)).toEqual([]);
    expect(await overflow(eva.page)).toEqual([]);
    for (const one of [ana, eva, wall, gil]) expect(one.faults).toEqual([]);
  });
});
