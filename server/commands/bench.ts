import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What can be measured, each a program of its own under tests/bench, beside the least that could be done. */
export const BENCHES = ['network', 'sessions', 'durable', 'headless'] as const;
export type Bench = (typeof BENCHES)[number];

const FOLDER = join(import.meta.dirname, '../../tests/bench');

/** Runs benches one after the other, each with the same further arguments; the first exit code that is not 0. */
export async function benchCommand(benches: readonly Bench[], more: readonly string[]): Promise<number> {
  for (const bench of benches) {
    const child = spawn(process.execPath, [join(FOLDER, `${bench}.ts`), ...more], { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) return code ?? 1;
  }
  return 0;
}
