import { useEffect } from 'react';
import { readLocal, writeLocal } from '../identity.ts';
import { applyTheme, rememberedTheme } from '../theme.ts';

const KEY = 'entente.wall';

/** Dresses the page for a projector while the screen stands; L switches between dark and light rooms. */
export function useWall(wall: boolean): void {
  useEffect(() => {
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
