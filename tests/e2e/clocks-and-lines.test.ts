import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChaosProxy } from '../faults/chaos-proxy.ts';
import { launchBrowser } from '../support/browser.ts';
import { createSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, join, LAPTOP, openTab, PHONE, type Someone, taskButton, until, WALL } from './people.ts';

/** A pause is seen everywhere within this time, in milliseconds; of some pauses the fastest counts. */
const AT_ONCE = 500;
const PAUSES = 4;
const OFFLINE = 10_000;
/** As long as a phone lies locked in a pocket. */
const LOCKED = 90_000;

let browser: Browser;
let server: TestServer;
/** Stands between the server and Ana, whose line is lost for a while. */
let proxy: ChaosProxy;
let gil: Someone;
let ana: Someone;
let ben: Someone;
let wall: Someone;
let code: string;
/** How far the server's clock is ahead. */
let ahead = 0;

function state() {
  const session = server.hall.sessionOf(code);
  if (!session) throw new Error('the session is gone');
  return session.state;
}

const everybody = () => [gil, ana, ben, wall];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer({ now: () => Date.now() + ahead })]);
  proxy = new ChaosProxy(() => server.port);
  const door = await proxy.listen();
  const created = await createSession(server.url, { preset: 'class45', name: 'Gil' });
  ({ code } = created);
  [gil, ana, ben, wall] = await Promise.all([
    arrive(browser, LAPTOP),
    arrive(browser, PHONE),
    arrive(browser, PHONE),
    arrive(browser, WALL),
  ]);
  await gil.page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `entente.token.${code}.console`,
    created.token,
  ] as const);
  await gil.page.goto(`${server.url}/console/${code}`);
  await wall.page.goto(`${server.url}/screen/${code}`);
  await join(ana, door, code, 'Ana', 'Selmora');
  await join(ben, server.url, code, 'Ben', 'Tarrow');
  await gil.page.getByRole('button', { name: 'Start', exact: true }).click();
  await Promise.all(everybody().map(({ page }) => page.getByRole('timer').first().waitFor()));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await proxy.close();
});

/** Seconds left on the first clock of each page, read together. */
function clocks(): Promise<number[]> {
  return Promise.all(
    everybody().map(async ({ page }) => {
      const [minutes = 0, seconds = 0] = (await page.getByRole('timer').first().innerText())
        .split(':')
        .map(Number);
      return minutes * 60 + seconds;
    }),
  );
}

/**
 * When the phase ends by the first clock of a page, in seconds of this machine's time. A busy page draws late, never
 * early: of some looks the earliest counts.
 */
function endByClock({ page }: Someone): Promise<number> {
  return page.evaluate(async () => {
    let earliest = Number.POSITIVE_INFINITY;
    for (let look = 0; look < 10; look += 1) {
      const [minutes = 0, seconds = 0] = (document.querySelector('[role=timer]')?.textContent ?? '')
        .split(':')
        .map(Number);
      earliest = Math.min(earliest, Date.now() / 1000 + minutes * 60 + seconds);
      await new Promise((later) => setTimeout(later, 150));
    }
    return earliest;
  });
}

/** How far apart the clocks are, in seconds. */
async function apart(): Promise<number> {
  const ends = await Promise.all(everybody().map(endByClock));
  return Math.max(...ends) - Math.min(...ends);
}

