/**
 * How fast whole games run on one core, and how far that is from a bare reducer: the same commands folded by a reducer
 * that does nothing but count and copy (PERFORMANCE.md §5). Our own reducer alone stands beside them: the rest is what
 * bots take to make up their minds. Run it with `node tests/bench/headless.ts [--games 20] [--repetitions 5] [--json]`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readScenario } from '../../server/scenarios/library.ts';
import { play } from '../../shared/play.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';
import { median } from './network/statistics.ts';

type Fold = { readonly revision: number; readonly byType: Readonly<Record<string, number>> };

function bare(state: Fold, { type }: { readonly type: string }): Fold {
  return {
    revision: state.revision + 1,
    byType: { ...state.byType, [type]: (state.byType[type] ?? 0) + 1 },
  };
}

/** Milliseconds of processor time that the work takes. */
function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const { values } = parseArgs({
  options: {
    games: { type: 'string', default: '20' },
    repetitions: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});
const read = readScenario(join(import.meta.dirname, '../../scenarios/first-table.yaml'));
if ('errors' in read) throw new Error(read.errors.join('\n'));
const { scenario } = read;
const games = Number(values.games);
const seeds = Array.from({ length: games }, (_, at) => `bench.${at + 1}`);
const FOLDS = 50;

// Once through, so that the engine has compiled what it will run.
const records = seeds.map((seed) => play(scenario, { seed }).events);

/** Games a second of processor time. */
function rate(repeated: number, work: () => void): number {
  const taken = cpuTime(() => {
    for (let at = 0; at < repeated; at += 1) work();
  });
  return (1000 * games * repeated) / taken;
}

type Rates = { readonly bots: number; readonly rules: number; readonly bare: number };
const rounds: Rates[] = Array.from({ length: Number(values.repetitions) }, () => ({
  bots: rate(1, () => {
    for (const seed of seeds) play(scenario, { seed });
  }),
  rules: rate(FOLDS / 10, () => {
    for (const events of records) events.reduce<State | null>(evolve, null);
  }),
  bare: rate(FOLDS, () => {
    for (const events of records) events.reduce<Fold>(bare, { revision: 0, byType: {} });
  }),
}));
const of = (way: keyof Rates) => median(rounds.map((round) => round[way]));
const report = {
  games,
  eventsPerGame: records.flat().length / games,
  gamesPerSecond: { bots: of('bots'), rules: of('rules'), bare: of('bare') },
  ofBare: {
    bots: median(rounds.map(({ bots, bare: least }) => bots / least)),
    rules: median(rounds.map(({ rules, bare: least }) => rules / least)),
  },
};
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else {
  const { gamesPerSecond, ofBare } = report;
  process.stdout.write(
    `${games} games of ${report.eventsPerGame} events; games a second and core:\n` +
      `  bots, rules, model   ${gamesPerSecond.bots.toFixed(2)} (${ofBare.bots.toFixed(4)} of the bare reducer)\n` +
      `  the reducer alone    ${gamesPerSecond.rules.toFixed(1)} (${ofBare.rules.toFixed(3)})\n` +
      `  a bare reducer       ${gamesPerSecond.bare.toFixed(1)}\n`,
  );
}
