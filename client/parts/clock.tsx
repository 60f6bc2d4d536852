import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Pause, Timer } from 'lucide-react';
import { useSecondsLeft } from '../now.ts';
import { useGame } from '../store.ts';
import styles from './clock.module.css';

export type ClockProps = {
  /** A time of the server's clock; with 0 there is no clock and nothing is shown. */
  closesAt: number;
  size?: 's' | 'm' | 'l';
};

const URGENT = 20;

/** Time left by the server's clock. It is a timer, not a live region: the announcer says when it grows short. */
export function Clock({ closesAt, size = 'm' }: ClockProps) {
  const { i18n } = useLingui();
  const paused = useGame((snapshot) => snapshot.public?.paused ?? false);
  const left = useSecondsLeft(closesAt);
  if (left === undefined && !paused) return null;
  const two = (value: number) => i18n.number(value, { minimumIntegerDigits: 2, useGrouping: false });
  return (
    <span
      className={styles.clock}
      data-size={size}
      data-urgent={!paused && left !== undefined && left <= URGENT}
    >
      {paused ? <Pause aria-hidden="true" /> : <Timer aria-hidden="true" />}
      {left === undefined ? null : (
        <span role="timer" className={styles.digits}>
          {two(Math.floor(left / 60))}:{two(left % 60)}
        </span>
      )}
      {paused ? (
        <span>
          <Trans>Paused</Trans>
        </span>
      ) : null}
    </span>
  );
}
