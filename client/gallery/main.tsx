/** Every screen over recorded moments, for development and tests; no part of what is served to people. */
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import '../styles/index.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { AriaLanguage } from '../aria-language.tsx';
import { applyTheme, rememberedTheme, THEMES } from '../theme.ts';
import { speakFirst } from '../words/language.ts';
import { Gallery } from './gallery.tsx';
import type { Shot } from './shot.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
const theme = new URLSearchParams(location.search).get('theme');
applyTheme(THEMES.find((known) => known === theme) ?? rememberedTheme());
const [shots] = await Promise.all([
  fetch('/shots.json').then((answer) => answer.json() as Promise<readonly Shot[]>),
  speakFirst(),
]);
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <AriaLanguage>
      <Gallery shots={shots} />
    </AriaLanguage>
  </I18nProvider>,
);
