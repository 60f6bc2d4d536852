/**
 * What an author is told of a scenario file, whoever sent it: whether it can be read, whether it can be played, and
 * what to look at. All of it in a thread with bounds of time and memory (threat 15).
 */
import { Worker } from 'node:worker_threads';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { Problem } from './file.ts';

/** How long reading may take, and how much memory; then as much time again for each trial game. */
const READING = 2_000;
const PLAYING = 20_000;
const MEGABYTES = 128;
export const MOST_BYTES = 1_000_000;
/** At a time, and waiting besides: more than that are told to come again. */
const AT_ONCE = 2;
const WAITING = 8;

export type Checking = { readonly bytes: Uint8Array; readonly isPlayed: boolean };
export type Checked =
  | { readonly scenario: Scenario; readonly notes: readonly Problem[] }
  | { readonly problems: readonly Problem[] };
/** What the thread says: that it begins to read, or a game; and in the end what came of it. */
export type Told =
  | { readonly begins: 'reading' | 'game' }
  | { readonly begins: 'nothing'; readonly checked: Checked };

function problem(reason: string): Checked {
  return { problems: [{ line: 1, column: 1, path: '', reason }] };
}

let running = 0;
const waiting: (() => void)[] = [];

/** Reads one file in a thread of its own; null where too many are being read. */
export async function checkScenario(bytes: Uint8Array, isPlayed: boolean): Promise<Checked | null> {
  if (bytes.byteLength > MOST_BYTES) return problem(`longer than ${MOST_BYTES} bytes`);
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) return null;
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await inThread({ bytes, isPlayed });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function inThread(checking: Checking): Promise<Checked> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./check-worker.ts', import.meta.url), {
      workerData: checking,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, stackSizeMb: 4 },
    });
    const end = (checked: Checked) => {
      clearTimeout(timer);
      resolve(checked);
      void thread.terminate();
    };
    let timer: NodeJS.Timeout | undefined;
    const allow = (span: number, reason: string) => {
      clearTimeout(timer);
      timer = setTimeout(() => end(problem(reason)), span);
    };
    // Starting the thread is our time, not the file's.
    allow(PLAYING, 'it could not be read in time');
    thread.on('message', (told: Told) => {
      if ('checked' in told) end(told.checked);
      else if (told.begins === 'reading')
        allow(READING, `reading it takes longer than ${READING / 1000} seconds`);
      else allow(PLAYING, `a game of it takes longer than ${PLAYING / 1000} seconds`);
    });
    thread.on('error', (error: NodeJS.ErrnoException) =>
      end(
        problem(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `reading it takes more than ${MEGABYTES} megabytes`
            : 'a game of it could not be played to its end',
        ),
      ),
    );
    thread.on('exit', () => end(problem('it could not be read')));
  });
}
