import { Trans } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { exploitUsed } from '../../../shared/model/proliferation.ts';
import type { Action } from '../../../shared/rules/commands.ts';
import { outlook } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { ACT_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { likelihoodOf } from '../crisis/belief.ts';
import { useLikelihoodWords } from '../crisis/use-likelihood-words.ts';
import styles from '../frame/panel.module.css';
import { BackButton } from '../text/step-list.tsx';
import { type Aim, prospectOf } from './covert.ts';
import { OperationFacts } from './operation-facts.tsx';
import { MethodLine } from './plan-method.tsx';
import { ACT_RESULTS } from './plan-words.ts';

type Props = { action: Action; onAdd: () => void; onBack: (() => void) | undefined };

/** An act that hurts nobody, with what follows from it. */
export function PlainAct({ action, onAdd, onBack }: Props) {
  const words = useWords();
  return (
    <section className={styles.card} data-private="true">
      <h3 className={styles.heading}>
        {words.pair(words.say(ACT_WORDS[action.act]), words.seat(action.seat))}
      </h3>
      {action.act === 'operate' ? null : <p>{words.say(ACT_RESULTS[action.act])}</p>}
      <IntoPlan onAdd={onAdd} onBack={onBack} />
    </section>
  );
}

/** An operation before it goes into the plan: what it would win, break and risk. */
export function Weigh({ view, action, aim, onAdd, onBack }: Props & { view: SeatView; aim: Aim }) {
  const words = useWords();
  const likelihood = useLikelihoodWords();
  const target = words.seat(aim.target);
  const framed = words.seat(action.framed);
  const blamed = likelihood(likelihoodOf(prospectOf(view, aim).blamed));
  const { stock } = view.own;
  const most = outlook(view).p['stock.most'];
  const held = words.number(stock, 1);
  return (
    <section className={styles.card} data-private="true">
      <h3 className={styles.heading}>{words.say(ACT_WORDS.operate)}</h3>
      <OperationFacts view={view} aim={aim} />
      <ul className={styles.list}>
        <li>
          <Trans>
            That {target} holds you responsible: <strong>{blamed}</strong>.
          </Trans>
        </li>
        <li data-numbers>
          <Trans>
            Your stock of exploits: {held} of {most}.
          </Trans>{' '}
          <Exploits stock={stock} aim={aim} />
        </li>
        {action.method ? (
          <li>
            <MethodLine action={action} />
          </li>
        ) : null}
        {action.framed === '' ? null : (
          <li>
            <Trans>
              You leave traces of <strong>{framed}</strong>. Good evidence may see through them.
            </Trans>
          </li>
        )}
      </ul>
      <IntoPlan onAdd={onAdd} onBack={onBack} />
    </section>
  );
}

/** What the operation takes of the stock. */
function Exploits({ stock, aim: { operation, method } }: { stock: number; aim: Aim }) {
  if (method === 'tool' || exploitUsed(1, operation) === 0) return <Trans>This uses none.</Trans>;
  return stock >= 1 ? (
    <Trans>This uses one.</Trans>
  ) : (
    <Trans>This needs one; without it success is less likely.</Trans>
  );
}

function IntoPlan({ onAdd, onBack }: Omit<Props, 'action'>) {
  return (
    <div className={styles.actions}>
      <Button kind="primary" size="l" icon={<Plus aria-hidden="true" />} onPress={onAdd}>
        <Trans>Plan it</Trans>
      </Button>
      {onBack ? <BackButton onPress={onBack} /> : null}
    </div>
  );
}
