import { Trans, useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { useWords } from '../words/use-words.ts';
import styles from './causes.module.css';
import { roundToSum } from './rounding.ts';

type Row = PublicView['ledger'][string];

export type CausesProps = {
  /** Lines of one round's ledger. */
  rows: readonly Row[];
  from: number;
  to: number;
  /** How many causes stand alone before the rest is summed up. */
  most?: number;
  /** Numbers alone, where there is no room for bars. */
  compact?: boolean;
};

type Bar = { readonly words: string; readonly points: number };

const MOST = 6;
const DIGITS = 1;
const LEAST = 0.05;

/** What is told in the same words is one thing to whoever reads it. */
function toldOnce(told: readonly Bar[]): readonly Bar[] {
  const sums = new Map<string, number>();
  for (const { words, points } of told) sums.set(words, (sums.get(words) ?? 0) + points);
  return [...sums].map(([words, points]) => ({ words, points }));
}

/** Why the score moved: signed bars from the old value to the new, which add up exactly. */
export function Causes({ rows, from, to, most = MOST, compact = false }: CausesProps) {
  const words = useWords();
  const { t } = useLingui();
  const sorted = toldOnce(rows.map((row) => ({ words: words.cause(row), points: row.points }))).toSorted(
    (left, right) => Math.abs(right.points) - Math.abs(left.points),
  );
  // What would be told as 0.0 is summed up too.
  const telling = sorted.filter(({ points }) => Math.abs(points) >= LEAST).length;
  const shown = Math.min(telling, sorted.length > most + 1 ? most : sorted.length);
  const first = sorted.slice(0, sorted.length > shown + 1 ? shown : sorted.length);
  const rest = sorted.slice(first.length);
  const others = { words: t`Other causes`, points: rest.reduce((sum, { points }) => sum + points, 0) };
  const bars = rest.length > 0 ? [...first, others] : first;
  const rounded = roundToSum(
    bars.map((bar) => bar.points),
    DIGITS,
  );
  const largest = Math.max(0.1, ...bars.map((bar) => Math.abs(bar.points)));
  const change = rounded.reduce((sum, points) => sum + points, 0);
  // Never “from 53 to 53”, where it moved.
  const digits = words.number(from) === words.number(to) && change !== 0 ? DIGITS : 0;
  const before = words.number(from, digits);
  const after = words.number(to, digits);
  const difference = words.signed(change, DIGITS);
  return (
    <div className={styles.causes}>
      <ul className={styles.list}>
        {bars.map((bar, index) => {
          const points = rounded[index] ?? 0;
          return (
            <li key={bar.words} className={styles.row}>
              <span className={styles.words} dir="auto">
                {bar.words}
              </span>
              {compact ? null : (
                <span className={styles.track} aria-hidden="true">
                  <span
                    className={styles.bar}
                    data-sign={points < 0 ? 'down' : 'up'}
                    style={{ inlineSize: `${(Math.abs(bar.points) / largest) * 50}%` }}
                  />
                </span>
              )}
              <span className={styles.points} data-numbers="">
                {words.signed(points, DIGITS)}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.sum} data-numbers="">
        <Trans>
          From {before} to {after}: <strong>{difference}</strong>
        </Trans>
      </p>
    </div>
  );
}
