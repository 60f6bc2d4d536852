import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { followTasks } from './deeds.ts';
import { axeFindings, overflow } from './faults.ts';
import { arrive, LAPTOP, PHONE, phaseOf, playSolo, until, WALL } from './people.ts';

const SIZES = [{ width: 320, height: 568 }, PHONE, LAPTOP, WALL];

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Nothing sticks out at any size, and axe finds nothing at two of them, in light and in dark. */
async function expectSound(page: Page, where: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow(page), `${where} at ${size.width}`).toEqual([]);
    if (size.width === 320 || size.width === 1920) continue;
    await page.emulateMedia({ colorScheme: size === LAPTOP ? 'dark' : 'light' });
    expect(await axeFindings(page), `${where} at ${size.width}`).toEqual([]);
  }
}

/** Every section of the desk that can be opened now. */
async function expectSoundDesk(page: Page): Promise<void> {
  const phase = await phaseOf(page);
  await expectSound(page, phase);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const tabs = await page.getByRole('tab').allInnerTexts();
    for (const tab of tabs.map((text) => text.split(/\s/)[0] ?? '')) {
      await page
        .getByRole('tab', { name: new RegExp(`^${tab}`) })
        .first()
        .click();
      expect(await overflow(page), `${phase}, ${tab} at ${size.width}`).toEqual([]);
      if (size.width === 390) expect(await axeFindings(page), `${phase}, ${tab}`).toEqual([]);
    }
  }
  await page.setViewportSize(PHONE);
  await page.getByRole('tab').first().click();
}

describe('every section of the desk fits, and axe finds nothing', () => {
  test('in every phase', async () => {
    const ana = await arrive(browser, LAPTOP, { reducedMotion: 'reduce' });
    await playSolo(ana, server.url, 'Selmora');
    await ana.page.setViewportSize(PHONE);
    for (const phase of ['Briefing', 'Negotiation', 'Plenary', 'Conduct', 'Crisis', 'Review']) {
      await until(phase, async () => (await phaseOf(ana.page)).startsWith(phase));
      await expectSoundDesk(ana.page);
      await followTasks(ana.page, async () => !(await phaseOf(ana.page)).startsWith(phase));
    }
    expect(ana.faults).toEqual([]);
    await ana.leave();
  });
});
