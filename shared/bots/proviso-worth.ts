import { NORM_FAMILY } from '../model/norm-effects.ts';
import type { ClauseTerms, ClauseValue } from '../model/utility.ts';
import { weakStates } from '../model/worlds.ts';
import type { Provisos } from '../rules/texts/proviso-shapes.ts';
import { priceShareOf } from '../rules/texts/provisos-on-clauses.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { type Mind, roundsAhead } from './mind.ts';

/** What is thought of others: the share of a mutual duty that they expect to be owing to the end. */
const MUTUAL = 0.94;
/** Chance that a condition of entry comes to be met, where nothing more is known. */
const ENTERED = 0.85;
/** Share of the time in which who is weak is thought to be helped, and share of the states that this is about. */
const HELPED = 0.6;
/** What an exception takes off what the others' promise is worth; and off the cost of one's own, to the hawkish. */
const LOOSER = 0.05;
const FREER = 0.5;
/** What open and narrow words leave of what the others' promise is worth. */
const OPEN = 0.95;
const NARROW = 0.9;

type Judge = { readonly seat: SeatId; readonly assurance: number };

/** What hangs on a clause makes of what it gives and costs a seat. */
export function underProvisos(
  mind: Mind,
  judge: Judge,
  { norm, provisos }: ClauseTerms,
  value: ClauseValue,
): ClauseValue {
  if (!provisos) return value;
  const owed = conditioned(mind, judge, provisos, value);
  const excepted = excepting(mind, judge, norm, provisos, owed);
  return forRounds(mind, provisos, asRead(mind, provisos, excepted));
}

function conditioned(
  mind: Mind,
  judge: Judge,
  { condition }: Provisos,
  { get, cost }: ClauseValue,
): ClauseValue {
  switch (condition) {
    case '':
      return { get, cost };
    case 'reciprocity':
      return { get, cost: cost * (judge.seat === mind.me ? judge.assurance : MUTUAL) };
    case 'entry':
      return { get: get * ENTERED, cost: cost * ENTERED };
    case 'funding':
      return underFunding(mind, judge.seat, { get, cost });
  }
}

/** Who is weak owes it for as long as it is helped; the others are owed it by the weak for as long. */
function underFunding({ cast, p }: Mind, seat: SeatId, { get, cost }: ClauseValue): ClauseValue {
  const weak = weakStates(cast, p);
  const others = weak.filter((other) => other !== seat).length / Math.max(1, cast.states.length - 1);
  return {
    get: get * (1 - others * (1 - HELPED)),
    cost: weak.includes(seat) ? cost * HELPED : cost,
  };
}

/** An exception loosens what all owe; who would use it pays less for its own promise. */
function excepting(
  { cast }: Mind,
  { seat }: Judge,
  norm: ClauseTerms['norm'],
  { exception }: Provisos,
  { get, cost }: ClauseValue,
): ClauseValue {
  if (exception === '' || NORM_FAMILY[norm] !== 'restraint') return { get, cost };
  return { get: get * (1 - LOOSER), cost: cost * (1 - FREER * (cast.seats[seat]?.hawkishness ?? 0)) };
}

/** Open words cost less at home, and narrow ones give less besides; what is open may be ruled to be narrow. */
function asRead({ p }: Mind, { reading }: Provisos, { get, cost }: ClauseValue): ClauseValue {
  const share = reading === 'narrow' ? NARROW : reading === 'open' ? OPEN : 1;
  return { get: get * share, cost: cost * priceShareOf({ reading }, p) };
}

/** What ends early gives and costs for a part of the rounds to come. */
function forRounds(mind: Mind, { lasts }: Provisos, { get, cost }: ClauseValue): ClauseValue {
  const share = lasts === 0 ? 1 : Math.min(1, (1 + lasts) / (1 + roundsAhead(mind)));
  return { get: get * share, cost: cost * share };
}
