import { lazy, Suspense } from 'react';
import type { SeatView } from '../../shared/rules/view.ts';
import { announcementsOf } from './told.ts';

const AnnouncementCards = lazy(() =>
  import('./announcement-cards.tsx').then((file) => ({ default: file.AnnouncementCards })),
);

/** Above everything else in a desk, when there is something that changes the game for all. */
export function Announcements({ view }: { view: SeatView }) {
  if (announcementsOf(view.public).length === 0) return null;
  return (
    <Suspense fallback={null}>
      <AnnouncementCards view={view} />
    </Suspense>
  );
}
