import { logistic } from '../model/numbers.ts';
import { type ClauseTerms, type ClauseValue, type Interests, redLines, textValue } from '../model/utility.ts';
import type { World } from '../model/world.ts';
import { plays } from '../rules/settings.ts';
import { BINDING, type NormId, type Rung, type SeatId } from '../rules/vocabulary.ts';
import { beliefsOf, HIGH_RUNG } from './beliefs.ts';
import { best, draw, type Mind, withClause } from './mind.ts';
import { ratificationChance } from './parliament.ts';

/** What a binding clause counts as until then. */
const DECLARED: Rung = 1;

type Clauses = readonly ClauseTerms[];

/** What a seat gains by a text that binds all states, in utility; of others, by what is believed of them. */
export function gainOf(mind: Mind, seat: SeatId, clauses: Clauses): number {
  if (seat === mind.me) return ownGain(mind, clauses);
  const interests = beliefsOf(mind.view)[seat];
  if (!interests) return 0;
  let gain = 0;
  for (const clause of clauses) {
    const { get, cost } = expected(mind, seat, interests, clause);
    gain += get - cost;
  }
  return gain;
}

/** What this seat gains by a text. Promises of those it does not trust count for less. */
export function ownGain(mind: Mind, clauses: Clauses): number {
  const { cast, me, interests } = mind;
  if (!cast.states.includes(me)) return causeServed(interests, clauses);
  const assurance = assuranceOf(mind);
  let gain = 0;
  for (const clause of clauses) {
    const { get, cost } = expected(mind, me, interests, clause);
    gain += get * assurance - cost;
  }
  return gain;
}

/** A binding clause is law where parliaments ratify it, and a declaration where they do not. */
function expected(mind: Mind, seat: SeatId, interests: Interests, { norm, rung }: ClauseTerms): ClauseValue {
  const value = valueOfClause(mind, seat, interests, norm, rung);
  if (rung < BINDING || !plays(mind.view.public, 'ratification')) return value;
  const ratified = ratificationChance(mind, seat, norm);
  const declared = valueOfClause(mind, seat, interests, norm, DECLARED);
  return {
    get: ratified * value.get + (1 - ratified) * declared.get,
    cost: ratified * value.cost + (1 - ratified) * declared.cost,
  };
}

type Known = {
  readonly pledges: World['pledges'];
  readonly values: Partial<Record<NormId, (ClauseValue | undefined)[]>>;
};
const valuesKnown = new WeakMap<Interests, Known>();

/** What one clause between all states gives and costs a seat; clauses add up, so each is reckoned once. */
function valueOfClause(
  { world, cast, p }: Mind,
  seat: SeatId,
  interests: Interests,
  norm: NormId,
  rung: Rung,
): ClauseValue {
  let known = valuesKnown.get(interests);
  if (known?.pledges !== world.pledges) {
    known = { pledges: world.pledges, values: {} };
    valuesKnown.set(interests, known);
  }
  known.values[norm] ??= [];
  known.values[norm][rung] ??= textValue(
    interests,
    world,
    cast,
    seat,
    { clauses: [{ norm, rung }], parties: cast.states },
    p,
  );
  return known.values[norm][rung];
}

/** How far a text serves the causes of a stakeholder, who owes nothing. */
function causeServed(interests: Interests, clauses: Clauses): number {
  return clauses.reduce((sum, { norm, rung }) => {
    const cause = interests[norm];
    return cause ? sum + (cause.weight * (cause.ideal - Math.abs(cause.ideal - rung))) / 4 : sum;
  }, 0);
}

/** Share of what all others promise that this seat counts on. */
function assuranceOf({ view, personality }: Mind): number {
  const trust = Object.values(view.own.trust);
  const mean = trust.reduce((sum, value) => sum + value, 0) / Math.max(1, trust.length);
  return 1 - personality.caution * (1 - mean) * 0.5;
}

/** Whether a text crosses a red line of this seat. */
export function crossesOwnLine({ interests }: Mind, clauses: Clauses): boolean {
  return redLines(interests, clauses).length > 0;
}

/** Chance that a seat agrees to a text, from what is believed of it (MODEL.md §6.1). */
export function consentOf(mind: Mind, seat: SeatId, clauses: Clauses): number {
  const interests = beliefsOf(mind.view)[seat];
  if (!interests) return 0.5;
  if (redLines(interests, clauses).length > 0) return 0.03;
  const unseen = clauses.reduce(
    (chance, { norm, rung }) => (rung >= HIGH_RUNG ? chance * (1 - interests[norm].doubt) : chance),
    1,
  );
  return unseen * logistic((gainOf(mind, seat, clauses) - 0.03) / 0.04);
}

