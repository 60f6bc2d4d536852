import { Plural, Trans } from '@lingui/react/macro';
import { useServerTime } from '../now.ts';
import { usePublic } from '../store.ts';
import styles from './lesson.module.css';

const MINUTE = 60_000;

/** Minutes left in the lesson, and those of them that are the debrief's. */
export function LessonClock() {
  const now = useServerTime();
  const lesson = usePublic((view) => view.lesson);
  const debriefing = usePublic((view) => view.phase === 'debrief');
  if (lesson.endsAt === 0) return null;
  const left = Math.max(0, Math.ceil((lesson.endsAt - now) / MINUTE));
  const kept = Math.round(lesson.debrief / 60);
  return (
    <span className={styles.clock}>
      <Plural value={left} one="Lesson: # minute left" other="Lesson: # minutes left" />
      {debriefing || kept === 0 ? null : (
        <>
          {' · '}
          <Trans>{kept} kept for the debrief</Trans>
        </>
      )}
    </span>
  );
}
