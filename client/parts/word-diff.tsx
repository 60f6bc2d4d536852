import { Trans } from '@lingui/react/macro';
import { diffWordsWithSpace } from 'diff';
import { Hidden } from './hidden.tsx';
import styles from './word-diff.module.css';

export type WordDiffProps = {
  before: string;
  after: string;
  /** Show the new text alone. */
  clean?: boolean;
};

/** Keeps a removed and an added word from running together, unseen. */
const HAIR_SPACE = '\u200a';

/** An amendment, word by word: what goes is struck out, what comes is underlined; both are said aloud. */
export function WordDiff({ before, after, clean = false }: WordDiffProps) {
  if (clean)
    return (
      <span className={styles.text} dir="auto">
        {after}
      </span>
    );
  const parts = diffWordsWithSpace(before, after);
  return (
    <span className={styles.text} dir="auto">
      {parts.map((part, index) => {
        // A diff has no ids: a part is its place.
        const key = `${index}.${part.value}`;
        if (part.removed)
          return (
            <del key={key} className={styles.del}>
              <Hidden>
                <Trans>removed:</Trans>{' '}
              </Hidden>
              {part.value}
              {HAIR_SPACE}
            </del>
          );
        if (part.added)
          return (
            <ins key={key} className={styles.ins}>
              <Hidden>
                <Trans>added:</Trans>{' '}
              </Hidden>
              {part.value}
            </ins>
          );
        return <span key={key}>{part.value}</span>;
      })}
    </span>
  );
}
