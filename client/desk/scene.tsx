import { Trans } from '@lingui/react/macro';
import type { SeatView } from '../../shared/rules/view.ts';
import { RollCall } from '../parts/roll-call.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './panel.module.css';

const LATEST = 4;

type Props = {
  view: SeatView;
  /** The last ballot with every vote, where there is room for it. */
  rollCall?: boolean;
};

/** The public scene: what a seat that has finished looks at while others are still at work. */
export function Scene({ view, rollCall = false }: Props) {
  const words = useWords();
  const { news: all, items } = view.public;
  const news = Object.entries(all)
    .sort(([, a], [, b]) => b.order - a.order)
    .slice(0, LATEST);
  const closed = Object.entries(items)
    .filter(([, item]) => item.status === 'closed')
    .sort(([, a], [, b]) => b.order - a.order)[0];
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Meanwhile</Trans>
      </h3>
      <OpenOffers view={view} />
      {news.length === 0 ? (
        <p className={styles.empty}>
          <Trans>No news yet.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {news.map(([id, line]) => (
            <li key={id} dir="auto">
              {words.news(line)}
            </li>
          ))}
        </ul>
      )}
      {closed && rollCall ? <RollCall item={closed[0]} /> : null}
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
