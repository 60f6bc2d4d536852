/** The cases of the backtest: many games of bots in scenarios that are modelled on what happened. */
import { createHash } from 'node:crypto';
import { type Change, type RedLine, redLinesOf } from '../../shared/backtest/perturbed.ts';
import { type CaseJob, PROCESS_CASES, type ProcessCase } from '../../shared/backtest/process-cases.ts';
import type { Arm, CaseResult } from '../../shared/backtest/report.ts';
import { shareOf } from '../../shared/backtest/scoring.ts';
import { seedsOf } from '../../shared/facts/judge.ts';
import { presetsOf } from '../../shared/rules/people/series.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { inThreads, type ThreadOptions } from '../games/thread-pool.ts';
import { readLibrary } from '../scenarios/library.ts';
import type { CaseData } from './case-worker.ts';

export type Trials = { readonly games: number; readonly seed: string };

/** A red line is tried in fewer games: there are many of them. */
const OF_A_LINE = 5;
/** Without a red line that decides alone, the claim no longer comes true in most games. */
const DECIDES = 0.5;
/** The first games of a case, which a test plays again. */
const SHOWN = 8;

type Tried = { readonly change: Change; readonly games: number };

/** All that is tried of a case, in this order. */
function trialsOf(scenario: Scenario, games: number): readonly Tried[] {
  return [
    { change: { kind: 'none' }, games },
    { change: { kind: 'noise' }, games },
    { change: { kind: 'shuffled' }, games },
    ...redLinesOf(scenario).map((line) => ({
      change: { kind: 'without', ...line } as const,
      games: Math.ceil(games / OF_A_LINE),
    })),
  ];
}

function jobsOf({ id }: ProcessCase, tried: readonly Tried[], seed: string): readonly CaseJob[] {
  return tried.flatMap(({ change, games }) => seedsOf(seed, games).map((one) => ({ id, change, seed: one })));
}

function isThere({ preset }: ProcessCase, scenario: Scenario | undefined): scenario is Scenario {
  return !!scenario && presetsOf(scenario).some(({ id }) => id === preset);
}

/** Plays every case whose scenario is there; the others are told as missing. */
export async function playCases(
  { games, seed }: Trials,
  options: ThreadOptions<boolean>,
): Promise<readonly CaseResult[]> {
  const { scenarios } = readLibrary();
  const there = PROCESS_CASES.flatMap((one) => {
    const scenario = scenarios.get(one.scenario);
    if (!isThere(one, scenario)) return [];
    const tried = trialsOf(scenario, games);
    return [{ one, scenario, tried, jobs: jobsOf(one, tried, seed) }];
  });
  const data: CaseData = { scenarios: Object.fromEntries(scenarios) };
  const jobs = there.flatMap((each) => each.jobs);
  const script = new URL('./case-worker.ts', import.meta.url);
  const came = await inThreads<CaseJob, boolean>(jobs, script, data, options);
  let at = 0;
  const results = new Map<string, CaseResult>();
  for (const { one, scenario, tried } of there) {
    const arms = tried.map((trial) => {
      const hits = came.slice(at, at + trial.games);
      at += trial.games;
      return { trial, hits };
    });
    results.set(one.id, resultOf(one, scenario, arms, seed));
  }
  return PROCESS_CASES.map((one) => results.get(one.id) ?? { ...toldOf(one), verdict: 'notThere' });
}

/** A scenario by all that it says: a result holds for this one, and no other. */
export function digestOf(scenario: Scenario): string {
  return createHash('sha256').update(JSON.stringify(scenario)).digest('hex').slice(0, 16);
}

function toldOf({ id, scenario, preset, claim, least, source }: ProcessCase) {
  return { id, scenario, preset, claim, least, source };
}

type Hits = { readonly trial: Tried; readonly hits: readonly boolean[] };

function armOf({ hits }: Hits): Arm {
  return { games: hits.length, share: shareOf(hits.filter((hit) => hit).length, hits.length) };
}

function resultOf(one: ProcessCase, scenario: Scenario, all: readonly Hits[], seed: string): CaseResult {
  const [plain, noise, shuffled, ...lines] = all;
  if (!plain || !noise || !shuffled) throw new RangeError('a case is tried in three ways at least');
  const arms = { plain: armOf(plain), noise: armOf(noise), shuffled: armOf(shuffled) };
  const singles = lines
    .map((line) => ({ line: nameOf(line.trial.change), arm: armOf(line) }))
    .sort((left, right) => left.arm.share.value - right.arm.share.value);
  const [weakest] = singles;
  const holds = {
    plain: arms.plain.share.value >= one.least,
    noise: arms.noise.share.value >= one.least,
    shuffled: arms.shuffled.share.value < one.least,
    lines: (weakest?.arm.share.value ?? 1) >= DECIDES,
  };
  return {
    ...toldOf(one),
    verdict: Object.values(holds).every(Boolean) ? 'holds' : 'fails',
    digest: digestOf(scenario),
    seed,
    first: plain.hits
      .slice(0, SHOWN)
      .map((hit) => (hit ? '1' : '0'))
      .join(''),
    arms,
    holds,
    redLines: singles.length,
    ...(weakest && { weakest }),
  };
}

function nameOf(change: Change): string {
  if (change.kind !== 'without') return change.kind;
  const { seat, norm, line }: RedLine = change;
  return `${seat} ${norm} ${line}`;
}
