import { Trans } from '@lingui/react/macro';
import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { usePublic } from '../store.ts';
import { BAND_WORDS, BANDS, bandOf } from '../words/stability.ts';
import { useWords } from '../words/use-words.ts';
import styles from './stability-gauge.module.css';

const DIGITS = 1;

function Arrow({ delta }: { delta: number }) {
  if (delta > 0.05) return <ArrowUp aria-hidden="true" />;
  if (delta < -0.05) return <ArrowDown aria-hidden="true" />;
  return <ArrowRight aria-hidden="true" />;
}

/** The headline of every screen: number, band in a word, where it stands on five bands, and its last change. */
export function StabilityGauge({ size }: { size: 's' | 'l' }) {
  const words = useWords();
  const score = usePublic((view) => view.stability);
  const before = usePublic((view) => view.stabilityBefore);
  const delta = score - before;
  return (
    <span className={styles.face} data-size={size}>
      <span className={styles.label}>
        <Trans>Stability</Trans>
      </span>
      <span className={styles.line}>
        <strong className={styles.number} data-numbers="">
          {words.number(score)}
        </strong>{' '}
        <span className={styles.band}>{words.say(BAND_WORDS[bandOf(score)])}</span>{' '}
        <span className={styles.delta} data-numbers="">
          <Arrow delta={delta} />
          {words.signed(delta, DIGITS)}
        </span>
      </span>
      <span className={styles.scale} aria-hidden="true">
        {BANDS.map((band) => (
          <span key={band} className={styles.part} data-band={band} data-here={band === bandOf(score)} />
        ))}
        <span className={styles.before} style={{ insetInlineStart: `${before}%` }} />
        <span className={styles.now} style={{ insetInlineStart: `${score}%` }} />
      </span>
    </span>
  );
}
