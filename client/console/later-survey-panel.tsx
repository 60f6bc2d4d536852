import { lazy, Suspense } from 'react';
import { withWords } from '../words/i18n.ts';

const SurveyPanel = lazy(
  withWords(['lessons'], () => import('./survey-panel.tsx').then((file) => file.SurveyPanel)),
);
const Series = lazy(() => import('./series-panel.tsx').then((file) => ({ default: file.SeriesPanel })));

/** What a facilitator opens now and then. */
export function LaterSurveyPanel() {
  return (
    <Suspense fallback={null}>
      <SurveyPanel />
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
