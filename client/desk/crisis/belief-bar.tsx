import { Trans } from '@lingui/react/macro';
import { ChevronDown, CircleHelp } from 'lucide-react';
import { NO_STATE } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Bar, likelihoodOf } from './belief.ts';
import styles from './belief-bar.module.css';
import { useLikelihoodWords } from './use-likelihood-words.ts';

type Props = { suspect: string; probability: number };

/** One suspect with its probability as a bar, a word and a number; “no state” is always among them. */
export function BeliefBar({ suspect, probability }: Props) {
  const words = useWords();
  const likelihood = useLikelihoodWords();
  return (
    <span className={styles.bar}>
      <span className={styles.who}>
        {suspect === NO_STATE ? (
          <>
            <CircleHelp aria-hidden="true" />
            <Trans>No state</Trans>
          </>
        ) : (
          <Emblem seat={suspect} name />
        )}
      </span>
      <span className={styles.word} data-numbers>
        {likelihood(likelihoodOf(probability))} <strong>{words.percent(probability)}</strong>
      </span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.fill}
          data-none={suspect === NO_STATE}
          style={{ inlineSize: `${Math.max(1, 100 * probability)}%` }}
        />
      </span>
    </span>
  );
}

/** The unlikely suspects in one row, each with its own short bar. */
export function FewerBars({ bars }: { bars: readonly Bar[] }) {
  const words = useWords();
  return (
    <span className={styles.fewer}>
      {bars.map(({ suspect, probability }) => (
        <span key={suspect} className={styles.few}>
          <Emblem seat={suspect} size="s" />
          <strong data-numbers>{words.percent(probability)}</strong>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.fill} style={{ inlineSize: `${Math.max(1, 100 * probability)}%` }} />
          </span>
        </span>
      ))}
      <ChevronDown aria-hidden="true" />
    </span>
  );
}
