import { Trans } from '@lingui/react/macro';
import { CalendarClock, Hourglass } from 'lucide-react';
import { isAsleep } from '../../shared/rules/asleep.ts';
import { useServerTime } from '../now.ts';
import { NextLesson } from '../parts/next-lesson.tsx';
import { usePublic } from '../store.ts';
import styles from './lesson.module.css';
import { GoOnButton, StopButton } from './series-panel.tsx';

/** Says that the session sleeps, or that the lesson has run out, and what can be done about it. */
export function LessonOver() {
  const now = useServerTime();
  const phase = usePublic((view) => view.phase);
  const asleep = usePublic(isAsleep);
  const endsAt = usePublic((view) => view.lesson.endsAt);
  if (asleep)
    return (
      <section className={styles.warning}>
        <CalendarClock aria-hidden="true" />
        <p>
          <strong>
            <Trans>The session sleeps.</Trans>
          </strong>{' '}
          <NextLesson />
        </p>
        <GoOnButton />
      </section>
    );
  if (phase === 'lobby' || endsAt === 0 || now < endsAt) return null;
  return (
    <section className={styles.warning}>
      <Hourglass aria-hidden="true" />
      <p>
        <Trans>The lesson is over. You can stop here, and go on another day.</Trans>
      </p>
      <StopButton />
    </section>
  );
}
