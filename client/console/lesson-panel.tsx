import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { isAsleep } from '../../shared/rules/asleep.ts';
import { useServerTime } from '../now.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
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
  if (!clocked || isAsleep({ lesson })) return null;
  const say = (endsAt: number, last = lesson.last) =>
    void send(lesson.series ? { type: 'setLesson', endsAt, last } : { type: 'setLesson', endsAt }, CONTROL);
  const agreed = lesson.endsAt > 0 ? timeOfDay(lesson.endsAt - offset) : '';
  const proposed = lesson.planned > 0 ? timeOfDay(roundMomentIn(lesson.planned, now)) : '';
  const shown = typed ?? (agreed || proposed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moment = nextMoment(shown, now);
    if (moment > 0) say(Math.round(moment + offset));
    setTyped(undefined);
  };
  return (
    <section className={panel.panel}>
      <h2>
        <Trans>Lesson</Trans>
      </h2>
      <form className={styles.form} onSubmit={submit}>
        <TextField label={t`The lesson ends at`} type="time" value={shown} onChange={setTyped} />
        {shown === agreed ? null : (
          <Button type="submit" pending={pending}>
            {agreed ? <Trans>Change</Trans> : <Trans>Set</Trans>}
          </Button>
        )}
      </form>
      {lesson.series && agreed ? (
        <CheckBox isSelected={lesson.last} onChange={(last) => say(lesson.endsAt, last)}>
          <Trans>It is the last one: after this round comes the debrief</Trans>
        </CheckBox>
      ) : null}
      {agreed ? null : lesson.series ? (
        <p className={panel.muted}>
          <Trans>Say when it ends, and you are told whether the round fits.</Trans>
        </p>
      ) : (
        <p className={panel.muted}>
          <Trans>Say when it ends, and the debrief keeps its share of the time.</Trans>
        </p>
      )}
      <RefusalLine control={CONTROL} />
    </section>
  );
}
