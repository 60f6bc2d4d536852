import { Trans } from '@lingui/react/macro';
import type { Findings } from '../../shared/debrief/findings.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { useFindings } from './use-study.ts';

type Named = Findings['best']['welfare'];

/** What each state would have reached by each of the texts that theory names, beside what it did reach. */
function Texts({ best, reached }: Pick<Findings, 'best' | 'reached'>) {
  const words = useWords();
  const of = (text: Named | null, seat: string) =>
    text ? words.number(100 * (text.utilities[seat] ?? 0)) : '–';
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Of what it wanted, of 100</Trans>
            </th>
            <th scope="col">
              <Trans>Reached</Trans>
            </th>
            <th scope="col">
              <Trans>Better for all</Trans>
            </th>
            <th scope="col">
              <Trans>Best in sum</Trans>
            </th>
            <th scope="col">Nash</th>
            <th scope="col">Kalai-Smorodinsky</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(reached).map(([seat, value]) => (
            <tr key={seat}>
              <th scope="row">
                <Emblem seat={seat} size="s" name />
              </th>
              <td>{words.number(100 * value)}</td>
              <td>{of(best.betterForAll, seat)}</td>
              <td>{of(best.welfare, seat)}</td>
              <td>{of(best.nash, seat)}</td>
              <td>{of(best.kalai, seat)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Clauses({ text }: { text: Named }) {
  const words = useWords();
  if (text.clauses.length === 0)
    return (
      <p>
        <Trans>No text at all.</Trans>
      </p>
    );
  return (
    <ul className={styles.commitments}>
      {text.clauses.map(({ norm, rung }) => (
        <li key={norm} dir="auto">
          {words.norm(norm)} – {words.rung(rung)}
        </li>
      ))}
    </ul>
  );
}

/** Who could turn a vote by the rule of the forum alone. */
function Powers({ power }: Pick<Findings, 'power'>) {
  const words = useWords();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Power over the vote</Trans>
            </th>
            <th scope="col">Banzhaf</th>
            <th scope="col">Shapley-Shubik</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(power).map(([seat, { banzhaf, shapley }]) => (
            <tr key={seat}>
              <th scope="row">
                <Emblem seat={seat} size="s" name />
              </th>
              <td>{words.percent(banzhaf)}</td>
              <td>{words.percent(shapley)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The result beside every text that the states could have made; the rest folded, for who studies it. */
export function Benchmarks() {
  const words = useWords();
  const findings = useFindings();
  if (!findings?.ok) return null;
  const { best, reached, power } = findings.value;
  const texts = words.number(best.texts);
  const share = words.percent(best.efficiency);
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Beside what was possible</Trans>
      </h2>
      <div className={styles.card}>
        <p className={styles.lead}>
          {best.betterForAll ? (
            <Trans>There was a text better for every state than what you reached.</Trans>
          ) : (
            <Trans>No text would have been better for every state than what you reached.</Trans>
          )}
        </p>
        {best.betterForAll ? <Clauses text={best.betterForAll} /> : null}
        <p>
          <Trans>
            Of all that common texts could add to no promises at all, you reached {share}. All {texts} texts
            that the red lines leave open were tried, in this model.
          </Trans>
        </p>
        <Disclosure title={<Trans>For researchers: the table of all states</Trans>}>
          <Texts best={best} reached={reached} />
          <p>
            {best.isPareto ? (
              <Trans>The result is Pareto-efficient among common texts.</Trans>
            ) : (
              <Trans>
                The result is not Pareto-efficient: some text is as good for all and better for one.
              </Trans>
            )}
          </p>
          <Powers power={power} />
        </Disclosure>
      </div>
    </section>
  );
}
