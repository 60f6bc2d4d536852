import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import { NameMark } from '../name-mark.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { NextLesson } from '../parts/next-lesson.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { MoveDevice } from '../session/move-device.tsx';
import { useGame, usePending, useSend } from '../store.ts';
import { useTitle } from '../title.ts';
import { useWords } from '../words/use-words.ts';
import styles from './asleep.module.css';
import { RecapList } from './recap-list.tsx';

const CONTROL = 'asleep.ahead';

/** Between two lessons: when it goes on, what one means to do then, and what has been so far. */
export function Asleep() {
  const { t } = useLingui();
  const code = useGame((snapshot) => snapshot.code);
  const shared = useGame((snapshot) => snapshot.public);
  const own = useGame((snapshot) => snapshot.own);
  const words = useWords();
  useTitle(t`Until next time`);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <NameMark size="s" />
        <strong>{own ? words.seat(own.seat) : ''}</strong>
        <span className={styles.code}>{code}</span>
        <LanguageChoice />
      </header>
      <main id="content" className={styles.main}>
        <RouteHeading>
          <Trans>Until next time</Trans>
        </RouteHeading>
        <p className={styles.when} aria-live="polite">
          <NextLesson />
        </p>
        <p className={styles.muted}>
          <Trans>Your seat is kept. Come back with this page, or with a code on another device.</Trans>
        </p>
        {shared && own ? <OfSeat view={{ public: shared, own }} /> : null}
        <MoveDevice />
      </main>
    </div>
  );
}

function OfSeat({ view }: { view: SeatView }) {
  const isOver = view.public.phase === 'debrief';
  return (
    <>
      {isOver ? null : <Ahead key={view.own.ahead.text} said={view.own.ahead.text} />}
      <section className={styles.card}>
        <h2>
          <Trans>So far</Trans>
        </h2>
        <RecapList view={view} />
      </section>
    </>
  );
}

function Ahead({ said }: { said: string }) {
  const { t } = useLingui();
  const send = useSend();
  const pending = usePending(CONTROL);
  const [typed, setTyped] = useState(said);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'planAhead', text: typed }, CONTROL);
  };
  return (
    <form className={styles.card} onSubmit={save}>
      <TextField
        label={t`What will you do first?`}
        hint={t`One line for your own delegation. You read it when the session goes on.`}
        value={typed}
        onChange={setTyped}
        maxLength={LIMITS.reason}
        autoComplete="off"
      />
      <div>
        <Button type="submit" pending={pending} isDisabled={typed.trim() === said}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
      <RefusalLine control={CONTROL} />
    </form>
  );
}
