import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { later } from '../later.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useGame } from '../store.ts';
import { useTitle } from '../title.ts';
import { useWide } from '../use-wide.ts';
import styles from './console.module.css';
import { Controls } from './controls.tsx';
import { Hands } from './hands.tsx';
import { LaterLook } from './later-panels.tsx';
import { LessonWarning } from './lesson-warning.tsx';
import { NarrowConsole } from './narrow-console.tsx';
import { Standing } from './standing.tsx';
import { useWaitingSince } from './use-waiting-since.ts';
import { WaitingLine } from './waiting-line.tsx';
import { WideConsole } from './wide-console.tsx';

const LessonOver = later(() => import('./lesson-over.tsx').then((file) => ({ default: file.LessonOver })));

const NOBODY: ConsoleView['waitingFor'] = [];

/** The facilitator's desk: who is waited for, the clock, and what can be set in motion. */
export function Console() {
  const { t } = useLingui();
  const waiting = useGame((snapshot) => snapshot.console?.waitingFor ?? NOBODY);
  const since = useWaitingSince(waiting);
  const code = useGame((snapshot) => snapshot.code);
  const wide = useWide();
  const [looking, setLooking] = useState('');
  useTitle(t`Console ${code}`, waiting.length);
  if (looking !== '') return <LaterLook key={looking} seat={looking} onBack={() => setLooking('')} />;
  return (
    <div className={styles.console}>
      <Controls />
      <main id="content" className={styles.main}>
        <RouteHeading className={styles.title}>
          <Trans>Console</Trans>
        </RouteHeading>
        <WaitingLine waiting={waiting} />
        <Suspense fallback={null}>
          <LessonOver />
        </Suspense>
        <LessonWarning />
        <Standing />
        <Hands />
        {wide ? (
          <WideConsole since={since} onLook={setLooking} />
        ) : (
          <NarrowConsole since={since} onLook={setLooking} />
        )}
      </main>
    </div>
  );
}
