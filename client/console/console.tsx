import { Trans, useLingui } from '@lingui/react/macro';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { RouteHeading } from '../route-heading.tsx';
import { useGame, usePublic } from '../store.ts';
import { useTitle } from '../title.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';
import { Controls } from './controls.tsx';
import { Ending } from './ending.tsx';
import { Hands } from './hands.tsx';
import { Injects } from './injects.tsx';
import { JoinPanel } from './join-panel.tsx';
import { LessonPanel } from './lesson-panel.tsx';
import { LessonWarning } from './lesson-warning.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { Now } from './now.tsx';
import { People } from './people.tsx';
import { RadarPanel } from './radar-panel.tsx';
import { RecoveryNote } from './recovery-note.tsx';
import { ScreenPanel } from './screen-panel.tsx';
import { Seats } from './seats.tsx';
import { SCRIPT_WORDS } from './task-words.ts';
import { Unlocks } from './unlocks.tsx';
import { useWaitingSince } from './use-waiting-since.ts';
import { WaitingLine } from './waiting-line.tsx';
import { WordPanel } from './word-panel.tsx';

const NOBODY: ConsoleView['waitingFor'] = [];

/** The facilitator's desk: who is waited for, the clock, and what can be set in motion. */
export function Console() {
  const { t } = useLingui();
  const words = useWords();
  const phase = usePublic((view) => view.phase);
  const waiting = useGame((snapshot) => snapshot.console?.waitingFor ?? NOBODY);
  const since = useWaitingSince(waiting);
  const code = useGame((snapshot) => snapshot.code);
  useTitle(t`Console ${code}`, waiting.length);
  return (
    <div className={styles.console}>
      <Controls />
      <main id="content" className={styles.main}>
        <RouteHeading className={styles.title}>
          <Trans>Console</Trans>
        </RouteHeading>
        <WaitingLine waiting={waiting} />
        <LessonWarning />
        <Hands />
        <div className={styles.panes}>
          <div className={styles.pane}>
            <section className={styles.panel}>
              <h2>
                <Trans>You may say</Trans>
              </h2>
              <p className={styles.script}>{words.say(SCRIPT_WORDS[phase])}</p>
            </section>
            <RecoveryNote />
            <JoinPanel />
            <ScreenPanel />
            <LessonPanel />
          </div>
          <Seats since={since} />
          <div className={styles.pane}>
            <Now />
            <RadarPanel />
            <WordPanel />
            <NotesPanel />
            <Injects />
            <Unlocks />
            <People />
            <Ending />
          </div>
        </div>
      </main>
    </div>
  );
}
