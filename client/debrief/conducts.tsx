import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { Emblem } from '../parts/emblem.tsx';
import { Tag } from '../parts/tag.tsx';
import { usePublic } from '../store.ts';
import { ACT_WORDS, CONDUCT_WORDS, OPERATION_WORDS, SECTOR_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';

type Conduct = PublicView['revealedConduct'][string];

function Done({ conduct }: { conduct: Conduct }) {
  const words = useWords();
  return (
    <>
      {conduct.card === '' ? null : <strong>{words.say(CONDUCT_WORDS[conduct.card])}</strong>}
      {conduct.act === '' ? null : <strong>{words.say(ACT_WORDS[conduct.act])}</strong>}
      {conduct.operation === '' ? null : (
        <span>
          {words.say(OPERATION_WORDS[conduct.operation])}
          {conduct.sector === '' ? '' : `, ${words.say(SECTOR_WORDS[conduct.sector])}`}
        </span>
      )}
      {conduct.target ? (
        <span>
          → <Emblem seat={conduct.target} size="s" />
        </span>
      ) : null}
      {conduct.operation === '' ? null : (
        <>
          {conduct.succeeded ? (
            <Tag>
              <Trans>succeeded</Trans>
            </Tag>
          ) : (
            <Tag>
              <Trans>failed</Trans>
            </Tag>
          )}
          {conduct.noticed ? (
            <Tag tone="warning">
              <Trans>noticed</Trans>
            </Tag>
          ) : (
            <Tag>
              <Trans>never noticed</Trans>
            </Tag>
          )}
          {conduct.falseFlag ? (
            <Tag tone="danger">
              <Trans>false flag</Trans>
            </Tag>
          ) : null}
        </>
      )}
    </>
  );
}

/** What every seat did behind closed doors, round by round. */
export function Conducts() {
  const conducts = usePublic((view) => view.revealedConduct);
  const seats = usePublic((view) => view.seats);
  const order = Object.keys(seats);
  const rounds = [...new Set(Object.values(conducts).map(({ round }) => round))].sort(
    (left, right) => left - right,
  );
  return (
    <div className={styles.rounds}>
      {rounds.map((round) => (
        <section key={round} className={styles.card}>
          <h3>
            <Trans>Round {round}</Trans>
          </h3>
          <ul className={styles.commitments}>
            {Object.entries(conducts)
              .filter(([, conduct]) => conduct.round === round)
              .sort(([, left], [, right]) => order.indexOf(left.seat) - order.indexOf(right.seat))
              .map(([key, conduct]) => (
                <li key={key} className={styles.conduct}>
                  <Emblem seat={conduct.seat} size="s" />
                  <span className={styles.tags}>
                    <Done conduct={conduct} />
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
