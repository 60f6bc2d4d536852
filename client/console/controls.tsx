import { Trans, useLingui } from '@lingui/react/macro';
import { CircleMinus, CirclePlus, Pause, Play, SkipForward } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { NameMark } from '../name-mark.tsx';
import { Button } from '../parts/button.tsx';
import { classNames } from '../parts/class-names.ts';
import { Clock } from '../parts/clock.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { StabilityButton } from '../parts/stability-button.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { STAGE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './controls.module.css';
import { LessonClock } from './lesson-clock.tsx';
import { Undo } from './undo.tsx';

const CONTROL = 'console.clock';
const MINUTE = 60;

function Buttons() {
  const { t } = useLingui();
  const send = useSend();
  const pending = usePending(CONTROL);
  const phase = usePublic((view) => view.phase);
  const paused = usePublic((view) => view.paused);
  const clocked = usePublic((view) => view.closesAt > 0);
  const asleep = usePublic((view) => view.lesson.asleepSince > 0);
  // What goes on then is said where it says that the session sleeps.
  if (asleep) return null;
  if (phase === 'debrief') return null;
  if (phase === 'lobby')
    return (
      <Button
        kind="primary"
        icon={<Play aria-hidden="true" />}
        pending={pending}
        onPress={() => void send({ type: 'start' }, CONTROL)}
      >
        <Trans>Start</Trans>
      </Button>
    );
  return (
    <Toolbar className={classNames(styles.buttons)} aria-label={t`Clock`}>
      <Button
        icon={paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        onPress={() => void send({ type: paused ? 'resume' : 'pause' }, CONTROL)}
      >
        {paused ? <Trans>Resume</Trans> : <Trans>Pause</Trans>}
      </Button>
      {clocked ? (
        <>
          <Button
            icon={<CircleMinus aria-hidden="true" />}
            aria-label={t`1 minute less`}
            onPress={() => void send({ type: 'extend', seconds: -MINUTE }, CONTROL)}
          />
          <Button
            icon={<CirclePlus aria-hidden="true" />}
            aria-label={t`1 minute more`}
            onPress={() => void send({ type: 'extend', seconds: MINUTE }, CONTROL)}
          >
            <span className={styles.unit}>
              <Trans>1 minute</Trans>
            </span>
          </Button>
        </>
      ) : null}
      <Button
        kind="primary"
        icon={<SkipForward aria-hidden="true" />}
        pending={pending}
        onPress={() => void send({ type: 'advance' }, CONTROL)}
      >
        <Trans>Next</Trans>
      </Button>
    </Toolbar>
  );
}

/** Always in sight: code, phase, clocks, the number, and the buttons that move time. */
export function Controls() {
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  const phase = usePublic((view) => view.phase);
  const stage = usePublic((view) => view.stage);
  const round = usePublic((view) => view.round);
  const rounds = usePublic((view) => view.rounds);
  const closesAt = usePublic((view) => view.closesAt);
  const stageClosesAt = usePublic((view) => view.stageClosesAt);
  return (
    <header className={styles.header}>
      <div className={styles.mark}>
        <NameMark size="s" />
        <strong className={styles.code}>{code}</strong>
      </div>
      <div className={styles.phase}>
        <span>
          {round > 0 ? (
            <>
              <Trans>
                Round {round} of {rounds}
              </Trans>
              {' · '}
            </>
          ) : null}
          <strong>{words.phase(phase)}</strong>
          {stage === '' ? null : ` · ${words.say(STAGE_WORDS[stage])}`}
        </span>
        <Clock closesAt={closesAt} />
        {stageClosesAt > 0 ? <Clock closesAt={stageClosesAt} size="s" /> : null}
        <LessonClock />
      </div>
      <Buttons />
      <div className={styles.undo}>
        <Undo control={CONTROL} />
      </div>
      <div className={styles.gauge}>
        <StabilityButton />
        <LanguageChoice />
      </div>
      <div className={styles.refusal}>
        <RefusalLine control={CONTROL} />
      </div>
    </header>
  );
}
