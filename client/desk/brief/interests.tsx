import { Trans, useLingui } from '@lingui/react/macro';
import type { SeatView } from '../../../shared/rules/view.ts';
import { interestLines } from '../../brief.ts';
import { Meter } from '../../parts/meter.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { articleOf } from '../text/articles.ts';

/** Every norm of the agenda with what it weighs for this seat, how far it should go, and what owing it costs. */
export function Interests({ view }: { view: SeatView }) {
  const { t } = useLingui();
  const words = useWords();
  const isState = view.public.seats[view.own.seat]?.kind === 'state';
  const highest = view.public.setup.highestRung;
  return (
    <ul className={styles.list}>
      {interestLines(view.own.interests).map(({ norm, weight, ideal, price, cap, floor }) => {
        const article = articleOf(view.public, norm);
        const wish = words.rung(Math.min(Math.round(ideal), highest));
        const cost = words.number(100 * price);
        const top = words.rung(cap);
        const bottom = words.rung(floor);
        return (
          <li key={norm} className={styles.section}>
            <Meter label={t`${words.norm(norm)} (article ${article})`} value={weight} tone="private" />
            <p className={styles.row}>
              <Tag tone="private">
                <Trans>Wish: {wish}</Trans>
              </Tag>
              {isState ? (
                <Tag>
                  <Trans>Price at home: up to {cost}</Trans>
                </Tag>
              ) : null}
              {cap < highest ? (
                <Tag tone="danger">
                  <Trans>Never beyond “{top}”</Trans>
                </Tag>
              ) : null}
              {floor > 0 ? (
                <Tag tone="danger">
                  <Trans>Never below “{bottom}”</Trans>
                </Tag>
              ) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
