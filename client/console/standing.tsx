import { Plural } from '@lingui/react/macro';
import { usePublic } from '../store.ts';
import styles from './console.module.css';
import { SeatAll, unseatedIn } from './seat-all.tsx';

/** In play, people who are here and have no seat: they were away when seats were given, or left theirs. */
export function Standing() {
  const unseated = usePublic(unseatedIn);
  const isSeen = usePublic(
    ({ phase, people }) =>
      phase !== 'lobby' &&
      phase !== 'debrief' &&
      Object.values(people).some(
        ({ role, seat, connected }) => role === 'player' && seat === '' && connected,
      ),
  );
  if (!isSeen) return null;
  return (
    <p className={styles.standing}>
      <Plural value={unseated} one="# person has no seat yet." other="# people have no seat yet." />
      <SeatAll />
    </p>
  );
}
