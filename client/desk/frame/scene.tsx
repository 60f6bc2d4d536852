import { Trans } from '@lingui/react/macro';
import type { PublicView, SeatView } from '../../../shared/rules/view.ts';
import { RollCall } from '../../parts/roll-call.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './panel.module.css';

const LATEST = 4;

/** The public scene: what a seat that has finished looks at while others are still at work. */
export function Scene({ view }: { view: SeatView }) {
  const words = useWords();
  // What is told in the same words is one line, with how often.
  const told = new Map<string, number>();
  for (const line of Object.values(view.public.news).sort((a, b) => b.order - a.order)) {
    const said = words.news(line);
    if (told.size === LATEST && !told.has(said)) break;
    told.set(said, (told.get(said) ?? 0) + 1);
  }
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Meanwhile</Trans>
      </h3>
      <OpenOffers view={view} />
      {told.size === 0 ? (
        <p className={styles.empty}>
          <Trans>No news yet.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {[...told].map(([said, times]) => (
            <li key={said} dir="auto">
              {times > 1 ? `${said} × ${times}` : said}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The last ballot with every vote. */
export function LastRollCall({ view: { items } }: { view: PublicView }) {
  const closed = Object.entries(items)
    .filter(([, item]) => item.status === 'closed')
    .sort(([, a], [, b]) => b.order - a.order)[0];
  if (!closed) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>The last roll call</Trans>
      </h3>
      <RollCall item={closed[0]} />
    </section>
  );
}

function OpenOffers({ view: { own } }: { view: SeatView }) {
  const words = useWords();
  const open = Object.values(own.offers).filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  const others = open
    .flatMap(({ terms }) => terms.map(({ seat }) => seat))
    .filter((seat) => seat !== own.seat);
  const names = words.list([...new Set(others)].map((seat) => words.seat(seat)));
  return (
    <p>
      <Trans>Offers still open with {names}.</Trans>
    </p>
  );
}
