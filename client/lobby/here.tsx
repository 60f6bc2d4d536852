import { Trans } from '@lingui/react/macro';
import { Emblem } from '../parts/emblem.tsx';
import { usePublic } from '../store.ts';
import styles from './lobby.module.css';

/** Who has arrived. */
export function Here() {
  const people = usePublic((view) => view.people);
  const players = Object.entries(people).filter(
    ([, { role }]) => role === 'player' || role === 'facilitator',
  );
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Who is here</Trans>
      </h2>
      <ul className={styles.people}>
        {players.map(([id, person]) => (
          <li key={id} className={styles.person} data-away={!person.connected}>
            <bdi>{person.name}</bdi>
            {person.role === 'facilitator' ? (
              <span className={styles.muted}>
                <Trans>facilitator</Trans>
              </span>
            ) : null}
            {person.seat ? <Emblem seat={person.seat} size="s" /> : null}
            {person.connected ? null : (
              <span className={styles.muted}>
                <Trans>away</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
