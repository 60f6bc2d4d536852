import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Change } from '../../shared/replay/change.ts';
import type { Comparison } from '../../shared/replay/compare.ts';
import type { Answer } from '../http.ts';
import { Button } from '../parts/button.tsx';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';
import { useWords } from '../words/use-words.ts';
import { FanResult, Lines } from './branch-result.tsx';
import styles from './debrief.module.css';
import { written } from './shown-branch.ts';
import { useLead } from './use-lead.ts';
import { useBranch, useFan } from './use-study.ts';

const GAMES = 1000;

function useProblem() {
  const words = useWords();
  return <T,>(answer: Answer<T> | undefined) =>
    answer && !answer.ok ? words.say(HTTP_ERROR_WORDS[answer.error], { fact: answer.fact }) : '';
}

type Props = {
  revision: number;
  change: Change;
  /** From where the bots play, in a sentence. */
  children: ReactNode;
};

/** Plays one change beside the same game without it, once or many times. Another change is another one of these. */
export function PlayBranch({ revision, change, children }: Props) {
  const problem = useProblem();
  const [shown, setShown] = useState<Answer<Comparison>>();
  const [waits, setWaits] = useState(false);
  const branch = useBranch();
  const { job, start, stop } = useFan();
  const { leads, away, go } = useLead();
  const play = async () => {
    setWaits(true);
    if (leads && !away) go({ branch: written({ revision, change }) });
    setShown(await branch(revision, change));
    setWaits(false);
  };
  const running = job?.ok && job.value.state === 'running' ? job.value : undefined;
  return (
    <>
      <div className={styles.actions}>
        <Button kind="primary" pending={waits} onPress={() => void play()}>
          <Trans>Play it once, with the same luck</Trans>
        </Button>
        {running ? (
          <Button onPress={stop}>
            <Trans>Cancel</Trans>
          </Button>
        ) : (
          <Button onPress={() => start(revision, change, GAMES)}>
            <Trans>Play it 1,000 times</Trans>
          </Button>
        )}
      </div>
      {running ? (
        <label className={styles.step}>
          <span>
            {running.done} / {running.games}
          </span>
          <progress className={styles.progress} max={running.games} value={running.done} />
        </label>
      ) : null}
      {shown?.ok ? <Lines comparison={shown.value} /> : null}
      {job?.ok && job.value.fan ? <FanResult fan={job.value.fan} /> : null}
      <p role="status">{problem(shown) || problem(job)}</p>
      <p className={styles.muted}>
        {children} <Trans>A result of the model is no proof about the world.</Trans>
      </p>
    </>
  );
}
