import { Trans } from '@lingui/react/macro';
import type { Terms } from '../../../shared/rules/commands.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { useWords } from '../../words/use-words.ts';
import { ItemList } from '../text/item-list.tsx';
import styles from './bargain-terms.module.css';
import { sharedTerms } from './pairing.ts';

type Props = { terms: Terms; me: SeatId };

/** A bargain from where I sit: what the others give stands first, what I give after it. */
export function BargainTerms({ terms, me }: Props) {
  const words = useWords();
  const { both, sides } = sharedTerms(terms);
  const others = sides.filter((side) => side.seat !== me && side.gives.length > 0);
  const mine = sides.find((side) => side.seat === me && side.gives.length > 0);
  return (
    <div className={styles.sides}>
      {both.length > 0 ? (
        <section className={styles.side}>
          <h4 className={styles.title}>
            <Trans>Both of you</Trans>
          </h4>
          <ItemList items={both} />
        </section>
      ) : null}
      {others.map((side) => {
        const name = words.seat(side.seat);
        return (
          <section key={side.seat} className={styles.side}>
            <h4 className={styles.title}>
              {terms.length === 2 ? <Trans>You get</Trans> : <Trans>{name} gives</Trans>}
            </h4>
            <ItemList items={side.gives} />
          </section>
        );
      })}
      {mine ? (
        <section className={styles.side}>
          <h4 className={styles.title}>
            <Trans>You give</Trans>
          </h4>
          <ItemList items={mine.gives} />
        </section>
      ) : null}
    </div>
  );
}
