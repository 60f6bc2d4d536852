import { lazy, Suspense } from 'react';

const SurveyPanel = lazy(() => import('./survey-panel.tsx').then((file) => ({ default: file.SurveyPanel })));
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
