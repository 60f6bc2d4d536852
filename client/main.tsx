import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { App } from './app.tsx';
import { AriaLanguage } from './aria-language.tsx';
import { reloadWhenOutOfDate } from './out-of-date.ts';
import { applyTheme, rememberedTheme } from './theme.ts';
import { speakFirst } from './words/language.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
reloadWhenOutOfDate();
applyTheme(rememberedTheme());
await speakFirst();
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <AriaLanguage>
        <App />
      </AriaLanguage>
    </I18nProvider>
  </StrictMode>,
);
