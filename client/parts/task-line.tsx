import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './task-line.module.css';

export type TaskLineProps = {
  /** The one thing to do now, in a sentence that is always true. */
  task: ReactNode;
  /** The button that leads to it. */
  action?: ReactNode;
  /** Nothing is asked: shown quietly. */
  idle?: boolean;
};

/** Always there, always one: what this person should do now. */
export function TaskLine({ task, action, idle = false }: TaskLineProps) {
  return (
    <section className={styles.line} data-idle={idle}>
      <ChevronRight aria-hidden="true" className={styles.arrow} />
      <p className={styles.task}>{task}</p>
      {action}
    </section>
  );
}
