import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { joinSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, choose, LAPTOP, PHONE, pick, type Someone, until, WALL } from './people.ts';

let browser: Browser;
let server: TestServer;
let gil: Someone;
let code: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  gil = await arrive(browser, LAPTOP);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

function view() {
  const session = server.hall.sessions.find((one) => one.code === code);
  if (!session) throw new Error('the session is gone');
  return session.state.public;
}

describe('a class', () => {
  test('is set up with an end of the lesson, and the debrief keeps its share', async () => {
    await gil.page.goto(server.url);
    await gil.page.getByRole('link', { name: 'Host' }).click();
    await pick(gil.page, /^45 minutes/);
    await gil.page.getByLabel('Your name').fill('Gil');
    await gil.page.getByRole('button', { name: 'Set up the session' }).click();
    await gil.page.waitForURL(/\/console\//);
    code = gil.page.url().split('/').at(-1) ?? '';
    await gil.page.getByText(/kept for the debrief/).waitFor();
    const { beganAt, endsAt, debrief } = view().lesson;
    expect(debrief).toBe(Math.ceil((((endsAt - beganAt) / 1000) * 12) / 45));
  });

  test('comes by links of its own, and is seated by one press', async () => {
    await gil.page.getByRole('button', { name: 'Class list…' }).click();
    await gil.page.getByLabel('Names, one a line').fill('Ada\nBen\n\nCleo');
    await gil.page.getByRole('button', { name: 'Make the links' }).click();
    const link = await gil.page.getByLabel('Link of Ben', { exact: true }).inputValue();
    await gil.page.getByRole('button', { name: 'Close' }).click();
    await gil.page.getByText('Missing: Ada, Ben, and Cleo').waitFor();
    const ben = await arrive(browser, PHONE);
    await ben.page.goto(link);
    await ben.page.getByRole('heading', { name: 'Welcome, Ben' }).waitFor();
    await gil.page.getByText('Missing: Ada and Cleo').waitFor();
    await gil.page.getByRole('button', { name: 'Give 3 people a seat' }).click();
    await ben.page.getByText(/You speak for/).waitFor();
    await ben.page.getByRole('button', { name: 'Call the facilitator' }).click();
    await gil.page.getByRole('button', { name: /^Ben.*: lower the hand$/ }).click();
    await ben.page.getByRole('button', { name: 'Call the facilitator' }).waitFor();
    expect(ben.faults).toEqual([]);
    await ben.leave();
  });

  test('has a start taken back, and who comes late sits at once', async () => {
    await gil.page.getByRole('button', { name: 'Start', exact: true }).click();
    await gil.page.getByRole('button', { name: 'Undo: start' }).click();
    await until('the lobby again', async () => view().phase === 'lobby');
    await gil.page.getByRole('button', { name: 'Start', exact: true }).click();
    await until('the briefing', async () => view().phase === 'briefing');
    const late = await joinSession(server.url, code, 'Late');
    expect(view().people[late.person]?.seat).not.toBe('');
  });

  test('sees on the wall what the facilitator chooses', async () => {
    const wall = await arrive(browser, WALL);
    await wall.page.goto(`${server.url}/screen/${code}`);
    for (const [scene, heading] of [
      ['Promises', 'Who has given its word'],
      ['Agenda', 'On the agenda'],
      ['News', 'News'],
    ] as const) {
      await choose(gil.page, 'It shows', scene);
      await wall.page.getByRole('heading', { name: heading }).waitFor();
      await wall.page.getByText(code).first().waitFor();
    }
    expect([...wall.faults, ...gil.faults]).toEqual([]);
  });
});
