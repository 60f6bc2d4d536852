import { useEffect, useEffectEvent } from 'react';
import { MEET_CONTROL, takeScanned } from '../../scanned-deal.ts';
import { useGame, useSend } from '../../store.ts';

/** A deal that the camera has read comes onto this desk at once; to confirm it is one tap. */
export function useScannedDeal(open: () => void): void {
  const code = useGame((snapshot) => snapshot.code);
  const send = useSend();
  const meet = useEffectEvent((key: string) => {
    open();
    void send({ type: 'meetHandshake', code: key }, MEET_CONTROL);
  });
  useEffect(() => {
    const key = takeScanned(code);
    if (key !== '') meet(key);
  }, [code]);
}
