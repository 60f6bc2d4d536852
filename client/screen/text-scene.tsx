import { Trans } from '@lingui/react/macro';
import { Emblem } from '../parts/emblem.tsx';
import { Tag } from '../parts/tag.tsx';
import { usePublic } from '../store.ts';
import { ProvisoLines } from '../words/proviso-lines.tsx';
import { useProvisoWords } from '../words/provisos.ts';
import { TEXT_STATUS_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { Floor } from './floor.tsx';
import styles from './scenes.module.css';
import { ShockLine } from './shock-line.tsx';

/** More clauses, with what they hold under and except, leave no room for what each of them means. */
const EXPLAINED = 4;

/** The clauses of the round's text, in the order of the agenda. */
function useClauses() {
  const current = usePublic((view) => view.currentText);
  const clauses = usePublic((view) => view.clauses);
  const agenda = usePublic((view) => view.agenda);
  return Object.values(clauses)
    .filter((clause) => clause.text === current && clause.rung > 0)
    .sort((left, right) => (agenda[left.norm]?.order ?? 0) - (agenda[right.norm]?.order ?? 0));
}

export type ArticlesProps = {
  /** With a sentence of what each clause means. */
  explained: boolean;
};

/** The text as numbered articles. */
export function Articles({ explained }: ArticlesProps) {
  const words = useWords();
  const clauses = useClauses();
  const round = usePublic((view) => view.round);
  const provisos = useProvisoWords();
  const lines = clauses.reduce((sum, clause) => sum + 1 + provisos.list(clause, round).length, 0);
  return (
    <ol className={styles.articles}>
      {clauses.map((clause) => (
        <li key={clause.norm}>
          <p className={styles.article} dir="auto">
            <strong>{words.norm(clause.norm)}</strong> – {words.rung(clause.rung)}
          </p>
          <ProvisoLines of={clause} from={round} className={styles.duty} />
          {explained && lines <= EXPLAINED ? (
            <p className={styles.duty} dir="auto">
              {words.duty(clause.norm, clause.rung)}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** The text of the round as a document, with its sponsors; before there is one, what is said on the floor. */
export function TextScene() {
  const words = useWords();
  const text = usePublic((view) => view.treaties[view.currentText]);
  const empty = useClauses().length === 0;
  const sponsors = text?.sponsors.length ?? 0;
  const needed = text?.sponsorsNeeded ?? 0;
  if (empty || !text)
    return (
      <section className={styles.scene}>
        <ShockLine />
        <h2 className={styles.title}>
          <Trans>The page is blank</Trans>
        </h2>
        <p className={styles.lead}>
          <Trans>Nothing is written yet. Talk, trade, and draft.</Trans>
        </p>
        <Floor />
      </section>
    );
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>The text</Trans> <Tag>{words.say(TEXT_STATUS_WORDS[text.status])}</Tag>
      </h2>
      <Articles explained />
      <p className={styles.sponsors}>
        <Trans>
          Sponsors: {sponsors}, needed: {needed}
        </Trans>
        {text.sponsors.map((seat) => (
          <Emblem key={seat} seat={seat} size="s" />
        ))}
      </p>
    </section>
  );
}
