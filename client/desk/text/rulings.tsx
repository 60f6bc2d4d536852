import { Trans } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useProvisoWords } from '../../words/provisos.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

/** Clauses whose words were left open, and which were breached: each party says how they are to be read. */
export function Rulings({ options: { rule = [] } }: { options: Options }) {
  const words = useWords();
  const said = useProvisoWords();
  if (rule.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>How are these words to be read?</Trans>
      </h3>
      <p className={styles.muted}>
        <Trans>Read narrowly, the act was no breach. More voices than against it are needed.</Trans>
      </p>
      {rule.map(({ text, norm, readings }) => (
        <article key={`${text}.${norm}`} className={styles.card}>
          <h4>{words.norm(norm)}</h4>
          <div className={styles.actions}>
            {readings.map((reading) => (
              <SendButton
                key={reading}
                command={{ type: 'rule', text, norm, reading }}
                control={`rule.${text}.${norm}`}
              >
                {said.reading(reading)}
              </SendButton>
            ))}
          </div>
          <RefusalLine control={`rule.${text}.${norm}`} />
        </article>
      ))}
    </section>
  );
}
