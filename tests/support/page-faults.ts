import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a page has that axe is asked for: all, or what another theme alone can change. */
export type Depth = 'everything' | 'colours';

declare global {
  interface Window {
    axe?: { run: (options: RunOptions) => Promise<AxeResults> };
  }
}

/** What axe finds on the page as it stands, one line a finding. The page keeps axe, so that asking again costs little. */
export async function axeFindings(page: Page, depth: Depth = 'everything'): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(AXE);
  const runOnly: NonNullable<RunOptions['runOnly']> =
    depth === 'everything'
      ? { type: 'tag', values: STANDARDS }
      : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  const violations = await page.evaluate(
    async (only) =>
      (await window.axe?.run({ runOnly: only, resultTypes: ['violations'], elementRef: false }))
        ?.violations ?? [],
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Waits until a change of size, theme or content is on the screen, with all colours at their end. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map((animation) => animation.finished));
  });
}

/** What sticks out of a page that is wider than its window. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(-3)
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`);
  });
}

/** What is cut or sticks out of the window; on a phone, what a thumb would miss as well. */
export function misfits(page: Page, thumb: boolean): Promise<string[]> {
  return page.evaluate((byThumb) => {
    const LEAST = 43.5;
    const faults: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
    const canScroll = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && canScroll(element.parentElement));
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const style = getComputedStyle(element);
      const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const shortens = style.textOverflow === 'ellipsis' && !byThumb;
      if (clips && !shortens && element.textContent.trim() && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut: ${named(element)}`);
      const sticksOut = box.right > clientWidth + 1 || box.left < -1;
      if (sticksOut && element.childElementCount === 0 && !canScroll(element))
        faults.push(`beyond the edge: ${named(element)}`);
      const isTarget = element.matches(
        'button, a[href], input, select, textarea, summary, [role=tab], [role=menuitem]',
      );
      if (!byThumb || !isTarget || element.closest('p')) continue;
      const reach = (element.closest('label') ?? element).getBoundingClientRect();
      if (reach.width < LEAST || reach.height < LEAST)
        faults.push(`small: ${named(element)} ${Math.round(reach.width)}×${Math.round(reach.height)}`);
    }
    return faults;
  }, thumb);
}
