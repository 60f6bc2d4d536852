import { type ReactNode, Suspense, useEffect, useState } from 'react';
import type { PublicView } from '../../shared/rules/view.ts';
import type { PrivateView } from '../../shared/wire.ts';
import type { Post } from '../identity.ts';
import { later } from '../later.tsx';
import { Toasts } from '../parts/toasts.tsx';
import { type Game, GameProvider, openGame, useGame } from '../store.ts';
import { Waiting } from '../waiting.tsx';
import { whenQuiet } from '../when-quiet.ts';
import { Banner } from './banner.tsx';
import { LateRefusals } from './late-refusals.tsx';

// Nothing has changed yet that could be announced, and nothing has ended.
const Announcer = later(() => import('./announcer.tsx').then((file) => ({ default: file.Announcer })));
const Ended = later(() => import('./ended.tsx').then((file) => ({ default: file.Ended })));

export type SessionProps = {
  code: string;
  token: string;
  /** As what this browser is in the session. */
  post: Post;
  /** What this person may see, once it is there. */
  children: (view: PublicView, me: PrivateView['me']) => ReactNode;
};

/** What stands around every screen of a session that has a line: its banner, its toasts, its end. */
export function SessionGate({ post, children }: Pick<SessionProps, 'post' | 'children'>) {
  const link = useGame((snapshot) => snapshot.link);
  const view = useGame((snapshot) => snapshot.public);
  const me = useGame((snapshot) => snapshot.me);
  // Fetched ahead: when it is needed, the server may be another one, or none.
  useEffect(() => whenQuiet(() => void Ended.ahead()), []);
  if (link.state === 'ended')
    return (
      <Suspense fallback={<Waiting />}>
        <Ended why={link.why} post={post} />
      </Suspense>
    );
  if (!view || !me) return <Waiting />;
  return (
    <>
      <Banner link={link} />
      <Suspense fallback={null}>
        <Announcer />
      </Suspense>
      <LateRefusals />
      <Toasts />
      {children(view, me)}
    </>
  );
}

/** One connection and one store for as long as the screen stands; below it, everything is a function of the snapshot. */
export function Session({ code, token, post, children }: SessionProps) {
  const [game, setGame] = useState<Game>();
  useEffect(() => {
    // A tick later: a screen that is mounted twice in a row, as strict mode does, joins once and meets no double.
    let opened: Game | undefined;
    const start = setTimeout(() => {
      opened = openGame(code, token);
      setGame(opened);
    });
    return () => {
      clearTimeout(start);
      opened?.close();
    };
  }, [code, token]);
  if (!game) return <Waiting />;
  return (
    <GameProvider value={game}>
      <SessionGate post={post}>{children}</SessionGate>
    </GameProvider>
  );
}
