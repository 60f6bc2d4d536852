import { useLingui } from '@lingui/react';
import { type ReactNode, useId } from 'react';
import styles from './meter.module.css';

export type MeterProps = {
  label: ReactNode;
  value: number;
  /** The end of the scale; 1 unless told. */
  max?: number;
  /** The value in words; a percentage unless told. */
  text?: string;
  tone?: 'brand' | 'private' | 'yes' | 'no' | 'abstain';
};

/** One bar with its label and its value in words. */
export function Meter({ label, value, max = 1, text, tone = 'brand' }: MeterProps) {
  const { i18n } = useLingui();
  const id = useId();
  const share = Math.min(1, Math.max(0, value / max));
  const said = text ?? i18n.number(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers draw a bar of their own into theirs.
    <div
      className={styles.meter}
      role="meter"
      aria-labelledby={id}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(max, Math.max(0, value))}
      aria-valuetext={said}
    >
      <span id={id} className={styles.label}>
        {label}
      </span>
      <span className={styles.value}>{said}</span>
      <span className={styles.track} data-tone={tone}>
        <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </div>
  );
}
