import { useEffect, useState } from 'react';
import type { Moment } from '../../shared/replay/moment.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { Desk } from '../desk/desk.tsx';
import { Screen } from '../screen/screen.tsx';
import { GameProvider, useAskWhy, useGame, useTicket } from '../store.ts';
import { openReplay } from './replay-game.ts';

/** Seats whose moment in the lobby shows no desk. */
function View({ eyes }: { eyes: SeatId }) {
  const isReady = useGame(({ public: view, own }) => view !== null && (eyes === '' || own?.seat === eyes));
  const phase = useGame((snapshot) => snapshot.public?.phase);
  if (!isReady) return null;
  return eyes === '' || phase === 'lobby' ? <Screen wall={false} /> : <Desk />;
}

/** The screens of the live session, over the session as it was. */
export function ReplayStage({ moment, eyes }: { moment: Moment; eyes: SeatId }) {
  const { code, token } = useTicket();
  const why = useAskWhy();
  const [game] = useState(() => openReplay(code, token, why));
  useEffect(() => game.show(moment, eyes), [game, moment, eyes]);
  return (
    <GameProvider value={game}>
      <View key={eyes} eyes={eyes} />
    </GameProvider>
  );
}
