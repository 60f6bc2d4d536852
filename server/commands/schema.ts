/** `entente schema`: what editors complete and check scenario files by. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Scenario } from '../../shared/rules/scenario.ts';
import { SCENARIO_FOLDER } from '../scenarios/library.ts';

export const SCHEMA_FILE = join(SCENARIO_FOLDER, 'scenario.schema.json');

/** The JSON Schema of a scenario as authors write it: fields with a default may be left out. */
export function scenarioSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(Scenario, { io: 'input', target: 'draft-7' }), null, 2)}\n`;
}

export function schemaCommand(file: string = SCHEMA_FILE): {
  readonly report: { readonly file: string; readonly changed: boolean };
  readonly text: string;
} {
  const schema = scenarioSchema();
  const changed = !existsSync(file) || readFileSync(file, 'utf8') !== schema;
  if (changed) writeFileSync(file, schema);
  return { report: { file, changed }, text: changed ? `Written: ${file}` : `Nothing to change: ${file}` };
}
