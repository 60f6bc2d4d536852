import { Suspense, useEffect, useMemo, useState } from 'react';
import { GameProvider } from '../store.ts';
import { activate, LOCALES } from '../words/i18n.ts';
import { screenOf } from './place.tsx';
import { type Asked, SHOW, type Shot } from './shot.ts';
import { stillGame } from './still-game.ts';

function Picture({ shot }: { shot: Shot }) {
  const game = useMemo(() => (shot.seen ? stillGame(shot.seen) : null), [shot]);
  const screen = <Suspense fallback={null}>{screenOf(shot.place)}</Suspense>;
  return game ? <GameProvider value={game}>{screen}</GameProvider> : screen;
}

/** One screen at a time; `?page=NAME&lang=it` asks for the first, an event for the next. Else a list of all. */
export function Gallery({ shots }: { shots: readonly Shot[] }) {
  const [name, setName] = useState(() => new URLSearchParams(location.search).get('page') ?? '');
  useEffect(() => {
    const show = (event: Event) => {
      const { detail } = event as CustomEvent<Asked>;
      const locale = LOCALES.find((known) => known === detail.locale) ?? 'en';
      void activate(locale).then(() => setName(detail.name));
    };
    window.addEventListener(SHOW, show);
    return () => window.removeEventListener(SHOW, show);
  }, []);
  const shot = shots.find((one) => one.name === name);
  useEffect(() => {
    document.documentElement.dataset.shown = shot?.name ?? '';
  });
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
