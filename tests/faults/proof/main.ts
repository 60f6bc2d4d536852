/**
 * The long form of what tests/faults shows in short: `npm run proof` prints what was tried so far, and
 * `npm run proof -- kills fuzz --trials 50` tries on from there. Progress is kept outside of the repository.
 */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { endServers } from '../../support/server-process.ts';
import { Ledger } from './ledger.ts';
import type { Part } from './part.ts';
import { PARTS } from './parts.ts';
import { describe, rowOf } from './report.ts';

type Flags = {
  readonly trials?: number;
  readonly minutes?: number;
  readonly from?: number;
  readonly dir: string;
  readonly json?: true;
};

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('A whole number.');
  return value;
}

function commitNow(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs a part from where it stands, until it has so many trials more, or the time is over. */
async function go(part: Part, ledger: Ledger, { trials, minutes, from }: Flags): Promise<void> {
  const start = from ?? ledger.sum(part).next;
  const end = start + (trials ?? Math.max(0, part.target - start));
  const until = Date.now() + (minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  const commit = commitNow();
  for (let at = start; at < end && Date.now() < until; at += part.batch) {
    const begun = Date.now();
    const batch = await part.run(at, Math.min(part.batch, end - at));
    const seconds = (Date.now() - begun) / 1000;
    ledger.add(part, { from: at, commit, at: new Date().toISOString(), seconds, ...batch });
    for (const what of batch.wrong.slice(0, 5)) say(`wrong: ${part.id} ${what}`);
  }
}

const program = new Command('proof')
  .description('try on, and tell what was tried')
  .argument('[parts...]', `which: ${PARTS.map(({ id }) => id).join(', ')}; all of them with “all”`)
  .option('--trials <n>', 'so many more of each; else up to what is aimed at', count)
  .option('--minutes <n>', 'no longer than that for each', count)
  .option('--from <n>', 'from this trial on, as to see one again', count)
  .option('--dir <folder>', 'where the progress is kept', join(tmpdir(), 'entente-proof'))
  .option('--json', 'prints one object and nothing else')
  .parse();

process.on('SIGINT', () => process.exit(130));
process.on('exit', endServers);

const flags = program.opts<Flags>();
const named = program.args.includes('all') ? PARTS.map(({ id }) => id) : program.args;
const unknown = named.filter((id) => !PARTS.some((part) => part.id === id));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}.\n`);
  process.exit(1);
}
const ledger = new Ledger(flags.dir);
const chosen = PARTS.filter(({ id }) => named.includes(id));
for (const part of chosen) await go(part, ledger, flags);
const rows = (chosen.length > 0 ? chosen : PARTS).map((part) => rowOf(part, ledger));
say(flags.json ? JSON.stringify({ dir: flags.dir, parts: rows }) : describe(rows));
process.exit(rows.some(({ wrong }) => wrong > 0) ? 1 : 0);
