import { Trans } from '@lingui/react/macro';
import styles from '../desk/frame/panel.module.css';
import { Tag } from '../parts/tag.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { HearingLine } from './hearing-line.tsx';
import { HeedLine } from './history-words.tsx';

/** What the table made of the precedents that it was dealt, for the debrief. */
export function HistoryList() {
  const words = useWords();
  const hearings = usePublic((view) => view.hearings);
  const states = usePublic((view) => Object.values(view.seats).filter(({ kind }) => kind === 'state').length);
  const cards = usePublic((view) => view.history);
  return (
    <section className={styles.section}>
      <h2>
        <Trans>What history and experts taught</Trans>
      </h2>
      <ul className={styles.list}>
        {Object.entries(hearings).map(([id, hearing]) => (
          <li key={id} className={styles.card}>
            <HearingLine hearing={hearing} states={states} />
          </li>
        ))}
        {Object.entries(cards).map(([id, card]) => {
          const name = words.seat(card.citedBy);
          return (
            <li key={id} className={styles.card}>
              <strong dir="auto">{words.text(`history.${id}.title`)}</strong>
              <p dir="auto">{words.text(`history.${id}.text`)}</p>
              <p>
                {name ? (
                  <Trans>
                    {name} used its tool in round {card.citedIn}.
                  </Trans>
                ) : (
                  <Trans>Nobody used its tool.</Trans>
                )}
              </p>
              <p>
                <HeedLine {...card} />{' '}
                {card.warning === 'heeded' ? (
                  <Tag tone="success">
                    <Trans>Heeded</Trans>
                  </Tag>
                ) : null}
                {card.warning === 'ignored' ? (
                  <Tag tone="danger">
                    <Trans>Ignored</Trans>
                  </Tag>
                ) : null}
              </p>
              <p className={styles.muted} dir="auto">
                {words.text(`history.${id}.sources`)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
