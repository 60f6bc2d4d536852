import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { App } from './app.tsx';
import { applyTheme, rememberedTheme } from './theme.ts';
import { activate, wantedLocale } from './words/i18n.ts';

/** React Aria has no strange English; it speaks its own. */
function ariaLocale(): string {
  return i18n.locale === 'en-XA' ? 'en-US' : i18n.locale;
}

/** A server that was renewed no longer has the pieces of an old page: the page is loaded again, once. */
function reloadWhenOutOfDate(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const path = location.pathname;
    if (history.state?.reloadedFor === path) return;
    event.preventDefault();
    history.replaceState({ ...history.state, reloadedFor: path }, '');
    location.reload();
  });
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
reloadWhenOutOfDate();
applyTheme(rememberedTheme());
await activate(wantedLocale(location.search));
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <AriaI18nProvider locale={ariaLocale()}>
        <App />
      </AriaI18nProvider>
    </I18nProvider>
  </StrictMode>,
);
