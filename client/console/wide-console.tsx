import { useGame, usePublic } from '../store.ts';
import styles from './console.module.css';
import { Ending } from './ending.tsx';
import { Injects } from './injects.tsx';
import { JoinPanel } from './join-panel.tsx';
import { LaterHistory, LaterSeriesPanel, LaterSurveyPanel, LaterTruth } from './later-panels.tsx';
import { LessonPanel } from './lesson-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { Now } from './now.tsx';
import { People } from './people.tsx';
import { RadarPanel } from './radar-panel.tsx';
import { RecoveryNote } from './recovery-note.tsx';
import { ScreenPanel } from './screen-panel.tsx';
import { ScriptCard } from './script-card.tsx';
import { Seats, type SeatsProps } from './seats.tsx';
import { Unlocks } from './unlocks.tsx';
import { WordPanel } from './word-panel.tsx';

/** The console of a laptop: all of it side by side, the seats in the middle; who is there comes first while people arrive. */
export function WideConsole({ since, onLook }: SeatsProps) {
  const code = useGame((snapshot) => snapshot.code);
  const inLobby = usePublic((view) => view.phase === 'lobby');
  return (
    <div className={styles.panes}>
      <div className={styles.pane}>
        <ScriptCard />
        <RecoveryNote code={code} />
        <JoinPanel />
        <ScreenPanel />
        <LessonPanel />
        <LaterSeriesPanel />
        <LaterSurveyPanel />
      </div>
      <div className={styles.pane}>
        <Seats since={since} onLook={onLook} />
        <RadarPanel />
      </div>
      <div className={styles.pane}>
        {inLobby ? <People /> : <Now />}
        <WordPanel />
        <NotesPanel />
        <LaterTruth />
        <Injects />
        <LaterHistory />
        <Unlocks />
        {inLobby ? null : <People />}
        <Ending />
      </div>
    </div>
  );
}
