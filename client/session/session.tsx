import { type ReactNode, useEffect, useState } from 'react';
import type { PublicView } from '../../shared/rules/view.ts';
import type { PrivateView } from '../../shared/wire.ts';
import type { Post } from '../identity.ts';
import { Toasts } from '../parts/toasts.tsx';
import { type Game, GameProvider, openGame, useGame } from '../store.ts';
import { Waiting } from '../waiting.tsx';
import { Announcer } from './announcer.tsx';
import { Banner } from './banner.tsx';
import { Ended } from './ended.tsx';
import { LateRefusals } from './late-refusals.tsx';

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
  if (link.state === 'ended') return <Ended why={link.why} post={post} />;
  if (!view || !me) return <Waiting />;
  return (
    <>
      <Banner link={link} />
      <Announcer />
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
