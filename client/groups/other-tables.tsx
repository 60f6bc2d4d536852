import { Trans } from '@lingui/react/macro';
import type { TablePlace } from '../../shared/wire.ts';
import { SideBySide } from './side-by-side.tsx';
import styles from './tables.module.css';
import { useBoard } from './use-board.ts';

const EVERY = 10_000;

/** In the debrief: how the same conference ended at the other tables. */
export function OtherTables({ place }: { place: TablePlace }) {
  const known = useBoard(place.group, EVERY);
  if (known.state !== 'there') return null;
  return (
    <section className={styles.section}>
      <h2>
        <Trans>The tables side by side</Trans>
      </h2>
      <p className={styles.muted}>
        <Trans>One scenario, other people, other luck. What each table shows is public there.</Trans>
      </p>
      <SideBySide board={known.board} offset={known.offset} own={place.number} heading="h3" />
    </section>
  );
}
