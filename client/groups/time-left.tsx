import { Trans, useLingui } from '@lingui/react/macro';
import { Pause, Timer } from 'lucide-react';
import type { TableSummary } from '../../shared/rules/debrief/table-summary.ts';
import { useNow } from '../now.ts';
import styles from './tables.module.css';

type Props = { clock: Pick<TableSummary, 'closesAt' | 'paused' | 'pausedAt'>; offset: number };

/** Time left at one of several tables, by the server's clock. */
export function TimeLeft({ clock: { closesAt, paused, pausedAt }, offset }: Props) {
  const { i18n } = useLingui();
  const here = useNow(closesAt > 0 && !paused);
  if (closesAt === 0 && !paused) return null;
  const left = Math.max(0, Math.ceil((closesAt - (paused ? pausedAt : here + offset)) / 1000));
  const two = (value: number) => i18n.number(value, { minimumIntegerDigits: 2, useGrouping: false });
  return (
    <span className={styles.clock}>
      {paused ? <Pause aria-hidden="true" /> : <Timer aria-hidden="true" />}
      {closesAt > 0 ? (
        <span role="timer">
          {two(Math.floor(left / 60))}:{two(left % 60)}
        </span>
      ) : null}
      {paused ? <Trans>Paused</Trans> : null}
    </span>
  );
}
