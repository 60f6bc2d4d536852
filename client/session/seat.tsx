import { Redirect } from 'wouter';
import { Debrief } from '../debrief/debrief.tsx';
import { Desk } from '../desk/desk.tsx';
import { rememberedToken } from '../identity.ts';
import { Lobby } from '../lobby/lobby.tsx';
import { Screen } from '../screen/screen.tsx';
import { Session } from './session.tsx';
import { SoloStart } from './solo-start.tsx';

/** A person's place through the whole session: lobby, desk, debrief, one address. */
export function Seat({ code }: { code: string }) {
  const token = rememberedToken(code, 'desk');
  if (!token) return <Redirect to={`/j/${code}`} replace />;
  return (
    <Session code={code} token={token}>
      {(view, me) => {
        if (view.phase === 'debrief') return <Debrief />;
        if (me.role === 'observer') return <Screen wall={false} />;
        if (view.solo && view.phase === 'lobby') return <SoloStart />;
        if (view.phase === 'lobby' || me.seat === '') return <Lobby />;
        return <Desk />;
      }}
    </Session>
  );
}
