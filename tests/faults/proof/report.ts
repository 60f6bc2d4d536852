import { type Ledger, quantile, type Sum } from './ledger.ts';
import type { Part } from './part.ts';

export type Row = {
  readonly id: string;
  readonly trial: string;
  readonly trials: number;
  readonly target: number;
  readonly wrong: number;
  readonly beyond: readonly string[];
  readonly counted: Sum['counted'];
  readonly measured: Readonly<Record<string, Readonly<Record<'n' | 'p50' | 'p99' | 'max', number>>>>;
  readonly seconds: number;
};

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Bounds that the measures do not keep. */
function beyondOf({ bounds = [] }: Part, { measured }: Sum): string[] {
  return bounds.flatMap(({ of, quantile: share, below }) => {
    const values = measured[of];
    const reached = values ? quantile(values, share) : Number.NaN;
    return reached >= below ? [`${of}: ${rounded(reached)} at ${share}, asked is below ${below}`] : [];
  });
}

export function rowOf(part: Part, ledger: Ledger): Row {
  const sum = ledger.sum(part);
  const { id, trial, target } = part;
  return {
    id,
    trial,
    trials: sum.trials,
    target,
    wrong: sum.wrong.length,
    beyond: beyondOf(part, sum),
    counted: sum.counted,
    measured: Object.fromEntries(
      Object.entries(sum.measured).map(([name, values]) => [
        name,
        {
          n: values.length,
          p50: rounded(quantile(values, 0.5)),
          p99: rounded(quantile(values, 0.99)),
          max: rounded(quantile(values, 1)),
        },
      ]),
    ),
    seconds: Math.round(sum.seconds),
  };
}

function numbersOf({ counted, measured }: Row): string[] {
  return [
    ...Object.entries(counted).map(([name, count]) => `${count} ${name}`),
    ...Object.entries(measured).map(
      ([name, { n, p50, p99, max }]) => `${name}: p50 ${p50}, p99 ${p99}, max ${max} (N ${n})`,
    ),
  ];
}

/** The table of what was tried. With no fault in N trials the true rate is below about 3/N (95 %). */
export function describe(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ id }) => id.length));
  return rows
    .map((row) => {
      const { id, trial, trials, target, wrong, beyond, seconds } = row;
      const verdict = trials === 0 ? '----' : wrong > 0 ? 'FAIL' : beyond.length > 0 ? 'SLOW' : 'pass';
      const head = `${verdict}  ${id.padEnd(width)}  ${trials} of ${target} ${trial}, ${wrong} wrong, ${seconds} s`;
      return [
        head,
        ...[...numbersOf(row), ...beyond].map((line) => `      ${' '.repeat(width)}  ${line}`),
      ].join('\n');
    })
    .join('\n');
}
