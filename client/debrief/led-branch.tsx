import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { Comparison } from '../../shared/replay/compare.ts';
import type { Answer } from '../http.ts';
import { Button } from '../parts/button.tsx';
import { ProblemLine } from '../session/problem-line.tsx';
import { Lines } from './branch-result.tsx';
import { useChangeWords } from './change-words.ts';
import styles from './debrief.module.css';
import type { Picked } from './picked.ts';
import { readBranch } from './shown-branch.ts';
import { useLead } from './use-lead.ts';
import { useBranch } from './use-study.ts';

function Result({ revision, change }: Picked) {
  const branch = useBranch();
  const [shown, setShown] = useState<Answer<Comparison>>();
  useEffect(() => {
    let wanted = true;
    void branch(revision, change).then((answer) => {
      if (wanted) setShown(answer);
    });
    return () => {
      wanted = false;
    };
  }, [branch, revision, change]);
  if (!shown)
    return (
      <p role="status">
        <Trans>The other course is being played.</Trans>
      </p>
    );
  return shown.ok ? (
    <Lines comparison={shown.value} />
  ) : (
    <ProblemLine error={shown.error} fact={shown.fact} />
  );
}

function Shown({ picked }: { picked: Picked }) {
  const { leads, away, go } = useLead();
  const changeWords = useChangeWords();
  // One value for as long as it is the same branch.
  const [held] = useState(picked);
  return (
    <section className={styles.card} aria-label={changeWords(held.change)}>
      <h2>
        <Trans>What if</Trans> · {changeWords(held.change)}
      </h2>
      <Result {...held} />
      {leads && !away ? (
        <div>
          <Button onPress={() => go({})}>
            <Trans>Close this branch</Trans>
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** The branch that the leader shows, for everybody who follows. */
export function LedBranch() {
  const { branch } = useLead().place;
  const picked = readBranch(branch);
  return picked ? <Shown key={branch} picked={picked} /> : null;
}
