import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For what goes away by itself, such as a ballot that closes: whoever has the focus in it is taken to the heading of
 * the section, and not thrown back to the beginning of the page.
 */
export function useFocusKept(heading: string): RefObject<HTMLElement | null> {
  const held = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = held.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      requestAnimationFrame(() => document.getElementById(heading)?.focus({ preventScroll: true }));
    };
  }, [heading]);
  return held;
}
