import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MEASURED_FILE, rowsOf, writeMeasured } from '../../server/commands/measured-facts.ts';
import { FACTS } from '../../shared/facts/battery.ts';
import { type Measured, VERDICTS } from '../../shared/facts/measured.ts';

const folder = mkdtempSync(join(tmpdir(), 'measured-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows of a fact as a run gives them. */
function rows(id: string, ground = '') {
  const verdict = { id, effect: -0.5, interval: [-1, 0] as const, minimum: 0.1, pass: true, games: 2 };
  return rowsOf(FACTS, { facts: [{ ...verdict, open: false }], passed: 1, failed: 0, games: 4 }, ground);
}

test('verdicts of several runs stand side by side, each once, with what they are about', () => {
  const file = join(folder, 'measured.json');
  const run = { code: 'a'.repeat(64), seed: 'm' };
  const [first, second] = [rows('F1'), rows('F19b')];
  writeMeasured(first, run, file);
  writeMeasured(second, run, file);
  writeMeasured(first, run, file);
  const read = JSON.parse(readFileSync(file, 'utf8')) as Measured;
  expect(read.rows.map(({ id }) => id)).toEqual(['F19b', 'F1']);
  expect(read.rows[1]).toEqual(first[0]);
  expect(read.rows[1]).toMatchObject({ claim: 'Better identification of authors deters.', games: 2 });
  writeMeasured(rows('F1', 'first-table'), run, file);
  expect((JSON.parse(readFileSync(file, 'utf8')) as Measured).rows).toHaveLength(3);
});

test('a table is of one model and of one block of seeds', () => {
  const file = join(folder, 'other.json');
  const first = rows('F1');
  writeMeasured(rows('F19b'), { code: 'a', seed: 'm' }, file);
  expect(writeMeasured(first, { code: 'b', seed: 'm' }, file).rows).toEqual(first);
  expect(writeMeasured([], { code: 'b', seed: 'n' }, file).rows).toEqual([]);
});

test('the table that comes along holds every fact once, or is not there yet', () => {
  const read = (() => {
    try {
      return JSON.parse(readFileSync(MEASURED_FILE, 'utf8')) as Measured;
    } catch {
      return undefined;
    }
  })();
  const keys = (read?.rows ?? []).map(({ id, ground }) => `${ground} ${id}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { verdict, interval, effect } of read?.rows ?? []) {
    expect(VERDICTS).toContain(verdict);
    expect(interval[0]).toBeLessThanOrEqual(effect);
    expect(interval[1]).toBeGreaterThanOrEqual(effect);
  }
});
