import { ArrowRight } from 'lucide-react';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { WordDiff } from '../parts/word-diff.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './clause-diff.module.css';

type Props = { norm: NormId; from: number; to: number };

/** An amendment: from which step to which, and the sentences that it adds to the clause or takes out of it. */
export function ClauseDiff({ norm, from, to }: Props) {
  const words = useWords();
  const common = Math.min(from, to);
  // Each step adds to the one before, so that a change is the sentences in between.
  const between = (top: number) =>
    Array.from({ length: top - common }, (_, index) => words.duty(norm, common + index + 1)).join(' ');
  return (
    <div className={styles.diff}>
      <p className={styles.steps}>
        <span>{words.rung(from)}</span>
        <ArrowRight aria-hidden="true" />
        <span>{words.rung(to)}</span>
      </p>
      <p className={styles.text}>
        <WordDiff before={between(from)} after={between(to)} />
      </p>
    </div>
  );
}
