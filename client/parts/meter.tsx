import type { ReactNode } from 'react';
import { Meter as AriaMeter, Label } from 'react-aria-components';
import { classNames } from './class-names.ts';
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
  return (
    <AriaMeter
      className={classNames(styles.meter)}
      value={value}
      maxValue={max}
      {...(text === undefined ? {} : { valueLabel: text })}
    >
      {({ percentage, valueText }) => (
        <>
          <Label className={classNames(styles.label)}>{label}</Label>
          <span className={styles.value}>{valueText}</span>
          <span className={styles.track} data-tone={tone}>
            <span className={styles.bar} style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </AriaMeter>
  );
}
