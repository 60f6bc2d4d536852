import { Plural, Trans } from '@lingui/react/macro';
import { Hourglass } from 'lucide-react';
import { lessonOutlook } from '../../shared/rules/people/lesson-outlook.ts';
import { useServerTime } from '../now.ts';
import { Button } from '../parts/button.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import styles from './lesson.module.css';

const CONTROL = 'console.shorten';
const MINUTE = 60_000;
/** Less than this is not worth a word. */
const TOLERANCE = 15_000;

/** Says when play would take of the debrief's time, and asks for consent to what would fit. */
export function LessonWarning() {
  const send = useSend();
  const pending = usePending(CONTROL);
  const now = useServerTime();
  const view = useGame((snapshot) => snapshot.public);
  const rounds = usePublic((shown) => shown.rounds);
  const last = usePublic((shown) => shown.lesson.last);
  const endsAt = usePublic((shown) => shown.lesson.endsAt);
  const outlook = view ? lessonOutlook(view, now) : null;
  // A lesson that is over has no time to share.
  if (!outlook || outlook.over < TOLERANCE || now > endsAt) return null;
  const { over, proposal, playEndsAt } = outlook;
  const minutes = Math.ceil(over / MINUTE);
  const percent = proposal?.percent ?? 100;
  const kept = proposal?.rounds ?? rounds;
  return (
    <section className={styles.warning}>
      <Hourglass aria-hidden="true" />
      <p>
        {!last ? (
          <Plural
            value={minutes}
            one="As planned, this round takes # minute more than the lesson has."
            other="As planned, this round takes # minutes more than the lesson has."
          />
        ) : now > playEndsAt ? (
          <Trans>The time of the debrief has begun.</Trans>
        ) : (
          <Plural
            value={minutes}
            one="As planned, play takes # minute of the debrief."
            other="As planned, play takes # minutes of the debrief."
          />
        )}{' '}
        {!last ? (
          <Trans>To fit: all that is left at {percent} % of its time. Or stop, and go on another day.</Trans>
        ) : kept < rounds ? (
          <Trans>
            To keep it: {kept} of {rounds} rounds, and what is left at {percent} % of its time.
          </Trans>
        ) : (
          <Trans>To keep it: all that is left at {percent} % of its time.</Trans>
        )}
      </p>
      {proposal ? (
        <Button pending={pending} onPress={() => void send(proposal, CONTROL)}>
          <Trans>Shorten</Trans>
        </Button>
      ) : null}
      <RefusalLine control={CONTROL} />
    </section>
  );
}
