import { type RefObject, useLayoutEffect, useRef } from 'react';
import { readLocal, writeLocal } from '../identity.ts';
import { applyTheme, rememberedTheme } from '../theme.ts';

const KEY = 'entente.wall';

/** Dresses the page for a projector while the screen stands; L switches between dark and light rooms. */
export function useWall(wall: boolean): void {
  useLayoutEffect(() => {
    if (!wall) return;
    const root = document.documentElement;
    root.dataset.view = 'screen';
    applyTheme(readLocal(KEY) === 'light' ? 'light' : 'dark');
    const toggle = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return;
      const next = root.dataset.theme === 'light' ? 'dark' : 'light';
      writeLocal(KEY, next);
      applyTheme(next);
    };
    window.addEventListener('keydown', toggle);
    return () => {
      window.removeEventListener('keydown', toggle);
      delete root.dataset.view;
      applyTheme(rememberedTheme());
    };
  }, [wall]);
}

/** Letters shrink by so much at a time, and no further: what is smaller cannot be read at all. */
const STEP = 0.05;
const LEAST = 0.6;

/**
 * A wall does not scroll. What is shown on it takes smaller letters where it would not fit otherwise: never is one line
 * written over another, or cut. Where it leaves half the wall empty, its letters may begin at a larger size.
 */
export function useFit<Place extends HTMLElement>(wall: boolean, largest = 1): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!wall || !element) return;
    const root = document.documentElement;
    const adjust = () => {
      for (let size = largest; size >= LEAST; size -= STEP) {
        root.style.setProperty('--fit', String(size));
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
        if (scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1) return;
      }
    };
    const changes = new MutationObserver(adjust);
    changes.observe(element, { childList: true, characterData: true, subtree: true });
    window.addEventListener('resize', adjust);
    void document.fonts.ready.then(adjust);
    adjust();
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', adjust);
      root.style.removeProperty('--fit');
    };
  }, [wall, largest]);
  return place;
}
