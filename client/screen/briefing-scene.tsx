import { Trans } from '@lingui/react/macro';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { IncidentCard } from './incident-card.tsx';
import styles from './scenes.module.css';

/** Where we are, and what has just happened. */
export function BriefingScene() {
  const words = useWords();
  const incidents = usePublic((view) => view.incidents);
  const opening = Object.entries(incidents).find(([, incident]) => incident.opening);
  return (
    <section className={styles.scene}>
      <h2 className={styles.title} dir="auto">
        {words.text('forum.name')}
      </h2>
      <p className={styles.lead} dir="auto">
        {words.text('scenario.summary')}
      </p>
      {opening ? (
        <>
          <h3 className={styles.sub}>
            <Trans>This morning</Trans>
          </h3>
          <IncidentCard incident={opening[0]} level={3} />
        </>
      ) : null}
    </section>
  );
}
