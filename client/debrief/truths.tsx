import { Trans } from '@lingui/react/macro';
import { plays } from '../../shared/rules/settings.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { NO_STATE } from '../../shared/rules/vocabulary.ts';
import { Emblem } from '../parts/emblem.tsx';
import { LawTag } from '../parts/law-tag.tsx';
import { Tag } from '../parts/tag.tsx';
import { tallyOf } from '../parts/tally.ts';
import { usePublic } from '../store.ts';
import { INCIDENT_ORIGIN_WORDS, OPERATION_WORDS, SECTOR_WORDS, THRESHOLD_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';

type Incident = PublicView['incidents'][string];

/** Who was most suspected when the talking ended. */
function Suspected({ id }: { id: string }) {
  const words = useWords();
  const beliefs = usePublic((view) => view.beliefs);
  const top = Object.values(beliefs)
    .filter((bar) => bar.incident === id)
    .reduce<(typeof beliefs)[string] | undefined>(
      (most, bar) => (!most || bar.probability > most.probability ? bar : most),
      undefined,
    );
  if (!top) return null;
  return (
    <p>
      <Trans>Public facts pointed to:</Trans>{' '}
      {top.suspect === NO_STATE ? (
        <Trans>criminals, accident, unknown</Trans>
      ) : (
        <Emblem seat={top.suspect} size="s" name />
      )}{' '}
      ({words.percent(top.probability)})
    </p>
  );
}

function Named({ id }: { id: string }) {
  const responses = usePublic((view) => view.responses);
  const truth = usePublic((view) => view.revealedIncidents[id]);
  const showsLaw = usePublic((view) => plays(view, 'legalGround'));
  const named = Object.entries(responses).filter(
    ([, response]) =>
      response.incident === id && response.measure !== 'nothing' && response.measure !== 'demarche',
  );
  if (named.length === 0) return null;
  return (
    <ul className={styles.commitments}>
      {named.map(([key, response]) => (
        <li key={key} className={styles.tags}>
          <Emblem seat={response.by} size="s" />
          {response.suspect === NO_STATE ? (
            <Trans>acted out of necessity</Trans>
          ) : (
            <>
              <Trans>named</Trans>
              <Emblem seat={response.suspect} size="s" />
              {truth && response.suspect === truth.author ? (
                <Tag tone="success">
                  <Trans>rightly</Trans>
                </Tag>
              ) : (
                <Tag tone="danger">
                  <Trans>wrongly</Trans>
                </Tag>
              )}
            </>
          )}
          {showsLaw && response.measure !== 'attribution' ? <LawTag {...response} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** What the forum found, and what each state had called it. */
function Finding({ id, incident }: { id: string; incident: Incident }) {
  const words = useWords();
  const qualifications = usePublic((view) => view.qualifications);
  const rows = tallyOf({ qualifications }, id).filter(({ by }) => by.length > 0);
  if (rows.length === 0) return null;
  return (
    <>
      {incident.found === '' ? (
        <p>
          <Trans>The forum found nothing.</Trans>
        </p>
      ) : (
        <p>
          <Trans>The forum found:</Trans> <strong>{words.say(THRESHOLD_WORDS[incident.found])}</strong>
        </p>
      )}
      {rows.map(({ threshold, by }) => {
        const title = words.say(THRESHOLD_WORDS[threshold]);
        return (
          <p key={threshold} className={styles.tags}>
            <span className={styles.muted}>
              <Trans>{title}:</Trans>
            </span>
            {by.map((seat) => (
              <Emblem key={seat} seat={seat} size="s" />
            ))}
          </p>
        );
      })}
    </>
  );
}

function Truth({ id, incident }: { id: string; incident: Incident }) {
  const words = useWords();
  const truth = usePublic((view) => view.revealedIncidents[id]);
  const { round } = incident;
  const title = incident.script
    ? words.text(`incident.${incident.script}.title`)
    : words.pair(words.say(OPERATION_WORDS[incident.effect]), words.say(SECTOR_WORDS[incident.sector]));
  return (
    <li className={styles.truth}>
      <h3 dir="auto">{title}</h3>
      <p className={styles.tags}>
        {round > 0 ? (
          <span className={styles.muted}>
            <Trans>Round {round}</Trans>
          </span>
        ) : null}
        <Emblem seat={incident.victim} size="s" name />
      </p>
      <Suspected id={id} />
      {truth ? (
        <p className={styles.revealed}>
          <strong>
            <Trans>In truth:</Trans>
          </strong>{' '}
          {words.say(INCIDENT_ORIGIN_WORDS[truth.origin])}{' '}
          {truth.author ? (
            <>
              <Trans>by</Trans> <Emblem seat={truth.author} size="s" name />
            </>
          ) : null}{' '}
          {truth.framed ? (
            <>
              <Trans>with traces of</Trans> <Emblem seat={truth.framed} size="s" name />
            </>
          ) : null}
        </p>
      ) : null}
      <Finding id={id} incident={incident} />
      <Named id={id} />
    </li>
  );
}

/** Every incident: what the world thought, and what it was. */
export function Truths() {
  const incidents = usePublic((view) => view.incidents);
  if (Object.keys(incidents).length === 0)
    return (
      <p>
        <Trans>No incident was noticed.</Trans>
      </p>
    );
  return (
    <ul className={styles.truths}>
      {Object.entries(incidents).map(([id, incident]) => (
        <Truth key={id} id={id} incident={incident} />
      ))}
    </ul>
  );
}
