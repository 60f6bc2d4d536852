import { Trans, useLingui } from '@lingui/react/macro';
import { titleOf } from '../../../shared/rules/people/titles.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Phase } from '../../../shared/rules/vocabulary.ts';
import { Clock } from '../../parts/clock.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { RouteHeading } from '../../route-heading.tsx';
import { useGame } from '../../store.ts';
import { TITLE_TASKS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { Gauges } from '../brief/gauges.tsx';
import styles from './desk-header.module.css';

type Act = 'talk' | 'act' | 'answer';

/** Five phases are three acts to the people who play them (GAME.md §1). */
function actOf(phase: Phase): Act | '' {
  switch (phase) {
    case 'briefing':
    case 'negotiation':
    case 'plenary':
      return 'talk';
    case 'conduct':
      return 'act';
    case 'crisis':
    case 'assessment':
      return 'answer';
    case 'lobby':
    case 'debrief':
      return '';
  }
}

function Acts({ phase }: { phase: Phase }) {
  const { t } = useLingui();
  const now = actOf(phase);
  const acts: readonly (readonly [Act, string])[] = [
    ['talk', t`Talk`],
    ['act', t`Act`],
    ['answer', t`Answer`],
  ];
  return (
    <ol className={styles.acts} aria-label={t`The three acts of a round`}>
      {acts.map(([act, word]) => (
        <li key={act} className={styles.act} aria-current={act === now ? 'step' : undefined}>
          {word}
        </li>
      ))}
    </ol>
  );
}

/** Who I am, where we are, how long is left, and the two numbers that judge it. */
export function DeskHeader({ view }: { view: SeatView }) {
  const words = useWords();
  const { phase, round, rounds, closesAt, stageClosesAt } = view.public;
  const phaseWord = words.phase(phase);
  const title = useGame((snapshot) => titleOf(view.public, snapshot.me?.person ?? ''));
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <Emblem seat={view.own.seat} />
        <RouteHeading className={styles.name}>{words.seat(view.own.seat)}</RouteHeading>
        <span className={styles.clock}>
          <Clock closesAt={stageClosesAt || closesAt} />
        </span>
      </div>
      <div className={styles.where}>
        <p className={styles.phase}>
          {round > 0 ? (
            <Trans>
              {phaseWord}, round {round} of {rounds}
            </Trans>
          ) : (
            phaseWord
          )}
        </p>
        {title ? <p className={styles.title}>{words.say(TITLE_TASKS[title])}</p> : null}
        <Acts phase={phase} />
      </div>
      <Gauges view={view} />
    </header>
  );
}
