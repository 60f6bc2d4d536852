import { Trans, useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { isBot } from '../bots.ts';
import { Emblem } from '../parts/emblem.tsx';
import { Tag } from '../parts/tag.tsx';
import { WhyButton } from '../parts/why-button.tsx';
import { usePublic } from '../store.ts';
import { ACT_WORDS, CONDUCT_WORDS, METHOD_WORDS, OPERATION_WORDS, SECTOR_WORDS } from '../words/terms.ts';
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
          {conduct.method === '' ? null : <Tag>{words.say(METHOD_WORDS[conduct.method])}</Tag>}
          {conduct.host ? (
            <span>
              <Trans>on the soil of</Trans> <Emblem seat={conduct.host} size="s" />
            </span>
          ) : null}
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
          {conduct.framed ? (
            <span>
              <Trans>made to look like</Trans> <Emblem seat={conduct.framed} size="s" />
            </span>
          ) : null}
        </>
      )}
    </>
  );
}

/** Duties to report and to be inspected, where they were not done. */
function Undone({ conduct: { reports, inspections } }: { conduct: Conduct }) {
  return (
    <>
      {reports === 'withhold' ? (
        <Tag tone="warning">
          <Trans>reports withheld</Trans>
        </Tag>
      ) : null}
      {inspections === 'refuse' ? (
        <Tag tone="warning">
          <Trans>inspectors refused</Trans>
        </Tag>
      ) : null}
    </>
  );
}

/** Why a bot acted so: nobody but it knew, until now. */
function WhyConduct({ seat, round }: { seat: string; round: number }) {
  const { t } = useLingui();
  const words = useWords();
  const name = words.seat(seat);
  if (!usePublic((view) => isBot(view, seat))) return null;
  return (
    <WhyButton
      question={{ seat, about: '' }}
      only={(reason) =>
        reason.round === round &&
        (reason.command.type === 'playConduct' || reason.command.type === 'planConduct')
      }
      label={t`Why did ${name} act so?`}
    />
  );
}

type SeatRound = { readonly seat: string; readonly acts: readonly (readonly [string, Conduct])[] };

/** What each seat did in a round, a seat with two acts once. */
function bySeat(
  conducts: Readonly<Record<string, Conduct>>,
  round: number,
  order: readonly string[],
): SeatRound[] {
  const acts = Object.entries(conducts).filter(([, conduct]) => conduct.round === round);
  return order
    .map((seat) => ({ seat, acts: acts.filter(([, conduct]) => conduct.seat === seat) }))
    .filter((entry) => entry.acts.length > 0);
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
            {bySeat(conducts, round, order).map(({ seat, acts }) => (
              <li key={seat} className={styles.conduct}>
                <Emblem seat={seat} size="s" />
                <div className={styles.acts}>
                  {acts.map(([key, conduct], place) => (
                    <span key={key} className={styles.tags}>
                      <Done conduct={conduct} />
                      {place === acts.length - 1 ? <Undone conduct={conduct} /> : null}
                    </span>
                  ))}
                  <WhyConduct seat={seat} round={round} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
