import { type Counts, type Difference, differenceOf, standsOut } from '../../shared/facts/contingency.ts';
import { seedsOf } from '../../shared/facts/judge.ts';
import type { GameMeasures } from '../../shared/facts/measures.ts';
import { presetsOf } from '../../shared/rules/people/series.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { RuleLevel } from '../../shared/rules/vocabulary.ts';
import type { PoolOptions } from '../games/game-pool.ts';
import { playOrFind } from '../games/kept-games.ts';
import { readLibrary } from '../scenarios/library.ts';

export type SurveyFlags = { readonly games: number; readonly seed: string };

type PresetRow = {
  readonly scenario: string;
  readonly preset: string;
  readonly rules: RuleLevel;
  readonly finished: number;
  /** Commands of bots in a game, in the mean. */
  readonly commands: number;
  readonly stability: number;
};

type ScenarioRow = { readonly scenario: string; readonly standsOut: string };
type PairRow = Difference & { readonly one: string; readonly other: string };

export type SurveyReport = {
  readonly games: number;
  readonly presets: readonly PresetRow[];
  readonly scenarios: readonly ScenarioRow[];
  readonly pairs: readonly PairRow[];
};

/** A command of everybody everywhere says nothing of a scenario. */
const EVERYWHERE: ReadonlySet<string> = new Set(['start', 'ready']);

/** Plays every preset of every scenario so many times: what ends, and how far what bots do differs between scenarios. */
export async function surveyCommand(
  { games, seed }: SurveyFlags,
  pool: PoolOptions,
): Promise<{ readonly report: SurveyReport; readonly text: string }> {
  const scenarios = [...readLibrary().scenarios.values()];
  const presets: PresetRow[] = [];
  const counts = new Map<string, Counts>();
  for (const scenario of scenarios) {
    let all: Counts = {};
    for (const { id, rules } of presetsOf(scenario)) {
      const played = await gamesOf(scenario, id, { games, seed }, pool);
      const own = played.reduce<Counts>((sum, game) => added(sum, game.commands), {});
      all = added(all, own);
      presets.push({
        scenario: scenario.id,
        preset: id,
        rules,
        finished: played.filter(({ rounds }) => rounds > 0).length,
        commands: sizeOf(own) / Math.max(1, played.length),
        stability: played.reduce((sum, game) => sum + game.stability, 0) / Math.max(1, played.length),
      });
    }
    counts.set(scenario.id, all);
  }
  const report: SurveyReport = { games, presets, scenarios: namesOf(counts), pairs: pairsOf(counts) };
  return { report, text: describe(report) };
}

function gamesOf(
  scenario: Scenario,
  preset: string,
  { games, seed }: SurveyFlags,
  pool: PoolOptions,
): Promise<readonly GameMeasures[]> {
  const jobs = seedsOf(seed, games).map((each) => ({
    configuration: { on: 'scenario' as const, play: { preset } },
    seed: each,
  }));
  return playOrFind(jobs, { ...pool, scenario });
}

function added(one: Counts, other: Counts): Counts {
  const sum: Record<string, number> = { ...one };
  for (const [kind, count] of Object.entries(other))
    if (!EVERYWHERE.has(kind)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}

function sizeOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function namesOf(counts: ReadonlyMap<string, Counts>): readonly ScenarioRow[] {
  return [...counts].map(([scenario, own]) => ({
    scenario,
    standsOut: standsOut(
      own,
      [...counts].flatMap(([other, its]) => (other === scenario ? [] : [its])),
    ),
  }));
}

function pairsOf(counts: ReadonlyMap<string, Counts>): readonly PairRow[] {
  const all = [...counts];
  return all.flatMap(([one, left], at) =>
    all.slice(at + 1).map(([other, right]) => ({ one, other, ...differenceOf(left, right) })),
  );
}

function describe({ games, presets, scenarios, pairs }: SurveyReport): string {
  return [
    'scenario                 preset       rules      finished  commands  stability',
    ...presets.map(
      (row) =>
        `${row.scenario.padEnd(24)} ${row.preset.padEnd(12)} ${row.rules.padEnd(9)} ${`${row.finished}/${games}`.padStart(9)} ${row.commands.toFixed(0).padStart(9)} ${row.stability.toFixed(1).padStart(10)}`,
    ),
    '',
    ...scenarios.map((row) => `${row.scenario.padEnd(24)} stands out by ${row.standsOut}`),
    '',
    'How far what bots do differs: χ², its probability by chance, Cramér’s V',
    ...pairs.map(
      ({ one, other, chiSquare, freedom, p, strength }) =>
        `${one.padEnd(24)} ${other.padEnd(24)} χ²(${freedom}) = ${chiSquare.toFixed(0).padStart(6)}  p ${p < 0.001 ? '< .001' : p.toFixed(3)}  V ${strength.toFixed(2)}`,
    ),
  ].join('\n');
}
