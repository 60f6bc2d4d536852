import { Trans } from '@lingui/react/macro';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './screen.module.css';

/** The latest news in one line, and the language of this screen alone. */
export function Footer() {
  const words = useWords();
  const news = usePublic((view) => view.news);
  const latest = Object.values(news).reduce<(typeof news)[string] | undefined>(
    (last, line) => (!last || line.order > last.order ? line : last),
    undefined,
  );
  return (
    <footer className={styles.footer}>
      {latest ? (
        <p className={styles.news} dir="auto">
          <strong>
            <Trans>News</Trans>
          </strong>{' '}
          {words.news(latest)}
        </p>
      ) : null}
      <span className={styles.language}>
        <LanguageChoice />
      </span>
    </footer>
  );
}
