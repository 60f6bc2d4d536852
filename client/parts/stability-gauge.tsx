import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { Button } from 'react-aria-components';
import { usePublic } from '../store.ts';
import { BAND_WORDS, BANDS, bandOf } from '../words/stability.ts';
import { useWords } from '../words/use-words.ts';
import { Causes } from './causes.tsx';
import { classNames } from './class-names.ts';
import { Dialog } from './dialog.tsx';
import styles from './stability-gauge.module.css';

export type StabilityGaugeProps = {
  size?: 's' | 'm' | 'l';
  /** Pressing it shows the causes; on the big screen they stand beside it instead. */
  pressable?: boolean;
};

const DIGITS = 1;

function Arrow({ delta }: { delta: number }) {
  if (delta > 0.05) return <ArrowUp aria-hidden="true" />;
  if (delta < -0.05) return <ArrowDown aria-hidden="true" />;
  return <ArrowRight aria-hidden="true" />;
}

function Face({ size }: { size: 's' | 'm' | 'l' }) {
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

/** The headline of every screen: number, band in a word, where it stands on five bands, and its last change. */
export function StabilityGauge({ size = 'm', pressable = true }: StabilityGaugeProps) {
  const { t } = useLingui();
  const ledger = usePublic((view) => view.ledger);
  const score = usePublic((view) => view.stability);
  const before = usePublic((view) => view.stabilityBefore);
  const rows = Object.values(ledger);
  const round = Math.max(0, ...rows.map((row) => row.round));
  if (!pressable) return <Face size={size} />;
  return (
    <Dialog
      title={<Trans>Why stability moved</Trans>}
      trigger={
        <Button className={classNames(styles.button)} aria-description={t`Shows why it moved`}>
          <Face size={size} />
        </Button>
      }
    >
      {() =>
        round === 0 ? (
          <p>
            <Trans>Nothing has moved it yet. It is reviewed at the end of each round.</Trans>
          </p>
        ) : (
          <Causes rows={rows.filter((row) => row.round === round)} from={before} to={score} />
        )
      }
    </Dialog>
  );
}
