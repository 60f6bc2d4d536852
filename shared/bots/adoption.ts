/** Whether a text would be adopted, from what is believed of the others, and what a draft is worth by that. */
import { logistic } from '../model/numbers.ts';
import { crossesLine, redLines } from '../model/utility.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { ruleIn } from '../rules/forums/forums-of.ts';
import { seeksConsent } from '../rules/texts/voters.ts';
import { MAIN } from '../rules/vocabulary/forums.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { HIGH_RUNG } from './beliefs.ts';
import type { Mind } from './mind.ts';
import { chanceOfAtLeast } from './odds.ts';
import { term } from './plan.ts';
import { secondMajority } from './second-majority.ts';
import { type Clauses, crossesOwnLine, gainSeen, judged, ownGain } from './texts.ts';

/** Chance that a seat agrees to a text, from what is believed of it (MODEL.md §6.1). */
export function consentOf(mind: Mind, seat: SeatId, clauses: Clauses): number {
  const seen = judged(mind, seat);
  if (!seen?.believed) return 0.5;
  const { believed } = seen;
  if (crossesLine(believed, clauses)) return 0.03;
  let unseen = 1;
  for (const { norm, rung } of clauses) if (rung >= HIGH_RUNG) unseen *= 1 - believed[norm].doubt;
  return unseen * logistic((gainSeen(mind, seen, clauses) - 0.03) / 0.04);
}

/** Chance that a text is adopted if it stands so, this seat voting for it. */
export function adoptionChance(mind: Mind, clauses: Clauses): number {
  const { view, states: members, me, forum } = mind;
  const others = members.filter((seat) => seat !== me);
  const rule = ruleIn(view.public, forum);
  const consents = others.map((seat) => consentOf(mind, seat, clauses));
  if (seeksConsent(rule)) return consents.reduce((product, consent) => product * (0.6 + 0.4 * consent), 1);
  const states = members.length;
  const mine = members.includes(me) ? 1 : 0;
  const needed = rule === 'twoThirds' ? Math.ceil((2 * states) / 3) : Math.floor(states / 2) + 1;
  const stops = forum === MAIN ? view.public.setup.vetoes : [];
  const vetoes = others.reduce(
    (product, seat, at) => product * (stops.includes(seat) ? (consents[at] ?? 0) : 1),
    1,
  );
  return vetoes * secondMajority(mind, clauses) * chanceOfAtLeast(consents, needed - mine);
}

/** Chance that all states join a text. */
export function universalChance(mind: Mind, clauses: Clauses): number {
  if (mind.states.length < mind.cast.states.length) return 0;
  return mind.states.reduce(
    (chance, seat) => (seat === mind.me ? chance : chance * consentOf(mind, seat, clauses)),
    1,
  );
}

/** Chance that an amendment is carried, by what the other states are believed to gain or lose by it. */
export function carryChance(mind: Mind, now: Clauses, after: Clauses): number {
  const { states, me } = mind;
  const consents = states
    .filter((seat) => seat !== me)
    .map((seat) => logistic((comfortOf(mind, seat, after) - comfortOf(mind, seat, now)) / 0.03));
  return chanceOfAtLeast(consents, Math.floor(states.length / 2));
}

/** What another seat gains by a text, less what it is believed to dread in it. */
function comfortOf(mind: Mind, seat: SeatId, clauses: Clauses): number {
  const seen = judged(mind, seat);
  if (!seen?.believed) return 0;
  const { believed } = seen;
  const crossed = redLines(believed, clauses).length;
  const doubt = clauses.reduce(
    (sum, { norm, rung }) => (rung >= HIGH_RUNG ? sum + believed[norm].doubt : sum),
    0,
  );
  return gainSeen(mind, seen, clauses) - 0.1 * crossed - 0.05 * doubt;
}

/** What a draft is worth to this seat: own gain × chance of adoption, below zero across a red line. */
export function draftWorth(mind: Mind, clauses: Clauses): number {
  const gain = ownGain(mind, clauses);
  if (crossesOwnLine(mind, clauses)) return Math.min(0, gain) - 0.02;
  return gain <= 0 ? gain : gain * adoptionChance(mind, clauses);
}

/**
 * What a change of a text would bring: own gain × chance of adoption after it, less the same before. Clauses that stay
 * as they are count by the chance alone.
 */
export function changeTerms(mind: Mind, now: Clauses, after: Clauses, error: number): readonly ReasonTerm[] {
  const changed = after.filter(({ norm, rung }) => rung !== now.find((clause) => clause.norm === norm)?.rung);
  const dropped = now.filter(({ norm }) => !after.some((clause) => clause.norm === norm));
  return [
    term('after', draftWorth(mind, after)),
    term('before', -draftWorth(mind, now)),
    term('error', error),
    term('worth', draftWorth(mind, after) - draftWorth(mind, now) + error),
    ...changed.map((clause) => term('clause', ownGain(mind, [clause]), clause)),
    ...dropped.map((clause) => term('clause', -ownGain(mind, [clause]), { ...clause, rung: 0 })),
    term('adoption', adoptionChance(mind, after)),
  ];
}
