import type { Page } from 'playwright-core';

/** What holds the focus, and how it can be seen that it does. */
export type Focus = {
  readonly name: string;
  /** Of the ring, in pixels; 0 where there is none. */
  readonly width: number;
  readonly ring: string;
  /** The colour that the ring stands on. */
  readonly ground: string;
  /** Something else lies over its middle. */
  readonly covered: boolean;
};

/** Looks at what holds the focus now. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    let ground = 'rgb(255, 255, 255)';
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) continue;
      ground = backgroundColor;
      break;
    }
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: element.getAttribute('aria-label') ?? element.textContent.trim(),
      width: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      ring: outlineColor,
      ground,
      covered: !over || !(element.contains(over) || over.contains(element)),
    };
  });
}

declare global {
  interface Window {
    politeWords?: string[];
  }
}

/** Writes down, from now on, what is said to those who listen and can wait. */
export async function hearPolite(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    window.politeWords = heard;
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const log = target instanceof Element ? target.closest('[aria-live="polite"]') : null;
        if (!log?.closest('[data-live-announcer]')) continue;
        for (const node of addedNodes) if (node.textContent) heard.push(node.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true });
  });
}

/** What has been said since. */
export function spoken(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.politeWords ?? []);
}
