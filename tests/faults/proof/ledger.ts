/** What was tried so far, kept in a file for each part, so that a proof can be stopped and gone on with. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch, Part } from './part.ts';

export type Line = Batch & {
  readonly from: number;
  /** The commit that was tried. */
  readonly commit: string;
  readonly at: string;
  readonly seconds: number;
};

export type Sum = {
  readonly trials: number;
  readonly wrong: readonly string[];
  readonly counted: Readonly<Record<string, number>>;
  readonly measured: Readonly<Record<string, readonly number[]>>;
  readonly seconds: number;
  /** The first trial that was not run yet. */
  readonly next: number;
};

export class Ledger {
  readonly #folder: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  add(part: Part, line: Line): void {
    appendFileSync(this.#fileOf(part), `${JSON.stringify(line)}\n`);
  }

  lines(part: Part): readonly Line[] {
    const file = this.#fileOf(part);
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  }

  sum(part: Part): Sum {
    const lines = this.lines(part);
    const counted: Record<string, number> = {};
    const measured: Record<string, number[]> = {};
    for (const line of lines) {
      for (const [name, count] of Object.entries(line.counted ?? {}))
        counted[name] = (counted[name] ?? 0) + count;
      for (const [name, values] of Object.entries(line.measured ?? {}))
        measured[name] = [...(measured[name] ?? []), ...values];
    }
    return {
      trials: lines.reduce((sum, { trials }) => sum + trials, 0),
      wrong: lines.flatMap(({ wrong }) => wrong),
      counted,
      measured,
      seconds: lines.reduce((sum, { seconds }) => sum + seconds, 0),
      next: lines.reduce((last, { from, trials }) => Math.max(last, from + trials), 0),
    };
  }

  #fileOf({ id }: Part): string {
    return join(this.#folder, `${id}.jsonl`);
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
