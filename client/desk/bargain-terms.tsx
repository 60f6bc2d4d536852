import { Trans } from '@lingui/react/macro';
import type { Terms } from '../../shared/rules/commands.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { useWords } from '../words/use-words.ts';
import styles from './bargain-terms.module.css';
import { ItemList } from './item-list.tsx';

type Props = { terms: Terms; me: SeatId; explained?: boolean };

/** A bargain from where I sit: what the others give stands first, what I give after it. */
export function BargainTerms({ terms, me, explained = false }: Props) {
  const words = useWords();
  const others = terms.filter((side) => side.seat !== me);
  const mine = terms.find((side) => side.seat === me);
  return (
    <div className={styles.sides}>
      {others.map((side) => {
        const name = words.seat(side.seat);
        return (
          <section key={side.seat} className={styles.side}>
            <h4 className={styles.title}>
              {others.length === 1 ? <Trans>You get</Trans> : <Trans>{name} gives</Trans>}
            </h4>
            <ItemList items={side.gives} explained={explained} />
          </section>
        );
      })}
      {mine ? (
        <section className={styles.side}>
          <h4 className={styles.title}>
            <Trans>You give</Trans>
          </h4>
          <ItemList items={mine.gives} explained={explained} />
        </section>
      ) : null}
    </div>
  );
}
