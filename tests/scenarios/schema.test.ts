import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCHEMA_FILE, scenarioSchema, schemaCommand } from '../../server/commands/schema.ts';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';

test('the schema beside the scenarios is what their code says; `entente schema` writes it', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(scenarioSchema());
});

test('a schema that is stale is written anew, and one that is not is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  const file = join(folder, 'scenario.schema.json');
  writeFileSync(file, '{}\n');
  expect(schemaCommand(file).report.changed).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(scenarioSchema());
  expect(schemaCommand(file).report.changed).toBe(false);
  rmSync(folder, { recursive: true });
});

test('every scenario names the schema in its first line, so that editors check and complete', () => {
  const files = readdirSync(SCENARIO_FOLDER).filter(
    (name) => name.endsWith('.yaml') && name !== 'norms.yaml',
  );
  expect(files).not.toEqual([]);
  for (const file of files)
    expect(readFileSync(join(SCENARIO_FOLDER, file), 'utf8').split('\n')[0], file).toBe(
      '# yaml-language-server: $schema=./scenario.schema.json',
    );
});
