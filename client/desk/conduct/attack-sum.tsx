import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { type Aim, COSTS, prospectOf, type Weighing, weighingOf } from './covert.ts';

const COST_WORDS: Readonly<Record<(typeof COSTS)[number], MessageDescriptor>> = {
  norm: msg`What it costs to break your own rules`,
  response: msg`What the victim and its friends would answer`,
  shadow: msg`Deals and trust that you would lose later`,
  escalation: msg`The risk that it escalates`,
  shared: msg`Your share of a less stable world`,
  effort: msg`Your effort`,
};

/** A cost below this is no term that one would name. */
const NAMED = 0.05;

/** The value of an operation in words: what it wins, what it costs and why, and whether to wait. */
export function AttackSum({ view, aim }: { view: SeatView; aim: Aim }) {
  const words = useWords();
  const sum = weighingOf(view, aim);
  const { success, blamed } = prospectOf(view, aim);
  const [works, pinned] = [words.percent(success), words.percent(blamed)];
  const gain = words.signed(sum.gain, 1);
  return (
    <>
      <p>
        <Verdict sum={sum} />
      </p>
      <Disclosure title={<Trans>How your adviser reckons</Trans>} level={4}>
        <ul className={styles.list} data-numbers>
          <li>
            <Trans>
              {gain}: what it wins, times the chance that it works ({works}).
            </Trans>
          </li>
          {COSTS.filter((cost) => Math.abs(sum[cost]) >= NAMED).map((cost) => (
            <li key={cost}>
              {words.signed(sum[cost], 1)}: {words.say(COST_WORDS[cost])}
              {cost === 'response' || cost === 'shadow' ? (
                <>
                  {' '}
                  <Trans>({pinned} that you are blamed)</Trans>
                </>
              ) : null}
              .
            </li>
          ))}
        </ul>
        <p className={styles.muted}>
          <Trans>In hundredths of your national account, as a state like yours weighs them.</Trans>
        </p>
      </Disclosure>
    </>
  );
}

function Verdict({ sum: { value, waiting } }: { sum: Weighing }) {
  const words = useWords();
  const [now, later] = [words.signed(value, 1), words.signed(waiting, 1)];
  if (value > waiting)
    return (
      <Trans>
        Your adviser: <strong>tempting</strong>. In all {now}; waiting is worth {later}.
      </Trans>
    );
  if (value > 0)
    return (
      <Trans>
        Your adviser: <strong>rather wait</strong>. In all {now}; waiting is worth {later}.
      </Trans>
    );
  return (
    <Trans>
      Your adviser: <strong>it costs more than it wins</strong>. In all {now}.
    </Trans>
  );
}
