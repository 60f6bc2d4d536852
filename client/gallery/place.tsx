import type { ReactNode } from 'react';
import { later } from '../later.tsx';
import { withWords } from '../words/i18n.ts';
import type { Shot } from './shot.ts';

const Landing = later(
  withWords(['landing'], () => import('../landing/landing.tsx').then((file) => file.Landing)),
);
const ModelPage = later(
  withWords(['session', 'model'], () => import('../model/model-page.tsx').then((file) => file.ModelPage)),
);
const Practice = later(
  withWords(['session', 'sections'], () =>
    import('../desk/frame/practice.tsx').then((file) => file.Practice),
  ),
);
const Lobby = later(
  withWords(['session', 'lobby'], () => import('../lobby/lobby.tsx').then((file) => file.Lobby)),
);
const Desk = later(
  withWords(['session', 'desk'], () => import('../desk/desk.tsx').then((file) => file.Desk)),
);
const Asleep = later(
  withWords(['session', 'sections', 'lessons'], () =>
    import('../lessons/asleep.tsx').then((file) => file.Asleep),
  ),
);
const Console = later(
  withWords(['session', 'console'], () => import('../console/console.tsx').then((file) => file.Console)),
);
const Wall = later(
  withWords(['session', 'screen'], () => import('../screen/screen.tsx').then((file) => file.Screen)),
);
const Debrief = later(
  withWords(['session', 'debrief'], () => import('../debrief/debrief.tsx').then((file) => file.Debrief)),
);

const StillTables = later(
  withWords(['session', 'console', 'groups'], () =>
    import('./still-tables.tsx').then((file) => file.StillTables),
  ),
);

const StillDialog = later(
  withWords(['session', 'console', 'desk', 'sections'], () =>
    import('./still-dialog.tsx').then((file) => file.StillDialog),
  ),
);

/** The screen itself, as the product shows it. */
export function screenOf({ place, seen, part = '' }: Shot): ReactNode {
  switch (place) {
    case 'landing':
      return <Landing code="" way="join" />;
    case 'solo':
      return <Landing code="" way="solo" />;
    case 'host':
      return <Landing code="" way="host" />;
    case 'model':
      return <ModelPage part={part} />;
    case 'practice':
      return <Practice onDone={() => undefined} />;
    case 'lobby':
      return <Lobby />;
    case 'desk':
      return <Desk />;
    case 'asleep':
      return <Asleep />;
    case 'console':
      return <Console />;
    case 'wall':
      return <Wall wall />;
    case 'watch':
      return <Wall wall={false} />;
    case 'debrief':
      return <Debrief />;
    case 'dialog':
      return <StillDialog name={part} />;
    case 'groups':
      return seen && <StillTables seen={seen} page="groups" />;
    case 'board':
      return seen && <StillTables seen={seen} page="board" />;
  }
}
