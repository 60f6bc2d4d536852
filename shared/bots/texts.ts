import { logistic } from '../model/numbers.ts';
import {
  type ClauseTerms,
  type ClauseValue,
  crossesLine,
  type Interests,
  redLines,
  textValue,
} from '../model/utility.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { ruleIn } from '../rules/forums/forums-of.ts';
import { plays } from '../rules/settings.ts';
import { seeksConsent } from '../rules/texts/voters.ts';
import { MAIN } from '../rules/vocabulary/forums.ts';
import { BINDING, type NormId, type Rung, type SeatId } from '../rules/vocabulary.ts';
import { type Believed, beliefsOf, HIGH_RUNG } from './beliefs.ts';
import { keptOnNorm } from './clause-values.ts';
import { best, draw, type Mind, withClause } from './mind.ts';
import { chanceOfAtLeast } from './odds.ts';
import { ratificationChance } from './parliament.ts';
import { term } from './plan.ts';
import { underProvisos } from './proviso-worth.ts';
import { secondMajority } from './second-majority.ts';

/** What a binding clause counts as until then. */
const DECLARED: Rung = 1;

type Clauses = readonly ClauseTerms[];

/** What clauses are worth to a seat, as this mind sees it; undefined of who is no state. */
type Judged = {
  readonly seat: SeatId;
  readonly interests: Interests;
  /** What is believed of another; of itself a seat knows. */
  readonly believed: Believed | undefined;
  /** Share of what the others promise that is counted on: less than 1 only of this mind itself. */
  readonly assurance: number;
  /** What each rung of a norm gives and costs it. */
  readonly values: Partial<Record<NormId, Rungs>>;
  /** What it gains on the whole by each rung of a norm on which nothing hangs. */
  readonly gains: Partial<Record<NormId, (number | undefined)[]>>;
};

/** Looked up once for each mind, however many texts it weighs: what hangs on its view stands still meanwhile. */
const judgedBy = new WeakMap<Mind, Map<SeatId, Judged | undefined>>();

function judged(mind: Mind, seat: SeatId): Judged | undefined {
  let known = judgedBy.get(mind);
  if (!known) {
    known = new Map();
    judgedBy.set(mind, known);
  }
  if (!known.has(seat)) {
    const believed = beliefsOf(mind.view)[seat];
    const interests = seat === mind.me ? mind.interests : believed;
    const assurance = seat === mind.me ? assuranceOf(mind) : 1;
    known.set(seat, interests && { seat, interests, believed, assurance, values: {}, gains: {} });
  }
  return known.get(seat);
}

/** What a seat gains by a text that binds all states of the forum, in utility; of others, by what is believed of them. */
export function gainOf(mind: Mind, seat: SeatId, clauses: Clauses): number {
  if (seat === mind.me) return ownGain(mind, clauses);
  const seen = judged(mind, seat);
  return seen ? gainSeen(mind, seen, clauses) : 0;
}

function gainSeen(mind: Mind, seen: Judged, clauses: Clauses): number {
  let gain = 0;
  for (const clause of clauses) gain += gainByClause(mind, seen, clause);
  return gain;
}

/** Texts are weighed by the thousand, and are made of the same clauses. */
function gainByClause(mind: Mind, seen: Judged, clause: ClauseTerms): number {
  const { norm, rung, provisos } = clause;
  if (provisos) return reckonedGain(mind, seen, clause);
  seen.gains[norm] ??= [];
  const gains = seen.gains[norm];
  gains[rung] ??= reckonedGain(mind, seen, clause);
  return gains[rung];
}

function reckonedGain(mind: Mind, seen: Judged, clause: ClauseTerms): number {
  const { get, cost } = expected(mind, seen, clause);
  return get * seen.assurance - cost;
}

/** What this seat gains by a text. Promises of those it does not trust count for less. */
export function ownGain(mind: Mind, clauses: Clauses): number {
  const { cast, me, interests } = mind;
  const own = judged(mind, me);
  if (!own || !cast.states.includes(me)) return causeServed(interests, clauses);
  return gainSeen(mind, own, clauses);
}

/** The same gain, clause by clause: what each brings, and what it costs. */
export function gainTerms(mind: Mind, clauses: Clauses): readonly ReasonTerm[] {
  const { cast, me, interests } = mind;
  const own = judged(mind, me);
  if (!own || !cast.states.includes(me))
    return clauses.map((clause) => term('get', causeServed(interests, [clause]), clause));
  return clauses.flatMap((clause) => {
    const { get, cost } = expected(mind, own, clause);
    return [term('get', get * own.assurance, clause), term('cost', -cost, clause)];
  });
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

/** The clauses beyond the own red lines, each with the highest rung that it could bear. */
export function redLineTerms({ interests }: Mind, clauses: Clauses): readonly ReasonTerm[] {
  return redLines(interests, clauses).map(({ norm, rung, limit }) => term('redLine', limit, { norm, rung }));
}

/** A binding clause is law where parliaments ratify it, and a declaration where they do not. */
function expected(mind: Mind, seen: Judged, clause: ClauseTerms): ClauseValue {
  const value = plainly(mind, seen, clause);
  return underProvisos(mind, seen, clause, value);
}

function plainly(mind: Mind, seen: Judged, { norm, rung }: ClauseTerms): ClauseValue {
  const value = valueOfClause(mind, seen, norm, rung);
  if (rung < BINDING || !plays(mind.view.public, 'ratification')) return value;
  const ratified = ratificationChance(mind, seen.seat, norm);
  const declared = valueOfClause(mind, seen, norm, DECLARED);
  return {
    get: ratified * value.get + (1 - ratified) * declared.get,
    cost: ratified * value.cost + (1 - ratified) * declared.cost,
  };
}

type Rungs = (ClauseValue | undefined)[];
const rungsOn = keptOnNorm<Rungs>(() => []);

/** What one clause between all states gives and costs a seat; clauses add up, so each is reckoned once. */
function valueOfClause(mind: Mind, seen: Judged, norm: NormId, rung: Rung): ClauseValue {
  const { seat, interests, values } = seen;
  values[norm] ??= rungsOn(mind, seat, interests, norm);
  const known = values[norm][rung];
  if (known) return known;
  const { world, cast, states: parties, p } = mind;
  const clauses = [{ norm, rung }];
  const value = textValue(interests, world, cast, seat, { clauses, parties }, p);
  values[norm][rung] = value;
  return value;
}

/** How far a text serves the causes of a stakeholder, who owes nothing. */
function causeServed(interests: Interests, clauses: Clauses): number {
  return clauses.reduce((sum, { norm, rung }) => {
    const cause = interests[norm];
    return cause ? sum + (cause.weight * (cause.ideal - Math.abs(cause.ideal - rung))) / 4 : sum;
  }, 0);
}

/** Share of what all others promise that this seat counts on. */
export function assuranceOf({ view, personality }: Mind): number {
  const trust = Object.values(view.own.trust);
  const mean = trust.reduce((sum, value) => sum + value, 0) / Math.max(1, trust.length);
  return 1 - personality.caution * (1 - mean) * 0.5;
}

/** Whether a text crosses a red line of this seat. */
export function crossesOwnLine({ interests }: Mind, clauses: Clauses): boolean {
  return crossesLine(interests, clauses);
}

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
  const consents = others.map((seat) => consentOf(mind, seat, clauses));
  const states = members.length;
  const mine = members.includes(me) ? 1 : 0;
  const rule = ruleIn(view.public, forum);
  if (seeksConsent(rule)) return consents.reduce((product, consent) => product * (0.6 + 0.4 * consent), 1);
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
