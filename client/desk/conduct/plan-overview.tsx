import { Trans, useLingui } from '@lingui/react/macro';
import { Lock, Plus, ScrollText, X } from 'lucide-react';
import type { Action } from '../../../shared/rules/commands.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { ACT_WORDS, OPERATION_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import act from './act-line.module.css';
import { ActLine } from './act-line.tsx';
import type { Plan } from './plan.ts';

const CONTROL = 'conduct';

type Props = {
  plan: Plan;
  most: number;
  mayAdd: boolean;
  onAdd: () => void;
  onDrop: (action: Action) => void;
  onDuties: () => void;
  onSealed: () => void;
};

/** The plan as it stands, before the seal. */
export function PlanOverview({ plan, most, mayAdd, onAdd, onDrop, onDuties, onSealed }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const { actions, reports, inspections } = plan;
  const takeOut = ({ act: kind, operation }: Action) => {
    const name = words.say(operation === '' ? ACT_WORDS[kind] : OPERATION_WORDS[operation]);
    return t`Take it out: ${name}`;
  };
  return (
    <section className={styles.card} data-private="true">
      <h3 className={styles.heading}>
        <Trans>Your plan</Trans>
      </h3>
      {actions.length === 0 ? (
        <p>
          <Trans>You do what you promised, and nothing besides.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {actions.map((action) => (
            <li key={`${action.act} ${action.seat}`} className={act.entry}>
              <ActLine action={action} />
              <Button
                kind="quiet"
                icon={<X aria-hidden="true" />}
                aria-label={takeOut(action)}
                onPress={() => onDrop(action)}
              />
            </li>
          ))}
        </ul>
      )}
      {mayAdd ? (
        <Button icon={<Plus aria-hidden="true" />} onPress={onAdd}>
          {actions.length === 0 ? <Trans>Add an act</Trans> : <Trans>Add a second act</Trans>}
        </Button>
      ) : null}
      <Button kind="quiet" icon={<ScrollText aria-hidden="true" />} onPress={onDuties}>
        <DutiesLine reports={reports} inspections={inspections} />
      </Button>
      <SendButton
        command={{ type: 'planConduct', actions: actions.slice(0, most), reports, inspections }}
        control={CONTROL}
        kind="primary"
        size="l"
        icon={<Lock aria-hidden="true" />}
        onTaken={onSealed}
      >
        <Trans>Seal it</Trans>
      </SendButton>
      <RefusalLine control={CONTROL} />
    </section>
  );
}

/** What becomes of the duties to report and to be inspected, in a line. */
export function DutiesLine({ reports, inspections }: Pick<Plan, 'reports' | 'inspections'>) {
  if (reports === 'file' && inspections === 'accept') return <Trans>Reports filed, inspectors let in</Trans>;
  if (reports === 'file') return <Trans>Reports filed, inspectors refused</Trans>;
  if (inspections === 'accept') return <Trans>Reports withheld, inspectors let in</Trans>;
  return <Trans>Reports withheld, inspectors refused</Trans>;
}
