import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { scoreLine } from '../../shared/rules/debrief/score-line.ts';
import { later } from '../later.tsx';
import { Button } from '../parts/button.tsx';
import { Causes } from '../parts/causes.tsx';
import { Choices } from '../parts/choices.tsx';
import { ModelLink } from '../parts/model-link.tsx';
import { useGame, usePublic } from '../store.ts';
import { Benchmarks } from './benchmarks.tsx';
import { Conducts } from './conducts.tsx';
import styles from './debrief.module.css';
import { Goals } from './goals.tsx';
import { Precedents } from './precedents.tsx';
import { NotYet } from './reveals.tsx';
import { Truths } from './truths.tsx';

// Few sessions take part.
const BesideOthers = later(() =>
  import('./beside-others.tsx').then((file) => ({ default: file.BesideOthers })),
);

const CAUSES_SHOWN = 12;

/** The causes of a round, as the public ledger had them or as they were in truth. */
function Ledger() {
  const { t } = useLingui();
  const view = useGame((snapshot) => snapshot.public);
  const [round, setRound] = useState(1);
  const [chosen, setLens] = useState<'truth' | 'public'>('truth');
  const revealed = usePublic((shown) => shown.debrief.revealed);
  if (!view) return null;
  const isTold = revealed.includes('conduct');
  const lens = isTold ? chosen : 'public';
  const points = scoreLine(view);
  const index = points.findIndex((point) => point.round === round);
  const before = points[index - 1];
  const after = points[index];
  const rounds = points.slice(1).flatMap((point) => (point.final ? [] : [String(point.round)]));
  const rows = Object.values(lens === 'truth' ? view.revealedLedger : view.ledger).filter(
    (row) => row.round === round,
  );
  if (!before || !after)
    return (
      <p>
        <Trans>No round was reviewed.</Trans>
      </p>
    );
  const from = lens === 'truth' ? (before.truth ?? before.score) : before.score;
  const to = lens === 'truth' ? (after.truth ?? after.score) : after.score;
  return (
    <div className={styles.card}>
      <div className={styles.pick}>
        <Choices
          label={t`Round`}
          layout="numbers"
          value={String(round)}
          onChange={(value) => setRound(Number(value))}
          options={rounds.map((value) => ({ value, label: value }))}
        />
        {isTold ? (
          <Choices<'truth' | 'public'>
            label={t`Score`}
            layout="segmented"
            value={lens}
            onChange={setLens}
            options={[
              { value: 'truth', label: t`In truth` },
              { value: 'public', label: t`Public` },
            ]}
          />
        ) : null}
      </div>
      <Causes rows={rows} from={from} to={to} most={CAUSES_SHOWN} />
      <p>
        <ModelLink view={view} />
      </p>
    </div>
  );
}

/** Step 3: the causes that add up, and everything that was hidden. */
export function Why({ onNext }: { onNext: () => void }) {
  const hidden = usePublic((view) => Object.keys(view.revealedConduct).length > 0);
  const revealed = usePublic((view) => view.debrief.revealed);
  return (
    <div className={styles.step}>
      <section className={styles.section}>
        <h2>
          <Trans>Why stability moved</Trans>
        </h2>
        <Ledger />
      </section>
      <section className={styles.section}>
        <h2>
          <Trans>Who did it</Trans>
        </h2>
        {revealed.includes('culprits') ? null : <NotYet what="culprits" />}
        <Truths />
      </section>
      <section className={styles.section}>
        <h2>
          <Trans>What each seat wanted</Trans>
        </h2>
        {revealed.includes('goals') ? <Goals /> : <NotYet what="goals" />}
      </section>
      <Benchmarks />
      <Suspense fallback={null}>
        <BesideOthers />
      </Suspense>
      <Precedents />
      {hidden || !revealed.includes('conduct') ? (
        <section className={styles.section}>
          <h2>
            <Trans>What each seat did in secret</Trans>
          </h2>
          {revealed.includes('conduct') ? <Conducts /> : <NotYet what="conduct" />}
        </section>
      ) : null}
      <div>
        <Button onPress={onNext}>
          <Trans>Next: lessons</Trans>
        </Button>
      </div>
    </div>
  );
}
