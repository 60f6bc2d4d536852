/** What the experiments have shown, for the page about the model: the verdicts of runs on one and the same code. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../shared/facts/fact.ts';
import type { Measured, MeasuredRow } from '../../shared/facts/measured.ts';
import type { FactsReport } from './facts.ts';

export const MEASURED_FILE = join(import.meta.dirname, '../../shared/facts/measured.json');

/** Verdicts with what they are about; `ground` is the scenario, '' on the table of the facts. */
export function rowsOf(facts: readonly Fact[], report: FactsReport, ground: string): readonly MeasuredRow[] {
  return report.facts.flatMap(({ id, effect, interval, minimum, pass, open, games, by }) => {
    const fact = facts.find((one) => one.id === id);
    if (!fact) return [];
    const { claim, source, change } = fact;
    const measure = by === undefined ? fact.measure : by;
    const verdict = open ? 'open' : pass ? 'holds' : 'fails';
    return [{ id, ground, claim, source, change, measure, effect, interval, minimum, games, verdict }];
  });
}

function readMeasured(file: string): Measured | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Measured) : null;
}

/**
 * Writes rows beside those that are there, in place of the same ones; rows that other code or other seeds gave are
 * dropped, for a table is of one model.
 */
export function writeMeasured(
  rows: readonly MeasuredRow[],
  { code, seed }: Pick<Measured, 'code' | 'seed'>,
  file = MEASURED_FILE,
): Measured {
  const before = readMeasured(file);
  const kept = before?.code === code && before.seed === seed ? before.rows : [];
  const isNew = ({ id, ground }: MeasuredRow) => rows.some((row) => row.id === id && row.ground === ground);
  const measured = { code, seed, rows: [...kept.filter((row) => !isNew(row)), ...rows] };
  const lines = measured.rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  writeFileSync(file, `{ "code": "${code}", "seed": "${seed}", "rows": [\n${lines}\n] }\n`);
  return measured;
}
