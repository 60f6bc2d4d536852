import type { ReactNode } from 'react';
import styles from './hidden.module.css';

export type HiddenProps = { children: ReactNode };

/** Words for those who listen; the eye sees them otherwise. */
export function Hidden({ children }: HiddenProps) {
  return <span className={styles.hidden}>{children}</span>;
}
