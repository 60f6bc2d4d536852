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

/** What is cut, squeezed to a few letters a line or sticks out of the window; on a phone, what a thumb would miss as well. */
export function misfits(page: Page, thumb: boolean): Promise<string[]> {
  return page.evaluate((byThumb) => {
    const LEAST = 43.5;
    const SLACK = 4;
    const faults: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
    const canScroll = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && canScroll(element.parentElement));
    /** Far more lines than words: a column that is as wide as a letter. */
    const isSqueezed = (element: Element): boolean => {
      const words = element.textContent.trim().split(/\s+/).length;
      const range = document.createRange();
      range.selectNodeContents(element);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      return lines > words + 2;
    };
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide`);
    const end = (document.getElementById('root')?.getBoundingClientRect().bottom ?? 0) + scrollY;
    const blank = document.documentElement.scrollHeight - Math.max(end, innerHeight);
    if (blank > SLACK) faults.push(`the page goes on for ${Math.round(blank)} blank px`);
    const footer = document.querySelector('footer');
    const foot = footer?.getBoundingClientRect();
    // What one has to scroll to on a wall, nobody reads.
    const isWall = document.documentElement.dataset.view === 'screen' && innerWidth >= 900;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const style = getComputedStyle(element);
      const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const shortens = style.textOverflow === 'ellipsis' && !byThumb;
      if (clips && !shortens && element.textContent.trim() && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut: ${named(element)}`);
      if (isWall && style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + SLACK)
        faults.push(`cut below: ${named(element)}`);
      if (foot && element.childElementCount === 0 && element.textContent.trim() && !footer?.contains(element))
        if (box.bottom > foot.top + SLACK && box.top < foot.bottom && box.right > foot.left)
          faults.push(`over the footer: ${named(element)}`);
      if (element.childElementCount === 0 && isSqueezed(element)) faults.push(`squeezed: ${named(element)}`);
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

/** What can be pressed and is smaller than `least` pixels, or lies over something else that can be pressed. */
export function crowded(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const SLACK = 1;
    const targets = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], input, select, textarea, summary, [role=tab], [role=menuitem], [role=slider]',
      ),
    ]
      // What floats over the page does so on purpose, and what is read in a line of text is as high as the line.
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('p'))
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2 && box.height > 2);
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
    const floats = (element: Element): Element | null => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
      return null;
    };
    const faults: string[] = [];
    for (const { element, box } of targets)
      if (box.width < wanted - SLACK || box.height < wanted - SLACK)
        faults.push(`small: ${named(element)} ${Math.round(box.width)}×${Math.round(box.height)}`);
    targets.forEach(({ element, box }, at) => {
      for (const { element: other, box: next } of targets.slice(at + 1)) {
        if (element.contains(other) || other.contains(element)) continue;
        if (element.closest('label') && element.closest('label') === other.closest('label')) continue;
        if (floats(element) !== floats(other)) continue;
        const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
        const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
        if (across > SLACK && down > SLACK)
          faults.push(`over each other: ${named(element)}, ${named(other)}`);
      }
    });
    return faults;
  }, least);
}

/** What moves although less motion is wanted, and what repeats itself. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LONGEST = 0.01;
    const seconds = (list: string) =>
      list.split(', ').map((one) => Number.parseFloat(one) * (one.endsWith('ms') ? 0.001 : 1));
    const faults: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      for (const part of [undefined, '::before', '::after']) {
        const style = getComputedStyle(element, part);
        const long = seconds(style.transitionDuration).some(
          (length, at) => length > LONGEST && style.transitionProperty.split(', ')[at] !== 'opacity',
        );
        const animated =
          style.animationName !== 'none' &&
          seconds(style.animationDuration).some((length) => length > LONGEST);
        const repeats = style.animationIterationCount.includes('infinite') && style.animationName !== 'none';
        if (long || animated || repeats)
          faults.push(`${element.tagName}.${element.getAttribute('class') ?? ''}${part ?? ''}`);
      }
    }
    return faults;
  });
}
