import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { useFirstTime } from '../first-time.ts';
import { later } from '../later.tsx';
import { NameMark } from '../name-mark.tsx';
import { Clock } from '../parts/clock.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { TaskLine } from '../parts/task-line.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { HandButton } from '../session/hand-button.tsx';
import { LaterSurvey } from '../session/later-survey.tsx';
import { TableMark } from '../session/table-mark.tsx';
import { useGame, usePublic, useSend } from '../store.ts';
import { useTitle } from '../title.ts';
import { Waiting } from '../waiting.tsx';
import { withWords } from '../words/i18n.ts';
import { useWords } from '../words/use-words.ts';
import { Here } from './here.tsx';
import styles from './lobby.module.css';
import { Rename } from './rename.tsx';
import { Rules } from './rules.tsx';
import { SeatCard } from './seat-card.tsx';
import { READY, readyFor, Seated } from './seated.tsx';

const Practice = later(
  withWords(['sections'], () => import('../desk/frame/practice.tsx').then((file) => file.Practice)),
);

/** Where somebody without a seat finds one, and where everybody waits for the start. */
export function Lobby() {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const me = useGame((snapshot) => snapshot.me);
  const code = useGame((snapshot) => snapshot.code);
  const seats = usePublic((view) => view.seats);
  const phase = usePublic((view) => view.phase);
  const closesAt = usePublic((view) => view.closesAt);
  const waits = useGame(readyFor);
  const [isFirst, practised] = useFirstTime('practice');
  const [practising, setPractising] = useState(false);
  const seat = me?.seat ?? '';
  const name = me?.name ?? '';
  useTitle(seat ? t`You are in` : t`Take a seat`, seat ? 0 : 1);
  if (practising && seat !== '' && phase === 'lobby')
    return (
      <Suspense fallback={<Waiting />}>
        <Practice
          lastly={t`Back to the lobby`}
          onDone={() => {
            practised();
            setPractising(false);
            if (waits) void send({ type: 'ready', ready: true }, READY);
          }}
        />
      </Suspense>
    );
  return (
    <div className={styles.lobby}>
      <header className={styles.header}>
        <NameMark size="s" />
        <span className={styles.where} dir="auto">
          {words.text('scenario.title')}
        </span>
        <span className={styles.code}>{code}</span>
        <TableMark />
        <LanguageChoice />
        {phase === 'lobby' ? null : <Clock closesAt={closesAt} size="s" />}
      </header>
      <main id="content" className={styles.main}>
        <RouteHeading>
          <Trans>Welcome, {name}</Trans>
        </RouteHeading>
        {seat === '' ? (
          <TaskLine task={<Trans>Take a seat: choose whom you speak for.</Trans>} />
        ) : (
          <Seated seat={seat} isFirst={isFirst} onPractise={() => setPractising(true)} />
        )}
        {phase === 'lobby' ? (
          <p className={styles.summary} dir="auto">
            {words.text('scenario.summary')}
          </p>
        ) : (
          <p>
            <Trans>The session is under way. Any seat that a bot plays can become yours at once.</Trans>
          </p>
        )}
        <LaterSurvey />
        <section className={styles.section}>
          <h2>
            <Trans>Seats</Trans>
          </h2>
          <ul className={styles.seats}>
            {Object.keys(seats).map((id) => (
              <SeatCard key={id} seat={id} />
            ))}
          </ul>
        </section>
        <div className={styles.pair}>
          <Here />
          <Rules />
        </div>
        <Rename name={name} />
        <HandButton />
      </main>
    </div>
  );
}
