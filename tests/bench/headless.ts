/**
 * How fast whole games run on one core, and how far that is from a bare reducer: the same commands folded by a reducer
 * that does nothing but count and copy (PERFORMANCE.md §5). Run it with `node tests/bench/headless.ts [games]`.
 */
import { join } from 'node:path';
import { readScenario } from '../../server/scenarios.ts';
import { play } from '../../shared/play.ts';

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

const read = readScenario(join(import.meta.dirname, '../../scenarios/first-table.yaml'));
if ('errors' in read) throw new Error(read.errors.join('\n'));
const { scenario } = read;
const games = Number(process.argv[2] ?? 20);
const seeds = Array.from({ length: games }, (_, at) => `bench.${at + 1}`);

// Once through, so that the engine has compiled what it will run.
const warm = seeds.slice(0, 5).map((seed) => play(scenario, { seed }));
const commands = seeds.map((seed) => play(scenario, { seed }).events);
const played = cpuTime(() => {
  for (const seed of seeds) play(scenario, { seed });
});
const REPETITIONS = 50;
const folded = cpuTime(() => {
  for (let at = 0; at < REPETITIONS; at += 1)
    for (const events of commands) events.reduce<Fold>(bare, { revision: 0, byType: {} });
});
const gamesPerSecond = (1000 * games) / played;
const bareGamesPerSecond = (1000 * games * REPETITIONS) / folded;
process.stdout.write(
  `${JSON.stringify({
    games,
    warm: warm.length,
    eventsPerGame: commands.flat().length / games,
    gamesPerSecond,
    bareGamesPerSecond,
    ratio: gamesPerSecond / bareGamesPerSecond,
  })}\n`,
);
