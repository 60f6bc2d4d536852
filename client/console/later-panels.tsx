import { Suspense } from 'react';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { later } from '../later.tsx';
import { useGame, usePublic } from '../store.ts';
import { withWords } from '../words/i18n.ts';
import styles from './console.module.css';

const Backup = later(() => import('./backup-page.tsx').then((file) => ({ default: file.BackupPage })));
const Truth = later(() => import('./truth-panel.tsx').then((file) => ({ default: file.TruthPanel })));
const Series = later(() => import('./series-panel.tsx').then((file) => ({ default: file.SeriesPanel })));
const Survey = later(
  withWords(['lessons'], () => import('./survey-panel.tsx').then((file) => file.SurveyPanel)),
);
const History = later(
  withWords(['cards'], () => import('../cards/history-deal.tsx').then((file) => file.HistoryDeal)),
);
// The desk of a seat comes with the desk's words.
const Stage = later(
  withWords(['desk', 'sections'], () => import('./look-stage.tsx').then((file) => file.LookStage)),
);

export function LaterBackup() {
  return (
    <Suspense fallback={null}>
      <Backup />
    </Suspense>
  );
}

/** Loaded after the console itself. */
export function LaterTruth() {
  return (
    <Suspense fallback={null}>
      <Truth />
    </Suspense>
  );
}

export function LaterSeriesPanel() {
  return (
    <Suspense fallback={null}>
      <Series />
    </Suspense>
  );
}

export function LaterSurveyPanel() {
  return (
    <Suspense fallback={null}>
      <Survey />
    </Suspense>
  );
}

/** Only where the scenario has history cards and they are in play. */
export function LaterHistory() {
  const isPlayed = usePublic((view) => view.setup.mechanics.includes('history') && view.phase !== 'lobby');
  const hasCards = useGame((snapshot) => Object.keys(snapshot.console?.history ?? {}).length > 0);
  if (!isPlayed || !hasCards) return null;
  return (
    <Suspense fallback={null}>
      <section className={styles.panel}>
        <History />
      </section>
    </Suspense>
  );
}

/** Loaded when somebody looks. */
export function LaterLook(props: { seat: SeatId; onBack: () => void }) {
  return (
    <Suspense fallback={null}>
      <Stage {...props} />
    </Suspense>
  );
}
