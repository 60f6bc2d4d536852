import { Trans } from '@lingui/react/macro';
import { PrecedentLine } from '../parts/precedent-line.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';

/** Answers that became practice, each with the act it answered. */
export function Precedents() {
  const words = useWords();
  const precedents = usePublic((view) => view.precedents);
  if (Object.keys(precedents).length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Precedents</Trans>
      </h2>
      <ul className={styles.commitments}>
        {Object.entries(precedents).map(([id, precedent]) => (
          <li key={id}>
            {words.incident(precedent.incident)} · <PrecedentLine precedent={precedent} />
          </li>
        ))}
      </ul>
    </section>
  );
}
