import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { axeFindings, misfits, overflow, painted } from '../support/page-faults.ts';
import { createSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, host, join, LAPTOP, pick, type Someone, until, WALL } from './people.ts';

const SIZES = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  LAPTOP,
  WALL,
];
const PHONE_WIDTH = 390;
/** Letters that can be read from the back row: 1 rem of the big screen. */
const SMALLEST_LETTER = 35.9;

let browser: Browser;
let server: TestServer;
let gil: Someone;
let ana: Someone;
let wall: Someone;
let code = '';
const strangers: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  [gil, ana, wall] = await Promise.all([
    arrive(browser, LAPTOP),
    arrive(browser, LAPTOP),
    arrive(browser, WALL),
  ]);
  for (const { page } of [gil, ana, wall])
    page.on('request', (request) => {
      const { host: asked, protocol } = new URL(request.url());
      if (protocol !== 'data:' && asked !== new URL(server.url).host) strangers.push(request.url());
    });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** At every size nothing is cut, in both themes nothing is unreadable. */
async function expectSound({ page }: Someone): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow(page), `at ${size.width} px`).toEqual([]);
    if (size.width <= PHONE_WIDTH) expect(await misfits(page, true), `at ${size.width} px`).toEqual([]);
  }
  await page.setViewportSize(LAPTOP);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await painted(page);
    expect(await axeFindings(page), colorScheme).toEqual([]);
  }
}

/** On the wall every letter is large, and nothing leaves its place. */
async function expectReadable({ page }: Someone): Promise<void> {
  const faults = await page.evaluate((smallest) => {
    const footer = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement;
      const box = element?.getBoundingClientRect();
      if (!words || !element?.checkVisibility() || !box || box.width < 2) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < smallest) found.push(`${size} px: ${words}`);
      if (box.right > innerWidth + 1) found.push(`beyond the edge: ${words}`);
      if (!element.closest('footer') && box.bottom > footer + 2) found.push(`over the footer: ${words}`);
    }
    return found;
  }, SMALLEST_LETTER);
  expect(faults).toEqual([]);
}

const sceneOf = (page: Page) => page.locator('h1').innerText();

/** The facilitator moves on, and the wall follows. */
async function next(): Promise<string> {
  const before = await sceneOf(wall.page);
  await gil.page.getByRole('button', { name: 'Next', exact: true }).click();
  // Ballots follow one another under the same heading.
  if (!before.includes('Voting'))
    await until(`after ${before}`, async () => (await sceneOf(wall.page)) !== before);
  await painted(wall.page);
  return sceneOf(wall.page);
}

describe('UX 4, 5, 6 every screen stands at every size, in both themes, for everybody', () => {
  test('the landing page and its three ways in', async () => {
    await gil.page.goto(server.url);
    await expectSound(gil);
    for (const way of ['Play solo', 'Host']) {
      await gil.page.getByRole('link', { name: way }).click();
      await gil.page.getByRole('radio').first().waitFor();
      await expectSound(gil);
    }
  });

  test('a sensitive scenario, which asks once more before it opens', async () => {
    const { page } = gil;
    await pick(page, 'Vienna 2018');
    await page.getByLabel('Your name').fill('Gil');
    await page.getByRole('button', { name: 'Set up the session' }).click();
    const dialog = page.getByRole('dialog', { name: 'Before you open it' });
    await dialog.getByText('No result says anything about a real state').waitFor();
    await expectSound(gil);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(page.url()).toBe(`${server.url}/host`);
  });

  test('the pages about the model, from the front door', async () => {
    const { page } = gil;
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Read how the model works' }).click();
    for (const part of ['On one page', 'In full', 'Tested', 'Sensitivity']) {
      await page.getByRole('link', { name: part }).click();
      await page.getByRole('heading', { level: 1, name: part }).waitFor();
      await expectSound(gil);
    }
    await page.goto(`${server.url}/model/numbers?calm.slope=2`);
    await page.getByLabel('Find a number').fill('calm.');
    await expectSound(gil);
    const row = page.getByRole('row', { name: /calm\.slope/ });
    expect(await row.innerText()).toMatch(/2\s+instead of 1\.6/);
    expect(await page.getByRole('row').count()).toBeLessThan(10);
  });

  test('the lobby, the console and the screen before the start', async () => {
    code = await host(gil, server.url);
    await gil.page.getByRole('table').waitFor();
    await expectSound(gil);
    await wall.page.goto(`${server.url}/screen/${code}`);
    await wall.page.getByText(code).waitFor();
    await expectReadable(wall);
    await join(ana, server.url, code, 'Ana', 'Selmora');
    await expectSound(ana);
  });

  test('UX 18 the big screen in every phase, and the console beside it', async () => {
    await gil.page.getByRole('button', { name: 'Start' }).click();
    await until('the briefing', async () => (await sceneOf(wall.page)).includes('Briefing'));
    const seen: string[] = [];
    for (let scene = await sceneOf(wall.page); scene !== 'Debrief'; scene = await next()) {
      await expectReadable(wall);
      expect(await wall.page.getByText(code).isVisible()).toBe(true);
      if (!seen.includes(scene)) expect(await axeFindings(wall.page), scene).toEqual([]);
      if (scene === 'Round 1 Crisis') await expectSound(gil);
      seen.push(scene);
    }
    await expectReadable(wall);
    expect(seen).toEqual(
      expect.arrayContaining(['Round 1 Briefing', 'Round 1 Crisis', 'Round 2 Review · Result']),
    );
  });

  test('eight states and two stakeholders fit on the wall, in the lobby and in a roll call', async () => {
    const { code: large, token } = await createSession(server.url, { scenario: 'osce-2018' });
    const hand = await TestClient.join(server.url, large, token);
    await wall.page.goto(`${server.url}/screen/${large}`);
    await wall.page.getByText(large).first().waitFor();
    await expectReadable(wall);
    await hand.act({ type: 'start' });
    while (hand.publicView.phase !== 'plenary') await hand.act({ type: 'advance' });
    if (hand.publicView.stage === 'amending') await hand.act({ type: 'advance' });
    while (hand.publicView.stage === 'voting') {
      await wall.page.getByRole('list', { name: 'Roll call' }).waitFor();
      await expectReadable(wall);
      await hand.act({ type: 'advance' });
    }
    await wall.page.goto(`${server.url}/screen/${code}`);
  });

  test('the four steps of the debrief', async () => {
    await ana.page.getByRole('heading', { level: 1, name: 'Debrief' }).waitFor();
    for (const step of ['1 Reaction', '2 What happened', '3 Why', '4 Lessons']) {
      await ana.page.getByRole('tab', { name: step }).click();
      await expectSound(ana);
    }
  });

  test('UX 22 and nothing failed, broke the content security policy, or was asked of another origin', () => {
    expect([...gil.faults, ...ana.faults, ...wall.faults]).toEqual([]);
    expect(strangers).toEqual([]);
  });
});
