import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { App } from './app.tsx';
import { AriaLanguage } from './aria-language.tsx';
import { applyTheme, rememberedTheme } from './theme.ts';
import { speakFirst } from './words/language.ts';

/** A server that was renewed no longer has the pieces of an old page: the page is loaded again, once. */
function reloadWhenOutOfDate(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const path = location.pathname;
    if (!navigator.onLine || history.state?.reloadedFor === path) return;
    event.preventDefault();
    history.replaceState({ ...history.state, reloadedFor: path }, '');
    location.reload();
  });
}

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
