import { Trans } from '@lingui/react/macro';
import { usePublic } from '../store.ts';
import { STAGE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './screen.module.css';

/** “Round 2 · Plenary · Voting” */
export function PhaseLine() {
  const words = useWords();
  const phase = usePublic((view) => view.phase);
  const stage = usePublic((view) => view.stage);
  const round = usePublic((view) => view.round);
  return (
    <>
      {round > 0 && phase !== 'debrief' ? (
        <span className={styles.round}>
          <Trans>Round {round}</Trans>
        </span>
      ) : null}{' '}
      {words.phase(phase)}
      {stage === '' ? null : <span className={styles.stage}> · {words.say(STAGE_WORDS[stage])}</span>}
    </>
  );
}
