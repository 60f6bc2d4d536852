import { bargainingFacts } from '../../shared/facts/bargaining-facts.ts';
import { FACTS } from '../../shared/facts/battery.ts';
import type { Fact, Verdict } from '../../shared/facts/fact.ts';
import { type Ground, gamingFacts } from '../../shared/facts/gaming.ts';
import { type Games, jobsFor, judge, keyOf, type Trial } from '../../shared/facts/judge.ts';
import type { Job } from '../../shared/facts/run.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { RuleLevel } from '../../shared/rules/vocabulary.ts';
import type { PoolOptions } from '../games/game-pool.ts';
import { codeDigest, playOrFind } from '../games/kept-games.ts';
import { readNamed } from '../scenarios/library.ts';
import { rowsOf, writeMeasured } from './measured-facts.ts';

export type FactsFlags = {
  readonly games: number;
  readonly seed: string;
  readonly only?: readonly string[];
  readonly rules?: RuleLevel;
  readonly quick?: true;
  readonly gaming?: true;
  readonly bots?: true;
  /** A scenario to try the strategies on, in all its presets; the table of the facts where left out. */
  readonly on?: string;
  /** Adds the verdicts to the table that the product shows. */
  readonly write?: true;
};

type Judged = Verdict & { readonly open: boolean };
export type FactsReport = {
  readonly facts: readonly Judged[];
  readonly passed: number;
  readonly failed: number;
  readonly games: number;
};

/** Plays each job once, and finds it again by its key. */
export async function playJobs(jobs: readonly Job[], pool: PoolOptions): Promise<Games> {
  const games = await playOrFind(jobs, pool);
  return new Map(jobs.map((job, at) => [keyOf(job), games[at] as NonNullable<(typeof games)[number]>]));
}

/** Plays what the facts need, and judges them. */
export async function judgeAll(
  facts: readonly Fact[],
  trial: Trial,
  pool: PoolOptions,
): Promise<FactsReport> {
  const jobs = jobsFor(facts, trial);
  const played = await playJobs(jobs, pool);
  const verdicts = facts.map((fact) => ({ ...judge(fact, played, trial), open: fact.isOpen === true }));
  const gating = verdicts.filter(({ open }) => !open);
  const passed = gating.filter(({ pass }) => pass).length;
  return { facts: verdicts, passed, failed: gating.length - passed, games: jobs.length };
}

/** A fact by its id, or all of a family by what their ids begin with. */
function isNamed({ id }: Fact, name: string): boolean {
  return id === name || id.startsWith(`${name}.`);
}

const TABLE: Ground = { id: 'table', configuration: { on: 'table' } };

/** The presets of a scenario; those that differ by their clocks alone are one ground. */
function groundsOf({ presets }: Scenario): readonly Ground[] {
  const grounds = new Map<string, Ground>();
  for (const { id, rules, rounds, end, highestRung } of presets) {
    const key = JSON.stringify([rules, rounds, end, highestRung]);
    if (!grounds.has(key)) grounds.set(key, { id, configuration: { on: 'scenario', play: { preset: id } } });
  }
  return [...grounds.values()];
}

type Failure = { readonly errors: readonly string[] };

/** The facts of MODEL.md §7, or the ways to play the score, and what the games say of them. */
export async function factsCommand(
  { games, seed, only, rules, quick, gaming, bots, on, write }: FactsFlags,
  pool: PoolOptions,
): Promise<{ readonly report: FactsReport; readonly text: string } | Failure> {
  const read = on === undefined ? { scenario: null } : readNamed(on);
  if ('errors' in read) return read;
  const { scenario } = read;
  const grounds = scenario ? groundsOf(scenario) : [TABLE];
  const all = gaming ? grounds.flatMap(gamingFacts) : bots ? grounds.flatMap(bargainingFacts) : FACTS;
  const unknown = (only ?? []).filter((name) => !all.some((fact) => isNamed(fact, name)));
  if (unknown.length > 0) return { errors: [`There is no fact ${unknown.join(', ')}.`] };
  const facts = all.filter(
    (fact) => (!only || only.some((name) => isNamed(fact, name))) && (!quick || fact.quick !== undefined),
  );
  const trial: Trial = { seed, games, rules, quick: quick === true };
  const report = await judgeAll(facts, trial, { ...pool, scenario });
  if (write) writeMeasured(rowsOf(facts, report, on ?? ''), { code: codeDigest(), seed });
  return { report, text: describe(facts, report) };
}

export function describe(facts: readonly Fact[], report: FactsReport): string {
  const width = Math.max(9, ...facts.map(({ id }) => id.length));
  const lines = report.facts.map(({ effect, interval, minimum, pass, open, id, games, by }, at) => {
    const word = open ? 'open' : pass ? 'pass' : 'FAIL';
    const numbers = `${signed(effect)} [${interval.map(signed).join(', ')}]`;
    const what = `${by === undefined ? '' : `(${by}) `}${facts[at]?.claim ?? ''}`;
    return `${word}  ${id.padEnd(width)} ${numbers.padEnd(32)} asked ${minimum}  N ${games}  ${what}`;
  });
  const { passed, failed, games } = report;
  return [...lines, '', `${passed} facts passed, ${failed} failed, ${games} games`].join('\n');
}

function signed(value: number): string {
  return `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(Math.abs(value) < 1 ? 4 : 2)}`;
}
