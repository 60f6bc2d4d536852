import { Suspense } from 'react';
import type { SeatView } from '../../../shared/rules/view.ts';
import { later } from '../../later.tsx';
import { type Snapshot, useGame } from '../../store.ts';
import { withWords } from '../../words/i18n.ts';
import { announcementsOf } from './told.ts';

const AnnouncementCards = later(
  withWords(['sections'], () => import('./announcement-cards.tsx').then((file) => file.AnnouncementCards)),
);
const RecapCard = later(
  withWords(['sections', 'lessons'], () =>
    import('../../lessons/recap-card.tsx').then((file) => file.RecapCard),
  ),
);
const SurveyCard = later(
  withWords(['sections', 'lessons'], () =>
    import('../../lessons/survey-card.tsx').then((file) => file.SurveyCard),
  ),
);
const NoticeCards = later(
  withWords(['sections'], () => import('./notice-cards.tsx').then((file) => file.NoticeCards)),
);
const DoneForYou = later(
  withWords(['sections'], () => import('../brief/done-for-you.tsx').then((file) => file.DoneForYou)),
);
const DeputyCard = later(
  withWords(['sections'], () => import('../brief/deputy-report.tsx').then((file) => file.DeputyCard)),
);

/** Q2: whether there is something to answer before the first round. */
function isAskedBefore({ public: view, mine }: Snapshot): boolean {
  if (view?.phase !== 'briefing' || !mine) return false;
  return mine.survey.research || Object.values(mine.questions).some(({ when }) => when !== 'after');
}

/** Above everything else in a desk: what a bot did for it meanwhile, and what changes the game for all. */
export function Announcements({ view }: { view: SeatView }) {
  const code = useGame((snapshot) => snapshot.code);
  const hasReport = Object.keys(view.own.deputyActs).length > 0;
  const hasNews = announcementsOf(view.public, view.own.seat).length > 0;
  const hasWord = Object.values(view.own.notices).some(({ round }) => round === view.public.round);
  const wasHelped = Object.keys(view.own.doneForIt).length > 0;
  const wasAway = view.public.lesson.recapTo > 0;
  const isAsked = useGame(isAskedBefore);
  if (!isAsked && !wasAway && !wasHelped && !hasReport && !hasNews && !hasWord) return null;
  return (
    <Suspense fallback={null}>
      {isAsked ? <SurveyCard /> : null}
      {wasAway ? <RecapCard view={view} code={code} /> : null}
      {wasHelped ? <DoneForYou view={view} code={code} /> : null}
      {hasReport ? <DeputyCard view={view} code={code} /> : null}
      {hasWord ? <NoticeCards view={view} /> : null}
      {hasNews ? <AnnouncementCards view={view} /> : null}
    </Suspense>
  );
}
