import { Suspense } from 'react';
import { later } from '../later.tsx';
import { type Snapshot, useGame } from '../store.ts';
import { withWords } from '../words/i18n.ts';

// Few sessions ask anything.
const SurveyCard = later(
  withWords(['lessons'], () => import('../lessons/survey-card.tsx').then((file) => file.SurveyCard)),
);

function asks({ mine, me }: Snapshot): boolean {
  if (!mine || me?.role === 'facilitator') return false;
  return mine.survey.research || Object.keys(mine.questions).length > 0;
}

/** Questions and consent, where somebody asks for them. */
export function LaterSurvey() {
  const isAsked = useGame(asks);
  return isAsked ? (
    <Suspense fallback={null}>
      <SurveyCard />
    </Suspense>
  ) : null;
}
