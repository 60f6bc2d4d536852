import { NORMS, type NormFamily, type NormId, type Rung } from '../rules/vocabulary.ts';
import type { Parameters } from './parameters.ts';

/** What a norm does in the model (GAME.md §3). */
export type Channel =
  | 'criticalInfrastructure'
  | 'disruption'
  | 'theftAndInterference'
  | 'proliferation'
  | 'havens'
  | 'sharing'
  | 'attribution'
  | 'response'
  | 'capacity'
  | 'openness';

export const NORM_CHANNEL = {
  N01: 'criticalInfrastructure',
  N02: 'criticalInfrastructure',
  N03: 'disruption',
  N04: 'theftAndInterference',
  N05: 'disruption',
  N06: 'proliferation',
  N07: 'disruption',
  N08: 'havens',
  N09: 'sharing',
  N10: 'havens',
  N11: 'openness',
  N12: 'proliferation',
  N13: 'theftAndInterference',
  N14: 'proliferation',
  N15: 'sharing',
  N16: 'attribution',
  N17: 'response',
  N18: 'capacity',
} as const satisfies Record<NormId, Channel>;

/** Restraint counts in full when one side gives it; cooperation and institutions take both (GAME.md §2). */
export const NORM_FAMILY = {
  N01: 'restraint',
  N02: 'restraint',
  N03: 'restraint',
  N04: 'restraint',
  N05: 'restraint',
  N06: 'restraint',
  N07: 'restraint',
  N08: 'restraint',
  N09: 'cooperation',
  N10: 'cooperation',
  N11: 'restraint',
  N12: 'restraint',
  N13: 'restraint',
  N14: 'restraint',
  N15: 'cooperation',
  N16: 'institution',
  N17: 'institution',
  N18: 'cooperation',
} as const satisfies Record<NormId, NormFamily>;

/** Norms that work less well until a stakeholder endorses them (GAME.md §6). */
export const NEEDS_ENDORSEMENT: readonly NormId[] = ['N05', 'N06', 'N12', 'N16'];

/** Weight of each norm in the gauge of norms in force: GAME.md §3, renormalised over the agenda to sum to 1. */
export function indexWeights(agenda: readonly NormId[], p: Parameters): Readonly<Record<NormId, number>> {
  const total = agenda.reduce((sum, norm) => sum + p[`${norm}.weight`], 0);
  const weights = {} as Record<NormId, number>;
  for (const norm of NORMS) weights[norm] = agenda.includes(norm) ? p[`${norm}.weight`] / total : 0;
  return weights;
}

/** Credit of a commitment at a rung without any record, 0-1 (ASSURE of MODEL.md §2.1). */
export function assurance(rung: Rung, p: Parameters): number {
  if (rung === 0) return 0;
  if (rung === 1) return p['rung1.assurance'];
  if (rung === 2) return p['rung2.assurance'];
  return rung === 3 ? p['rung3.assurance'] : p['rung4.assurance'];
}

/** How much a commitment at a rung weighs on conduct, 0-1 (BITE of MODEL.md §2.1). */
export function bite(rung: Rung, p: Parameters): number {
  if (rung === 0) return 0;
  if (rung === 1) return p['rung1.bite'];
  if (rung === 2) return p['rung2.bite'];
  return rung === 3 ? p['rung3.bite'] : p['rung4.bite'];
}

/** Multiplier of lost trust when a commitment at a rung is broken (GAME.md §4). */
export function trustMultiplier(rung: Rung, p: Parameters): number {
  return p[`rung${rung}.trust`];
}

/** Share of its effect that a commitment has after `age` years: VEST(a) = min(1, .25 + .25 a). */
export function vesting(age: number, p: Parameters): number {
  return Math.min(1, p['vesting.start'] + p['vesting.perYear'] * Math.max(0, age));
}

/** Level 0-3 of detection, identification and institutions at a (possibly halved) rung: from rung 2, rung − 1. */
export function levelOf(rung: number, p: Parameters): number {
  return Math.min(p['effects.highest'], Math.max(0, rung - p['effects.fromRung'] + 1));
}
