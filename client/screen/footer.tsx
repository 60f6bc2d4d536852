import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './screen.module.css';

/** The agenda with what is in force, and the latest news. */
export function Footer() {
  const words = useWords();
  const phase = usePublic((view) => view.phase);
  const agenda = usePublic((view) => view.agenda);
  const treaties = usePublic((view) => view.treaties);
  const clauses = usePublic((view) => view.clauses);
  const news = usePublic((view) => view.news);
  const adopted = new Set(
    Object.values(clauses)
      .filter((clause) => treaties[clause.text]?.status === 'adopted')
      .map((clause) => clause.norm),
  );
  const latest = Object.values(news).reduce<(typeof news)[string] | undefined>(
    (last, line) => (!last || line.order > last.order ? line : last),
    undefined,
  );
  if (phase === 'lobby') return null;
  return (
    <footer className={styles.footer}>
      <ul className={styles.agenda}>
        {Object.keys(agenda).map((norm) => (
          <li key={norm} data-done={adopted.has(norm as (typeof clauses)[string]['norm'])}>
            {adopted.has(norm as (typeof clauses)[string]['norm']) ? <Check aria-hidden="true" /> : null}
            <span dir="auto">{words.text(`norm.${norm}.title`)}</span>
          </li>
        ))}
      </ul>
      {latest ? (
        <p className={styles.news} dir="auto">
          <strong>
            <Trans>News</Trans>
          </strong>{' '}
          {words.news(latest)}
        </p>
      ) : null}
    </footer>
  );
}
