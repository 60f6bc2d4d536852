import { readLocal, writeLocal } from '../identity.ts';
import { activate, LANGUAGES, type Language, LOCALES, type Locale } from './i18n.ts';

const KEY = 'entente.language';

/** Each language in itself: whoever looks for theirs may not read the one on screen. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  it: 'Italiano',
  fr: 'Français',
};

/**
 * With which language a page begins: the one that its address asks for (`?lang=fr`), else the one that was chosen
 * here before, else the first of the browser's that there is, else English.
 */
export function firstLocale(asked: string, remembered: string, preferred: readonly string[]): Locale {
  return (
    LOCALES.find((locale) => locale === asked) ??
    LANGUAGES.find((language) => language === remembered) ??
    preferred
      .map((tag) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language))
      .find((language) => language !== undefined) ??
    'en'
  );
}

/** A wall hangs in the browser of somebody who may read another language: its own stands in its address. */
function isWall(): boolean {
  return location.pathname.startsWith('/screen/');
}

function remember(language: Language): void {
  writeLocal(KEY, language);
}

/** A link in a language is an introduction in that language: who came by it keeps it. */
export async function speakFirst(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lang') ?? '';
  const first = firstLocale(asked, readLocal(KEY), navigator.languages);
  const introduced = LANGUAGES.find((language) => language === asked);
  if (introduced && !isWall()) remember(introduced);
  await activate(first);
}

/** From now on, in the middle of whatever is on screen. */
export async function chooseLanguage(language: Language): Promise<void> {
  await activate(language);
  const address = new URL(location.href);
  if (isWall()) address.searchParams.set('lang', language);
  else {
    remember(language);
    address.searchParams.delete('lang');
  }
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
