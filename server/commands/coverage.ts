/** `entente coverage`: every concept of the seed texts, and the rules and scenarios that it lives in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Coverage, type CoverageRow, STANDINGS } from '../../shared/coverage.ts';
import { wordsOf } from '../scenarios/card.ts';
import { parseYaml } from '../scenarios/file.ts';
import { described, type Library, readLibrary, SCENARIO_FOLDER } from '../scenarios/library.ts';

export const COVERAGE_SOURCE = join(SCENARIO_FOLDER, 'coverage/seeds.yaml');
export const COVERAGE_TABLE = join(import.meta.dirname, '../../shared/coverage.json');
const RULES = join(import.meta.dirname, '../../shared/rules/RULES.md');

const Words = z.strictObject({ en: z.string().min(3), it: z.string().min(3), fr: z.string().min(3) });
const Row = z.strictObject({
  id: z.string().regex(/^[AB]\d+$/),
  is: z.enum(STANDINGS),
  concept: Words,
  how: Words,
  rules: z.array(z.string()).default([]),
  scenarios: z.array(z.string()).default([]),
  everywhere: z.boolean().default(false),
});
export const SeedTable = z.strictObject({ rows: z.array(Row) });
type Row = z.infer<typeof Row>;

/** How many concepts each seed text has. */
const SEEDS = { A: 40, B: 41 } as const;
const EVERY = Object.entries(SEEDS).flatMap(([seed, count]) =>
  Array.from({ length: count }, (_, at) => `${seed}${at + 1}`),
);

/** The numbered rules with what they say. */
export function rulesByNumber(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^- \*\*([A-Z]+\d+)\*\* (.+)$/gm);
  return new Map([...found].map(([, id = '', says = '']) => [id, says]));
}

/** Rows that are missing, double or empty, and names that lead nowhere. */
export function coverageProblems(
  rows: readonly Row[],
  rules: ReadonlyMap<string, string>,
  { scenarios }: Pick<Library, 'scenarios'>,
): readonly string[] {
  const ids = rows.map(({ id }) => id);
  return [
    ...EVERY.filter((id) => !ids.includes(id)).map((id) => `${id}: no row`),
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${id}: there twice`),
    ...ids.filter((id) => !EVERY.includes(id)).map((id) => `${id}: no concept of the seeds`),
    ...rows.flatMap((row) => [
      ...row.rules.filter((id) => !rules.has(id)).map((id) => `${row.id}: there is no rule ${id}`),
      ...row.scenarios
        .filter((id) => !scenarios.has(id))
        .map((id) => `${row.id}: there is no scenario “${id}”`),
      ...emptiness(row),
    ]),
  ];
}

function emptiness({ id, is, rules, scenarios, everywhere }: Row): readonly string[] {
  const shown = rules.length + scenarios.length > 0;
  switch (is) {
    case 'lives':
      return shown ? [] : [`${id}: lives, and neither a rule nor a scenario shows it`];
    case 'merged':
      return rules.length > 0 ? [] : [`${id}: merged, and no rule says into what`];
    case 'absent':
      return shown || everywhere ? [`${id}: absent, and a rule or a scenario shows it`] : [];
  }
}

type Told = { readonly report: Coverage; readonly text: string } | { readonly errors: readonly string[] };

export function coverageCommand({ write }: { readonly write?: true }): Told {
  const parsed = parseYaml(readFileSync(COVERAGE_SOURCE, 'utf8'), SeedTable);
  if ('problems' in parsed) return { errors: described(COVERAGE_SOURCE, parsed.problems) };
  const rules = rulesByNumber(readFileSync(RULES, 'utf8'));
  const library = readLibrary();
  const errors = coverageProblems(parsed.value.rows, rules, library);
  if (errors.length > 0) return { errors };
  const rows = parsed.value.rows.map((row): CoverageRow => tableRow(row, rules, library));
  if (write) writeFileSync(COVERAGE_TABLE, coverageFile({ rows }));
  return { report: { rows }, text: describe(rows) };
}

function tableRow(row: Row, rules: ReadonlyMap<string, string>, { scenarios }: Library): CoverageRow {
  return {
    ...row,
    rules: row.rules.map((id) => ({ id, says: rules.get(id) ?? '' })),
    scenarios: row.scenarios.flatMap((id) => {
      const scenario = scenarios.get(id);
      return scenario ? [{ id, title: wordsOf(scenario.title) }] : [];
    }),
  };
}

/** One row a line: what changed shows. */
export function coverageFile({ rows }: Coverage): string {
  return `{ "rows": [\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n] }\n`;
}

function describe(rows: readonly CoverageRow[]): string {
  const count = (is: Row['is']) => rows.filter((row) => row.is === is).length;
  return [
    ...rows.map(({ id, is, concept, how, rules, scenarios, everywhere }) => {
      const where = [
        ...rules.map((rule) => rule.id),
        ...(everywhere ? ['every scenario'] : scenarios.map((scenario) => scenario.id)),
      ].join(' ');
      return `${id.padEnd(4)} ${is.padEnd(6)} ${concept.en}\n            ${how.en}${where && `  [${where}]`}`;
    }),
    '',
    `${rows.length} concepts: ${count('lives')} live, ${count('merged')} are merged, ${count('absent')} are absent`,
  ].join('\n');
}
