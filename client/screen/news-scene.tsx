import { Trans } from '@lingui/react/macro';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';

const LINES = 8;

/** What has happened last, the newest first. */
export function NewsScene() {
  const words = useWords();
  const news = usePublic((view) => view.news);
  const latest = Object.entries(news)
    .sort(([, left], [, right]) => right.order - left.order)
    .slice(0, LINES);
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>News</Trans>
      </h2>
      <ul className={styles.newsLines}>
        {latest.map(([id, line]) => (
          <li key={id} dir="auto">
            {words.news(line)}
          </li>
        ))}
      </ul>
    </section>
  );
}
