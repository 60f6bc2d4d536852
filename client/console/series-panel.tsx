import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { isAsleep } from '../../shared/rules/asleep.ts';
import { useServerTime } from '../now.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { NextLesson } from '../parts/next-lesson.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { dayAndTime, momentOf } from '../time-of-day.ts';
import panel from './console.module.css';

const CONTROL = 'console.series';
const MINUTE = 60_000;
const WEEK = 7 * 24 * 3_600_000;

/** The day on which it goes on, in a field; empty: nobody knows yet. */
function useNextDay() {
  const { t } = useLingui();
  const offset = useGame((snapshot) => snapshot.offset);
  const beganAt = usePublic((view) => view.lesson.beganAt);
  const said = usePublic((view) => view.lesson.nextAt);
  const now = useServerTime() - offset;
  const proposed = said > 0 ? said - offset : (beganAt > 0 ? beganAt - offset : now) + WEEK;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? dayAndTime(proposed);
  const moment = momentOf(shown);
  return {
    nextAt: moment > 0 ? Math.round(moment + offset) : 0,
    field: (
      <TextField
        label={t`It goes on`}
        hint={t`Everybody is told. Leave it empty if you do not know yet.`}
        type="datetime-local"
        value={shown}
        onChange={setTyped}
      />
    ),
  };
}

function StopForm({ close }: { close: () => void }) {
  const send = useSend();
  const { nextAt, field } = useNextDay();
  const stop = (event: FormEvent) => {
    event.preventDefault();
    close();
    void send({ type: 'stopLesson', nextAt }, CONTROL);
  };
  return (
    <form className={panel.list} onSubmit={stop}>
      <p>
        <Trans>
          Nothing is played until you go on. Every clock keeps what it has left, and every seat its people.
        </Trans>
      </p>
      {field}
      <Button type="submit" kind="primary">
        <Trans>Stop here</Trans>
      </Button>
    </form>
  );
}

/** Stops the session in the midst of things, and says when it goes on. */
export function StopButton() {
  return (
    <Dialog
      title={<Trans>Stop until next time?</Trans>}
      trigger={
        <Button icon={<CalendarClock aria-hidden="true" />}>
          <Trans>Stop here for today…</Trans>
        </Button>
      }
    >
      {(close) => <StopForm close={close} />}
    </Dialog>
  );
}

export function GoOnButton() {
  const send = useSend();
  const pending = usePending(CONTROL);
  return (
    <Button kind="primary" pending={pending} onPress={() => void send({ type: 'resumeLesson' }, CONTROL)}>
      <Trans>Begin the next lesson</Trans>
    </Button>
  );
}

function NextForm() {
  const send = useSend();
  const said = usePublic((view) => view.lesson.nextAt);
  const { nextAt, field } = useNextDay();
  const say = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'sayNext', nextAt }, CONTROL);
  };
  return (
    <form className={panel.list} onSubmit={say}>
      {field}
      {Math.abs(nextAt - said) < MINUTE ? null : (
        <div>
          <Button type="submit">
            <Trans>Say it</Trans>
          </Button>
        </div>
      )}
    </form>
  );
}

/** The lessons of the session: where this one stops, and when the next one is. */
export function SeriesPanel() {
  const send = useSend();
  const phase = usePublic((view) => view.phase);
  const lesson = usePublic((view) => view.lesson);
  const { number, stopsAfterRound } = lesson;
  if (phase === 'lobby') return null;
  return (
    <section className={panel.panel}>
      <h2>
        <Trans>Lesson {number}</Trans>
      </h2>
      {isAsleep({ lesson }) ? (
        <>
          <p>
            <NextLesson />
          </p>
          <NextForm />
        </>
      ) : (
        <>
          {phase === 'debrief' ? null : (
            <CheckBox
              isSelected={stopsAfterRound}
              onChange={(planned) => void send({ type: 'planStop', planned }, CONTROL)}
            >
              <Trans>Stop after this round</Trans>
            </CheckBox>
          )}
          <div>
            <StopButton />
          </div>
        </>
      )}
      <RefusalLine control={CONTROL} />
    </section>
  );
}
