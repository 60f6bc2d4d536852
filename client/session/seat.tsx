import { type ReactNode, Suspense, useEffect } from 'react';
import { Redirect } from 'wouter';
import { isAsleep } from '../../shared/rules/asleep.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import type { PrivateView } from '../../shared/wire.ts';
import { rememberedToken } from '../identity.ts';
import { later } from '../later.tsx';
import { Waiting } from '../waiting.tsx';
import { withWords } from '../words/i18n.ts';
import { Session } from './session.tsx';
import { SoloStart } from './solo-start.tsx';

const Desk = later(withWords(['desk'], () => import('../desk/desk.tsx').then((file) => file.Desk)));
const Asleep = later(
  withWords(['sections', 'lessons'], () => import('../lessons/asleep.tsx').then((file) => file.Asleep)),
);
const Lobby = later(withWords(['lobby'], () => import('../lobby/lobby.tsx').then((file) => file.Lobby)));
const Debrief = later(
  withWords(['debrief'], () => import('../debrief/debrief.tsx').then((file) => file.Debrief)),
);
const Screen = later(withWords(['screen'], () => import('../screen/screen.tsx').then((file) => file.Screen)));

/** Before the game there is time to load the desk. */
function Before({ children }: { children: ReactNode }) {
  useEffect(() => {
    void Desk.ahead();
  }, []);
  return children;
}

function place(view: PublicView, me: PrivateView['me']) {
  if (isAsleep(view) && me.role === 'player') return <Asleep />;
  if (isAsleep(view)) return <Screen wall={false} />;
  if (view.phase === 'debrief') return <Debrief />;
  if (me.role === 'observer') return <Screen wall={false} />;
  if (view.solo && view.phase === 'lobby')
    return (
      <Before>
        <SoloStart />
      </Before>
    );
  if (view.phase === 'lobby' || me.seat === '')
    return (
      <Before>
        <Lobby />
      </Before>
    );
  return <Desk />;
}

/** A person's place through the whole session: lobby, desk, debrief, one address. */
export function Seat({ code }: { code: string }) {
  const token = rememberedToken(code, 'desk');
  if (!token) return <Redirect to={`/j/${code}`} replace />;
  return (
    <Session code={code} token={token} post="desk">
      {(view, me) => <Suspense fallback={<Waiting />}>{place(view, me)}</Suspense>}
    </Session>
  );
}
