import type { PublicView } from '../../../shared/rules/view.ts';
import { THRESHOLD_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './threshold-strip.module.css';

type Threshold = PublicView['incidents'][string]['threshold'];

const STEPS: readonly Threshold[] = ['nuisance', 'wrongful', 'useOfForce', 'armedAttack'];

/** How grave the incident is in law, as a step of four. */
export function ThresholdStrip({ threshold }: { threshold: Threshold }) {
  const words = useWords();
  const reached = STEPS.indexOf(threshold);
  return (
    <span className={styles.strip}>
      <span className={styles.steps} aria-hidden="true">
        {STEPS.map((step, index) => (
          <span key={step} className={styles.step} data-reached={index <= reached} />
        ))}
      </span>
      {words.say(THRESHOLD_WORDS[threshold])}
    </span>
  );
}
