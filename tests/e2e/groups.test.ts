import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { axeFindings, overflow } from '../support/page-faults.ts';
import { joinSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, choose, LAPTOP, PHONE, pick, type Someone, until, WALL } from './people.ts';

let browser: Browser;
let server: TestServer;
let gil: Someone;
let code: string;
let recovery: string;
const delegates: TestClient[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  gil = await arrive(browser, LAPTOP);
});
afterAll(async () => {
  for (const delegate of delegates) delegate.leave();
  await browser.close();
  await server.stop();
});

const views = () => server.hall.groups.tables(code).map(({ state }) => state.public);
const phases = () => views().map(({ phase }) => phase);
const card = ({ page }: Someone, number: number) => page.getByRole('region', { name: `Table ${number}` });
const press = ({ page }: Someone, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

describe('a class of thirty', () => {
  test('is proposed two tables, and gets them under one code and one recovery code', async () => {
    await gil.page.goto(`${server.url}/host`);
    await pick(gil.page, /^45 minutes/);
    await gil.page.getByLabel('People you expect').fill('30');
    await gil.page.getByLabel('Your name').fill('Gil');
    await press(gil, 'Set up 2 tables');
    await gil.page.waitForURL(/\/groups\//);
    code = gil.page.url().split('/').at(-1) ?? '';
    recovery = await gil.page.getByText(/^[B-Z]{4}(-[B-Z]{4}){3}$/).innerText();
    await card(gil, 2).getByText('Lobby').waitFor();
    expect(phases()).toEqual(['lobby', 'lobby']);
    await press(gil, 'I have written it down');
  });

  test('comes by the one code, spread evenly, or picks its table; and sees the board meanwhile', async () => {
    const wall = await arrive(browser, WALL);
    await wall.page.goto(`${server.url}/board/${code}`);
    await wall.page.getByText(code).waitFor();
    await Promise.all(
      Array.from({ length: 28 }, (_, index) => joinSession(server.url, code, `Person ${index + 1}`)),
    );
    const ana = await arrive(browser, PHONE);
    await ana.page.goto(`${server.url}/j/${code}`);
    await choose(ana.page, 'Table', /^Table 2 /);
    await ana.page.getByLabel('Your name').fill('Ana');
    await press(ana, 'Join');
    await ana.page.getByText('Table 2 of 2').waitFor();
    const heads = views().map(({ people }) => Object.values(people).filter(({ role }) => role === 'player'));
    expect(heads.map(({ length }) => length)).toEqual([14, 15]);
    await wall.page.getByText('15 people').waitFor();
    expect([...ana.faults, ...wall.faults]).toEqual([]);
    await ana.page.goto(`${server.url}/j/${code}`);
    await ana.page.getByRole('button', { name: /Go back to your place/ }).waitFor();
    await Promise.all([ana.leave(), wall.leave()]);
  });

  test('has somebody at each table', async () => {
    for (const { code: table } of server.hall.groups.tables(code)) {
      const { token } = await joinSession(server.url, table, `Delegate of ${table}`);
      const delegate = await TestClient.join(server.url, table, token);
      await delegate.act({ type: 'takeSeat', seat: 'selmora' });
      delegates.push(delegate);
    }
    await card(gil, 1)
      .getByText(/16 people|15 people/)
      .waitFor();
  });

  test('is started, paused, resumed and led on together, and one table by itself', async () => {
    await press(gil, 'Start 2 tables');
    await until('both in the briefing', async () => phases().every((phase) => phase === 'briefing'));
    await press(gil, 'Pause 2 tables');
    await until('both paused', async () => views().every(({ paused }) => paused));
    await card(gil, 1).getByRole('button', { name: 'Resume', exact: true }).click();
    await until('one resumed', async () => views().filter(({ paused }) => paused).length === 1);
    await press(gil, 'Resume 1 table');
    await until('both resumed', async () => views().every(({ paused }) => !paused));
    await press(gil, 'Next at 2 tables');
    await until('both talk', async () => phases().every((phase) => phase === 'negotiation'));
    await card(gil, 2).getByRole('button', { name: 'Next', exact: true }).click();
    await until('the second votes', async () => phases()[1] === 'plenary');
    expect(phases()[0]).toBe('negotiation');
    await gil.page.getByLabel('A word to every table').fill('Five minutes left');
    await press(gil, 'Send');
    const told = () => server.hall.groups.tables(code).map(({ state }) => JSON.stringify(state.own));
    await until('both are told', async () => told().every((own) => own.includes('Five minutes left')));
  });

  test('has the console of each table on the same page, on the same line', async () => {
    await gil.page.getByRole('link', { name: 'Open the console of table 2' }).click();
    await gil.page.getByRole('heading', { name: 'Console' }).waitFor();
    await gil.page.getByText('Table 2 of 2').waitFor();
    await press(gil, 'Pause');
    await until('the second is paused', async () => views()[1]?.paused === true);
    await gil.page.getByRole('link', { name: 'All tables' }).click();
    await card(gil, 2).getByText('Paused').waitFor();
    await press(gil, 'Resume 1 table');
    await until('it runs again', async () => views()[1]?.paused === false);
    expect(gil.faults).toEqual([]);
  });

  test('is opened on a phone by its one recovery code when the laptop is lost', async () => {
    const phone = await arrive(browser, PHONE);
    await phone.page.goto(`${server.url}/groups/${code}`);
    await phone.page.getByRole('link', { name: 'Open it with the recovery code' }).click();
    await phone.page.getByLabel('Your code').fill(recovery.toLowerCase());
    await press(phone, 'Open it here');
    await card(phone, 1).getByRole('button', { name: 'Next', exact: true }).waitFor();
    await card(gil, 1).getByText('This table is run from another window').waitFor();
    expect(await axeFindings(phone.page)).toEqual([]);
    expect(await overflow(phone.page)).toEqual([]);
    await gil.leave();
    gil = phone;
  });

  test('compares its tables in the debrief, on the board and for everybody', async () => {
    const { token, code: table } = await joinSession(server.url, code, 'Zoe');
    const next = gil.page.getByRole('button', { name: /^Next at/ });
    const end = Date.now() + 120_000;
    while (phases().some((phase) => phase !== 'debrief') && Date.now() < end)
      // A table may have ended meanwhile, and the last of them takes the button along.
      await next.click({ timeout: 1_000 }).catch(() => undefined);
    expect(phases()).toEqual(['debrief', 'debrief']);
    const zoe = await arrive(browser, PHONE);
    await zoe.page.goto(`${server.url}/j/${table}#${token}`);
    await zoe.page.getByRole('tab', { name: /What happened/ }).click();
    const other = zoe.page.getByRole('heading', { name: 'The tables side by side' });
    await other.waitFor();
    expect(await zoe.page.getByRole('heading', { name: /^Table \d, yours$/ }).count()).toBe(1);
    const wall = await arrive(browser, WALL);
    await wall.page.goto(`${server.url}/board/${code}`);
    const board = wall.page.getByRole('listitem').filter({ hasText: 'Table 2' });
    await board.getByText('Promises broken').waitFor();
    expect(await axeFindings(wall.page)).toEqual([]);
    expect([...zoe.faults, ...wall.faults]).toEqual([]);
  });
});
