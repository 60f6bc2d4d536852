import { readLocal, writeLocal } from './identity.ts';

/** As the device has it, or as the reader chose. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function rememberedTheme(): Theme {
  const stored = readLocal('entente.theme');
  return THEMES.find((theme) => theme === stored) ?? 'auto';
}

export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  writeLocal('entente.theme', theme === 'auto' ? '' : theme);
  applyTheme(theme);
}
