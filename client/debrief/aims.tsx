import { Trans } from '@lingui/react/macro';
import { FUNCTIONS } from '../../shared/rules/talks/diplomatic-functions.ts';
import { Objectives } from '../parts/objectives.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';

/** What the scenario was to teach, for the class to say whether it did. */
export function Aims() {
  const words = useWords();
  const texts = usePublic((view) => view.texts);
  const aims = Object.keys(texts).flatMap((key) => {
    const [kind, , of] = key.split('.');
    const named = FUNCTIONS.find((name) => name === of);
    return kind === 'objective' && named ? [{ function: named, text: words.text(key) }] : [];
  });
  if (aims.length === 0) return null;
  return (
    <>
      <p>
        <Trans>This was to be learned. Was it?</Trans>
      </p>
      <Objectives aims={aims} className={styles.findings} />
    </>
  );
}
