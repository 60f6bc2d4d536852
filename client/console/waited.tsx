import { Trans, useLingui } from '@lingui/react/macro';
import { useNow } from '../now.ts';
import styles from './console.module.css';

/** Below this nobody is slow. */
const SHOWN_AFTER = 10;

/** How long a seat has been waited for. */
export function Waited({ since }: { since: number }) {
  const { i18n } = useLingui();
  const seconds = Math.floor((useNow(true) - since) / 1000);
  if (seconds < SHOWN_AFTER) return null;
  const minutes = Math.floor(seconds / 60);
  const rest = i18n.number(seconds % 60, { minimumIntegerDigits: 2 });
  return (
    <span className={styles.wait}>
      <Trans>
        since {minutes}:{rest}
      </Trans>
    </span>
  );
}
