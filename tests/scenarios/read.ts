import { join } from 'node:path';
import { readScenario, SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';

/** A scenario of the product by its file name, as the server reads it. */
export function scenarioNamed(name: string): Scenario {
  const read = readScenario(join(SCENARIO_FOLDER, `${name}.yaml`));
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return read.scenario;
}
