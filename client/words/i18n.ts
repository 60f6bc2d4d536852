import { i18n, type Messages } from '@lingui/core';

/** What a reader may choose. */
export const LANGUAGES = ['en', 'it', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What an address may ask for besides: English made strange and longer, to find words that escaped the catalogue, and
 * the same from right to left, to find what would not turn round with a language that is written so.
 */
export const LOCALES = [...LANGUAGES, 'en-XA', 'ar-XB'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * Words come by place, so that a page loads those that it says. `front` is on every page, `session` on every page of
 * a session, `desk` what stands on a desk before the first tap, `sections` the rest of it; package.json tells which
 * files a place has, and `npm run words` writes them.
 */
export type Place =
  | 'front'
  | 'landing'
  | 'session'
  | 'lobby'
  | 'desk'
  | 'sections'
  | 'console'
  | 'screen'
  | 'debrief'
  | 'lessons'
  | 'cards'
  | 'why'
  | 'model'
  | 'footnotes'
  | 'groups';

const CATALOGUES = import.meta.glob<{ messages: Messages }>('./catalogues/*/*.po');

const places = new Set<Place>(['front']);
let wanted: Locale = 'en';

async function load(place: Place, locale: Locale): Promise<void> {
  const catalogue = CATALOGUES[`./catalogues/${place}/${locale === 'ar-XB' ? 'en-XA' : locale}.po`];
  if (!catalogue) throw new Error(`There are no words for ${place} in ${locale}.`);
  const { messages } = await catalogue();
  i18n.load(locale, messages);
}

/** Speaks a language from now on, in all places that were loaded so far; where its words cannot be had, the old one. */
export async function activate(locale: Locale): Promise<void> {
  const before = wanted;
  wanted = locale;
  try {
    await Promise.all([...places].map((place) => load(place, locale)));
  } catch (error) {
    if (wanted === locale) wanted = before;
    throw error;
  }
  if (wanted !== locale) return;
  i18n.activate(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = locale === 'ar-XB' ? 'rtl' : 'ltr';
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
export function textLanguage(locale: string): Language {
  return LANGUAGES.find((language) => locale.startsWith(language)) ?? 'en';
}
