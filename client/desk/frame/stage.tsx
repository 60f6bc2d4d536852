import type { ReactNode } from 'react';
import styles from './stage.module.css';

/** On a phone one thing stands on the first screen; everything else begins below it. */
export function Stage({ children }: { children: ReactNode }) {
  return <div className={styles.stage}>{children}</div>;
}
