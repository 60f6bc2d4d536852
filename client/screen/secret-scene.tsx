import { Trans } from '@lingui/react/macro';
import { Check, Lock } from 'lucide-react';
import { Emblem } from '../parts/emblem.tsx';
import { usePublic } from '../store.ts';
import styles from './scenes.module.css';

/** Everybody decides in secret: only who has finished is shown. */
export function SecretScene() {
  const seats = usePublic((view) => view.seats);
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>Now everybody acts in secret</Trans>
      </h2>
      <p className={styles.lead}>
        <Trans>What was promised is known. What is done is not.</Trans>
      </p>
      <ul className={styles.finished}>
        {Object.entries(seats).map(([id, seat]) => (
          <li key={id} data-done={seat.ready || seat.driver !== 'human'}>
            <Emblem seat={id} size="m" />
            {seat.ready || seat.driver !== 'human' ? (
              <span>
                <Check aria-hidden="true" /> <Trans>done</Trans>
              </span>
            ) : (
              <span>
                <Lock aria-hidden="true" /> <Trans>deciding</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
