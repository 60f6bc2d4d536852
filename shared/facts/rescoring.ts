import { indexWeights } from '../model/norm-effects.ts';
import { scoreOf } from '../model/stability.ts';
import { modelOf } from '../rules/model-of.ts';
import type { State } from '../rules/state.ts';
import { GAUGES, type Gauge, NORMS, type NormId } from '../rules/vocabulary.ts';

/** The true score at the end under other weights, in the order of `WEIGHTS`; the first one is under the table's own. */
export type Rescored = readonly number[];

/** A weight of the score, and how much it is changed; the others make room (they are renormalised). */
export type Weighting = { readonly weight: `${Gauge}.points` | `${NormId}.weight`; readonly factor: number };

export const FACTORS = [0.5, 1.5] as const;

export const WEIGHTINGS: readonly Weighting[] = [
  ...GAUGES.flatMap((gauge) => FACTORS.map((factor) => ({ weight: `${gauge}.points` as const, factor }))),
  ...NORMS.flatMap((norm) => FACTORS.map((factor) => ({ weight: `${norm}.weight` as const, factor }))),
];

/** Weights of norms that are not on the agenda change nothing, and are not reckoned. */
export function rescored(state: State): Rescored {
  const { cast, p } = modelOf(state.scenario);
  const world = state.hidden.worlds.true;
  const plain = scoreOf(world, cast, p, 'true');
  const weights = indexWeights(cast.agenda, p);
  return [
    plain,
    ...WEIGHTINGS.map(({ weight, factor }) => {
      const norm = weight.split('.')[0] as keyof typeof weights;
      if (weight.endsWith('.weight') && !(weights[norm] > 0)) return plain;
      return scoreOf(world, cast, { ...p, [weight]: p[weight] * factor }, 'true');
    }),
  ];
}
