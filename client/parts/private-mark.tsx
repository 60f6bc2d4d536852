import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './private-mark.module.css';

export type PrivateMarkProps = {
  /** Whose eyes it is for: a name, or several joined by `useWords().list`. */
  to: string;
  /** What is private; without it the mark stands alone in a line. */
  children?: ReactNode;
};

/** Private things look private everywhere: a purple bar, a lock, and the words that say for whom. */
export function PrivateMark({ to, children }: PrivateMarkProps) {
  const words = useWords();
  const mark = (
    <span className={styles.mark}>
      <Lock aria-hidden="true" />
      <bdi>{words.onlyTo(to)}</bdi>
    </span>
  );
  if (children === undefined) return mark;
  return (
    <div className={styles.frame}>
      {mark}
      {children}
    </div>
  );
}
