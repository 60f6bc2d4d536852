import { useLingui } from '@lingui/react/macro';
import { Gauge, Globe, NotebookPen, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Tabs } from '../parts/tabs.tsx';
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

type Section = 'now' | 'seats' | 'world' | 'notes';

function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.pane}>{children}</div>;
}

/** The console of somebody who walks about: one section at a time, with a bar for the thumb. */
export function NarrowConsole({ since, onLook }: SeatsProps) {
  const { t } = useLingui();
  const code = useGame((snapshot) => snapshot.code);
  const [section, setSection] = useState<Section>('now');
  const inLobby = usePublic((view) => view.phase === 'lobby');
  const waiting = useGame((snapshot) => snapshot.console?.waitingFor.length ?? 0);
  return (
    <div className={styles.narrow}>
      <Tabs<Section>
        label={t`Sections of the console`}
        place="bottom"
        selected={section}
        onSelect={setSection}
        tabs={[
          {
            id: 'now',
            label: t`Now`,
            icon: <Gauge aria-hidden="true" />,
            panel: (
              <Stack>
                <RecoveryNote code={code} />
                {inLobby ? <JoinPanel /> : null}
                <ScriptCard />
                {inLobby ? <People /> : <Now />}
                <WordPanel />
                <ScreenPanel />
              </Stack>
            ),
          },
          {
            id: 'seats',
            label: t`Seats`,
            icon: <Users aria-hidden="true" />,
            count: inLobby ? 0 : waiting,
            panel: (
              <Stack>
                <Seats since={since} onLook={onLook} />
                {inLobby ? null : <People />}
                <RadarPanel />
              </Stack>
            ),
          },
          {
            id: 'world',
            label: t`World`,
            icon: <Globe aria-hidden="true" />,
            panel: (
              <Stack>
                <LaterTruth />
                <Injects />
                <LaterHistory />
                <Unlocks />
              </Stack>
            ),
          },
          {
            id: 'notes',
            label: t`Notes`,
            icon: <NotebookPen aria-hidden="true" />,
            panel: (
              <Stack>
                <NotesPanel />
                <LessonPanel />
                <LaterSeriesPanel />
                <LaterSurveyPanel />
                {inLobby ? null : <JoinPanel />}
                <Ending />
              </Stack>
            ),
          },
        ]}
      />
    </div>
  );
}
