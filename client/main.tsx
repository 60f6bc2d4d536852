import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { App, loadAhead } from './app.tsx';
import { AriaLanguage } from './aria-language.tsx';
import { reloadWhenOutOfDate } from './out-of-date.ts';
import { applyTheme, rememberedTheme } from './theme.ts';
import { speakFirst } from './words/language.ts';

/** For how long an empty page is better than one that says that another is coming, in milliseconds. */
const PATIENCE = 500;

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
reloadWhenOutOfDate();
applyTheme(rememberedTheme());
const speaking = speakFirst();
// After it, since it says in which language the screen's own words are to come.
const screen = loadAhead(location.pathname);
await speaking;
await Promise.race([screen, new Promise((enough) => setTimeout(enough, PATIENCE))]);
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <AriaLanguage>
        <App />
      </AriaLanguage>
    </I18nProvider>
  </StrictMode>,
);