/** Chance that a text is adopted if it stands so, this seat voting for it. */
export function adoptionChance(mind: Mind, clauses: Clauses): number {
  const { view, cast, me } = mind;
  const others = cast.states.filter((seat) => seat !== me);
  const consents = others.map((seat) => consentOf(mind, seat, clauses));
  const states = cast.states.length;
  const mine = cast.states.includes(me) ? 1 : 0;
  if (view.public.forum === 'consensus')
    return consents.reduce((product, consent) => product * (0.6 + 0.4 * consent), 1);
  const needed = view.public.forum === 'majority' ? Math.floor(states / 2) + 1 : Math.ceil((2 * states) / 3);
  const vetoes = others.reduce(
    (product, seat, at) => product * (view.public.vetoes.includes(seat) ? (consents[at] ?? 0) : 1),
    1,
  );
  return vetoes * chanceOfAtLeast(consents, needed - mine);
}

/** Chance that all states join a text. */
export function universalChance(mind: Mind, clauses: Clauses): number {
  return mind.cast.states.reduce(
    (chance, seat) => (seat === mind.me ? chance : chance * consentOf(mind, seat, clauses)),
    1,
  );
}

/** Chance that an amendment is carried, by what the other states are believed to gain or lose by it. */
export function carryChance(mind: Mind, now: Clauses, after: Clauses): number {
  const { cast, me } = mind;
  const consents = cast.states
    .filter((seat) => seat !== me)
    .map((seat) => logistic((comfortOf(mind, seat, after) - comfortOf(mind, seat, now)) / 0.03));
  return chanceOfAtLeast(consents, Math.floor(cast.states.length / 2));
}

/** What another seat gains by a text, less what it is believed to dread in it. */
function comfortOf(mind: Mind, seat: SeatId, clauses: Clauses): number {
  const interests = beliefsOf(mind.view)[seat];
  if (!interests) return 0;
  const crossed = redLines(interests, clauses).length;
  const doubt = clauses.reduce(
    (sum, { norm, rung }) => (rung >= HIGH_RUNG ? sum + interests[norm].doubt : sum),
    0,
  );
  return gainOf(mind, seat, clauses) - 0.1 * crossed - 0.05 * doubt;
}

/** Chance that at least so many of independent events happen (Poisson-binomial tail). */
function chanceOfAtLeast(chances: readonly number[], needed: number): number {
  let counts = [1];
  for (const chance of chances) {
    const next = new Array<number>(counts.length + 1).fill(0);
    for (const [count, share] of counts.entries()) {
      next[count] = (next[count] ?? 0) + share * (1 - chance);
      next[count + 1] = (next[count + 1] ?? 0) + share * chance;
    }
    counts = next;
  }
  return counts.reduce((sum, share, count) => (count >= needed ? sum + share : sum), 0);
}

/** What a draft is worth to this seat: own gain × chance of adoption, below zero across a red line. */
export function draftWorth(mind: Mind, clauses: Clauses): number {
  const gain = ownGain(mind, clauses);
  if (crossesOwnLine(mind, clauses)) return Math.min(0, gain) - 0.02;
  return gain <= 0 ? gain : gain * adoptionChance(mind, clauses);
}

/** Whether a promise of this seat stands to vote for a text: kept unless keeping it hurts more than the word is worth. */
export function promisedVote({ view, me }: Mind, text: string): boolean {
  return Object.values(view.own.commitments).some(
    (commitment) =>
      commitment.debtor === me &&
      commitment.promise === 'vote' &&
      commitment.promiseRef === text &&
      commitment.state === 'open',
  );
}

/** What a promise once given is worth keeping, in utility: more to the lawful and to those who think ahead. */
export function wordWorth(mind: Mind): number {
  const lawfulness = mind.cast.seats[mind.me]?.lawfulness ?? 1;
  return 0.04 * lawfulness * mind.personality.patience + 0.01 * draw(mind, 'word');
}

/** The clause, of those that may be named, whose removal would do this seat most good. */
export function worstClause(mind: Mind, clauses: Clauses, norms: readonly NormId[]): NormId | undefined {
  return best(
    norms.filter((norm) => clauses.some((clause) => clause.norm === norm)),
    (norm) => ownGain(mind, withClause(clauses, norm, 0)),
  );
}

type PromisedAmendment = { readonly text: string; readonly norm: NormId; readonly rung: Rung };

/** Amendments that this seat has promised to table, or not to. */
export function owedAmendments({ view, me }: Mind, act: 'table' | 'drop'): readonly PromisedAmendment[] {
  return Object.values(view.own.commitments).flatMap(({ debtor, promise, state, promiseRef, norm, rung }) =>
    debtor === me && promise === act && state === 'open' && norm !== ''
      ? [{ text: promiseRef, norm, rung: rung as Rung }]
      : [],
  );
}
