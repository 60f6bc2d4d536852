import { Trans } from '@lingui/react/macro';
import type { Response } from '../../../shared/rules/view/record.ts';
import { LawTag } from '../../parts/law-tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { GROUND_WORDS } from './ground-words.ts';

/** The ground that an answer claims, whether it stands on it, and how many precedents it cites. */
export function ResponseLaw({ response: { ground, lawful, contested, precedents } }: { response: Response }) {
  const words = useWords();
  const count = precedents.length;
  return (
    <p className={styles.row}>
      {ground === 'none' ? null : (
        <span className={styles.muted}>
          <Trans>Legal ground:</Trans> {words.say(GROUND_WORDS[ground])}
        </span>
      )}
      <LawTag lawful={lawful} contested={contested} />
      {count > 0 ? (
        <span className={styles.muted}>
          {count === 1 ? <Trans>cites a precedent</Trans> : <Trans>cites {count} precedents</Trans>}
        </span>
      ) : null}
    </p>
  );
}
