import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trial } from '../../shared/facts/judge.ts';
import { type SensitivityRow, sensitivityJobs, sensitivityRows } from '../../shared/facts/sensitivity.ts';
import type { PoolOptions } from '../games/game-pool.ts';
import { playJobs } from './facts.ts';

/** The table that the page about the model shows. */
const FILE = join(import.meta.dirname, '../../shared/model/sensitivity.json');
/** What the order must keep (MODEL.md §4.3). */
const ENOUGH = 0.8;

type Report = { readonly sensitivity: readonly SensitivityRow[]; readonly lowest: number };

export async function sensitivityCommand(
  { games, seed }: Trial,
  pool: PoolOptions,
): Promise<{ readonly report: Report; readonly text: string; readonly ok: boolean }> {
  const trial = { games, seed };
  const played = await playJobs(sensitivityJobs(trial), pool);
  const rows = sensitivityRows(played, trial);
  writeFileSync(FILE, `[\n${rows.map((row) => `  ${spaced(row)}`).join(',\n')}\n]\n`);
  const lowest = Math.min(...rows.map(({ tau, worlds }) => Math.min(tau, worlds)));
  const text = rows
    .map(
      ({ name, low, high, tau, worlds }) =>
        `${name.padEnd(22)} ${low} to ${high}: τ of games ${tau.toFixed(3)}, of worlds ${worlds.toFixed(3)}`,
    )
    .join('\n');
  return { report: { sensitivity: rows, lowest }, text, ok: lowest >= ENOUGH };
}

function spaced(row: SensitivityRow): string {
  const fields = Object.entries(row).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}
