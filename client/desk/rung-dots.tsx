import type { RuleLevel } from '../../shared/rules/vocabulary.ts';
import { HIGHEST_RUNG } from '../../shared/rules/vocabulary.ts';
import { useWords } from '../words/use-words.ts';
import styles from './rung-dots.module.css';

type Props = { rung: number; rules: RuleLevel };

/** How far a norm is taken, as steps; its verb is read out. */
export function RungDots({ rung, rules }: Props) {
  const words = useWords();
  const steps = Array.from({ length: HIGHEST_RUNG[rules] }, (_, index) => index + 1);
  return (
    <span className={styles.dots} role="img" aria-label={words.rung(rung)}>
      {steps.map((step) => (
        <span key={step} className={styles.dot} data-reached={step <= rung} />
      ))}
    </span>
  );
}
