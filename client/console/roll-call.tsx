import { Plural, Trans } from '@lingui/react/macro';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { ClassList } from './class-list.tsx';
import styles from './console.module.css';
import { SEAT_ALL, SeatAll } from './seat-all.tsx';

/** People sit there who have neither been through the practice nor left it out. */
function isLearning(seat: PublicView['seats'][string] | undefined): boolean {
  if (!seat) return false;
  return seat.connected && seat.members.length > 0 && !seat.ready;
}

/** Who is here, who is missing, and, in play, one button that gives everybody a place: in the lobby it is the task. */
export function RollCall() {
  const words = useWords();
  const people = usePublic((view) => view.people);
  const seats = usePublic((view) => view.seats);
  const phase = usePublic((view) => view.phase);
  const players = Object.values(people).filter(({ role }) => role === 'player');
  const watching = Object.values(people).filter(({ role }) => role === 'observer').length;
  const everybody = players.length + watching;
  const missing = players.filter(({ connected }) => !connected).map(({ name }) => name);
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
      {watching > 0 ? (
        <p>
          <Plural value={watching} one="# person watches." other="# people watch." />
        </p>
      ) : null}
      {learning.length > 0 ? (
        <p dir="auto">
          <Trans>Still practising: {words.list(learning.map((id) => words.seat(id)))}</Trans>
        </p>
      ) : null}
      {everybody > LIMITS.peoplePerTable ? (
        <p className={styles.muted}>
          <Trans>
            With so many, several tables play better. Set the class up again and say how many you expect.
          </Trans>
        </p>
      ) : null}
      <div className={styles.actions}>
        {phase === 'lobby' ? null : <SeatAll />}
        <ClassList />
      </div>
      <RefusalLine control={SEAT_ALL} />
    </div>
  );
}
