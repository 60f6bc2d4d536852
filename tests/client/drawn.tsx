import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStore } from 'zustand/vanilla';
import { emptySnapshot, type Game, GameProvider, type Snapshot } from '../../client/store.ts';
import type { OwnView } from '../../shared/rules/view/own.ts';
import type { PublicView } from '../../shared/rules/view.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });

type Shown = { readonly public: PublicView; readonly own?: OwnView };

/** What a browser would show of a part before anything is pressed. */
export function drawn(view: Shown, content: ReactNode): string {
  const game: Game = {
    ...createStore<Snapshot>(() => ({ ...emptySnapshot('BCDFG'), ...view })),
    token: '',
    send: () => Promise.resolve({ ok: true }),
    why: async () => ({ reasons: [] }),
    close: () => undefined,
  };
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <GameProvider value={game}>{content}</GameProvider>
    </I18nProvider>,
  );
}

/** Its words alone. */
export function wordsOf(view: Shown, content: ReactNode): string {
  return drawn(view, content)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
