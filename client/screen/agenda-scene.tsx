import { Trans } from '@lingui/react/macro';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';

/** What is to be talked about: each norm of the agenda as a line of its own. */
export function AgendaScene() {
  const words = useWords();
  const agenda = usePublic((view) => view.agenda);
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>On the agenda</Trans>
      </h2>
      <ol className={styles.articles}>
        {Object.keys(agenda).map((norm) => (
          <li key={norm} className={styles.article} dir="auto">
            {words.text(`norm.${norm}.title`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
