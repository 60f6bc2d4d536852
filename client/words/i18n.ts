import { i18n, type Messages } from '@lingui/core';

/** Languages of the interface; `en-XA` is English made strange, to find words that escaped the catalogue. */
export const LOCALES = ['en', 'en-XA'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * Words come by place, so that a page loads those that it says. `front` is on every page, `session` on every page of
 * a session; package.json tells which folders a place has, and `npm run words` writes them.
 */
export type Place = 'front' | 'session' | 'desk' | 'console' | 'screen' | 'debrief' | 'model';

const CATALOGUES = import.meta.glob<{ messages: Messages }>('./catalogues/*/*.po');

const places = new Set<Place>(['front']);
let wanted: Locale = 'en';

function isLocale(value: string): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The language asked for in the address (`?lang=en-XA`); else English, until there are more. */
export function wantedLocale(search: string): Locale {
  const asked = new URLSearchParams(search).get('lang') ?? '';
  return isLocale(asked) ? asked : 'en';
}

async function load(place: Place, locale: Locale): Promise<void> {
  const catalogue = CATALOGUES[`./catalogues/${place}/${locale}.po`];
  if (!catalogue) throw new Error(`There are no words for ${place} in ${locale}.`);
  const { messages } = await catalogue();
  i18n.load(locale, messages);
}

/** Speaks a language from now on, in all places that were loaded so far. */
export async function activate(locale: Locale): Promise<void> {
  wanted = locale;
  await Promise.all([...places].map((place) => load(place, locale)));
  if (wanted !== locale) return;
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

/** For `lazy`: a screen with the words of its places, as neither can be shown without the other. */
export function withWords<Screen>(of: readonly Place[], screen: () => Promise<Screen>) {
  return async (): Promise<{ default: Screen }> => {
    for (const place of of) places.add(place);
    const [component] = await Promise.all([screen(), ...of.map((place) => load(place, wanted))]);
    return { default: component };
  };
}

/** The language in which texts of scenarios are shown: those come in three. */
export function textLanguage(locale: string): 'en' | 'it' | 'fr' {
  if (locale.startsWith('it')) return 'it';
  if (locale.startsWith('fr')) return 'fr';
  return 'en';
}
