import { Trans } from '@lingui/react/macro';
import { ArrowLeft, Eye, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { Desk } from '../desk/desk.tsx';
import { lookThrough } from '../http.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { GameProvider, useAskWhy, useGame, useSend, useTicket } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './look.module.css';
import { openLook } from './look-game.ts';

function ItsDesk() {
  const isReady = useGame((snapshot) => snapshot.own !== null);
  return isReady ? <Desk /> : null;
}

/** One seat's own desk, and with a tick the hand that decides in its place. */
export function LookStage({ seat, onBack }: { seat: SeatId; onBack: () => void }) {
  const words = useWords();
  const send = useSend();
  const why = useAskWhy();
  const { code, token } = useTicket();
  const offset = useGame((snapshot) => snapshot.offset);
  const moment = useGame((snapshot) => `${snapshot.public?.phaseId} ${snapshot.public?.stage}`);
  const isBots = useGame((snapshot) => snapshot.public?.seats[seat]?.driver === 'bot');
  const [decides, setDecides] = useState(false);
  const [failed, setFailed] = useState(false);
  const [looks, setLooks] = useState(0);
  const refresh = useCallback(() => setLooks((count) => count + 1), []);
  const [game] = useState(() => openLook(code, seat, { send, why, refresh }));
  const mayDecide = decides && !isBots;
  useEffect(() => game.decide(mayDecide), [game, mayDecide]);
  // Looked at anew whenever play moves on, and after every deed.
  const occasion = `${moment} ${looks}`;
  useEffect(() => {
    let isCurrent = occasion !== '';
    void lookThrough(code, seat, token).then((answer) => {
      if (!isCurrent) return;
      setFailed(!answer.ok);
      if (answer.ok) game.show(answer.value, offset);
    });
    return () => {
      isCurrent = false;
    };
  }, [code, seat, token, game, offset, occasion]);
  const name = words.seat(seat);
  return (
    <section className={styles.look}>
      <div className={styles.bar}>
        <Button icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          <Trans>Back to the console</Trans>
        </Button>
        <p className={styles.what}>
          <Eye aria-hidden="true" />
          <span>
            <Trans>
              The desk of <strong>{name}</strong>. That you look is written down, and told to the seat in the
              debrief.
            </Trans>
          </span>
        </p>
        <Button kind="quiet" icon={<RefreshCw aria-hidden="true" />} onPress={refresh}>
          <Trans>Look again</Trans>
        </Button>
        {isBots ? (
          <p>
            <Trans>A bot decides for it.</Trans>
          </p>
        ) : (
          <CheckBox isSelected={decides} onChange={setDecides}>
            <Trans>Decide for {name}: what I press counts, and the seat is told</Trans>
          </CheckBox>
        )}
        {failed ? (
          <p role="alert">
            <Trans>It could not be seen. Try again in a moment.</Trans>
          </p>
        ) : null}
      </div>
      <GameProvider value={game}>
        <ItsDesk />
      </GameProvider>
    </section>
  );
}
