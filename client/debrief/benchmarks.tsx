import { Trans } from '@lingui/react/macro';
import { Suspense } from 'react';
import type { Findings } from '../../shared/debrief/findings.ts';
import { later } from '../later.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { useWords } from '../words/use-words.ts';
import { Columns } from './columns.tsx';
import styles from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';
import { useFindings } from './use-study.ts';

/** Looked at by few: a file of its own. */
const Researchers = later(async () => ({ default: (await import('./researchers.tsx')).Researchers }));

type Named = Findings['best']['welfare'];

/** What each state would have reached by each of the texts that theory names, beside what it did reach. */
function Texts({ best, reached }: Pick<Findings, 'best' | 'reached'>) {
  const words = useWords();
  const of = (text: Named | null, seat: string) =>
    text ? words.number(100 * (text.utilities[seat] ?? 0)) : '–';
  return (
    <ScrollBox>
      <table className={styles.table}>
        <Columns>
          <Trans>Of what it wanted, of 100</Trans>
          <Trans>Reached</Trans>
          <Trans>Better for all</Trans>
          <Trans>Best in sum</Trans>
          <>Nash</>
          <>Kalai-Smorodinsky</>
        </Columns>
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
    </ScrollBox>
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

/** How far each state went from what it had asked for in front of everybody. */
function Moved({ moved }: Pick<Findings['research'], 'moved'>) {
  const words = useWords();
  const rows = Object.entries(moved).filter(([, { asked }]) => asked > 0);
  const farthest = Math.max(0, ...rows.map(([, { distance }]) => distance));
  const most = farthest > 0 ? rows.filter(([, { distance }]) => distance === farthest) : [];
  if (rows.length === 0) return null;
  const names = words.list(most.map(([seat]) => words.seat(seat)));
  return (
    <div className={styles.step}>
      <h3>
        {most.length > 0 ? (
          <Trans>Moved furthest from what it had asked for: {names}</Trans>
        ) : (
          <Trans>Nobody had to move from what it had asked for.</Trans>
        )}
      </h3>
      <ScrollBox>
        <table className={styles.table}>
          <Columns>
            <Trans>Asked in public</Trans>
            <Trans>Norms</Trans>
            <Trans>Got just that</Trans>
            <Trans>Steps moved, on average</Trans>
          </Columns>
          <tbody>
            {rows.map(([seat, { asked, held, distance }]) => (
              <tr key={seat}>
                <th scope="row">
                  <Emblem seat={seat} size="s" name />
                </th>
                <td>{words.number(asked)}</td>
                <td>{words.percent(held)}</td>
                <td>{words.number(distance, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

/** The result beside every text that the states could have made; the rest folded, for who studies it. */
export function Benchmarks() {
  const words = useWords();
  const findings = useFindings();
  if (!findings?.ok) return null;
  const { best, reached, power, research } = findings.value;
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
          {best.efficiency > 1 ? (
            <>
              {' '}
              <Trans>It is more than all because bargains between a few add what no common text can.</Trans>
            </>
          ) : null}
        </p>
        <Moved moved={research.moved} />
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
          <Suspense fallback={null}>
            <Researchers best={best} power={power} research={research} />
          </Suspense>
        </Disclosure>
      </div>
    </section>
  );
}
