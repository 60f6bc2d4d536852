import { type ClauseTerms, redLines } from '../model/utility.ts';
import type { Basis } from '../rules/debrief/reason-terms.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { ruleOf } from '../rules/forums/forums-of.ts';
import type { PublicView } from '../rules/view.ts';
import type { Choice, NormId, Rung } from '../rules/vocabulary.ts';
import { adoptionChance, changeTerms, draftWorth, universalChance } from './adoption.ts';
import { aspiration, clausesOf, type Mind, slip, withClause } from './mind.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';
import { mindOn } from './renewing.ts';
import { causeTerms } from './second-majority.ts';
import {
  crossesOwnLine,
  gainTerms,
  ownGain,
  promisedVote,
  redLineTerms,
  wordWorth,
  worstClause,
} from './texts.ts';

/** What a seat wants to gain at least by a text that it lets bind itself, while there is time to hold out. */
const RESERVATION = 0.05;
/** The same of a text that its own name stands under: it votes for it unless it has come to hurt. */
const SIGNED = 0;
/** What the assurance and the trust of a text joined by all is worth to each, in utility. */
const UNIVERSAL = 0.005;
/** A clause that costs a seat more than this by itself is one to dissociate from. */
const BURDEN = 0.005;
/** An amendment that changes less is neither here nor there. */
const INDIFFERENT = 0.003;
/** Below this even the least is better without: the text is held up. */
const UNBEARABLE = -0.01;

type Clauses = readonly ClauseTerms[];
type Ballot = NonNullable<Mind['can']['castBallot']>[number];
type Item = PublicView['items'][string];
type Verdict = {
  readonly choice: Choice;
  readonly norms?: readonly NormId[];
  readonly basis: Basis;
  readonly terms: () => readonly ReasonTerm[];
};

/** Votes by value, red lines and reservation; once for each ballot. */
export function vote(mind: Mind): Plan | null {
  const { can, view } = mind;
  const ballot = (can.castBallot ?? []).find(({ item }) => !view.own.ballots[item]);
  const entry = ballot && view.public.items[ballot.item];
  if (!ballot || !entry) return null;
  const { choice, norms = [], basis, terms } = verdict(mindOn(mind, entry.text), ballot, entry);
  // V20: who is content says nothing.
  if (ruleOf(view.public, entry.text) === 'silence' && entry.kind === 'text' && choice === 'join')
    return null;
  return plan({ type: 'castBallot', item: ballot.item, choice, norms: [...norms], reason: '' }, basis, terms);
}

function verdict(mind: Mind, ballot: Ballot, entry: Item): Verdict {
  const clauses = clausesOf(mind.view.public, entry.text);
  if (!mind.cast.states.includes(mind.me)) return forCauses(mind, ballot, entry, clauses);
  switch (entry.kind) {
    case 'amendment':
      return onAmendment(mind, ballot, entry, clauses);
    case 'clause':
      return onClause(mind, ballot, entry, clauses);
    case 'text':
      return ballot.choices.includes('join')
        ? underConsensus(mind, ballot, entry.text, clauses)
        : onText(mind, ballot, entry.text, clauses);
  }
}

/** An amendment is judged by what the whole text would be worth with it and without it. */
function onAmendment(mind: Mind, ballot: Ballot, { norm, toRung }: Item, now: Clauses): Verdict {
  if (norm === '') return { choice: abstention(ballot), basis: 'tooLittle', terms: () => [] };
  const after = withClause(now, norm, toRung as Rung);
  const error = 0.3 * slip(mind, 'vote', ballot.item);
  const change = draftWorth(mind, after) - draftWorth(mind, now) + error;
  const terms = () => [...changeTerms(mind, now, after, error), term('wanted', INDIFFERENT)];
  if (change > INDIFFERENT) return { choice: approval(ballot), basis: 'worthIt', terms };
  const choice = change < -INDIFFERENT ? rejection(ballot) : abstention(ballot);
  return crossesOwnLine(mind, after) && !crossesOwnLine(mind, now)
    ? { choice, basis: 'redLine', terms: () => [...redLineTerms(mind, after), ...terms()] }
    : { choice, basis: 'tooLittle', terms };
}

/** A clause by itself: nothing else in the text can make up for it. */
function onClause(mind: Mind, ballot: Ballot, { norm }: Item, clauses: Clauses): Verdict {
  const alone = clauses.filter((clause) => clause.norm === norm);
  const share = 1 / Math.max(1, clauses.length);
  const error = share * slip(mind, 'vote', ballot.item);
  const gain = ownGain(mind, alone) + error;
  const wanted = share * aspiration(mind, RESERVATION);
  const terms = () => summed([...gainTerms(mind, alone), term('error', error)], wanted);
  if (crossesOwnLine(mind, alone)) return beyond(mind, rejection(ballot), alone, terms);
  if (gain >= wanted) return { choice: approval(ballot), basis: 'worthIt', terms };
  return { choice: gain >= 0 ? abstention(ballot) : rejection(ballot), basis: 'tooLittle', terms };
}

