import { GAUGES, type Gauge, type NormId } from '../rules/vocabulary.ts';
import { readingOf } from './gauge-reading.ts';
import { gaugeValue } from './gauge-values.ts';
import type { Parameters } from './parameters.ts';
import { sheetOf } from './sheet.ts';
import type { Cast, Lens, Pledge, World } from './world.ts';
import { applyEffects } from './worlds.ts';

/** The seven gauges, each 0-1. */
export type Gauges = Readonly<Record<Gauge, number>>;

/** The gauges of a world; `lens` says whose credit counts: public trust or the keeping of duties. */
export function gauges(world: World, cast: Cast, p: Parameters, lens: Lens): Gauges {
  const sheet = sheetOf(world, cast, p);
  const reading = readingOf(cast, p);
  const values = {} as Record<Gauge, number>;
  for (const gauge of GAUGES) values[gauge] = gaugeValue(gauge, sheet, reading, lens);
  return values;
}

/** S, 0-100: 20 norms, 22 restraint, 14 calm, 14 accountability, 10 resilience, 12 trust, 8 openness (GAME.md §3). */
export function stability(values: Gauges, p: Parameters): number {
  let sum = 0;
  for (const gauge of GAUGES) sum += gaugePoints(gauge, p) * values[gauge];
  return sum;
}

/** Points of the score that a full gauge gives; those of all gauges sum to 100. */
export function gaugePoints(gauge: Gauge, p: Parameters): number {
  let total = 0;
  for (const one of GAUGES) total += p[`${one}.points`];
  return (100 * p[`${gauge}.points`]) / total;
}

/** Stability of a world, 0-100. */
export function scoreOf(world: World, cast: Cast, p: Parameters, lens: Lens): number {
  return stability(gauges(world, cast, p, lens), p);
}

/** A norm, or the clause on it of one text, offer or declaration. */
export type ClauseRef = { readonly norm: NormId; readonly instrument?: string };

/** Stability as it would be without a clause, 0-100: its commitments away, all else as it is. */
export function scoreWithout(
  world: World,
  { norm, instrument }: ClauseRef,
  cast: Cast,
  p: Parameters,
  lens: Lens,
): number {
  const isOut = (pledge: Pledge) =>
    pledge.norm === norm && (instrument === undefined || pledge.instrument === instrument);
  const gone = Object.values(world.pledges).filter(isOut);
  return scoreOf(
    applyEffects(
      world,
      gone.map(({ id }) => ({ kind: 'end', pledge: id })),
    ),
    cast,
    p,
    lens,
  );
}

export type Band = 'fragile' | 'tense' | 'workable' | 'stable';

/** The word for a score. */
export function bandOf(score: number, p: Parameters): Band {
  if (score < p['band.tense']) return 'fragile';
  if (score < p['band.workable']) return 'tense';
  return score < p['band.stable'] ? 'workable' : 'stable';
}

/** The final result, 0-100: half the last true score, half the mean of all (MODEL.md §4.1). */
export function finalStability(scores: readonly number[], p: Parameters): number {
  const last = scores.at(-1);
  if (last === undefined) return 0;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return p['final.last'] * last + (1 - p['final.last']) * mean;
}
