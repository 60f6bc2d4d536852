import { NameMark } from './name-mark.tsx';
import { Moment } from './parts/moment.tsx';
import styles from './waiting.module.css';

/** While a screen or a session is on its way. */
export function Waiting() {
  return (
    <main id="content" className={styles.waiting}>
      <NameMark />
      <Moment />
    </main>
  );
}
