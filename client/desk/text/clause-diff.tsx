import { Trans } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { WordDiff } from '../../parts/word-diff.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './clause-diff.module.css';

type Props = { norm: NormId; from: number; to: number };

/**
 * An amendment: from which step to which, and the sentences that it adds to the clause or takes out of it; or the
 * whole clause as it would stand, without marks.
 */
export function ClauseDiff({ norm, from, to }: Props) {
  const words = useWords();
  const [isClean, setClean] = useState(false);
  const common = Math.min(from, to);
  // Each step adds to the one before, so that a change is the sentences in between.
  const between = (bottom: number, top: number) =>
    Array.from({ length: top - bottom }, (_, index) => words.duty(norm, bottom + index + 1)).join(' ');
  return (
    <div className={styles.diff}>
      <div className={styles.steps}>
        <span>{words.rung(from)}</span>
        <ArrowRight aria-hidden="true" />
        <span>{words.rung(to)}</span>
        {to > 0 ? (
          <Button kind="quiet" onPress={() => setClean(!isClean)}>
            {isClean ? <Trans>Changes</Trans> : <Trans>Clean text</Trans>}
          </Button>
        ) : null}
      </div>
      <p className={styles.text}>
        {isClean ? (
          <WordDiff before="" after={between(0, to)} clean />
        ) : (
          <WordDiff before={between(common, from)} after={between(common, to)} />
        )}
      </p>
    </div>
  );
}
