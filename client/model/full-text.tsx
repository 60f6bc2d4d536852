import { Trans, useLingui } from '@lingui/react/macro';
import { CONDUCT } from './chapters-conduct.ts';
import { PROMISES } from './chapters-promises.ts';
import { SCORE } from './chapters-score.ts';
import { LITERATURE } from './literature.ts';
import { Mark } from './mark.tsx';
import styles from './model.module.css';
import { sayWithNumbers } from './number.ts';
import type { Chapter } from './text.ts';

const CHAPTERS: readonly Chapter[] = [...PROMISES, ...CONDUCT, ...SCORE];

function Formulas({ formulas }: Pick<Chapter, 'formulas'>) {
  const { i18n } = useLingui();
  return (
    <ul className={styles.formulas}>
      {formulas.map(({ says, formula, source, mark }) => (
        <li key={formula}>
          <h3>{i18n._(says)}</h3>
          <p className={styles.formula} lang="en" dir="ltr">
            {formula}
          </p>
          <p className={styles.source}>
            <Mark mark={mark} /> {i18n._(source)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Every formula as the rules reckon it, with its source. */
export function FullText() {
  const { i18n, t } = useLingui();
  return (
    <article className={styles.text}>
      <nav aria-label={t`Chapters`} className={styles.contents}>
        <ol>
          {CHAPTERS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{i18n._(title)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {CHAPTERS.map(({ id, title, paragraphs, formulas }) => (
        <section key={id} className={styles.chapter} aria-labelledby={id}>
          <h2 id={id}>{i18n._(title)}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph.id}>{sayWithNumbers(i18n, paragraph)}</p>
          ))}
          {formulas.length > 0 ? <Formulas formulas={formulas} /> : null}
        </section>
      ))}
      <section className={styles.chapter}>
        <h2>
          <Trans>Works cited</Trans>
        </h2>
        <ul className={styles.works}>
          {LITERATURE.map((work) => (
            <li key={work} lang="en" dir="ltr">
              {work}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
