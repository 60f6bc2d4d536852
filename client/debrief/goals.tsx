import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { Emblem } from '../parts/emblem.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';

type Goal = PublicView['revealedGoals'][string];

/** What a seat wanted of one norm, and how far it would have gone. */
function Line({ goal }: { goal: Goal }) {
  const words = useWords();
  const wanted = words.rung(Math.round(goal.ideal));
  const limit = words.rung(goal.cap);
  return (
    <li>
      <strong dir="auto">{words.norm(goal.norm)}</strong>{' '}
      <span className={styles.muted}>{words.percent(goal.weight)}</span>
      <br />
      <Trans>
        wanted from others: {wanted}; would itself go no further than: {limit}
      </Trans>
    </li>
  );
}

/** What each state wanted, by how much it mattered to it. */
export function Goals() {
  const goals = usePublic((view) => view.revealedGoals);
  const seats = usePublic((view) => view.seats);
  return (
    <div className={styles.truths}>
      {Object.keys(seats).map((seat) => {
        const own = Object.values(goals)
          .filter((goal) => goal.seat === seat)
          .sort((left, right) => right.weight - left.weight);
        if (own.length === 0) return null;
        return (
          <section key={seat} className={styles.card}>
            <h3>
              <Emblem seat={seat} name />
            </h3>
            <ul className={styles.commitments}>
              {own.map((goal) => (
                <Line key={goal.norm} goal={goal} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
