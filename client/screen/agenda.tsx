import { Trans } from '@lingui/react/macro';
import { Check, Circle } from 'lucide-react';
import { Hidden } from '../parts/hidden.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './screen.module.css';

/** The norms on the agenda, and which of them stand in an adopted text. */
export function Agenda() {
  const words = useWords();
  const agenda = usePublic((view) => view.agenda);
  const treaties = usePublic((view) => view.treaties);
  const clauses = usePublic((view) => view.clauses);
  const adopted = new Set<string>(
    Object.values(clauses)
      .filter((clause) => treaties[clause.text]?.status === 'adopted')
      .map((clause) => clause.norm),
  );
  return (
    <div className={styles.agenda}>
      <h2 className={styles.sideTitle}>
        <Trans>Agenda</Trans>
      </h2>
      <ul>
        {Object.entries(agenda).map(([norm, item]) => (
          <li key={norm} data-done={adopted.has(norm)}>
            {adopted.has(norm) ? <Check aria-hidden="true" strokeWidth={3} /> : <Circle aria-hidden="true" />}
            <span dir="auto">{words.text(`norm.${norm}.title`)}</span>
            {item.forum === '' ? null : (
              <small className={styles.forum} dir="auto">
                {words.forum(item.forum)}
              </small>
            )}
            {adopted.has(norm) ? (
              <Hidden>
                <Trans>adopted</Trans>
              </Hidden>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
