import { Trans } from '@lingui/react/macro';
import { usePublic } from '../store.ts';
import styles from './lobby.module.css';

/** What everybody should know before they say anything: who can read what, and what is fair. */
export function Rules() {
  const solo = usePublic((view) => view.solo);
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Fair play</Trans>
      </h2>
      <ul className={styles.rules}>
        {solo ? null : (
          <li>
            <Trans>
              The facilitator sees who is here, who is waited for, and how many messages and offers there are;
              not what your private messages and offers say.
            </Trans>
          </li>
        )}
        <li>
          <Trans>
            After the game the debrief shows what each seat did in secret, and which promises it kept.
          </Trans>
        </li>
        <li>
          <Trans>A seat may bluff about its plans. Nobody may pose as another person.</Trans>
        </li>
        <li>
          <Trans>You may decline or swap a seat without giving a reason.</Trans>
        </li>
      </ul>
    </section>
  );
}
