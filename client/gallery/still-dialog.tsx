import type { ReactNode } from 'react';
import { ClassList } from '../console/class-list.tsx';
import { Ending } from '../console/ending.tsx';
import { SeatMoves } from '../console/seat-moves.tsx';
import { StopButton } from '../console/series-panel.tsx';
import { OpenCaucus } from '../desk/deals/caucus.tsx';
import { KeysDialog } from '../desk/frame/keys-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { StabilityButton } from '../parts/stability-button.tsx';
import { usePublic } from '../store.ts';
import { DIALOGS, type DialogName } from './shot.ts';

/** One dialog over an empty page, with the button that opens it. */
export function StillDialog({ name }: { name: string }) {
  const seats = Object.keys(usePublic((view) => view.seats));
  const dialogs: Record<DialogName, () => ReactNode> = {
    moves: () => <SeatMoves seat={seats[0] ?? ''} control="" />,
    'class-list': () => <ClassList />,
    ending: () => <Ending />,
    stop: () => <StopButton />,
    stability: () => <StabilityButton />,
    caucus: () => <OpenCaucus seats={seats.slice(1)} />,
    keys: () => <KeysDialog trigger={<Button>?</Button>} />,
  };
  const known = DIALOGS.find((one) => one === name);
  return (
    <main>
      <h1>{name}</h1>
      {known ? dialogs[known]() : null}
    </main>
  );
}
