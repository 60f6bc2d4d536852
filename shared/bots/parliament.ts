import { ownParliament } from '../rules/ratification.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { keptOnNorm } from './clause-values.ts';
import { type Mind, roundsAhead } from './mind.ts';

/** What is thought of parliaments that one knows nothing of. */
const UNKNOWN = 0.6;

const chanceOn = keptOnNorm<{ chance?: number }>(() => ({}));

/** Chance that a state's parliament makes law of a binding clause on the norm that all states sign. */
export function ratificationChance(mind: Mind, seat: SeatId, norm: NormId): number {
  // Parliaments speak at a later review: in the last round it is too late.
  if (roundsAhead(mind) <= 0) return 0;
  if (seat !== mind.me) return UNKNOWN;
  const known = chanceOn(mind, seat, mind.interests, norm);
  known.chance ??= ownParliament(mind.view, norm, mind.cast.states).chance;
  return known.chance;
}
