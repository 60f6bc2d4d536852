import { Trans } from '@lingui/react/macro';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';
import { SCRIPT_WORDS } from './task-words.ts';

/** What a facilitator may say as this phase opens. */
export function ScriptCard() {
  const words = useWords();
  const phase = usePublic((view) => view.phase);
  return (
    <section className={styles.panel}>
      <h2>
        <Trans>You may say</Trans>
      </h2>
      <p className={styles.script}>{words.say(SCRIPT_WORDS[phase])}</p>
    </section>
  );
}
