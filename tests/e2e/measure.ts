import type { Page } from 'playwright-core';

export type Fold = { readonly controls: readonly string[]; readonly words: readonly string[] };

/**
 * What can be pressed and what can be read without scrolling, as the eye finds it: in the window, not covered, not
 * cut off. A list of tabs, of menu entries or of options is one control, as it is one stop of the Tab key.
 */
export function aboveTheFold(page: Page): Promise<Fold> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, a[href], input, select, textarea, [role="button"], [role="tablist"], [role="menu"]';
    const INSIDE =
      '[role="tablist"] *, [role="menu"] *, [aria-hidden="true"], [aria-hidden="true"] *, [disabled]';

    function hits(element: Element, { left, top, width, height }: DOMRect): boolean {
      if (width < 2 || height < 2) return false;
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && (element === found || element.contains(found));
    }

    const controls = [...document.querySelectorAll(CONTROLS)]
      .filter((element) => !element.matches(INSIDE) && hits(element, element.getBoundingClientRect()))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40));

    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, [role="log"]')) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S*\p{L}\S*/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (hits(parent, range.getBoundingClientRect())) words.push(word);
      }
    }
    return { controls, words };
  });
}
