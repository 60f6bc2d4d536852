import { lazy, Suspense } from 'react';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { withWords } from '../words/i18n.ts';

const Backup = lazy(() => import('./backup-page.tsx').then((file) => ({ default: file.BackupPage })));
const Truth = lazy(() => import('./truth-panel.tsx').then((file) => ({ default: file.TruthPanel })));
const Series = lazy(() => import('./series-panel.tsx').then((file) => ({ default: file.SeriesPanel })));
const Survey = lazy(
  withWords(['lessons'], () => import('./survey-panel.tsx').then((file) => file.SurveyPanel)),
);
// The desk of a seat comes with the desk's words.
const Stage = lazy(withWords(['desk'], () => import('./look-stage.tsx').then((file) => file.LookStage)));

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

/** Loaded when somebody looks. */
export function LaterLook(props: { seat: SeatId; onBack: () => void }) {
  return (
    <Suspense fallback={null}>
      <Stage {...props} />
    </Suspense>
  );
}
