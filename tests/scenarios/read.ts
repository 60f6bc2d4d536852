import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { NormCatalogue, Scenario } from '../../shared/rules/scenario.ts';

const FOLDER = resolve(import.meta.dirname, '../../scenarios');

export function readCatalogue(): ReturnType<typeof NormCatalogue.parse> {
  return NormCatalogue.parse(parse(readFileSync(join(FOLDER, 'norms.yaml'), 'utf8')));
}

/** A scenario by its file name, with the norms of its agenda. */
export function readScenario(name: string): Scenario {
  const file = Scenario.parse(parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')));
  return { ...file, norms: readCatalogue().norms.filter(({ id }) => file.agenda.includes(id)) };
}
