import { ownParliament } from '../rules/texts/ratification.ts';
import { MAIN } from '../rules/vocabulary/forums.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { keptOnNorm } from './clause-values.ts';
import { type Mind, roundsAhead } from './mind.ts';
import { chanceOfAtLeast } from './odds.ts';

/** What is thought of parliaments that one knows nothing of. */
const UNKNOWN = 0.6;

const chanceOn = keptOnNorm<{ chance?: number }>(() => ({}));

/** Chance that a state's parliament makes law of a binding clause on the norm that all states sign. */
export function ratificationChance(mind: Mind, seat: SeatId, norm: NormId): number {
  // Parliaments speak at a later review: in the last round it is too late.
  if (roundsAhead(mind) <= 0) return 0;
  const comes = entryChance(mind, seat);
  if (seat !== mind.me) return UNKNOWN * comes;
  const known = chanceOn(mind, seat, mind.interests, norm);
  known.chance ??= ownParliament(mind.view, norm, mind.states).chance;
  return known.chance * comes;
}

/** C15: chance that enough others ratify, the named ones among them, where a forum asks for more than half. */
function entryChance({ view, states, forum }: Mind, seat: SeatId): number {
  const { ratifications, ratifiersNamed } = view.public.setup;
  if (ratifications === 0 || forum !== MAIN) return 1;
  const others = states.filter((state) => state !== seat);
  const named = ratifiersNamed.filter((state) => state !== seat);
  const free = others.filter((state) => !named.includes(state)).map(() => UNKNOWN);
  return UNKNOWN ** named.length * chanceOfAtLeast(free, ratifications - 1 - named.length);
}
