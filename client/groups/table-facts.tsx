import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { TableSummary } from '../../shared/rules/debrief/table-summary.ts';
import type { NormId, Rung } from '../../shared/rules/vocabulary.ts';
import { BAND_WORDS, bandOf } from '../words/stability.ts';
import { PHASE_WORDS, RUNG_WORDS, STAGE_WORDS } from '../words/terms.ts';
import styles from './tables.module.css';
import { TimeLeft } from './time-left.tsx';

type Props = {
  summary: TableSummary;
  /** By how much the server's clock is ahead. */
  offset: number;
  nameOf: (norm: NormId) => string;
};

const RUNGS: readonly Rung[] = [0, 1, 2, 3, 4];

/** Stability from the start on, as a line and in figures. */
function Line({ line }: { line: readonly number[] }) {
  const { i18n } = useLingui();
  // Where it started is the number above.
  if (line.length < 2) return null;
  const width = line.length - 1;
  const points = line.map((score, index) => `${(index / width) * 100},${100 - score}`);
  return (
    <p className={styles.line}>
      <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
        <polyline points={points.join(' ')} />
      </svg>
      <span data-numbers="">{line.map((score) => i18n.number(Math.round(score))).join(' → ')}</span>
    </p>
  );
}

function Moment({ summary, offset }: Pick<Props, 'summary' | 'offset'>) {
  const { i18n } = useLingui();
  const { phase, stage, round, rounds } = summary;
  return (
    <p className={styles.moment}>
      <span>
        {round > 0 && phase !== 'debrief' ? (
          <>
            <Trans>
              Round {round} of {rounds}
            </Trans>
            {' · '}
          </>
        ) : null}
        <strong>{i18n._(PHASE_WORDS[phase])}</strong>
        {stage === '' ? null : ` · ${i18n._(STAGE_WORDS[stage])}`}
      </span>
      {phase === 'debrief' ? null : <TimeLeft clock={summary} offset={offset} />}
    </p>
  );
}

/** One table in what anybody there may see: where it is, its number, its text, its broken promises. */
export function TableFacts({ summary, offset, nameOf }: Props) {
  const { i18n, t } = useLingui();
  const { players, connected, bots, stability, line, adopted, clauses, broken } = summary;
  return (
    <>
      <Moment summary={summary} offset={offset} />
      <p className={styles.muted}>
        <Plural value={players} one="# person" other="# people" />
        {connected < players ? (
          <>
            {' '}
            <Plural value={players - connected} one="(# away)" other="(# away)" />
          </>
        ) : null}
        {bots > 0 ? (
          <>
            {', '}
            <Plural value={bots} one="# bot" other="# bots" />
          </>
        ) : null}
      </p>
      <p className={styles.score}>
        <strong className={styles.number} data-numbers="">
          {i18n.number(Math.round(stability))}
        </strong>{' '}
        {i18n._(BAND_WORDS[bandOf(stability)])}
      </p>
      <Line line={line} />
      <dl className={styles.facts}>
        <dt>
          <Trans>Texts adopted</Trans>
        </dt>
        <dd>{i18n.number(adopted)}</dd>
        <dt>
          <Trans>Promises broken</Trans>
        </dt>
        <dd data-bad={broken > 0}>{i18n.number(broken)}</dd>
      </dl>
      {clauses.length > 0 ? (
        <ul className={styles.clauses} aria-label={t`The text`}>
          {clauses.map(({ norm, rung }) => (
            <li key={norm} dir="auto">
              {nameOf(norm)} – <strong>{i18n._(RUNG_WORDS[RUNGS[rung] ?? 0])}</strong>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
