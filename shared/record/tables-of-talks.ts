import { lengthOf, stateAt } from '../replay/course.ts';
import type { State } from '../rules/state.ts';
import { allCommitments } from '../rules/talks/commitments-of.ts';
import type { Offer } from '../rules/view/own.ts';
import type { Message } from '../rules/view/record.ts';
import {
  COMMITMENT_KINDS,
  COMMITMENT_ORIGINS,
  COMMITMENT_STATES,
  OFFER_STATUSES,
  PHASES,
} from '../rules/vocabulary.ts';
import { joined, type Source, type Table, table } from './table.ts';

function endOf({ course }: Source): State {
  return stateAt(course, lengthOf(course));
}

function allOffers({ own }: State): readonly (readonly [string, Offer])[] {
  const offers = new Map<string, Offer>();
  for (const { offers: known } of Object.values(own))
    for (const [id, offer] of Object.entries(known)) offers.set(id, offer);
  return [...offers].sort(([, left], [, right]) => left.order - right.order);
}

export function offersTable(source: Source): Table {
  return table(source, 'offers', 'One row for each offer, private ones too.', allOffers(endOf(source)), [
    { name: 'offer', means: 'The id of the offer', of: ([id]) => id },
    { name: 'round', means: 'The round', of: ([, offer]) => offer.round },
    { name: 'phase', means: 'The phase', oneOf: PHASES, of: ([, offer]) => offer.phase },
    { name: 'from', means: 'Who made it', of: ([, offer]) => offer.from },
    {
      name: 'parties',
      means: 'Whom it is between',
      of: ([, offer]) => joined(offer.terms.map(({ seat }) => seat)),
    },
    { name: 'status', means: 'What became of it', oneOf: OFFER_STATUSES, of: ([, offer]) => offer.status },
    { name: 'counters', means: 'The offer that it answers', of: ([, offer]) => offer.counters },
    {
      name: 'items',
      means: 'How many things change hands',
      of: ([, offer]) => offer.terms.reduce((sum, { gives }) => sum + gives.length, 0),
    },
    {
      name: 'terms',
      means: 'What each party gives, as JSON',
      of: ([, offer]) => JSON.stringify(offer.terms),
    },
  ]);
}

export function commitmentsTable(source: Source): Table {
  const state = endOf(source);
  const about =
    'One row for each commitment, private ones too: a clause that a seat owes, or a promise that it made.';
  return table(source, 'commitments', about, allCommitments(state), [
    { name: 'commitment', means: 'The id of the commitment', of: ([id]) => id },
    { name: 'round', means: 'The round in which it was made', of: ([, made]) => made.round },
    {
      name: 'kind',
      means: 'A duty under a norm, or a promise that is due once',
      oneOf: COMMITMENT_KINDS,
      of: ([, made]) => made.kind,
    },
    {
      name: 'origin',
      means: 'Where it comes from',
      oneOf: COMMITMENT_ORIGINS,
      of: ([, made]) => made.origin,
    },
    { name: 'debtor', means: 'Who owes', of: ([, made]) => made.debtor },
    { name: 'creditors', means: 'Whom it is owed to', of: ([, made]) => joined(made.creditors) },
    { name: 'norm', means: 'The norm of a duty', of: ([, made]) => made.norm },
    { name: 'rung', means: 'How far: 1 declared to 4 binding', of: ([, made]) => made.rung },
    { name: 'promise', means: 'What a promise is of', of: ([, made]) => made.promise },
    {
      name: 'private',
      means: 'Whether it stayed between its parties',
      of: ([id]) => !(id in state.public.commitments),
    },
    {
      name: 'state_public',
      means: 'What its parties could know of it at the end',
      oneOf: COMMITMENT_STATES,
      of: ([, made]) => made.state,
    },
    {
      name: 'state_true',
      means: 'What was really so',
      oneOf: COMMITMENT_STATES,
      of: ([id, made]) => state.hidden.commitments[id]?.state ?? made.state,
    },
  ]);
}

function allMessages({ public: view, own }: State): readonly Message[] {
  const messages = new Map<string, Message>(Object.entries(view.floor));
  for (const { messages: known } of Object.values(own))
    for (const [id, message] of Object.entries(known)) messages.set(id, message);
  return [...messages.values()].sort((left, right) => left.order - right.order);
}

export function messagesTable(source: Source): Table {
  const about =
    'One row for each message, private ones too. What people wrote stands as they wrote it, names included.';
  return table(source, 'messages', about, allMessages(endOf(source)), [
    { name: 'order', means: 'Place among the messages', of: ({ order }) => order },
    { name: 'at', means: 'When: milliseconds since 1970', of: ({ at }) => at },
    { name: 'round', means: 'The round', of: ({ round }) => round },
    { name: 'phase', means: 'The phase', oneOf: PHASES, of: ({ phase }) => phase },
    { name: 'from', means: 'The seat that spoke', of: ({ from }) => from },
    { name: 'to', means: 'A seat, a caucus, or the floor', of: ({ to }) => to },
    { name: 'text', means: 'What was written by people', of: ({ text }) => text },
    { name: 'phrase', means: 'What a bot or a person said with a ready phrase', of: ({ phrase }) => phrase },
    { name: 'norm', means: 'The norm that a phrase is about', of: ({ norm }) => norm },
    { name: 'rung', means: 'The rung that a phrase is about', of: ({ rung }) => rung },
  ]);
}
