import { useLingui } from '@lingui/react';
import type { SeatView } from '../../../shared/rules/view.ts';
import { textLanguage } from '../../words/i18n.ts';
import styles from '../frame/panel.module.css';
import { OperationFacts } from './operation-facts.tsx';

/** What the covert card would do, win, break and risk: the temptation with its numbers. */
export function CovertFacts({ view }: { view: SeatView }) {
  const { i18n } = useLingui();
  const { covert } = view.own;
  if (!covert) return null;
  return (
    <div className={styles.section}>
      <p dir="auto">{covert.lure[textLanguage(i18n.locale)] || covert.lure.en}</p>
      <OperationFacts view={view} aim={covert} />
    </div>
  );
}
