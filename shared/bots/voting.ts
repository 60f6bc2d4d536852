import { type ClauseTerms, redLines } from '../model/utility.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { PublicView } from '../rules/view.ts';
import type { Choice, NormId, Rung } from '../rules/vocabulary.ts';
import { aspiration, clausesOf, type Mind, slip, withClause } from './mind.ts';
import {
  adoptionChance,
  crossesOwnLine,
  draftWorth,
  ownGain,
  promisedVote,
  universalChance,
  wordWorth,
  worstClause,
} from './texts.ts';

/** What a seat wants to gain at least by a text that it lets bind itself, while there is time to hold out. */
const RESERVATION = 0.05;
/** What the assurance and the trust of a text joined by all is worth to each, in utility. */
const UNIVERSAL = 0.005;
/** A clause that costs a seat more than this by itself is one to dissociate from. */
const BURDEN = 0.005;
/** Below this even the least is better without: the text is held up. */
const UNBEARABLE = -0.01;

type Clauses = readonly ClauseTerms[];
type Ballot = NonNullable<Mind['can']['castBallot']>[number];
type Item = PublicView['items'][string];
type Cast = { readonly choice: Choice; readonly norms: readonly NormId[] };

/** Votes by value, red lines and reservation; once for each ballot. */
export function vote(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const ballot = (can.castBallot ?? []).find(({ item }) => !view.own.ballots[item]);
  const entry = ballot && view.public.items[ballot.item];
  if (!ballot || !entry) return null;
  const { choice, norms } = decision(mind, ballot, entry);
  return { type: 'castBallot', item: ballot.item, choice, norms: [...norms], reason: '' };
}

function decision(mind: Mind, ballot: Ballot, entry: Item): Cast {
  const clauses = clausesOf(mind.view.public, entry.text);
  switch (entry.kind) {
    case 'amendment':
      return { choice: onAmendment(mind, ballot, entry, clauses), norms: [] };
    case 'clause':
      return { choice: onClause(mind, ballot, entry, clauses), norms: [] };
    case 'text':
      return ballot.choices.includes('joinExcept')
        ? underConsensus(mind, ballot, entry.text, clauses)
        : { choice: onText(mind, ballot, entry.text, clauses), norms: [] };
  }
}

/** An amendment is judged by what the whole text would be worth with it and without it. */
function onAmendment(mind: Mind, ballot: Ballot, { norm, toRung }: Item, now: Clauses): Choice {
  if (norm === '') return abstention(ballot);
  const change =
    draftWorth(mind, withClause(now, norm, toRung as Rung)) -
    draftWorth(mind, now) +
    0.3 * slip(mind, 'vote', ballot.item);
  if (change > 0.003) return approval(ballot);
  return change < -0.003 ? rejection(ballot) : abstention(ballot);
}

/** A clause by itself: nothing else in the text can make up for it. */
function onClause(mind: Mind, ballot: Ballot, { norm }: Item, clauses: Clauses): Choice {
  const alone = clauses.filter((clause) => clause.norm === norm);
  const share = 1 / Math.max(1, clauses.length);
  const gain = ownGain(mind, alone) + share * slip(mind, 'vote', ballot.item);
  if (crossesOwnLine(mind, alone)) return rejection(ballot);
  if (gain >= share * aspiration(mind, RESERVATION)) return approval(ballot);
  return gain >= 0 ? abstention(ballot) : rejection(ballot);
}

function onText(mind: Mind, ballot: Ballot, text: string, clauses: Clauses): Choice {
  const gain = gainOfText(mind, ballot, text, clauses);
  if (crossesOwnLine(mind, clauses)) return gain > 0.08 ? abstention(ballot) : rejection(ballot);
  const wanted = aspiration(mind, RESERVATION);
  if (gain >= wanted) return approval(ballot);
  if (gain >= 0.4 * wanted && adoptionChance(mind, clauses) > 0.5) return abstention(ballot);
  return rejection(ballot);
}

/** Own gain, what a word given is worth, and a little for a text that all join. */
function gainOfText(mind: Mind, ballot: Ballot, text: string, clauses: Clauses): number {
  const held = promisedVote(mind, text) ? wordWorth(mind) : 0;
  const universal = UNIVERSAL * universalChance(mind, clauses);
  return ownGain(mind, clauses) + held + universal + slip(mind, 'vote', ballot.item);
}

/**
 * Joins, stays out of the clauses that cross its red lines or cost it more than they bring, or objects to what it
 * could not even so live with.
 */
function underConsensus(mind: Mind, ballot: Ballot, text: string, clauses: Clauses): Cast {
  const crossed = redLines(mind.interests, clauses).map(({ norm }) => norm);
  if (crossed.length > ballot.exceptions) return { choice: 'object', norms: crossed };
  const excepted = exceptions(mind, clauses, crossed, ballot.exceptions);
  const rest = clauses.filter(({ norm }) => !excepted.includes(norm));
  const gain = gainOfText(mind, ballot, text, rest);
  const demanded = Math.max(UNBEARABLE, 0.3 * aspiration(mind, RESERVATION) + UNBEARABLE);
  if (gain < demanded) {
    const worst = worstClause(mind, clauses, ballot.norms);
    return { choice: 'object', norms: worst ? [worst] : ballot.norms.slice(0, 1) };
  }
  return excepted.length > 0 ? { choice: 'joinExcept', norms: excepted } : { choice: 'join', norms: [] };
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
