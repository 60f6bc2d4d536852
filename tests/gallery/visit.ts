import type { Browser, Page } from 'playwright-core';
import type { Asked } from '../../client/gallery/shot.ts';

/** A browser that looks at the gallery: one page that is never loaded anew. */
export type Visit = { readonly page: Page; readonly pending: () => number };

/** Opens the gallery, on a device that is touched or not. */
export async function visit(browser: Browser, url: string, hasTouch: boolean): Promise<Visit> {
  const context = await browser.newContext({ hasTouch, reducedMotion: 'reduce' });
  const page = await context.newPage();
  let pending = 0;
  page.on('request', () => {
    pending += 1;
  });
  const arrived = () => {
    pending -= 1;
  };
  page.on('requestfinished', arrived);
  page.on('requestfailed', arrived);
  await page.goto(url);
  await page.getByRole('list').waitFor();
  return { page, pending: () => pending };
}

/** Until nothing is on its way, and a frame passed in which nothing changed. */
async function settle({ page, pending }: Visit): Promise<void> {
  do {
    await page.evaluate(
      () =>
        new Promise<void>((settled) => {
          let quiet = 0;
          const observer = new MutationObserver(() => {
            quiet = 0;
          });
          observer.observe(document, { subtree: true, childList: true, attributes: true });
          const frame = () => {
            quiet += 1;
            if (quiet < 2 || document.querySelector('[data-loading]')) requestAnimationFrame(frame);
            else {
              observer.disconnect();
              settled();
            }
          };
          requestAnimationFrame(frame);
        }),
    );
  } while (pending() > 0);
}

/** Says which screen, language and theme are wanted, and waits until React has drawn them. */
async function ask({ page }: Visit, asked: Asked): Promise<void> {
  await page.evaluate(
    (detail) =>
      new Promise<void>((shown) => {
        const root = document.documentElement;
        const wanted = [detail.name, detail.locale, detail.theme].join(' ');
        const look = () => (root.dataset.shown === wanted ? shown() : setTimeout(look));
        window.dispatchEvent(new CustomEvent('gallery:show', { detail }));
        look();
      }),
    asked,
  );
}

/** Shows a screen, from its beginning or in another theme. */
export async function show(visited: Visit, asked: Asked): Promise<void> {
  await ask(visited, asked);
  await settle(visited);
}

/** Puts the screen that is shown into another language, as it stands: what is asked of it then is laid out anew. */
export async function speak(visited: Visit, asked: Asked): Promise<void> {
  await ask(visited, asked);
  if (visited.pending() > 0) await settle(visited);
}

/** How many sections the screen has that are shown one at a time: tabs that stand in no other tab's panel. */
export function sections({ page }: Visit): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('[role=tab]')].filter((tab) => !tab.closest('[role=tabpanel]')).length,
  );
}

/** Opens a section by its place. */
export async function openSection(visited: Visit, index: number): Promise<void> {
  await visited.page.evaluate((at) => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')].filter(
      (tab) => !tab.closest('[role=tabpanel]'),
    );
    tabs[at]?.click();
  }, index);
  await settle(visited);
}
