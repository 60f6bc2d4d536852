/** F3: how often the disk is told to keep what was written, counted by the kernel's own account of system calls. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Batch } from '../proof/part.ts';

const run = promisify(execFile);
const WRITER = join(import.meta.dirname, 'writer.ts');

/** Whether system calls of a child can be watched here. */
export async function canTrace(): Promise<boolean> {
  return run('strace', ['-f', '-o', '/dev/null', 'true']).then(
    () => true,
    () => false,
  );
}

/** Calls of fdatasync and fsync while a process of its own stores so many batches, one after the other. */
async function syncsOf(batches: number, folder: string): Promise<number> {
  const trace = join(folder, 'trace');
  const parameters = ['-f', '-e', 'trace=fdatasync,fsync', '-o', trace];
  const writer = [process.execPath, WRITER, join(folder, `${batches}.db`), String(batches)];
  await run('strace', [...parameters, ...writer]);
  return readFileSync(trace, 'utf8').match(/\b(?:fdatasync|fsync)\(\d+\) += 0/g)?.length ?? 0;
}

/** So many acknowledged batches; each must have been synced at least once. */
export async function syncs(_from: number, count: number): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-syncs-'));
  try {
    // What opening and closing the database costs does not count.
    const idle = await syncsOf(0, folder);
    const made = (await syncsOf(count, folder)) - idle;
    const wrong = made < count ? [`${made} syncs for ${count} acknowledged batches`] : [];
    return { trials: count, wrong, counted: { 'calls of fdatasync or fsync': made } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
