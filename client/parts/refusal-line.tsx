import { CircleAlert } from 'lucide-react';
import { useRefusal } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './refusal-line.module.css';

export type RefusalLineProps = {
  /** The key under which the control sends. */
  control: string;
};

/** Why the last command of a control was not taken; stands beside that control. */
export function RefusalLine({ control }: RefusalLineProps) {
  const refusal = useRefusal(control);
  const words = useWords();
  return (
    <div role="alert" className={styles.region}>
      {refusal ? (
        <p className={styles.line}>
          <CircleAlert aria-hidden="true" />
          <span>{words.refusal(refusal)}</span>
        </p>
      ) : null}
    </div>
  );
}
