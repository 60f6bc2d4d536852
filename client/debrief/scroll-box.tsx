import type { ReactNode } from 'react';
import styles from './debrief.module.css';

/** A table that may be wider than a phone: it scrolls by itself, and by keyboard too. */
export function ScrollBox({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <div className={styles.scroll} tabIndex={0}>
      {children}
    </div>
  );
}
