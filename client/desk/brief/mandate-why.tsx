import { Trans } from '@lingui/react/macro';
import { owedBy, owedTo } from '../../../shared/model/pledges.ts';
import { outlook } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import { interestLines } from '../../brief.ts';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import { articleOf } from '../text/articles.ts';
import styles from './mandate-why.module.css';

type Props = { view: SeatView; mandate: number | null };

/** What the seat wants of each norm, against what it is owed and what it owes now. */
export function MandateWhy({ view, mandate }: Props) {
  const words = useWords();
  const { seat, interests } = view.own;
  const isState = view.public.seats[seat]?.kind === 'state';
  return (
    <section className={styles.why}>
      <h3>{mandate === null ? <Trans>Mandate</Trans> : <Trans>Mandate {mandate} of 100</Trans>}</h3>
      <PrivateMark to={words.seat(seat)}>
        <p>
          {isState ? (
            <Trans>How far others owe you what you wish for, less what owing costs you at home.</Trans>
          ) : (
            <Trans>How far your causes are reached; each review says it.</Trans>
          )}
        </p>
        <ul className={styles.norms}>
          {interestLines(interests).map(({ norm, weight, ideal }) => (
            <li key={norm} className={styles.norm}>
              <span className={styles.title} dir="auto">
                {articleOf(view.public, norm)}. {words.norm(norm)}
              </span>
              <span data-numbers>{words.percent(weight)}</span>
              <Steps view={view} norm={norm} ideal={ideal} />
            </li>
          ))}
        </ul>
        <p className={styles.key}>
          1 {words.rung(1)} · 2 {words.rung(2)} · 3 {words.rung(3)} · 4 {words.rung(4)}
        </p>
      </PrivateMark>
    </section>
  );
}

/** Means over all states: 1.5 is half way from the first step to the second. */
function Steps({ view, norm, ideal }: { view: SeatView; norm: NormId; ideal: number }) {
  const words = useWords();
  const { seat } = view.own;
  const { world, cast, p } = outlook(view);
  const wish = words.number(ideal, 1);
  if (!cast.states.includes(seat))
    return (
      <span className={styles.steps} data-numbers>
        <Trans>you wish {wish}</Trans>
      </span>
    );
  const owed = words.number(owedTo(world, cast, norm, seat, p), 1);
  const owes = words.number(owedBy(world, cast, norm, seat, p), 1);
  return (
    <span className={styles.steps} data-numbers>
      <Trans>
        you wish {wish} · you are owed {owed} · you owe {owes}
      </Trans>
    </span>
  );
}