function onText(mind: Mind, ballot: Ballot, text: string, clauses: Clauses): Verdict {
  const gain = gainOfText(mind, ballot, text, clauses);
  const wanted = hasSigned(mind, text) ? SIGNED : aspiration(mind, RESERVATION);
  const terms = () => [
    ...summed(textTerms(mind, ballot, text, clauses), wanted),
    term('adoption', adoptionChance(mind, clauses)),
  ];
  if (crossesOwnLine(mind, clauses))
    return beyond(mind, gain > 0.08 ? abstention(ballot) : rejection(ballot), clauses, terms);
  if (gain >= wanted)
    return { choice: approval(ballot), basis: keptOrWorth(mind, text, gain, wanted), terms };
  const tolerable = gain >= 0.4 * wanted && adoptionChance(mind, clauses) > 0.5;
  return { choice: tolerable ? abstention(ballot) : rejection(ballot), basis: 'tooLittle', terms };
}

/** V19: a stakeholder owes nothing, and votes by how near a text, or a clause of it, comes to what it stands for. */
function forCauses(mind: Mind, ballot: Ballot, { norm }: Item, all: Clauses): Verdict {
  const clauses = norm === '' ? all : all.filter((clause) => clause.norm === norm);
  const error = slip(mind, 'vote', ballot.item);
  const parts = [...causeTerms(mind, clauses), term('error', error)];
  const worth = sumOf(parts);
  const terms = () => summed(parts, 0);
  if (worth >= INDIFFERENT) return { choice: approval(ballot), basis: 'worthIt', terms };
  return { choice: worth > -INDIFFERENT ? abstention(ballot) : rejection(ballot), basis: 'tooLittle', terms };
}

function beyond(mind: Mind, choice: Choice, clauses: Clauses, terms: Verdict['terms']): Verdict {
  return { choice, basis: 'redLine', terms: () => [...redLineTerms(mind, clauses), ...terms()] };
}

function hasSigned({ view, me }: Mind, text: string): boolean {
  return view.public.treaties[text]?.sponsors.includes(me) ?? false;
}

/** Whether the word that it gave, or its name under the text, made the difference. */
function keptOrWorth(mind: Mind, text: string, gain: number, wanted: number): Basis {
  if (promisedVote(mind, text) && gain - wordWorth(mind) < wanted) return 'promised';
  return hasSigned(mind, text) && gain < aspiration(mind, RESERVATION) ? 'signed' : 'worthIt';
}

/** Own gain, what a word given is worth, and a little for a text that all join. */
function gainOfText(mind: Mind, ballot: Ballot, text: string, clauses: Clauses): number {
  const held = promisedVote(mind, text) ? wordWorth(mind) : 0;
  const universal = UNIVERSAL * universalChance(mind, clauses);
  return ownGain(mind, clauses) + held + universal + slip(mind, 'vote', ballot.item);
}

function textTerms(mind: Mind, ballot: Ballot, text: string, clauses: Clauses): readonly ReasonTerm[] {
  return [
    ...gainTerms(mind, clauses),
    ...(promisedVote(mind, text) ? [term('word', wordWorth(mind))] : []),
    term('universal', UNIVERSAL * universalChance(mind, clauses)),
    term('error', slip(mind, 'vote', ballot.item)),
  ];
}

function summed(parts: readonly ReasonTerm[], wanted: number): readonly ReasonTerm[] {
  return [...parts, term('worth', sumOf(parts)), term('wanted', wanted)];
}

/**
 * Joins, stays out of the clauses that cross its red lines or cost it more than they bring, or objects to what it
 * could not even so live with.
 */
function underConsensus(mind: Mind, ballot: Ballot, text: string, clauses: Clauses): Verdict {
  const crossed = redLines(mind.interests, clauses).map(({ norm }) => norm);
  const excepted = exceptions(mind, clauses, crossed, ballot.exceptions);
  const rest = clauses.filter(({ norm }) => !excepted.includes(norm));
  const gain = gainOfText(mind, ballot, text, rest);
  const wanted = Math.max(UNBEARABLE, 0.3 * aspiration(mind, RESERVATION) + UNBEARABLE);
  const terms = () => summed(textTerms(mind, ballot, text, rest), wanted);
  if (crossed.length > ballot.exceptions)
    return { ...beyond(mind, 'object', clauses, terms), norms: crossed };
  if (gain < wanted) {
    const worst = worstClause(mind, clauses, ballot.norms);
    return { choice: 'object', norms: worst ? [worst] : ballot.norms.slice(0, 1), basis: 'tooLittle', terms };
  }
  if (excepted.length === 0) return { choice: 'join', basis: keptOrWorth(mind, text, gain, wanted), terms };
  const out = clauses.filter(({ norm }) => excepted.includes(norm));
  return crossed.length > 0
    ? { ...beyond(mind, 'joinExcept', out, terms), norms: excepted }
    : { choice: 'joinExcept', norms: excepted, basis: 'worthIt', terms };
}

/** The clauses that it stays out of: who owes nothing on a clause is owed nothing on it. */
function exceptions(
  mind: Mind,
  clauses: Clauses,
  crossed: readonly NormId[],
  most: number,
): readonly NormId[] {
  const costly = clauses
    .filter(({ norm }) => !crossed.includes(norm))
    .map((clause) => ({ norm: clause.norm, gain: ownGain(mind, [clause]) }))
    .filter(({ gain }) => gain < -BURDEN)
    .sort((one, other) => one.gain - other.gain)
    .map(({ norm }) => norm);
  return [...crossed, ...costly].slice(0, most);
}

function approval({ choices }: Ballot): Choice {
  return choices.includes('yes') ? 'yes' : 'join';
}

function abstention({ choices }: Ballot): Choice {
  return choices.includes('abstain') ? 'abstain' : 'join';
}

function rejection({ choices }: Ballot): Choice {
  return choices.includes('no') ? 'no' : 'object';
}
