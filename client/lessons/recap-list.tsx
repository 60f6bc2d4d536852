import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SeatView } from '../../shared/rules/view.ts';
import { PROMISE_WORDS } from '../desk/deals/commitment-words.ts';
import styles from '../desk/frame/panel.module.css';
import { PrivateMark } from '../parts/private-mark.tsx';
import { COMMITMENT_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { type Recap, recapOf } from './recap.ts';

/** So many lines of one kind; the rest stands in the desk. */
const MOST = 4;

/** Half a page on the lesson before, as this seat knows it. */
export function RecapList({ view }: { view: SeatView }) {
  const lines = useLines();
  const words = useWords();
  const recap = recapOf(view);
  if (!recap) return null;
  const { agreed, byMe, toMe, happened } = recap;
  return (
    <div className={styles.section}>
      <Numbers recap={recap} seat={view.own.seat} />
      <Part title={<Trans>Agreed</Trans>} none={<Trans>Nothing was adopted.</Trans>}>
        {lines.agreed(agreed)}
      </Part>
      <Part title={<Trans>You promised</Trans>} none={<Trans>Nothing.</Trans>}>
        {lines.promised(byMe)}
      </Part>
      <Part title={<Trans>Promised to you</Trans>} none={<Trans>Nothing.</Trans>}>
        {lines.promised(toMe)}
      </Part>
      <Part title={<Trans>What happened</Trans>} none={<Trans>Nothing that was noticed.</Trans>}>
        {lines.happened(happened)}
      </Part>
      {recap.ahead === '' ? null : (
        <section className={styles.section}>
          <h3 className={styles.heading}>
            <Trans>You meant to</Trans>
          </h3>
          <PrivateMark to={words.seat(view.own.seat)}>
            <p dir="auto">{recap.ahead}</p>
          </PrivateMark>
        </section>
      )}
    </div>
  );
}

/** Lines that say the same are one line, with how often. */
function toldOnce(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count > 1 ? `${line} × ${count}` : line));
}

/** More seats than these are told as a number. */
const FEW = 3;

function useLines() {
  const { t } = useLingui();
  const words = useWords();
  return {
    agreed: (agreed: Recap['agreed']) =>
      agreed.map(({ norm, rung }) => `${words.norm(norm)} – ${words.rung(rung)}`),
    promised: (promised: Recap['byMe']) =>
      promised.map(({ commitment: { norm, rung, promise, promiseRef, state }, others }) => {
        const what =
          promise === ''
            ? `${words.norm(norm)} – ${words.rung(rung)}`
            : words.say(PROMISE_WORDS[promise], { name: words.seat(promiseRef) });
        const whom =
          others.length > FEW
            ? t`${others.length} seats`
            : words.list(others.map((seat) => words.seat(seat)));
        return `${words.pair(what, whom)} (${words.say(COMMITMENT_WORDS[state])})`;
      }),
    happened: (happened: Recap['happened']) => happened.map(([, line]) => words.news(line)),
  };
}

function Numbers({ recap: { score, stability, from, to }, seat }: { recap: Recap; seat: string }) {
  const words = useWords();
  const { t } = useLingui();
  const line = (name: string, moved: Recap['score']) => {
    if (!moved) return null;
    const now = words.number(moved.after);
    const change = moved.before === null ? '' : ` (${words.signed(moved.after - moved.before)})`;
    return (
      <li>
        {words.pair(name, now)}
        {change}
      </li>
    );
  };
  return (
    <>
      <p className={styles.muted}>
        {from === to ? (
          <Trans>Round {from}</Trans>
        ) : (
          <Trans>
            Rounds {from} to {to}
          </Trans>
        )}
      </p>
      {score || stability ? (
        <ul className={styles.list}>
          {line(t`Stability`, stability)}
          {line(t`Score of ${words.seat(seat)}`, score)}
        </ul>
      ) : null}
    </>
  );
}

type PartProps = { title: ReactNode; none: ReactNode; children: readonly string[] };

function Part({ title, none, children }: PartProps) {
  const told = toldOnce(children);
  const more = told.length - MOST;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {told.length === 0 ? <p className={styles.muted}>{none}</p> : null}
      <ul className={styles.bullets}>
        {told.slice(0, MOST).map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className={styles.muted}>
          <Plural value={more} one="and # more" other="and # more" />
        </p>
      ) : null}
    </section>
  );
}
