import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { PoolOptions } from '../games/game-pool.ts';
import { READER_WORDS, textsOf, WHO_READS } from '../scenarios/audience.ts';
import { checkScenario, type Checked as Read } from '../scenarios/check.ts';
import { described, readCatalogueFile } from '../scenarios/library.ts';
import { describeScreens, type Screen, screensOf } from './screen.ts';

export type ValidateFlags = {
  readonly screen?: true;
  readonly who?: true;
  readonly games: number;
  readonly seed: string;
};

type Checked = {
  readonly file: string;
  readonly ok: boolean;
  readonly errors: readonly string[];
  /** What to look at: it can be played all the same. */
  readonly notes: readonly string[];
  /** By name; left out where it was not asked for. */
  readonly screens?: Readonly<Record<string, Omit<Screen, 'id'>>>;
};

/** Who reads the texts of a file, place by place. */
function readersOf(scenario: Scenario): readonly string[] {
  const counts = new Map<string, number>();
  for (const { place } of textsOf(scenario)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].flatMap(([place, count]) => {
    const reader = WHO_READS[place];
    return reader ? [`  ${place.padEnd(28)} ${String(count).padStart(3)}  ${READER_WORDS[reader]}`] : [];
  });
}

type Good = Extract<Read, { readonly scenario: unknown }>;

/** In a thread with bounds, as a file that somebody sent; and played once in each preset. */
async function readChecked(path: string): Promise<Good | { readonly errors: readonly string[] }> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { errors: described(path, [{ line: 1, column: 1, path: '', reason }]) };
  }
  const checked = await checkScenario(bytes, true);
  if (!checked) return { errors: [`${path}: too many files at once`] };
  return 'problems' in checked ? { errors: described(path, checked.problems) } : checked;
}

/** Whether files of scenarios are right, and fit for a table. */
export async function validateCommand(
  files: readonly string[],
  { screen, who, games, seed }: ValidateFlags,
  pool: PoolOptions,
): Promise<{
  readonly report: { readonly files: readonly Checked[] };
  readonly text: string;
  readonly ok: boolean;
}> {
  const checked: Checked[] = [];
  const lines: string[] = [];
  for (const file of files) {
    const path = resolve(file);
    const read = basename(path) === 'norms.yaml' ? readCatalogueFile(path) : await readChecked(path);
    const errors = 'errors' in read ? read.errors : [];
    const notes = 'notes' in read ? described(path, read.notes) : [];
    lines.push(...errors, ...notes.map((note) => `${note} (to look at)`));
    if (who && 'scenario' in read) lines.push(...readersOf(read.scenario));
    if (!screen || !('scenario' in read)) {
      if (errors.length === 0) lines.push(`${file}: good`);
      checked.push({ file, ok: errors.length === 0, errors, notes });
      continue;
    }
    const screens = await screensOf(read.scenario, { games, seed }, pool);
    const ok = screens.every(({ pass, open }) => pass || open);
    lines.push(`${file}: ${ok ? 'good' : 'not fit for a table yet'}`, describeScreens(screens));
    checked.push({
      file,
      ok,
      errors,
      notes,
      screens: Object.fromEntries(screens.map(({ id, ...rest }) => [id, rest])),
    });
  }
  return { report: { files: checked }, text: lines.join('\n'), ok: checked.every(({ ok }) => ok) };
}
