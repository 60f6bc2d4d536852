import { Trans } from '@lingui/react/macro';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { ActLine } from './act-line.tsx';
import { NO_PLAN, sealedConduct } from './plan.ts';
import { PlanComposer } from './plan-composer.tsx';
import { DutiesLine } from './plan-overview.tsx';

/** Conduct where acts are planned: compose, seal; a sealed plan may be changed until the phase closes. */
export function PlanSection({ view, options, onBegin }: PanelProps & { onBegin: () => void }) {
  const [reopened, setReopened] = useState(false);
  const sealed = sealedConduct(view);
  const domain = options.planConduct;
  if (domain && (!sealed || reopened))
    return (
      <PlanComposer
        view={view}
        domain={domain}
        start={sealed ?? NO_PLAN}
        onBegin={onBegin}
        // The first seal may be answered when its plan is open again already: it closes nothing.
        onSealed={() => {
          if (reopened) setReopened(false);
        }}
      />
    );
  if (!sealed) return null;
  return (
    <section className={styles.card} data-private="true">
      <p className={styles.row}>
        <Tag tone="private" icon={<EyeOff aria-hidden="true" />}>
          <Trans>Sealed until the debrief</Trans>
        </Tag>
      </p>
      {sealed.actions.length === 0 ? (
        <p>
          <Trans>You do what you promised, and nothing besides.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {sealed.actions.map((action) => (
            <li key={`${action.act} ${action.seat}`}>
              <ActLine action={action} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.muted}>
        <DutiesLine reports={sealed.reports} inspections={sealed.inspections} />
      </p>
      {domain ? (
        <Button onPress={() => setReopened(true)}>
          <Trans>Change it</Trans>
        </Button>
      ) : null}
    </section>
  );
}
