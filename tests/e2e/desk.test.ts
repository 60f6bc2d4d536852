import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings, overflow } from '../support/page-faults.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { followTasks } from './deeds.ts';
import { arrive, LAPTOP, PHONE, phaseOf, playSolo, until, WALL } from './people.ts';

const SIZES = [{ width: 320, height: 568 }, PHONE, LAPTOP, WALL];

/** Some thirty pages are searched. */
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

/** The tabs of the desk's sections; the articles of a text have tabs of their own. */
function sections(page: Page) {
  return page.locator('[role=tablist]:not([aria-label=Articles]) > [role=tab]');
}

/** Every section that can be opened now: nothing sticks out at any size, and axe finds nothing on phone and laptop. */
async function expectSound(page: Page): Promise<void> {
  const phase = await phaseOf(page);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: size === LAPTOP ? 'dark' : 'light' });
    const wide = String(size.width >= LAPTOP.width);
    await page.locator(`[data-wide="${wide}"]`).waitFor();
    const tabs = await sections(page).allInnerTexts();
    for (const tab of tabs.map((text) => text.split(/\s/)[0] ?? '')) {
      await sections(page).filter({ hasText: tab }).first().click();
      expect(await overflow(page), `${phase}, ${tab} at ${size.width}`).toEqual([]);
      if (size === PHONE) expect(await axeFindings(page), `${phase}, ${tab}`).toEqual([]);
    }
    if (size === LAPTOP) expect(await axeFindings(page), `${phase} at ${size.width}`).toEqual([]);
  }
  await page.setViewportSize(PHONE);
  await sections(page).first().click();
}

describe('UX 4, 5 every section of the desk fits, and axe finds nothing', () => {
  test(
    'in every phase',
    async () => {
      const ana = await arrive(browser, LAPTOP, { reducedMotion: 'reduce' });
      await playSolo(ana, server.url, 'Selmora');
      await ana.page.setViewportSize(PHONE);
      for (const phase of ['Briefing', 'Negotiation', 'Plenary', 'Conduct', 'Crisis', 'Review']) {
        await until(phase, async () => (await phaseOf(ana.page)).startsWith(phase));
        await expectSound(ana.page);
        await followTasks(ana.page, async () => !(await phaseOf(ana.page)).startsWith(phase));
      }
      expect(ana.faults).toEqual([]);
      await ana.leave();
    },
    SLOW,
  );
});
