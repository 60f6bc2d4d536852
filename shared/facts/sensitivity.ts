import { PARAMETERS } from '../model/parameters.ts';
import { under } from './arms.ts';
import type { Configuration } from './configuration.ts';
import { type Games, keyOf, seedsOf, type Trial } from './judge.ts';
import { FACTORS, WEIGHTINGS } from './rescoring.ts';
import type { Job } from './run.ts';
import { kendallTau, mean } from './statistics.ts';

/** Worlds that a score should put in the same order whatever its weights: from no text at all to a deep one. */
const WORLDS: Readonly<Record<string, Configuration>> = {
  nothing: under('nothing'),
  declared: under('declared'),
  restraintReported: under('restraintReported'),
  restraintVerified: under('restraintVerified'),
  middle: under('middle'),
  withCapacity: under('withCapacity'),
  withBody: under('withBody'),
  deep: under('deep'),
  deepOutvoted: { ...under('deep'), outvoted: 3 },
  middleUnseen: under('middle', { parameters: { 'discriminability.base': 0.2 } }),
  middleNoisy: under('middle', { parameters: { 'background.rate': 1.2 } }),
  middlePeaceful: under('middle', { off: ['operations'] }),
};

/** A weight of the score, lowered and raised by half. */
export type SensitivityRow = {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Kendall's rank correlation with the order under the table's own weights, the lower one of the two: of games. */
  readonly tau: number;
  /** The same of the worlds, by their mean score. */
  readonly worlds: number;
};

export function sensitivityJobs({ seed, games }: Trial): readonly Job[] {
  return Object.values(WORLDS).flatMap((configuration) =>
    seedsOf(seed, games).map((each) => ({ configuration, seed: each })),
  );
}

/** How far the order of worlds and of games survives when one weight is halved, or made half as large again. */
export function sensitivityRows(played: Games, { seed, games }: Trial): readonly SensitivityRow[] {
  const byWorld = Object.values(WORLDS).map((configuration) =>
    seedsOf(seed, games).map((each) => played.get(keyOf({ configuration, seed: each }))?.rescored ?? []),
  );
  const means = (at: number) => byWorld.map((scores) => mean(scores.map((score) => score[at] ?? 0)));
  const all = (at: number) => byWorld.flat().map((score) => score[at] ?? 0);
  const [meansAsTheyAre, allAsTheyAre] = [means(0), all(0)];
  const taus = WEIGHTINGS.map(({ weight }, at) => ({
    weight,
    games: kendallTau(allAsTheyAre, all(at + 1)),
    worlds: kendallTau(meansAsTheyAre, means(at + 1)),
  }));
  return [...new Set(WEIGHTINGS.map(({ weight }) => weight))]
    .map((name): SensitivityRow => {
      const own = taus.filter(({ weight }) => weight === name);
      const { value } = PARAMETERS[name];
      const [low = 1, high = 1] = FACTORS;
      return {
        name,
        low: rounded(value * low),
        high: rounded(value * high),
        tau: rounded(Math.min(...own.map(({ games: tau }) => tau))),
        worlds: rounded(Math.min(...own.map(({ worlds }) => worlds))),
      };
    })
    .filter(({ tau }) => tau < 1);
}

/** To three digits after the point: what is written is the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
