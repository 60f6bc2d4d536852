import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import type { ScenarioFile as ParsedScenario, Scenario } from '../../shared/rules/scenario.ts';
import { NormCatalogue, type NormTexts, Scenario as ScenarioFile } from '../../shared/rules/scenario.ts';
import { type Parsed, type Problem, parseYaml } from './file.ts';

export const SCENARIO_FOLDER = join(import.meta.dirname, '../../scenarios');
const CATALOGUE = 'norms.yaml';

/** What stands in the folder of scenarios: those that can be played, and what is wrong with the others. */
export type Library = {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** File names without their ending. */
  readonly broken: ReadonlyMap<string, readonly string[]>;
};

function parseFile<T>(file: string, schema: z.ZodType<T>): Parsed<T> {
  try {
    return parseYaml(readFileSync(file, 'utf8'), schema);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ line: 1, column: 1, path: '', reason }] };
  }
}

/** Problems as `file:line:column path: reason`. */
export function described(file: string, problems: readonly Problem[]): string[] {
  const name = relative(process.cwd(), file);
  return problems.map(
    ({ line, column, path, reason }) => `${name}:${line}:${column} ${path ? `${path}: ` : ''}${reason}`,
  );
}

/** The texts of the norms, or what is wrong with them. */
export function readCatalogueFile(
  file: string,
): { readonly norms: readonly NormTexts[] } | { readonly errors: readonly string[] } {
  const parsed = parseFile(file, NormCatalogue);
  return 'value' in parsed ? { norms: parsed.value.norms } : { errors: described(file, parsed.problems) };
}

type Read = { readonly scenario: Scenario } | { readonly errors: readonly string[] };

/** A scenario as its author wrote it, with the texts of the norms on its agenda. */
export function withNorms(file: ParsedScenario, folder: string = SCENARIO_FOLDER): Read {
  const catalogue = readCatalogueFile(join(folder, CATALOGUE));
  if ('errors' in catalogue) return catalogue;
  const { agenda, wordings = {} } = file;
  const norms = agenda.flatMap((id) => {
    const norm = catalogue.norms.find((entry) => entry.id === id);
    return norm ? { ...norm, ...wordings[id] } : [];
  });
  return { scenario: { ...file, norms } };
}

/** One scenario file with the texts of the norms on its agenda, or what is wrong with it. */
export function readScenario(file: string, folder: string = SCENARIO_FOLDER): Read {
  const parsed = parseFile(file, ScenarioFile);
  if ('problems' in parsed) return { errors: described(file, parsed.problems) };
  return withNorms(parsed.value, folder);
}

/** A scenario by its path, or by the name of its file in the folder of scenarios. */
export function readNamed(name: string): ReturnType<typeof readScenario> {
  if (existsSync(name)) return readScenario(name);
  return readScenario(join(SCENARIO_FOLDER, name.endsWith('.yaml') ? name : `${name}.yaml`));
}

export function readLibrary(folder: string = SCENARIO_FOLDER): Library {
  const scenarios = new Map<string, Scenario>();
  const broken = new Map<string, readonly string[]>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml') || name === CATALOGUE) continue;
    const id = name.slice(0, -'.yaml'.length);
    const read = readScenario(join(folder, name), folder);
    if ('errors' in read) broken.set(id, read.errors);
    else if (read.scenario.id !== id)
      broken.set(id, [
        `${relative(process.cwd(), join(folder, name))}:1:1 id: must be the file's name, “${id}”`,
      ]);
    else scenarios.set(id, read.scenario);
  }
  return { scenarios, broken };
}
