import { Suspense, useEffect, useMemo, useState } from 'react';
import { GameProvider } from '../store.ts';
import { applyTheme } from '../theme.ts';
import { activate } from '../words/i18n.ts';
import { screenOf } from './place.tsx';
import { type Asked, SHOW, type Shot } from './shot.ts';
import { stillGame } from './still-game.ts';
import { useOpened } from './use-opened.ts';

function Picture({ shot }: { shot: Shot }) {
  useOpened(shot.place === 'dialog' ? 'dialog' : shot.opened ? 'panels' : 'nothing');
  const game = useMemo(() => (shot.seen ? stillGame(shot.seen) : null), [shot]);
  const screen = <Suspense fallback={<p data-loading="">…</p>}>{screenOf(shot)}</Suspense>;
  return game ? <GameProvider value={game}>{screen}</GameProvider> : screen;
}

/**
 * One screen at a time; `?page=NAME&lang=it&theme=dark` asks for the first, an event for the next. Another language or
 * theme of the same screen comes as it does to a reader who chooses one: nothing is mounted anew. Else a list of all.
 */
export function Gallery({ shots }: { shots: readonly Shot[] }) {
  const [asked, setAsked] = useState<Pick<Asked, 'name'>>(() => ({
    name: new URLSearchParams(location.search).get('page') ?? '',
  }));
  useEffect(() => {
    const show = (event: Event) => {
      const { detail } = event as CustomEvent<Asked>;
      applyTheme(detail.theme);
      void activate(detail.locale).then(() => setAsked(detail));
    };
    window.addEventListener(SHOW, show);
    return () => window.removeEventListener(SHOW, show);
  }, []);
  const shot = shots.find((one) => one.name === asked.name);
  useEffect(() => {
    document.documentElement.dataset.shown = Object.values(asked).join(' ');
  }, [asked]);
  if (shot) return <Picture key={shot.name} shot={shot} />;
  return (
    <main>
      <ul>
        {shots.map((one) => (
          <li key={one.name}>
            <a href={`?page=${one.name}`}>{one.name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
