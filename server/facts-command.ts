import { FACTS } from '../shared/facts/battery.ts';
import type { Fact, Verdict } from '../shared/facts/fact.ts';
import { type Games, jobsFor, judge, keyOf, type Trial } from '../shared/facts/judge.ts';
import type { Job } from '../shared/facts/run.ts';
import { type PoolOptions, playAll } from './game-pool.ts';

export type FactsFlags = {
  readonly games: number;
  readonly seed: string;
  readonly only?: readonly string[];
  readonly quick?: true;
};

export type FactsReport = {
  readonly facts: readonly (Verdict & { readonly open: boolean })[];
  readonly passed: number;
  readonly failed: number;
  readonly games: number;
};

/** Plays each job once, and finds it again by its key. */
export async function playJobs(jobs: readonly Job[], pool: PoolOptions): Promise<Games> {
  const games = await playAll(jobs, pool);
  return new Map(jobs.map((job, at) => [keyOf(job), games[at] as NonNullable<(typeof games)[number]>]));
}

function factsNamed(only: readonly string[] | undefined, quick: boolean): readonly Fact[] {
  return FACTS.filter(
    (fact) => (!only || only.some((name) => isNamed(fact, name))) && (!quick || fact.quick !== undefined),
  );
}

/** A fact by its id, or all of a family by what stands before the dot. */
function isNamed({ id }: Fact, name: string): boolean {
  return id === name || id.startsWith(`${name}.`);
}

export async function factsCommand(
  { games, seed, only, quick }: FactsFlags,
  pool: PoolOptions,
): Promise<{ readonly report: FactsReport; readonly text: string } | { readonly errors: readonly string[] }> {
  const unknown = (only ?? []).filter((name) => !FACTS.some((fact) => isNamed(fact, name)));
  if (unknown.length > 0) return { errors: [`There is no fact ${unknown.join(', ')}.`] };
  const facts = factsNamed(only, quick === true);
  const trial: Trial = { seed, games, quick: quick === true };
  const jobs = jobsFor(facts, trial);
  const played = await playJobs(jobs, pool);
  const verdicts = facts.map((fact) => ({
    ...judge(fact, played, trial),
    open: fact.isOpen === true,
  }));
  const gating = verdicts.filter(({ open }) => !open);
  const passed = gating.filter(({ pass }) => pass).length;
  const report = { facts: verdicts, passed, failed: gating.length - passed, games: jobs.length };
  return { report, text: describe(facts, report) };
}

function describe(facts: readonly Fact[], report: FactsReport): string {
  const lines = report.facts.map((verdict, at) => {
    const { effect, interval, minimum, pass, open, id, games } = verdict;
    const word = open ? 'open' : pass ? 'pass' : 'FAIL';
    const numbers = `${signed(effect)} [${interval.map(signed).join(', ')}]`;
    return `${word}  ${id.padEnd(9)} ${numbers.padEnd(32)} asked ${minimum}  N ${games}  ${facts[at]?.claim ?? ''}`;
  });
  return [...lines, '', `${report.passed} facts passed, ${report.failed} failed, ${report.games} games`].join(
    '\n',
  );
}

export function signed(value: number): string {
  return `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(Math.abs(value) < 1 ? 4 : 2)}`;
}
