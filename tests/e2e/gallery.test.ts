/** Checks of every kind of screen that need no session: over the moments of the gallery. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GalleryServer, serveGallery } from '../gallery/serve.ts';
import { openSection, show, speak, type Visit, visit } from '../gallery/visit.ts';
import { launchBrowser } from '../support/browser.ts';
import { crowded, misfits, moving } from '../support/page-faults.ts';
import { LAPTOP, WALL } from './people.ts';

type Size = { readonly width: number; readonly height: number };
/** The least size of what is pressed, in pixels. */
const THUMB = 44;
const POINTER = 24;
/** How large a browser's letters are unless its owner wants others. */
const LETTERS = 16;
/** Of each scenario’s moments, one of every kind; the command `npm run gallery:check` looks at all of them. */
const ONE_OF_EACH = [
  'landing',
  'solo',
  'host',
  'model',
  'first-table-lobby-lobby',
  'first-table-practice-lobby',
  'first-table-desk-negotiation',
  'first-table-desk-crisis',
  'osce-2018-desk-plenary-voting',
  'osce-2018-console-conduct',
  'osce-2018-wall-plenary-voting',
  'first-table-debrief-all',
];
const TOLERANCE = 0.051;
/** Some fifty looks, on a machine that does much else. */
const SLOW = 240_000;

let browser: Browser;
let gallery: GalleryServer;
/** With a thumb, and with a mouse. */
let phone: Visit;
let laptop: Visit;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
  [phone, laptop] = await Promise.all([
    visit(browser, gallery.url, true),
    visit(browser, gallery.url, false),
  ]);
});

afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

const english = (name: string) => ({ name, locale: 'en', theme: 'light' }) as const;

/** “+2.5” or “−0.3” as a number. */
function signed(words: string): number {
  return Number(words.replace('−', '-').replace('±', ''));
}

/** What every kind of screen looks like on one device: as it is, and from right to left. */
const found = { small: [] as string[], moves: [] as string[], mirrored: [] as string[] };

async function lookAt(visited: Visit, size: Size, least: number): Promise<void> {
  const { page } = visited;
  await page.setViewportSize(size);
  for (const name of ONE_OF_EACH) {
    const told = (faults: readonly string[]) => faults.map((fault) => `${name} at ${size.width}: ${fault}`);
    await show(visited, english(name));
    found.small.push(...told(await crowded(page, least)));
    if (visited === laptop) found.moves.push(...told(await moving(page)));
    await speak(visited, { name, locale: 'ar-XB', theme: 'light' });
    if ((await page.locator('html').getAttribute('dir')) !== 'rtl')
      found.mirrored.push(...told(['not mirrored']));
    found.mirrored.push(...told([...(await misfits(page, false)), ...(await crowded(page, 0))]));
  }
}

describe('every kind of screen', () => {
  beforeAll(async () => {
    await Promise.all([lookAt(phone, { width: 320, height: 568 }, THUMB), lookAt(laptop, LAPTOP, POINTER)]);
  }, SLOW);

  test('UX 6 what can be pressed is large enough, and nothing lies over it', () => {
    expect(found.small).toEqual([]);
  });

  test('UX 21 who wants less motion sees none, and nothing blinks for anybody', () => {
    expect(found.moves).toEqual([]);
  });

  test('UX 25 from right to left the layout is mirrored, and nothing overlaps or leaves the window', () => {
    expect(found.mirrored).toEqual([]);
  });
});

test('UX 4 nothing is cut when letters are twice as large', async () => {
  const large = await launchBrowser({ args: [`--blink-settings=defaultFontSize=${2 * LETTERS}`] });
  const faults: string[] = [];
  const visited = await visit(large, gallery.url, false);
  await visited.page.setViewportSize(LAPTOP);
  for (const name of ONE_OF_EACH) {
    // The wall has letters of its own size.
    if (name.includes('-wall-')) continue;
    await show(visited, english(name));
    faults.push(...(await misfits(visited.page, false)).map((fault) => `${name}: ${fault}`));
  }
  await large.close();
  expect(faults).toEqual([]);
});

test('UX 4 on a small phone a seat’s names, what it owes and what can be done with it have room', async () => {
  await phone.page.setViewportSize({ width: 320, height: 568 });
  await show(phone, english('non-proliferation-treaty-console-negotiation'));
  await openSection(phone, 1);
  await speak(phone, { name: 'non-proliferation-treaty-console-negotiation', locale: 'it', theme: 'light' });
  expect(await misfits(phone.page, true)).toEqual([]);
});

