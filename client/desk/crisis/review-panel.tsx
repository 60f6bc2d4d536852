import { Trans } from '@lingui/react/macro';
import { Suspense } from 'react';
import { later } from '../../later.tsx';
import { ResultSection } from '../brief/result-section.tsx';
import { CommitmentDecisions } from '../deals/commitment-decisions.tsx';
import { Commitments } from '../deals/commitments.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { Scene } from '../frame/scene.tsx';
import { Stage } from '../frame/stage.tsx';
import { PredictSection } from './predict-section.tsx';

const Remedies = later(() => import('./remedies.tsx').then((file) => ({ default: file.Remedies })));
const Without = later(() => import('../conduct/without.tsx').then((file) => ({ default: file.Without })));
const Precedents = later(() => import('./precedents.tsx').then((file) => ({ default: file.Precedents })));

/** The review: first a guess and the private deals, then the number and its causes. */
export function ReviewPanel(props: PanelProps) {
  const { view, options } = props;
  const { phase, stage } = view.public;
  const isDeciding = phase === 'assessment' && stage === 'deciding';
  const rounds = Object.values(view.public.scores).map(({ round }) => round);
  const { repair, rule, sign, suspend, withdraw } = options;
  const hasRemedies =
    view.public.setup.forums.length > 0 || Boolean(repair ?? rule ?? sign ?? suspend ?? withdraw);
  // What the task line asks for next stands first.
  const isNext = (repair ?? sign ?? suspend) && String(view.public.round) in view.own.predictions;
  const remedies = hasRemedies ? (
    <Suspense fallback={null}>
      <Remedies view={view} options={options} />
    </Suspense>
  ) : null;
  if (isDeciding)
    return (
      <div className={styles.panel}>
        {isNext ? remedies : null}
        <Stage>
          <PredictSection view={view} options={options} />
          <Scene view={view} />
        </Stage>
        <CommitmentDecisions view={view} options={options} />
        {isNext ? null : remedies}
      </div>
    );
  if (rounds.length === 0)
    return (
      <p className={styles.empty}>
        <Trans>The first review comes at the end of this round.</Trans>
      </p>
    );
  return (
    <div className={styles.panel}>
      <ResultSection view={view} round={Math.max(...rounds)} />
      {view.public.rules === 'basic' ? null : (
        <Suspense fallback={null}>
          <Without view={view} />
          <Precedents view={view.public} />
        </Suspense>
      )}
      <Commitments view={view} />
    </div>
  );
}
