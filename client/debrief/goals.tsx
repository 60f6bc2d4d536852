import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { BINDING } from '../../shared/rules/vocabulary.ts';
import { classNames } from '../parts/class-names.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { Columns } from './columns.tsx';
import styles from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';

type Goal = PublicView['revealedGoals'][string];

/** What a seat wanted of one norm, and how far it would have gone. */
function Row({ goal: { norm, weight, ideal, cap } }: { goal: Goal }) {
  const words = useWords();
  return (
    <tr>
      <th scope="row" dir="auto">
        {words.norm(norm)}
      </th>
      <td>{words.percent(weight)}</td>
      <td>{words.rung(Math.round(ideal))}</td>
      <td>{cap >= BINDING ? <Trans>all the way</Trans> : words.rung(cap)}</td>
    </tr>
  );
}

function Wants({ seat, goals }: { seat: string; goals: readonly Goal[] }) {
  const words = useWords();
  const [first] = goals;
  return (
    <Disclosure
      title={
        <span className={styles.tags}>
          <Emblem seat={seat} name />
          {first ? (
            <span className={styles.muted} dir="auto">
              {words.norm(first.norm)}
            </span>
          ) : null}
        </span>
      }
    >
      <ScrollBox>
        <table className={styles.table}>
          <Columns>
            <Trans>Norm</Trans>
            <Trans>Matters</Trans>
            <Trans>Wanted of others</Trans>
            <Trans>Would go itself</Trans>
          </Columns>
          <tbody>
            {goals.map((goal) => (
              <Row key={goal.norm} goal={goal} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Disclosure>
  );
}

/** What each seat wanted: what mattered most to it at a glance, the rest on request. */
export function Goals() {
  const goals = usePublic((view) => view.revealedGoals);
  const seats = usePublic((view) => view.seats);
  return (
    <div className={classNames(styles.card, styles.folds)}>
      {Object.keys(seats).map((seat) => {
        const own = Object.values(goals)
          .filter((goal) => goal.seat === seat)
          .sort((left, right) => right.weight - left.weight);
        return own.length > 0 ? <Wants key={seat} seat={seat} goals={own} /> : null;
      })}
    </div>
  );
}
