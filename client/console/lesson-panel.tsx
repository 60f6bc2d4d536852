import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useServerTime } from '../now.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { nextMoment, roundMomentIn, timeOfDay } from '../time-of-day.ts';
import panel from './console.module.css';
import styles from './lesson.module.css';

const CONTROL = 'console.lesson';

/** When the lesson ends, said before the start or at any time later. */
export function LessonPanel() {
  const { t } = useLingui();
  const send = useSend();
  const pending = usePending(CONTROL);
  const lesson = usePublic((view) => view.lesson);
  const clocked = usePublic((view) => view.clocks.negotiation > 0);
  const offset = useGame((snapshot) => snapshot.offset);
  const now = useServerTime() - offset;
  const [typed, setTyped] = useState<string>();
  if (!clocked) return null;
  const agreed = lesson.endsAt > 0 ? timeOfDay(lesson.endsAt - offset) : '';
  const proposed = lesson.planned > 0 ? timeOfDay(roundMomentIn(lesson.planned, now)) : '';
  const shown = typed ?? (agreed || proposed);
  const say = (event: FormEvent) => {
    event.preventDefault();
    const moment = nextMoment(shown, now);
    if (moment > 0) void send({ type: 'setLesson', endsAt: Math.round(moment + offset) }, CONTROL);
    setTyped(undefined);
  };
  return (
    <section className={panel.panel}>
      <h2>
        <Trans>Lesson</Trans>
      </h2>
      <form className={styles.form} onSubmit={say}>
        <TextField label={t`The lesson ends at`} type="time" value={shown} onChange={setTyped} />
        {shown === agreed ? null : (
          <Button type="submit" pending={pending}>
            {agreed ? <Trans>Change</Trans> : <Trans>Set</Trans>}
          </Button>
        )}
      </form>
      {agreed ? null : (
        <p className={panel.muted}>
          <Trans>Say when it ends, and the debrief keeps its share of the time.</Trans>
        </p>
      )}
      <RefusalLine control={CONTROL} />
    </section>
  );
}
