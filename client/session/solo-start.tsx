import { useEffect, useRef } from 'react';
import { useFirstTime } from '../first-time.ts';
import { later } from '../later.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useSend } from '../store.ts';
import { Waiting } from '../waiting.tsx';
import { withWords } from '../words/i18n.ts';

const Practice = later(
  withWords(['sections'], () => import('../desk/frame/practice.tsx').then((file) => file.Practice)),
);

const CONTROL = 'solo.start';

/** Nobody else is expected: a session for one begins by itself, the first one after a practice. */
export function SoloStart() {
  const [isFirst, practised] = useFirstTime('practice');
  return isFirst ? <Practice onDone={practised} /> : <Begin />;
}

function Begin() {
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
