/** `entente backtest`: the voting model against votes that were recorded. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNTRIED } from '../../shared/backtest/case-ids.ts';
import { foretellAll } from '../../shared/backtest/foretold.ts';
import {
  type Arm,
  type Backtest,
  type CaseResult,
  PREDICTORS,
  type Predictor,
  type Resolution,
  type Score,
  type VotesReport,
} from '../../shared/backtest/report.ts';
import type { Rate } from '../../shared/backtest/scoring.ts';
import type { ThreadOptions } from '../games/thread-pool.ts';
import { playCases } from './backtest-cases.ts';
import { dataFolder, readRecordedVotes } from './recorded-votes.ts';

export const BACKTEST_FILE = join(import.meta.dirname, '../../shared/backtest/measured.json');

export type BacktestFlags = {
  readonly data?: string;
  /** Games of each case, from this seed; `only` leaves the votes or the cases out. */
  readonly games: number;
  readonly seed: string;
  readonly only?: 'votes' | 'cases';
  /** Puts what was found on the page about the model. */
  readonly write?: true;
};

/** A resolution as scripts read it; `baselines` by their names, with what they got. */
type Line = Resolution & {
  readonly accuracy: number;
  readonly brier: number;
  readonly baselines: Readonly<Record<string, { readonly accuracy: number; readonly brier: number } | null>>;
};
type Report = {
  readonly resolutions?: readonly Line[];
  readonly votes?: Omit<VotesReport, 'resolutions'>;
  readonly cases?: readonly CaseResult[];
};

export async function backtestCommand(
  { data, games, seed, only, write }: BacktestFlags,
  environment: NodeJS.ProcessEnv,
  { onProgress, ...threads }: ThreadOptions<boolean> = {},
): Promise<{ readonly report: Report; readonly text: string } | { readonly errors: readonly string[] }> {
  const read = only === 'cases' ? null : readRecordedVotes(dataFolder(data, environment));
  if (read && 'errors' in read) return read;
  const votes = read && rounded(foretellAll(read.assembly, read.digest, onProgress));
  const cases =
    only === 'votes' ? null : rounded(await playCases({ games, seed }, { onProgress, ...threads }));
  if (write) writeBacktest({ ...(votes && { votes }), ...(cases && { cases }) });
  const { resolutions = [], ...rest } = votes ?? {};
  return {
    report: {
      ...(votes && { resolutions: resolutions.map(lineOf), votes: rest as Omit<VotesReport, 'resolutions'> }),
      ...(cases && { cases }),
    },
    text: [votes && describe(votes), cases && describeCases(cases)]
      .filter((part) => part !== null)
      .join('\n\n'),
  };
}

/** Writes what was measured anew beside what was measured before. */
export function writeBacktest(measured: Partial<Backtest>, file = BACKTEST_FILE): void {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Backtest>) : {};
  writeFileSync(file, `${JSON.stringify({ ...before, ...measured }, null, 1)}\n`);
}

const DIGITS = 1e4;

/** Four digits: two machines agree on them. */
export function rounded<Value>(value: Value): Value {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'number') return Math.round(part * DIGITS) / DIGITS;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, field]) => [key, walk(field)]));
  };
  return walk(value) as Value;
}

function lineOf(resolution: Resolution): Line {
  const { leftOut } = resolution;
  const both = (score: Score | null) => score && { accuracy: score.accuracy.value, brier: score.brier.value };
  const { accuracy = 0, brier = 0 } = both(leftOut.model) ?? {};
  const baselines = Object.fromEntries(
    PREDICTORS.filter((name) => name !== 'model').map((name) => [name, both(leftOut[name])]),
  );
  return { ...resolution, accuracy, brier, baselines };
}

const NAMES: Readonly<Record<Predictor, string>> = {
  model: 'model',
  position: 'position alone',
  baseRate: 'base rate',
  lastTime: 'as last time',
};

function describe({ resolutions, leftOut, before, unanimous }: VotesReport): string {
  const share = ({ value, interval: [low, high] }: Rate) =>
    `${percent(value)} [${percent(low)}, ${percent(high)}]`;
  const brier = ({ value, interval: [low, high] }: Rate) =>
    `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  const cell = (score: Score | null) =>
    score ? `${percent(score.accuracy.value)} ${score.brier.value.toFixed(3)}` : '—'.padStart(9);
  const table = (which: 'leftOut' | 'before') =>
    resolutions.map((one) =>
      [
        one.id.padEnd(13),
        one.side.padEnd(6),
        String(one.states).padStart(2),
        ...PREDICTORS.map((name) => cell(one[which][name]).padEnd(15)),
        which === 'leftOut'
          ? `yes ${percent(one.yes.foretold)} of ${percent(one.yes.counted)}   afterwards ${percent(one.afterwards)}`
          : '',
      ]
        .join('  ')
        .trimEnd(),
    );
  const head = `Resolution     side    n   ${PREDICTORS.map((name) => NAMES[name].padEnd(15)).join('  ')}`;
  const means = ({ scores, ahead }: VotesReport['leftOut']) => [
    ...PREDICTORS.map((name) => {
      const score = scores[name];
      return score
        ? `  ${NAMES[name].padEnd(15)} ${share(score.accuracy)}   Brier ${brier(score.brier)}`
        : '';
    }),
    ...(['position', 'baseRate', 'lastTime'] as const).map(
      (name) =>
        `  model ahead of ${NAMES[name].padEnd(15)} ${share(ahead[name].accuracy)}   Brier ${brier(ahead[name].brier)}`,
    ),
  ];
  return [
    'Three-way accuracy and Brier score (0 best, 2 worst) of votes that were left out: learnt from the other ones',
    head,
    ...table('leftOut'),
    ...means(leftOut),
    '',
    'Learnt from earlier votes alone',
    head,
    ...table('before'),
    ...means(before),
    '',
    `${unanimous.resolutions} earlier votes are not scored: ${percent(unanimous.yes)} of all votes were yes.`,
  ].join('\n');
}

function describeCases(cases: readonly CaseResult[]): string {
  const share = ({
    share: {
      value,
      interval: [low, high],
    },
    games,
  }: Arm) => `${percent(value)} [${percent(low)}, ${percent(high)}] N ${games}`;
  return [
    'Cases: in how many games of bots the claim comes true',
    ...cases.flatMap((one) => {
      const head = `${one.id.padEnd(12)} ${one.scenario} (${one.preset}): ${one.claim}, asked ${percent(one.least)}`;
      if (one.verdict === 'notThere')
        return [`open   ${head}`, '       this scenario or preset is not there yet'];
      const { arms, redLines, weakest } = one;
      return [
        `${one.verdict.padEnd(6)} ${head}`,
        `       as it is ${share(arms.plain)}; with noise ${share(arms.noise)}; shuffled ${share(arms.shuffled)}`,
        weakest
          ? `       of ${redLines} red lines, without ${weakest.line} ${share(weakest.arm)} at least`
          : '       no red lines',
      ];
    }),
    ...UNTRIED.map((id) => `open   ${id.padEnd(12)} no scenario plays it`),
  ].join('\n');
}

function percent(value: number): string {
  return `${(100 * value).toFixed(0)} %`.padStart(5);
}
