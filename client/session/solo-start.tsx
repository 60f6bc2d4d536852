import { useEffect, useRef } from 'react';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useSend } from '../store.ts';
import { Waiting } from '../waiting.tsx';

const CONTROL = 'solo.start';

/** Nobody else is expected: a session for one begins by itself. */
export function SoloStart() {
  const send = useSend();
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    void send({ type: 'start' }, CONTROL);
  }, [send]);
  return (
    <>
      <Waiting />
      <RefusalLine control={CONTROL} />
    </>
  );
}
