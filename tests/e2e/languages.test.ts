import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locale } from '../../client/words/i18n.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, type Device, LAPTOP, type Someone, until, WALL } from './people.ts';

/** The narrowest phone that we promise to serve. */
const NARROW = { width: 320, height: 568 } as const;
const READERS: readonly (readonly [Locale, string])[] = [
  ['it', 'selmora'],
  ['fr', 'vessen'],
  ['en-XA', 'immera'],
  ['ar-XB', 'pellin'],
];

/** Four phones read every section of every phase: on a machine that does much else it takes minutes. */
const SLOW = 300_000;

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A browser that has been in the session before. */
async function back(code: string, post: string, token: string, device: Device): Promise<Someone> {
  const someone = await arrive(browser, device, { reducedMotion: 'reduce' });
  await someone.page.addInitScript(([key, value]) => window.localStorage.setItem(key, value), [
    `entente.token.${code}.${post}`,
    token,
  ] as const);
  return someone;
}

async function seated(code: string, name: string, seat: string): Promise<string> {
  const { token } = await joinSession(server.url, code, name);
  const client = await TestClient.join(server.url, code, token);
  await client.act({ type: 'takeSeat', seat });
  client.leave();
  return token;
}

/** What stands beyond either edge of the window. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return right > innerWidth + 1 || left < -1;
          })
          .map((element) => element.outerHTML.slice(0, 120)),
  );
}

const languageOf = (page: Page) => page.locator('html').getAttribute('lang');

test('the front door opens in the language of the browser, and keeps the one that is chosen', async () => {
  const { page, leave } = await arrive(browser, LAPTOP, { locale: 'it-IT' });
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1, name: 'Negozia le regole del ciberspazio' }).waitFor();
  expect(await languageOf(page)).toBe('it');
  await page.getByLabel('Il tuo nome').fill('Ana');
  await page.getByLabel('Lingua').selectOption('fr');
  await page.getByRole('heading', { level: 1, name: 'Négociez les règles du cyberespace' }).waitFor();
  expect(await page.getByLabel('Votre nom').inputValue()).toBe('Ana');
  expect(await page.title()).toMatch(/^Des normes pour le cyberespace/);
  await page.reload();
  await page.getByLabel('Votre nom').waitFor();
  expect(await languageOf(page)).toBe('fr');
  await leave();
});

test('UX 25 at the desk, in the middle of a sentence, a language changes words and numbers and loses nothing', async () => {
  const { code, token } = await createSession(server.url);
  const ana = await back(code, 'desk', await seated(code, 'Ana', 'pellin'), LAPTOP);
  const wall = await arrive(browser, WALL);
  const hand = await TestClient.join(server.url, code, token);
  await hand.act({ type: 'start' });
  await hand.act({ type: 'advance' });

  const { page } = ana;
  await page.goto(`${server.url}/desk/${code}`);
  await page.getByLabel('Your message').fill('We propose half');
  await page.evaluate(() => Object.assign(window, { sameAsBefore: true }));
  await page.getByLabel('Language').selectOption('it');
  await page.getByRole('region', { name: 'Il tuo compito' }).waitFor();
  expect(await page.getByRole('banner').innerText()).toContain('Negoziato, turno 1 di 2');
  expect(await page.getByLabel('Il tuo messaggio').inputValue()).toBe('We propose half');
  expect(await page.getByText('Servizi essenziali intoccabili').count()).toBeGreaterThan(0);
  expect(await page.title()).toContain('Pellin');
  await page.getByLabel('Lingua').selectOption('fr');
  await page.getByRole('region', { name: 'Votre tâche' }).waitFor();
  expect(await page.getByLabel('Votre message').inputValue()).toBe('We propose half');
  expect(await page.evaluate(() => 'sameAsBefore' in window)).toBe(true);

  await wall.page.goto(`${server.url}/screen/${code}?lang=it`);
  await until('the wall in Italian', async () =>
    (await wall.page.locator('h1').innerText()).includes('Negoziato'),
  );
  await wall.page.getByLabel('Lingua').selectOption('fr');
  await until('the wall in French', async () =>
    (await wall.page.locator('h1').innerText()).includes('Négociation'),
  );
  expect(wall.page.url()).toMatch(/\?lang=fr$/);
  expect(await languageOf(page)).toBe('fr');
  expect([...ana.faults, ...wall.faults]).toEqual([]);
  hand.leave();
  await Promise.all([ana.leave(), wall.leave()]);
});

test(
  'UX 4 nothing is wider than 320 pixels in any language, from the lobby to the debrief',
  async () => {
    const { code, token } = await createSession(server.url);
    const gil = await back(code, 'console', token, NARROW);
    const desks = await Promise.all(
      READERS.map(async ([locale, seat]) => ({
        locale,
        ...(await back(code, 'desk', await seated(code, `Reader of ${seat}`, seat), NARROW)),
      })),
    );
    for (const { page, locale } of desks) {
      await page.goto(`${server.url}/?lang=${locale}`);
      await page.getByRole('textbox').first().waitFor();
      expect(await overflow(page), `the landing page in ${locale}`).toEqual([]);
      await page.goto(`${server.url}/desk/${code}?lang=${locale}`);
      await page.locator('h1').waitFor();
    }

    for (const [locale] of READERS) {
      await gil.page.goto(`${server.url}/console/${code}?lang=${locale}`);
      await gil.page.locator('h1').waitFor();
      expect(await overflow(gil.page), `the console in ${locale}`).toEqual([]);
    }

    const hand = await TestClient.join(server.url, code, token);
    await hand.act({ type: 'start' });
    const seen = new Set<string>();
    for (;;) {
      const { phase } = hand.publicView;
      for (const { page, locale } of desks) {
        if (phase === 'debrief') await page.locator('main h1').waitFor();
        const tabs = page.getByRole('tab');
        for (let tab = 0; tab < Math.max(1, await tabs.count()); tab += 1) {
          if (await tabs.nth(tab).isVisible()) await tabs.nth(tab).click();
          expect(await overflow(page), `${phase}, section ${tab}, in ${locale}`).toEqual([]);
        }
      }
      if (phase === 'debrief') break;
      // The second round looks like the first.
      seen.add(phase);
      while (seen.has(hand.publicView.phase)) await hand.act({ type: 'advance' });
    }
    hand.leave();
    expect([gil, ...desks].flatMap(({ faults }) => faults)).toEqual([]);
    await Promise.all([gil, ...desks].map(({ leave }) => leave()));
  },
  SLOW,
);
