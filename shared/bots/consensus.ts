/** What becomes of a text that needs everybody's consent: who lets it pass, and who stays out of what (RULES.md, V11, V12). */
import { kept } from '../model/kept.ts';
import { logistic } from '../model/numbers.ts';
import { crossesLine, redLines } from '../model/utility.ts';
import { ruleIn } from '../rules/forums/forums-of.ts';
import { exceptionsUnder } from '../rules/texts/consensus.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { HIGH_RUNG } from './beliefs.ts';
import type { Mind } from './mind.ts';
import { chanceOfAtLeast } from './odds.ts';
import { type Clauses, gainByClause, type Judged, judged, ownGain } from './texts.ts';

/** A clause that costs a seat more than this by itself is one to dissociate from. */
export const BURDEN = 0.005;
/** What a seat gains by a text that it is as likely to let pass as not, and how sharply that turns. */
const LEAST = -0.02;
const SPREAD = 0.04;
/** Chance that a seat lets pass what crosses more of its red lines than it may stay out of. */
const UNBEARABLE = 0.05;
/** V12: the share of the states out of which a clause goes to the annex, and what is left of it there. */
const MOST_OUT = 1 / 3;
const ANNEXED = 0.25;

/** Asked twice of each text that is weighed: for the chance of it, and for what it brings. */
const leftOutKnown = new WeakMap<Clauses, Map<Judged, readonly NormId[]>>();

/** The clauses that another is believed to stay out of: those beyond its red lines first, then the dearest. */
function leftOut(mind: Mind, seen: Judged, clauses: Clauses): readonly NormId[] {
  const known = kept(leftOutKnown, clauses, () => new Map<Judged, readonly NormId[]>());
  return kept(known, seen, () => {
    const most = exceptionsIn(mind, clauses);
    const crossed = redLines(seen.interests, clauses).map(({ norm }) => norm);
    if (crossed.length >= most) return crossed;
    const costly = clauses.filter(
      (clause) => gainByClause(mind, seen, clause) < -BURDEN && !crossed.includes(clause.norm),
    );
    if (costly.length > 1)
      costly.sort((one, other) => gainByClause(mind, seen, one) - gainByClause(mind, seen, other));
    return [...crossed, ...costly.map(({ norm }) => norm)].slice(0, most);
  });
}

/**
 * Chance that a seat lets a text pass. It may stay out of some clauses, and stops what it could not even so live with:
 * more lines crossed, known or feared, than it may stay out of, or a loss by all the rest.
 */
function joinChance(mind: Mind, seat: SeatId, clauses: Clauses): number {
  const seen = judged(mind, seat);
  if (!seen?.believed) return 0.5;
  const { believed } = seen;
  const most = exceptionsIn(mind, clauses);
  const crossed = redLines(believed, clauses).length;
  if (crossed > most) return UNBEARABLE;
  const out = leftOut(mind, seen, clauses);
  let gain = 0;
  const doubts: number[] = [];
  for (const clause of clauses) {
    if (!out.includes(clause.norm)) gain += gainByClause(mind, seen, clause);
    if (clause.rung >= HIGH_RUNG && !crossesLine(believed, [clause]))
      doubts.push(believed[clause.norm].doubt);
  }
  const spare = most - crossed;
  const tooMuch = doubts.length > spare ? chanceOfAtLeast(doubts, spare + 1) : 0;
  return tooMuch * UNBEARABLE + (1 - tooMuch) * logistic((gain - LEAST) / SPREAD);
}

/** Chance that nobody else stops a text. */
export function consensusChance(mind: Mind, clauses: Clauses): number {
  let chance = 1;
  for (const seat of mind.states) if (seat !== mind.me) chance *= joinChance(mind, seat, clauses);
  return chance;
}

/** What this seat gains by a text of which the others may leave clauses out: they owe then, and are owed, that much less. */
export function gainAmongJoiners(mind: Mind, clauses: Clauses): number {
  const own = judged(mind, mind.me);
  if (!own || !mind.states.includes(mind.me)) return ownGain(mind, clauses);
  const left: Partial<Record<NormId, number>> = {};
  for (const seat of mind.states) {
    const seen = seat === mind.me ? undefined : judged(mind, seat);
    for (const norm of seen ? leftOut(mind, seen, clauses) : []) left[norm] = (left[norm] ?? 0) + 1;
  }
  let gain = 0;
  for (const clause of clauses) {
    const share = (left[clause.norm] ?? 0) / mind.states.length;
    gain += gainByClause(mind, own, clause) * (share > MOST_OUT ? ANNEXED : 1 - share);
  }
  return gain;
}

function exceptionsIn({ view, forum }: Mind, clauses: Clauses): number {
  return exceptionsUnder(view.public, ruleIn(view.public, forum), clauses.length);
}
