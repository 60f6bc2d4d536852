import { Trans } from '@lingui/react/macro';
import { NameMark } from '../name-mark.tsx';
import { Clock } from '../parts/clock.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { StabilityButton } from '../parts/stability-button.tsx';
import { TableMark } from '../session/table-mark.tsx';
import { useGame, usePublic } from '../store.ts';
import { STAGE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { CLOCK_CONTROL, ClockButtons } from './clock-buttons.tsx';
import styles from './controls.module.css';
import { LessonClock } from './lesson-clock.tsx';
import { Undo } from './undo.tsx';

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
        <TableMark />
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
      <ClockButtons />
      <div className={styles.undo}>
        <Undo control={CLOCK_CONTROL} />
      </div>
      <div className={styles.gauge}>
        <StabilityButton />
        <LanguageChoice />
      </div>
      <div className={styles.refusal}>
        <RefusalLine control={CLOCK_CONTROL} />
      </div>
    </header>
  );
}
