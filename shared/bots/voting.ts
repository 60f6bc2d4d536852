import type { SeatCommand } from '../rules/commands.ts';
import type { Choice, NormId } from '../rules/vocabulary.ts';
import { aspiration, clausesOf, type Mind, slip, withClause } from './mind.ts';
import {
  adoptionChance,
  crossesOwnLine,
  draftWorth,
  ownGain,
  promisedVote,
  wordWorth,
  worstClause,
} from './texts.ts';

/** What a seat wants to gain at least by a text that it lets bind itself, while there is time to hold out. */
const RESERVATION = 0.05;

type Ballot = NonNullable<Mind['can']['castBallot']>[number];

/** Votes by value, red lines and reservation; once for each ballot. */
export function vote(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const ballot = (can.castBallot ?? []).find(({ item }) => !view.own.ballots[item]);
  if (!ballot) return null;
  const entry = view.public.items[ballot.item];
  if (!entry) return null;
  const choice = entry.kind === 'amendment' ? onAmendment(mind, ballot) : onText(mind, ballot, entry.text);
  const norms = choice === 'joinExcept' || choice === 'object' ? disliked(mind, ballot, entry.text) : [];
  return { type: 'castBallot', item: ballot.item, choice, norms, reason: '' };
}

/** An amendment is judged by what the whole text would be worth with it and without it. */
function onAmendment(mind: Mind, ballot: Ballot): Choice {
  const { view } = mind;
  const entry = view.public.items[ballot.item];
  if (!entry || entry.norm === '') return abstention(ballot);
  const now = clausesOf(view.public, entry.text);
  const rung = entry.toRung as Parameters<typeof withClause>[2];
  const change =
    draftWorth(mind, withClause(now, entry.norm, rung)) -
    draftWorth(mind, now) +
    0.3 * slip(mind, 'vote', ballot.item);
  if (change > 0.003) return approval(ballot);
  return change < -0.003 ? rejection(ballot) : abstention(ballot);
}

function onText(mind: Mind, ballot: Ballot, text: string): Choice {
  const clauses = clausesOf(mind.view.public, text);
  const gain = ownGain(mind, clauses) + slip(mind, 'vote', ballot.item);
  const held = promisedVote(mind, text) ? wordWorth(mind) : 0;
  if (crossesOwnLine(mind, clauses)) return gain + held > 0.08 ? abstention(ballot) : rejection(ballot);
  const wanted = aspiration(mind, RESERVATION);
  if (gain + held >= wanted) return approval(ballot);
  if (gain + held >= 0.4 * wanted && adoptionChance(mind, clauses) > 0.5) return abstention(ballot);
  return rejection(ballot);
}

function approval({ choices }: Ballot): Choice {
  return choices.includes('yes') ? 'yes' : 'join';
}

function abstention({ choices, exceptions }: Ballot): Choice {
  if (choices.includes('abstain')) return 'abstain';
  return choices.includes('joinExcept') && exceptions > 0 ? 'joinExcept' : 'join';
}

function rejection({ choices }: Ballot): Choice {
  return choices.includes('no') ? 'no' : 'object';
}

/** The clause that it could least bear. */
function disliked(mind: Mind, { norms }: Ballot, text: string): NormId[] {
  const worst = worstClause(mind, clausesOf(mind.view.public, text), norms);
  return worst ? [worst] : [];
}
