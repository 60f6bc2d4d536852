import { Trans, useLingui } from '@lingui/react/macro';
import { readyFault } from '../../shared/rules/people/presence.ts';
import { NameMark } from '../name-mark.tsx';
import { Button } from '../parts/button.tsx';
import { Clock } from '../parts/clock.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { TaskLine } from '../parts/task-line.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { HandButton } from '../session/hand-button.tsx';
import { LaterSurvey } from '../session/later-survey.tsx';
import { TableMark } from '../session/table-mark.tsx';
import { type Snapshot, useGame, usePending, usePublic, useSend } from '../store.ts';
import { useTitle } from '../title.ts';
import { useWords } from '../words/use-words.ts';
import { Here } from './here.tsx';
import styles from './lobby.module.css';
import { Rename } from './rename.tsx';
import { Rules } from './rules.tsx';
import { SeatCard } from './seat-card.tsx';

const READY = 'lobby.ready';

/** What a seat may say of being ready. Asked by itself: the lobby need not load all that a desk may do. */
function readyFor({ public: view, own }: Snapshot): boolean | undefined {
  if (!view || !own) return undefined;
  return [true, false].find((ready) => !readyFault({ public: view, own }, { type: 'ready', ready }));
}

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
  const pending = usePending(READY);
  const seat = me?.seat ?? '';
  const name = me?.name ?? '';
  const seatName = words.seat(seat);
  useTitle(seat ? t`You are in` : t`Take a seat`, seat ? 0 : 1);
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
        <TaskLine
          idle={seat !== ''}
          task={
            seat === '' ? (
              <Trans>Take a seat: choose whom you speak for.</Trans>
            ) : (
              <Trans>You speak for {seatName}. The facilitator will start.</Trans>
            )
          }
          action={
            waits === undefined ? null : (
              <Button
                kind={waits ? 'primary' : 'plain'}
                pending={pending}
                onPress={() => void send({ type: 'ready', ready: waits }, READY)}
              >
                {waits ? <Trans>I am ready</Trans> : <Trans>Not ready after all</Trans>}
              </Button>
            )
          }
        />
        <RefusalLine control={READY} />
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
