import { i18n, type Messages } from '@lingui/core';

/** Languages of the interface; `en-XA` is English made strange, to find words that escaped the catalogue. */
export const LOCALES = ['en', 'en-XA'] as const;
export type Locale = (typeof LOCALES)[number];

const CATALOGUES: Record<Locale, () => Promise<{ messages: Messages }>> = {
  en: () => import('./catalogues/en.po'),
  'en-XA': () => import('./catalogues/en-XA.po'),
};

function isLocale(value: string): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The language asked for in the address (`?lang=en-XA`); else English, until there are more. */
export function wantedLocale(search: string): Locale {
  const asked = new URLSearchParams(search).get('lang') ?? '';
  return isLocale(asked) ? asked : 'en';
}

export async function activate(locale: Locale): Promise<void> {
  const { messages } = await CATALOGUES[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** The language in which texts of scenarios are shown: those come in three. */
export function textLanguage(locale: string): 'en' | 'it' | 'fr' {
  if (locale.startsWith('it')) return 'it';
  if (locale.startsWith('fr')) return 'fr';
  return 'en';
}
