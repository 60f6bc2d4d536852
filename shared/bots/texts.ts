import {
  type ClauseTerms,
  type ClauseValue,
  crossesLine,
  type Interests,
  redLines,
  textValue,
} from '../model/utility.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { plays } from '../rules/settings.ts';
import { BINDING, type NormId, type Rung, type SeatId } from '../rules/vocabulary.ts';
import { type Believed, beliefsOf } from './beliefs.ts';
import { keptOnNorm } from './clause-values.ts';
import { best, draw, type Mind, withClause } from './mind.ts';
import { ratificationChance } from './parliament.ts';
import { term } from './plan.ts';
import { underProvisos } from './proviso-worth.ts';

/** What a binding clause counts as until then. */
const DECLARED: Rung = 1;

export type Clauses = readonly ClauseTerms[];

/** What clauses are worth to a seat, as this mind sees it; undefined of who is no state. */
export type Judged = {
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

/** What a seat is thought to want, looked up once for each mind; undefined of who is no state. */
export function judged(mind: Mind, seat: SeatId): Judged | undefined {
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

/** What clauses gain a seat, as this mind sees it. */
export function gainSeen(mind: Mind, seen: Judged, clauses: Clauses): number {
  let gain = 0;
  for (const clause of clauses) gain += gainByClause(mind, seen, clause);
  return gain;
}

/** What one clause gains a seat: texts are weighed by the thousand, and are made of the same clauses. */
export function gainByClause(mind: Mind, seen: Judged, clause: ClauseTerms): number {
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
