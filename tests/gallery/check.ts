/**
 * Looks at every page of the gallery: `npm run gallery:check [part of a name]`. In every section, in four languages and
 * at five widths: what is cut, sticks out or is too small for a thumb. On every screen, in three languages and both
 * themes: what axe finds. It takes half an hour, and names each fault as it finds it.
 */
import type { Browser } from 'playwright-core';
import type { Asked } from '../../client/gallery/shot.ts';
import type { Locale } from '../../client/words/i18n.ts';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings, misfits, painted } from '../support/page-faults.ts';
import { serveGallery } from './serve.ts';
import { openSection, sections, show, speak, type Visit, visit } from './visit.ts';

type Size = { readonly width: number; readonly height: number; readonly thumb: boolean };
type Device = {
  readonly touch: boolean;
  /** Where words have least room comes last: axe looks there. */
  readonly sizes: readonly Size[];
};

const DEVICES: readonly Device[] = [
  {
    touch: true,
    sizes: [
      { width: 768, height: 1024, thumb: false },
      { width: 390, height: 844, thumb: true },
      { width: 320, height: 568, thumb: true },
    ],
  },
  {
    touch: false,
    sizes: [
      { width: 1920, height: 1080, thumb: false },
      { width: 1280, height: 800, thumb: false },
    ],
  },
];
const LOCALES: readonly Locale[] = ['en', 'it', 'fr', 'en-XA'];

let looks = 0;
let findings = 0;

function tell(where: string, faults: readonly string[]): void {
  looks += 1;
  findings += faults.length;
  for (const fault of faults) process.stdout.write(`${where}: ${fault}\n`);
}

/** The open section of a screen as it stands in one language, at every width of the device. */
async function lookAtSection(visited: Visit, { sizes }: Device, asked: Asked, where: string): Promise<void> {
  await speak(visited, asked);
  for (const { width, height, thumb } of sizes) {
    await visited.page.setViewportSize({ width, height });
    // A wall fits its letters to the new size.
    await painted(visited.page);
    tell(`${where} at ${width} px`, await misfits(visited.page, thumb));
  }
}

/** What axe finds on the screen as it opens, in both themes; nobody reads the longest words aloud. */
async function lookWithAxe(visited: Visit, name: string): Promise<void> {
  for (const locale of LOCALES) {
    if (locale === 'en-XA') continue;
    for (const theme of ['light', 'dark'] as const) {
      await show(visited, { name, locale, theme });
      const depth = theme === 'light' ? 'everything' : 'colours';
      tell(`${name} in ${locale}, ${theme}`, await axeFindings(visited.page, depth));
    }
  }
}

async function lookAround(browser: Browser, url: string, names: readonly string[], device: Device) {
  const visited = await visit(browser, url, device.touch);
  for (const name of names) {
    await show(visited, { name, locale: 'en', theme: 'light' });
    const count = await sections(visited);
    for (let section = 0; section < Math.max(1, count); section += 1) {
      if (count > 0) await openSection(visited, section);
      for (const locale of LOCALES) {
        const where = `${name}, section ${section + 1}, ${locale}`;
        await lookAtSection(visited, device, { name, locale, theme: 'light' }, where);
      }
    }
    await lookWithAxe(visited, name);
  }
  await visited.page.context().close();
}

const [part = ''] = process.argv.slice(2);
const [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
const names = gallery.names.filter((name) => name.includes(part));
// Each device in a window of its own: two cores.
await Promise.all(DEVICES.map((device) => lookAround(browser, gallery.url, names, device)));
await browser.close();
await gallery.stop();
process.stdout.write(`${names.length} pages, ${looks} looks, ${findings} findings\n`);
if (names.length === 0 || findings > 0) process.exitCode = 1;
