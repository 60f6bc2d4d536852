import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SCENARIO_FOLDER } from '../../server/scenarios.ts';
import { Scenario } from '../../shared/rules/scenario.ts';

// Run with --update to write the file anew (scenarios/README.md).
test('scenario.schema.json is what the scenario schema says', async () => {
  const schema = z.toJSONSchema(Scenario, { io: 'input', target: 'draft-7' });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    join(SCENARIO_FOLDER, 'scenario.schema.json'),
  );
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
