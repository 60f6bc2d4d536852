import { useWords } from '../../words/use-words.ts';
import styles from './rung-dots.module.css';

type Props = {
  rung: number;
  /** How far a norm can go in this session. */
  highest: number;
};

/** How far a norm is taken, as steps; its verb is read out. */
export function RungDots({ rung, highest }: Props) {
  const words = useWords();
  const steps = Array.from({ length: Math.max(highest, rung) }, (_, index) => index + 1);
  return (
    <span className={styles.dots} role="img" aria-label={words.rung(rung)}>
      {steps.map((step) => (
        <span key={step} className={styles.dot} data-reached={step <= rung} />
      ))}
    </span>
  );
}
