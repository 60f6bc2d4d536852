import { Trans } from '@lingui/react/macro';
import { Gavel, OctagonAlert } from 'lucide-react';
import { Emblem } from '../parts/emblem.tsx';
import { Tag } from '../parts/tag.tsx';
import { tallyOf } from '../parts/tally.ts';
import { usePublic } from '../store.ts';
import { OPERATION_WORDS, SECTOR_WORDS, THRESHOLD_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';

export type IncidentCardProps = {
  incident: string;
  /** The level of its heading in the scene. */
  level: 2 | 3;
};

/** An incident as everybody sees it: what, where, how bad; never who. */
export function IncidentCard({ incident: id, level }: IncidentCardProps) {
  const words = useWords();
  const incident = usePublic((view) => view.incidents[id]);
  const qualifications = usePublic((view) => view.qualifications);
  if (!incident) return null;
  const found = incident.found === '' ? '' : words.say(THRESHOLD_WORDS[incident.found]);
  const Heading = level === 2 ? 'h2' : 'h3';
  const title = incident.script
    ? words.text(`incident.${incident.script}.title`)
    : words.pair(words.say(OPERATION_WORDS[incident.effect]), words.say(SECTOR_WORDS[incident.sector]));
  return (
    <article className={styles.incident}>
      <Heading className={styles.incidentTitle} dir="auto">
        <OctagonAlert aria-hidden="true" />
        {title}
      </Heading>
      <p className={styles.incidentFacts}>
        <Emblem seat={incident.victim} size="m" name />
        <Tag>{words.say(SECTOR_WORDS[incident.sector])}</Tag>
      </p>
      {incident.script ? (
        <p className={styles.lead} dir="auto">
          {words.text(`incident.${incident.script}.text`)}
        </p>
      ) : null}
      <ol className={styles.strip}>
        {tallyOf({ qualifications }, id).map(({ threshold, by }) => (
          <li
            key={threshold}
            data-here={incident.threshold === threshold}
            {...(incident.threshold === threshold ? { 'aria-current': true as const } : {})}
          >
            {words.say(THRESHOLD_WORDS[threshold])}
            {by.length > 0 ? <strong className={styles.count}>{by.length}</strong> : null}
          </li>
        ))}
      </ol>
      {incident.found === '' ? null : (
        <p className={styles.found}>
          <Gavel aria-hidden="true" />
          <Trans>The forum found: {found}</Trans>
        </p>
      )}
    </article>
  );
}
