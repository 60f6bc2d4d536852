import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { Emblem } from '../parts/emblem.tsx';
import { Tag } from '../parts/tag.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';

type Duty = PublicView['commitments'][string];
type Row = { readonly norm: Exclude<Duty['norm'], ''>; readonly debtors: ReadonlyMap<SeatId, boolean> };

/** Who owes what on each norm, in public; and whether any of it is broken. */
function rowsOf({ commitments }: Pick<PublicView, 'commitments'>): readonly Row[] {
  const rows = new Map<Row['norm'], Map<SeatId, boolean>>();
  for (const { kind, norm, debtor, state } of Object.values(commitments)) {
    if (kind !== 'duty' || norm === '' || state === 'withdrawn' || state === 'expired') continue;
    const debtors = rows.get(norm) ?? new Map<SeatId, boolean>();
    debtors.set(debtor, (debtors.get(debtor) ?? false) || state === 'breached');
    rows.set(norm, debtors);
  }
  return [...rows].map(([norm, debtors]) => ({ norm, debtors }));
}

/** The commitments that all know of: who has given its word on what, and who is in breach. */
export function PromisesScene() {
  const words = useWords();
  const commitments = usePublic((view) => view.commitments);
  const rows = rowsOf({ commitments });
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>Who has given its word</Trans>
      </h2>
      {rows.length === 0 ? (
        <p className={styles.lead}>
          <Trans>Nobody has promised anything in public yet.</Trans>
        </p>
      ) : (
        <ul className={styles.promises}>
          {rows.map(({ norm, debtors }) => (
            <li key={norm}>
              <strong dir="auto">{words.norm(norm)}</strong>
              <span className={styles.debtors}>
                {[...debtors].map(([seat, isBroken]) => (
                  <span key={seat}>
                    <Emblem seat={seat} size="s" />
                    {isBroken ? (
                      <Tag tone="danger">
                        <Trans>in breach</Trans>
                      </Tag>
                    ) : null}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
