import { Trans } from '@lingui/react/macro';
import { useGame, usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

/** What is going on, in counts: the facilitator reads no private word. */
export function Now() {
  const words = useWords();
  const items = usePublic((view) => view.items);
  const news = usePublic((view) => view.news);
  const messages = useGame((snapshot) => snapshot.console?.messages ?? 0);
  const offers = useGame((snapshot) => snapshot.console?.offers ?? 0);
  const open = Object.values(items).find((item) => item.status === 'open');
  const latest = Object.entries(news)
    .sort(([, left], [, right]) => right.order - left.order)
    .slice(0, 5);
  const cast = open?.cast ?? 0;
  const voters = open?.voters ?? 0;
  return (
    <section className={styles.panel}>
      <h2>
        <Trans>Now</Trans>
      </h2>
      <dl className={styles.facts}>
        {open ? (
          <>
            <dt>
              {open.kind === 'text' ? <Trans>Votes on the text</Trans> : <Trans>Votes on an amendment</Trans>}
            </dt>
            <dd>
              <Trans>
                {cast} of {voters}
              </Trans>
            </dd>
          </>
        ) : null}
        <dt>
          <Trans>Private messages</Trans>
        </dt>
        <dd>{words.number(messages)}</dd>
        <dt>
          <Trans>Offers</Trans>
        </dt>
        <dd>{words.number(offers)}</dd>
      </dl>
      {latest.length > 0 ? (
        <ul className={styles.list}>
          {latest.map(([id, line]) => (
            <li key={id} className={styles.muted} dir="auto">
              {words.news(line)}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
