import { Trans, useLingui } from '@lingui/react/macro';
import { owedBy, owedTo } from '../../shared/model/pledges.ts';
import { outlook } from '../../shared/rules/outlook.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import { PrivateMark } from '../parts/private-mark.tsx';
import { useWords } from '../words/use-words.ts';
import { articleOf } from './articles.ts';
import { interestLines } from './brief.ts';
import styles from './mandate-why.module.css';

type Props = { view: SeatView; mandate: number };

/** What the seat wants of each norm, against what it is owed and what it owes now. */
export function MandateWhy({ view, mandate }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const { world, cast, p } = outlook(view);
  const { seat, interests } = view.own;
  const lines = interestLines(interests);
  const isState = view.public.seats[seat]?.kind === 'state';
  return (
    <section className={styles.why}>
      <h3>
        <Trans>Mandate {mandate} of 100</Trans>
      </h3>
      <PrivateMark to={words.seat(seat)}>
        <p>
          {isState ? (
            <Trans>
              How far your interests are reached: what others owe you, against what you wish for, less what
              owing costs you at home.
            </Trans>
          ) : (
            <Trans>How far your causes were reached at the last review.</Trans>
          )}
        </p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Norm</Trans>
              </th>
              <th scope="col">
                <Trans>Weight</Trans>
              </th>
              <th scope="col">
                <Trans>You wish</Trans>
              </th>
              {isState ? (
                <>
                  <th scope="col">
                    <Trans>You are owed</Trans>
                  </th>
                  <th scope="col">
                    <Trans>You owe</Trans>
                  </th>
                </>
              ) : null}
            </tr>
          </thead>
          <tbody data-numbers>
            {lines.map(({ norm, weight, ideal }) => (
              <tr key={norm}>
                <th scope="row">
                  {articleOf(view.public, norm)}. {words.norm(norm)}
                </th>
                <td>{words.percent(weight)}</td>
                <td>{words.number(ideal, 1)}</td>
                {isState ? (
                  <>
                    <td>{words.number(owedTo(world, cast, norm, seat, p), 1)}</td>
                    <td>{words.number(owedBy(world, cast, norm, seat, p), 1)}</td>
                  </>
                ) : null}
              </tr>
            ))}
          </tbody>
          <caption className={styles.caption}>
            {t`Steps: 1 ${words.rung(1)}, 2 ${words.rung(2)}, 3 ${words.rung(3)}, 4 ${words.rung(4)}; means over all states.`}
          </caption>
        </table>
      </PrivateMark>
    </section>
  );
}
