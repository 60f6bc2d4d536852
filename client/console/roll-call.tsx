import { Plural, Trans } from '@lingui/react/macro';
import { Armchair } from 'lucide-react';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { usePending, usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { ClassList } from './class-list.tsx';
import styles from './console.module.css';

const CONTROL = 'console.seatAll';

/** People sit there who have neither been through the practice nor left it out. */
function isLearning(seat: PublicView['seats'][string] | undefined): boolean {
  if (!seat) return false;
  return seat.connected && seat.members.length > 0 && !seat.ready;
}

/** Who is here, who is missing, and one button that gives everybody a place. */
export function RollCall() {
  const words = useWords();
  const send = useSend();
  const pending = usePending(CONTROL);
  const people = usePublic((view) => view.people);
  const seats = usePublic((view) => view.seats);
  const phase = usePublic((view) => view.phase);
  const players = Object.values(people).filter(({ role }) => role === 'player');
  const missing = players.filter(({ connected }) => !connected).map(({ name }) => name);
  const unseated = players.filter(({ seat }) => seat === '').length;
  const here = players.length - missing.length;
  const learning = phase === 'lobby' ? Object.keys(seats).filter((id) => isLearning(seats[id])) : [];
  if (phase === 'debrief') return null;
  return (
    <div className={styles.list}>
      <p>
        <Plural value={here} one="# player is here." other="# players are here." />{' '}
        {missing.length > 0 ? (
          <span dir="auto">
            <Trans>Missing: {words.list(missing)}</Trans>
          </span>
        ) : null}
      </p>
      {learning.length > 0 ? (
        <p dir="auto">
          <Trans>Still practising: {words.list(learning.map((id) => words.seat(id)))}</Trans>
        </p>
      ) : null}
      {players.length > LIMITS.peoplePerTable ? (
        <p className={styles.muted}>
          <Trans>
            With so many, several tables play better. Set the class up again and say how many you expect.
          </Trans>
        </p>
      ) : null}
      <div className={styles.actions}>
        {unseated > 0 ? (
          <Button
            kind="primary"
            icon={<Armchair aria-hidden="true" />}
            pending={pending}
            onPress={() => void send({ type: 'seatAll' }, CONTROL)}
          >
            <Plural value={unseated} one="Give # person a seat" other="Give # people a seat" />
          </Button>
        ) : null}
        <ClassList />
      </div>
      <RefusalLine control={CONTROL} />
    </div>
  );
}
