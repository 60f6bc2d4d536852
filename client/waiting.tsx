import { Trans } from '@lingui/react/macro';
import { NameMark } from './name-mark.tsx';
import styles from './waiting.module.css';

/** While a screen or a session is on its way. */
export function Waiting() {
  return (
    <main id="content" className={styles.waiting}>
      <NameMark />
      <p role="status">
        <Trans>One moment…</Trans>
      </p>
    </main>
  );
}
