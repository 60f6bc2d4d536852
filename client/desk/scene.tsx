import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { RollCall } from '../parts/roll-call.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './panel.module.css';

const LATEST = 4;

/** The public scene: what a seat that has finished looks at while others are still at work. */
export function Scene({ view }: { view: PublicView }) {
  const words = useWords();
  const news = Object.entries(view.news)
    .sort(([, a], [, b]) => b.order - a.order)
    .slice(0, LATEST);
  const closed = Object.entries(view.items)
    .filter(([, item]) => item.status === 'closed')
    .sort(([, a], [, b]) => b.order - a.order)[0];
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Meanwhile</Trans>
      </h3>
      {closed && view.phase === 'plenary' ? <RollCall item={closed[0]} /> : null}
      {news.length === 0 ? (
        <p className={styles.empty}>
          <Trans>No news yet.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {news.map(([id, line]) => (
            <li key={id} dir="auto">
              {words.news(line)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
