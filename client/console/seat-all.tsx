import { Plural } from '@lingui/react/macro';
import { Armchair } from 'lucide-react';
import type { PublicView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { usePending, usePublic, useSend } from '../store.ts';

export const SEAT_ALL = 'console.seatAll';

/** How many have come to play and have no seat. */
export function unseatedIn({ people }: PublicView): number {
  return Object.values(people).filter(({ role, seat }) => role === 'player' && seat === '').length;
}

/** One press that gives everybody a place. */
export function SeatAll() {
  const send = useSend();
  const pending = usePending(SEAT_ALL);
  const unseated = usePublic(unseatedIn);
  if (unseated === 0) return null;
  return (
    <Button
      kind="primary"
      icon={<Armchair aria-hidden="true" />}
      pending={pending}
      onPress={() => void send({ type: 'seatAll' }, SEAT_ALL)}
    >
      <Plural value={unseated} one="Give # person a seat" other="Give # people a seat" />
    </Button>
  );
}