describe('UX 19 stability', () => {
  const SCREENS = ['console', 'wall'] as const;
  test.each(SCREENS)('stands on the %s as number, band and change, and its causes add up', async (place) => {
    const { page } = laptop;
    await page.setViewportSize(place === 'wall' ? WALL : LAPTOP);
    await show(laptop, english(`first-table-${place}-assessment-shown`));
    const headline =
      place === 'wall'
        ? page.getByText(/^Stability/).first()
        : page.getByRole('button', { name: /Stability/ });
    const words = await (place === 'wall' ? page.locator('body') : headline).innerText();
    expect(words).toMatch(/\d/);
    expect(words).toMatch(/Crisis|Strained|Fragile|Steady|Stable/);
    expect(words).toMatch(/[+−-]\d/);
    if (place !== 'wall') await headline.click();
    const scope = place === 'wall' ? page.locator('body') : page.getByRole('dialog');
    const sum = scope
      .locator('p')
      .filter({ hasText: /From \d+ to \d+/ })
      .last();
    const sums = await sum.evaluate((line) => ({
      total: line.querySelector('strong')?.textContent ?? '',
      causes: [...(line.parentElement?.querySelectorAll('li') ?? [])].map(
        (cause) => cause.lastElementChild?.textContent ?? '',
      ),
    }));
    expect(sums.causes.length).toBeGreaterThan(0);
    const added = sums.causes.reduce((sum, cause) => sum + signed(cause), 0);
    expect(Math.abs(added - signed(sums.total)), JSON.stringify(sums)).toBeLessThan(TOLERANCE);
    if (place !== 'wall') await page.keyboard.press('Escape');
  });
});

test('UX 20 no vote is told by colour alone: each tile has its icon and its word', async () => {
  const bare: string[] = [];
  for (const name of [
    'first-table-wall-plenary-done',
    'osce-2018-desk-plenary-done',
    'first-table-debrief-all',
  ]) {
    await show(laptop, english(name));
    if (name.includes('debrief')) {
      await laptop.page.getByRole('tab', { name: '2 What happened' }).click();
      await laptop.page.getByRole('tabpanel').waitFor();
    }
    const tiles = await laptop.page.evaluate(() =>
      [...document.querySelectorAll('[aria-label="Roll call"] > li')].map((tile) => ({
        words: tile.textContent,
        icon: tile.querySelector('svg') !== null,
      })),
    );
    if (!name.includes('debrief')) expect(tiles.length, name).toBeGreaterThan(0);
    for (const { words, icon } of tiles)
      if (!icon || !/Yes|No|Abstain|Join|In part|Object|Sealed/.test(words)) bare.push(`${name}: ${words}`);
  }
  expect(bare).toEqual([]);
});

/** The numbers that a chart or its table prints. */
function numbersIn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (within) =>
      [...document.querySelectorAll(within)].flatMap(({ textContent }) => textContent.match(/\d+/g) ?? []),
    selector,
  );
}

test('UX 23 a chart has a sentence, and a table with the same numbers behind a button', async () => {
  const { page } = laptop;
  await page.setViewportSize(LAPTOP);
  await show(laptop, english('first-table-debrief-all'));
  let charts = 0;
  for (const step of ['1 Reaction', '2 What happened', '3 Why', '4 Lessons']) {
    await page.getByRole('tab', { name: step }).click();
    for (const figure of await page.locator('figure').all()) {
      charts += 1;
      expect(await figure.locator('figcaption').innerText()).toMatch(/\w+ \w+/);
      const drawn = await numbersIn(page, 'figure [data-part="values"] *');
      await figure.getByRole('button', { name: 'Show as table' }).focus();
      await page.keyboard.press('Enter');
      await figure.getByRole('table').waitFor();
      const told = await numbersIn(page, 'figure table td:first-of-type');
      expect(drawn.length).toBeGreaterThan(1);
      // The table has tenths; the picture has whole points.
      const whole = told.filter((_, at) => at % 2 === 0).map(Number);
      expect(drawn.every((value, at) => Math.abs(Number(value) - (whole[at] ?? -9)) <= 1)).toBe(true);
      await figure.getByRole('button', { name: 'Show as chart' }).click();
    }
  }
  expect(charts).toBeGreaterThan(0);
});
