import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  COVERAGE_SOURCE,
  COVERAGE_TABLE,
  coverageCommand,
  coverageFile,
  coverageProblems,
  rulesByNumber,
  SeedTable,
} from '../../server/commands/coverage.ts';
import { parseYaml } from '../../server/scenarios/file.ts';
import { readLibrary } from '../../server/scenarios/library.ts';

const parsed = parseYaml(readFileSync(COVERAGE_SOURCE, 'utf8'), SeedTable);
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
const { rows } = parsed.value;
const rules = rulesByNumber(readFileSync('shared/rules/RULES.md', 'utf8'));
const library = readLibrary();

test('every concept of the seeds has a row that leads somewhere', () => {
  expect(coverageProblems(rows, rules, library)).toEqual([]);
  expect(rows).toHaveLength(81);
});

test('the table that the product shows is the one that the files give', () => {
  const told = coverageCommand({});
  if ('errors' in told) throw new Error(told.errors.join('\n'));
  expect(readFileSync(COVERAGE_TABLE, 'utf8')).toBe(coverageFile(told.report));
});

const empty = { rules: [], scenarios: [], everywhere: false };
test.each([
  ['a missing row', rows.slice(1), 'A1: no row'],
  ['a double row', [...rows, ...rows.slice(0, 1)], 'A1: there twice'],
  [
    'an empty row',
    rows.map((row) => (row.id === 'A4' ? { ...row, ...empty } : row)),
    'A4: merged, and no rule',
  ],
  [
    'a row that only claims',
    rows.map((row) => (row.id === 'A2' ? { ...row, ...empty, everywhere: true } : row)),
    'A2: lives, and neither',
  ],
  [
    'a rule that is not there',
    rows.map((row) => (row.id === 'A2' ? { ...row, rules: ['K999'] } : row)),
    'A2: there is no rule K999',
  ],
  [
    'a scenario that is not there',
    rows.map((row) => (row.id === 'A2' ? { ...row, scenarios: ['nowhere'] } : row)),
    'A2: there is no scenario “nowhere”',
  ],
  [
    'an absence with a rule',
    rows.map((row) => (row.id === 'A40' ? { ...row, rules: ['K1'] } : row)),
    'A40: absent, and a rule',
  ],
])('%s is named', (_what, changed, expected) => {
  expect(coverageProblems(changed, rules, library).join('\n')).toContain(expected);
});
