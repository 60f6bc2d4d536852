import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type ScorePoint, scoreLine } from '../../shared/rules/debrief/score-line.ts';
import { useGame } from '../store.ts';
import { BAND_WORDS, BANDS } from '../words/stability.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './stability-chart.module.css';

const TOP = 100;

/** Steps: the score holds through a round and moves at its review. In units of the plot, 0-100 both ways. */
function steps(points: readonly ScorePoint[], value: (point: ScorePoint) => number | undefined): string {
  const width = points.length;
  const first = points.findIndex((point) => value(point) !== undefined);
  return points
    .map((point, index) => {
      const score = value(point);
      if (score === undefined) return '';
      const y = TOP - score;
      const left = (index / width) * 100;
      const right = ((index + 1) / width) * 100;
      return `${index === first ? 'M' : 'L'}${left} ${y}H${right}`;
    })
    .join('');
}

function useLabel() {
  const { t } = useLingui();
  return ({ round, final }: ScorePoint) => {
    if (final) return t`Final`;
    return round === 0 ? t({ message: 'Start', context: 'of a line' }) : t`Round ${round}`;
  };
}

function Table({ points }: { points: readonly ScorePoint[] }) {
  const words = useWords();
  const label = useLabel();
  const told = points.some(({ truth }) => truth !== undefined);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>After</Trans>
          </th>
          <th scope="col">
            <Trans>Public</Trans>
          </th>
          {told ? (
            <th scope="col">
              <Trans>In truth</Trans>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.round}>
            <th scope="row">{label(point)}</th>
            <td>{words.number(point.score, 1)}</td>
            {told ? <td>{point.truth === undefined ? '–' : words.number(point.truth, 1)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns that a phone has room to name in full. */
const MOST_NAMED = 5;

function Plot({ points }: { points: readonly ScorePoint[] }) {
  const words = useWords();
  const label = useLabel();
  const told = points.some(({ truth }) => truth !== undefined);
  return (
    <div className={styles.plot} aria-hidden="true">
      <div className={styles.bands}>
        {[...BANDS].reverse().map((band) => (
          <span key={band} className={styles.band} data-band={band}>
            {words.say(BAND_WORDS[band])}
          </span>
        ))}
      </div>
      <div className={styles.field} data-part="values">
        <svg className={styles.lines} aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
          {told ? <path className={styles.truth} d={steps(points, ({ truth }) => truth)} /> : null}
          <path className={styles.line} d={steps(points, ({ score }) => score)} />
        </svg>
        {points.map((point, index) => (
          <span
            key={point.round}
            className={styles.value}
            data-below={point.truth !== undefined && point.truth > point.score}
            style={{
              insetInlineStart: `${((index + 0.5) / points.length) * 100}%`,
              insetBlockStart: `${TOP - point.score}%`,
            }}
          >
            {words.number(point.score)}
          </span>
        ))}
      </div>
      <div className={styles.axis}>
        {points.map((point) => (
          // Of many rounds the number alone has room.
          <span key={point.round}>
            {points.length > MOST_NAMED && point.round > 0 && !point.final
              ? words.number(point.round)
              : label(point)}
          </span>
        ))}
      </div>
    </div>
  );
}

export type StabilityChartProps = {
  /** A button shows the same numbers as a table; nobody presses buttons on the big screen. */
  switchable?: boolean;
};

/** Stability over the rounds; the title is the finding. */
export function StabilityChart({ switchable = true }: StabilityChartProps) {
  const { t } = useLingui();
  const words = useWords();
  const [asTable, setAsTable] = useState(false);
  const view = useGame((snapshot) => snapshot.public);
  if (!view) return null;
  const points = scoreLine(view);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const told = points.some(({ truth }) => truth !== undefined);
  // Between the numbers as they are told: it never fell by a point from 53 to 53.
  const change = Math.round(last.score) - Math.round(first.score);
  const distance = Math.abs(change);
  const from = words.number(first.score);
  const to = words.number(last.score);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {points.length === 1 ? (
          <Trans>Stability stands at {to}</Trans>
        ) : change > 0 ? (
          <Plural
            value={distance}
            one={`Stability rose # point, from ${from} to ${to}`}
            other={`Stability rose # points, from ${from} to ${to}`}
          />
        ) : change < 0 ? (
          <Plural
            value={distance}
            one={`Stability fell # point, from ${from} to ${to}`}
            other={`Stability fell # points, from ${from} to ${to}`}
          />
        ) : (
          <Trans>Stability ended where it began, at {to}</Trans>
        )}
      </figcaption>
      {asTable ? <Table points={points} /> : <Plot points={points} />}
      <div className={styles.foot}>
        {told ? (
          <p className={styles.legend}>
            <span className={styles.key} data-line="public" /> <Trans>public</Trans>{' '}
            <span className={styles.key} data-line="truth" /> <Trans>in truth</Trans>
          </p>
        ) : null}
        {switchable ? (
          <Button kind="quiet" onPress={() => setAsTable(!asTable)}>
            {asTable ? t`Show as chart` : t`Show as table`}
          </Button>
        ) : null}
      </div>
    </figure>
  );
}
