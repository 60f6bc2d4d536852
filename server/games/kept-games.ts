/** Games of experiments, kept in a file as they are played: a run of hours can be stopped, and gone on with later. */
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, globSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { keyOf } from '../../shared/facts/judge.ts';
import type { GameMeasures } from '../../shared/facts/measures.ts';
import type { Job } from '../../shared/facts/run.ts';
import { type PoolOptions, playAll } from './game-pool.ts';

const ROOT = join(import.meta.dirname, '../..');
/** All that decides how a game goes. */
const CODE = ['shared/{bots,facts,model,rules}/**/*.ts', 'shared/*.ts', 'scenarios/*.yaml'];

/** The first line: games of other rules, bots or scenarios are other games. */
type Head = { readonly code: string };
type Line = { readonly key: string; readonly game: GameMeasures };

/** A file of another version of the code. */
export class OtherCode extends Error {}

export type KeptGames = {
  readonly find: (key: string) => GameMeasures | undefined;
  readonly add: (key: string, game: GameMeasures) => void;
};

/** SHA-256 over the rules, the model, the bots and the scenarios, file by file in the order of their names. */
export function codeDigest(): string {
  const hash = createHash('sha256');
  for (const file of globSync(CODE, { cwd: ROOT }).sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Opens a file of games, or begins one. A last line that was cut off is left out; its game is played again. */
export function openKeptGames(file: string, code = codeDigest()): KeptGames {
  const games = new Map<string, GameMeasures>();
  if (existsSync(file)) {
    let isHead = true;
    for (const line of linesOf(file)) {
      const read = parsed(line);
      if (isHead && (read as Head | null)?.code !== code)
        throw new OtherCode(`The games in ${file} were played by other rules, bots or scenarios.`);
      if (!isHead && read) games.set((read as Line).key, (read as Line).game);
      isHead = false;
    }
    appendFileSync(file, '\n');
  } else appendFileSync(file, `${JSON.stringify({ code } satisfies Head)}\n`);
  return {
    find: (key) => games.get(key),
    add: (key, game) => {
      games.set(key, game);
      appendFileSync(file, `${JSON.stringify({ key, game } satisfies Line)}\n`);
    },
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The lines of a file that may be larger than a string can be. */
function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.alloc(1 << 20);
  let rest = '';
  try {
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest;
  } finally {
    closeSync(handle);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * Plays each job, or finds it where the pool keeps games of an earlier run. What comes back stands in the order of the
 * jobs.
 */
export async function playOrFind(jobs: readonly Job[], pool: PoolOptions): Promise<readonly GameMeasures[]> {
  const { kept } = pool;
  if (!kept) return playAll(jobs, pool);
  // By all that the scenario says: a file that is being written keeps its name, and is another one each time.
  const table = pool.scenario ? digestOf(JSON.stringify(pool.scenario)) : '';
  const keyed = jobs.map((job) => ({ job, key: `${table} ${keyOf(job)}` }));
  const missing = keyed.filter(({ key }) => !kept.find(key));
  await playAll(
    missing.map(({ job }) => job),
    { ...pool, onPlayed: (at, game) => kept.add(missing[at]?.key ?? '', game) },
  );
  return keyed.map(({ key }) => kept.find(key) as GameMeasures);
}
