import { Trans } from '@lingui/react/macro';
import { Emblem } from '../parts/emblem.tsx';
import { Tag } from '../parts/tag.tsx';
import { usePublic } from '../store.ts';
import { TEXT_STATUS_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';

/** The text of the round as a document, with its sponsors. */
export function TextScene() {
  const words = useWords();
  const current = usePublic((view) => view.currentText);
  const text = usePublic((view) => view.treaties[view.currentText]);
  const clauses = usePublic((view) => view.clauses);
  const agenda = usePublic((view) => view.agenda);
  const mine = Object.values(clauses)
    .filter((clause) => clause.text === current && clause.rung > 0)
    .sort((left, right) => (agenda[left.norm]?.order ?? 0) - (agenda[right.norm]?.order ?? 0));
  const sponsors = text?.sponsors.length ?? 0;
  const needed = text?.sponsorsNeeded ?? 0;
  if (mine.length === 0)
    return (
      <section className={styles.scene}>
        <h2 className={styles.title}>
          <Trans>On the table</Trans>
        </h2>
        <ol className={styles.articles}>
          {Object.keys(agenda).map((norm) => (
            <li key={norm} dir="auto">
              <strong>{words.text(`norm.${norm}.title`)}</strong>
            </li>
          ))}
        </ol>
        <p className={styles.lead}>
          <Trans>Nothing is written yet.</Trans>
        </p>
      </section>
    );
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>The text</Trans> {text ? <Tag>{words.say(TEXT_STATUS_WORDS[text.status])}</Tag> : null}
      </h2>
      <ol className={styles.articles}>
        {mine.map((clause) => (
          <li key={clause.norm}>
            <p className={styles.article} dir="auto">
              <strong>{words.norm(clause.norm)}</strong> – {words.rung(clause.rung)}
            </p>
            <p className={styles.duty} dir="auto">
              {words.duty(clause.norm, clause.rung)}
            </p>
          </li>
        ))}
      </ol>
      <p className={styles.sponsors}>
        <Trans>
          Sponsors {sponsors} of {needed}
        </Trans>
        {text?.sponsors.map((seat) => (
          <Emblem key={seat} seat={seat} size="s" />
        ))}
      </p>
    </section>
  );
}