/** When a page first shows that its clock stands still, by the clock of this machine. */
function standsStill({ page }: Someone): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((still) => {
        const look = () => {
          const shows = [...document.querySelectorAll('span')].some((one) => one.textContent === 'Paused');
          if (shows) still(Date.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Milliseconds from the press until no page's clock runs any more. */
async function pause(): Promise<number> {
  const stopped = Promise.all(everybody().map(standsStill));
  const pressedAt = await gil.page
    .getByRole('button', { name: 'Pause', exact: true })
    .evaluate((button: HTMLElement) => {
      button.click();
      return Date.now();
    });
  return Math.max(...(await stopped)) - pressedAt;
}

async function resume(): Promise<void> {
  await gil.page.getByRole('button', { name: 'Resume', exact: true }).click();
  for (const { page } of everybody())
    await page.getByText('Paused', { exact: true }).first().waitFor({ state: 'detached' });
}

test('UX 16 a pause stops every clock at once, a minute more is seen by all, and the next phase can be taken back', async () => {
  expect(await apart()).toBeLessThanOrEqual(1);
  const took: number[] = [];
  for (let turn = 0; turn < PAUSES; turn += 1) {
    took.push(await pause());
    if (turn < PAUSES - 1) await resume();
  }
  expect(Math.min(...took), took.join(', ')).toBeLessThan(AT_ONCE);
  const before = await clocks();
  expect(Math.max(...before) - Math.min(...before)).toBeLessThanOrEqual(1);
  await gil.page.getByRole('button', { name: '1 minute more' }).click();
  await until('a minute more everywhere', async () =>
    (await clocks()).every((seconds, at) => Math.abs(seconds - (before[at] ?? 0) - 60) <= 1),
  );
  await resume();
  const { phaseId } = state().public;
  await gil.page.getByRole('button', { name: 'Next', exact: true }).click();
  await until('the next phase', async () => state().public.phaseId !== phaseId);
  await gil.page.getByRole('button', { name: /^Undo: / }).click();
  await until('the phase before', async () => state().public.phaseId === phaseId);
  for (const { page } of [ana, ben])
    await page
      .getByText(/^Briefing/)
      .first()
      .waitFor();
});

test('UX 17 the facilitator sees who is waited for, and a nudge is read by that player', async () => {
  await openTab(ana.page, 'Brief');
  await taskButton(ana.page).filter({ hasText: 'Ready' }).click();
  const rows = gil.page.getByRole('table', { name: 'Seats' }).getByRole('row');
  const [first, second] = [rows.nth(1), rows.nth(2)];
  await first.filter({ hasText: 'Tarrow' }).getByText('not finished').waitFor();
  expect(await second.innerText()).not.toContain('not finished');
  await gil.page.getByRole('button', { name: 'Nudge Tarrow' }).click();
  const nudge = ben.page.getByRole('complementary', { name: 'From the facilitator' });
  await nudge.getByText(/We have not heard from you/).waitFor();
  expect(await ana.page.getByText(/We have not heard from you/).count()).toBe(0);
  await nudge.getByRole('button', { name: 'Understood' }).click();
});

test('UX 14 ten seconds without a line lose no seat, no draft and no word that was given', async () => {
  const context: BrowserContext = ana.page.context();
  await openTab(ana.page, 'Talk');
  const people = Object.keys(state().public.people).length;
  await ana.page.getByLabel('Your message').fill('Sent into the dark.');
  await context.setOffline(true);
  proxy.refuse(true);
  const lostAt = performance.now();
  await ana.page.getByRole('button', { name: 'Send to everybody' }).click();
  await ana.page.getByLabel('Your message').fill('Half a sentence');
  const banner = ana.page.getByText(/Connection lost\. Trying again/);
  await banner.first().waitFor();
  expect(performance.now() - lostAt).toBeGreaterThan(1_500);
  // What happens meanwhile is there when she is back.
  await openTab(ben.page, 'Talk');
  await ben.page.getByLabel('Your message').fill('Is Selmora here?');
  await ben.page.getByRole('button', { name: 'Send to everybody' }).click();
  await ben.page.getByRole('log').getByText('Is Selmora here?').waitFor();
  await new Promise((over) => setTimeout(over, OFFLINE - (performance.now() - lostAt)));
  expect(await ana.page.getByText('Is Selmora here?').count()).toBe(0);
  proxy.refuse(false);
  await context.setOffline(false);
  await banner.first().waitFor({ state: 'detached' });
  await ana.page.getByRole('log').getByText('Is Selmora here?').waitFor();
  expect(await ana.page.getByLabel('Your message').inputValue()).toBe('Half a sentence');
  await ben.page.getByRole('log').getByText('Sent into the dark.').waitFor();
  const said = Object.values(state().public.floor).filter(({ author }) => author === 'Ana');
  expect(said).toHaveLength(1);
  expect(Object.keys(state().public.people)).toHaveLength(people);
  expect(state().public.seats.selmora?.members).toEqual(['Ana']);
  expect(await ana.page.getByRole('heading', { level: 1 }).innerText()).toBe('Selmora');
});

test('UX 15 a reload, and a phone that was locked for a while, come back to the same seat by themselves', async () => {
  const device = ben.page.context();
  await ben.page.reload();
  await ben.page.getByRole('heading', { level: 1, name: 'Tarrow' }).waitFor();
  await ben.page.close();
  await until('he is gone', async () => state().public.seats.tarrow?.connected === false);
  ahead += LOCKED;
  const page = await device.newPage();
  await page.goto(`${server.url}/desk/${code}`);
  await page.getByRole('heading', { level: 1, name: 'Tarrow' }).waitFor();
  await until('he is back', async () => state().public.seats.tarrow?.connected === true);
  expect(state().public.seats.tarrow).toMatchObject({ driver: 'human', members: ['Ben'] });
  expect([...gil.faults, ...ben.faults, ...wall.faults]).toEqual([]);
});
