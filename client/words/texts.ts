import { useLingui } from '@lingui/react';
import type { PublicView } from '../../shared/rules/view.ts';
import { useGame } from '../store.ts';
import { textLanguage } from './i18n.ts';

const NO_TEXTS: PublicView['texts'] = {};

/** A text of the scenario in the reader's language; English where it has no other, '' where there is none. */
export function textOf(texts: PublicView['texts'], key: string, locale: string): string {
  const text = texts[key];
  return text ? text[textLanguage(locale)] || text.en : '';
}

/** Reads scenario texts by key: `scenario.title`, `seat.<id>.name`, `norm.<N01>.rung1`, … */
export function useTexts(): (key: string) => string {
  const { i18n } = useLingui();
  const texts = useGame((snapshot) => snapshot.public?.texts ?? NO_TEXTS);
  return (key) => textOf(texts, key, i18n.locale);
}

export function useText(key: string): string {
  return useTexts()(key);
}

/** The reader's language, as the scenario's texts know it. */
export function useLanguage(): ReturnType<typeof textLanguage> {
  return textLanguage(useLingui().i18n.locale);
}
