import type { Page } from 'playwright-core';

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
