import { ownParliament } from '../rules/ratification.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { type Mind, roundsAhead } from './mind.ts';

/** What is thought of parliaments that one knows nothing of. */
const UNKNOWN = 0.6;

type Chances = Partial<Record<NormId, number>>;
const chancesKnown = new WeakMap<
  Mind['interests'],
  { readonly pledges: Mind['world']['pledges']; readonly chances: Chances }
>();

/** Chance that a state's parliament makes law of a binding clause on the norm that all states sign. */
export function ratificationChance(mind: Mind, seat: SeatId, norm: NormId): number {
  // Parliaments speak at a later review: in the last round it is too late.
  if (roundsAhead(mind) <= 0) return 0;
  if (seat !== mind.me) return UNKNOWN;
  const { interests, view, world, cast } = mind;
  let known = chancesKnown.get(interests);
  if (known?.pledges !== world.pledges) {
    known = { pledges: world.pledges, chances: {} };
    chancesKnown.set(interests, known);
  }
  known.chances[norm] ??= ownParliament(view, norm, cast.states).chance;
  return known.chances[norm];
}
