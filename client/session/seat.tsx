import { lazy, Suspense } from 'react';
import { Redirect } from 'wouter';
import type { PublicView } from '../../shared/rules/view.ts';
import type { PrivateView } from '../../shared/wire.ts';
import { Desk } from '../desk/desk.tsx';
import { rememberedToken } from '../identity.ts';
import { Waiting } from '../waiting.tsx';
import { Session } from './session.tsx';
import { SoloStart } from './solo-start.tsx';

// Before and after the game there is time to load.
const Lobby = lazy(() => import('../lobby/lobby.tsx').then((file) => ({ default: file.Lobby })));
const Debrief = lazy(() => import('../debrief/debrief.tsx').then((file) => ({ default: file.Debrief })));
const Screen = lazy(() => import('../screen/screen.tsx').then((file) => ({ default: file.Screen })));

function place(view: PublicView, me: PrivateView['me']) {
  if (view.phase === 'debrief') return <Debrief />;
  if (me.role === 'observer') return <Screen wall={false} />;
  if (view.solo && view.phase === 'lobby') return <SoloStart />;
  if (view.phase === 'lobby' || me.seat === '') return <Lobby />;
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
