import { isAsleep } from '../../shared/rules/asleep.ts';
import { usePublic } from '../store.ts';
import { AgendaScene } from './agenda-scene.tsx';
import { AsleepScene } from './asleep-scene.tsx';
import { AssessmentScene } from './assessment-scene.tsx';
import { BriefingScene } from './briefing-scene.tsx';
import { CrisisScene } from './crisis-scene.tsx';
import { DebriefScene } from './debrief-scene.tsx';
import { LobbyScene } from './lobby-scene.tsx';
import { NewsScene } from './news-scene.tsx';
import { PlenaryScene } from './plenary-scene.tsx';
import { PromisesScene } from './promises-scene.tsx';
import { SecretScene } from './secret-scene.tsx';
import { TextScene } from './text-scene.tsx';

/** What the room should look at now: by the phase, or what the facilitator chose (W8). */
export function Scene() {
  const phase = usePublic((view) => view.phase);
  const asleep = usePublic(isAsleep);
  const chosen = usePublic((view) => view.lesson.scene);
  switch (chosen) {
    case 'lobby':
      return <LobbyScene />;
    case 'agenda':
      return <AgendaScene />;
    case 'text':
      return <TextScene />;
    case 'votes':
      return <PlenaryScene />;
    case 'promises':
      return <PromisesScene />;
    case 'incident':
      return <CrisisScene />;
    case 'stability':
      return <AssessmentScene />;
    case 'news':
      return <NewsScene />;
    case '':
  }
  if (asleep) return <AsleepScene />;
  switch (phase) {
    case 'lobby':
      return <LobbyScene />;
    case 'briefing':
      return <BriefingScene />;
    case 'negotiation':
      return <TextScene />;
    case 'plenary':
      return <PlenaryScene />;
    case 'conduct':
      return <SecretScene />;
    case 'crisis':
      return <CrisisScene />;
    case 'assessment':
      return <AssessmentScene />;
    case 'debrief':
      return <DebriefScene />;
  }
}
