import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Languages } from 'lucide-react';
import { LANGUAGES, textLanguage } from '../words/i18n.ts';
import { chooseLanguage, LANGUAGE_NAMES } from '../words/language.ts';
import styles from './language-choice.module.css';

const LABEL = msg`Language`;

/**
 * Two letters, and over them, unseen, the list of the device itself: it is small, a thumb knows it, and it opens
 * in whatever place there is.
 */
export function LanguageChoice() {
  const { i18n } = useLingui();
  const spoken = textLanguage(i18n.locale);
  return (
    <span className={styles.choice}>
      <Languages aria-hidden="true" />
      <span aria-hidden="true">{spoken.toUpperCase()}</span>
      <select
        className={styles.list}
        aria-label={i18n._(LABEL)}
        value={spoken}
        onChange={({ target }) => {
          const language = LANGUAGES.find((known) => known === target.value);
          // Without a connection the words cannot be had, and the page goes on in the language that it has.
          if (language) chooseLanguage(language).catch(() => undefined);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </span>
  );
}
