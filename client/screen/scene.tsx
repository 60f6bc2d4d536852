import { usePublic } from '../store.ts';
import { AssessmentScene } from './assessment-scene.tsx';
import { BriefingScene } from './briefing-scene.tsx';
import { CrisisScene } from './crisis-scene.tsx';
import { DebriefScene } from './debrief-scene.tsx';
import { LobbyScene } from './lobby-scene.tsx';
import { PlenaryScene } from './plenary-scene.tsx';
import { SecretScene } from './secret-scene.tsx';
import { TextScene } from './text-scene.tsx';

/** What the room should look at now. */
export function Scene() {
  const phase = usePublic((view) => view.phase);
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
