import { Trans } from '@lingui/react/macro';
import { Suspense } from 'react';
import { plays } from '../../../shared/rules/settings.ts';
import { useFirstTime } from '../../first-time.ts';
import { later } from '../../later.tsx';
import { FirstTimeCard } from '../frame/first-time-card.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { LastRollCall, Scene } from '../frame/scene.tsx';
import { Stage } from '../frame/stage.tsx';
import { taskOf } from '../frame/task.ts';
import { ConductSection } from './conduct-section.tsx';
import { StakeholderSection } from './stakeholder-section.tsx';

// Only where acts are planned.
const PlanSection = later(() => import('./plan-section.tsx').then((file) => ({ default: file.PlanSection })));

/** What a seat does unseen: a state's conduct card, a stakeholder's card of the phase. */
export function ActPanel(props: PanelProps) {
  const { view, options } = props;
  const [isFirst, dismiss] = useFirstTime('conduct');
  const isState = view.public.seats[view.own.seat]?.kind === 'state';
  const plans = plays(view.public, 'planning');
  const isConduct = view.public.phase === 'conduct';
  const asked = taskOf(view, options).kind;
  const isAsked = asked === 'chooseConduct' || asked === 'playCard';
  return (
    <div className={styles.panel}>
      <Stage>
        {isConduct && isFirst ? (
          <FirstTimeCard onDismiss={dismiss}>
            <Trans>All choose in secret. What you do may be noticed.</Trans>
          </FirstTimeCard>
        ) : null}
        {isState && isConduct && plans ? (
          <Suspense fallback={null}>
            <PlanSection onBegin={dismiss} {...props} />
          </Suspense>
        ) : null}
        {isState && isConduct && !plans ? <ConductSection onBegin={dismiss} {...props} /> : null}
        {isState && !isConduct ? (
          <p className={styles.empty}>
            <Trans>Conduct is chosen after the plenary.</Trans>
          </p>
        ) : null}
        {isState ? null : <StakeholderSection onBegin={dismiss} {...props} />}
        {isAsked ? null : <Scene view={view} />}
      </Stage>
      {isAsked ? null : <LastRollCall view={view.public} />}
    </div>
  );
}
