import { basename, resolve } from 'node:path';
import type { PoolOptions } from './game-pool.ts';
import { readCatalogueFile, readScenario } from './scenarios.ts';
import { describeScreens, type Screen, screensOf } from './screen-command.ts';

export type ValidateFlags = { readonly screen?: true; readonly games: number; readonly seed: string };

type Checked = {
  readonly file: string;
  readonly ok: boolean;
  readonly errors: readonly string[];
  /** By name; left out where it was not asked for. */
  readonly screens?: Readonly<Record<string, Omit<Screen, 'id'>>>;
};

/** Whether files of scenarios are right, and fit for a table. */
export async function validateCommand(
  files: readonly string[],
  { screen, games, seed }: ValidateFlags,
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
    const read = basename(path) === 'norms.yaml' ? readCatalogueFile(path) : readScenario(path);
    const errors = 'errors' in read ? read.errors : [];
    if (errors.length > 0) lines.push(...errors);
    if (!screen || !('scenario' in read)) {
      if (errors.length === 0) lines.push(`${file}: good`);
      checked.push({ file, ok: errors.length === 0, errors });
      continue;
    }
    const screens = await screensOf(read.scenario, { games, seed }, pool);
    const ok = screens.every(({ pass, open }) => pass || open);
    lines.push(`${file}: ${ok ? 'good' : 'not fit for a table yet'}`, describeScreens(screens));
    checked.push({
      file,
      ok,
      errors,
      screens: Object.fromEntries(screens.map(({ id, ...rest }) => [id, rest])),
    });
  }
  return { report: { files: checked }, text: lines.join('\n'), ok: checked.every(({ ok }) => ok) };
}
