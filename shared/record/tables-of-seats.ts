import { courseEvents } from '../debrief/course-events.ts';
import { forumOf, type Power, powerOf } from '../debrief/power.ts';
import { type Movement, whoMoved } from '../debrief/who-moved.ts';
import { lengthOf, stateAt } from '../replay/course.ts';
import type { EventOf, GameEvent } from '../rules/events.ts';
import type { State } from '../rules/state.ts';
import { allCommitments } from '../rules/talks/commitments-of.ts';
import { type CommitmentState, SEAT_KINDS, type SeatId } from '../rules/vocabulary.ts';
import { type Column, type Source, type Table, table } from './table.ts';

const BROKEN: readonly CommitmentState[] = ['breached', 'broken'];

type Row = {
  readonly seat: SeatId;
  readonly end: State;
  readonly events: readonly GameEvent[];
  readonly told: EventOf<'truthRevealed'>['seats'][string] | undefined;
  readonly power: Power | undefined;
  readonly moved: Movement | undefined;
  readonly byPeople: number;
  readonly byBot: number;
};

function count(row: Row, is: (event: GameEvent) => boolean): number {
  return row.events.filter(is).length;
}

function brokenBy({ seat, end }: Row, lens: 'public' | 'true'): number {
  return [...allCommitments(end)].filter(([id, { debtor, state }]) => {
    const known = lens === 'public' ? state : (end.hidden.commitments[id]?.state ?? state);
    return debtor === seat && BROKEN.includes(known);
  }).length;
}

const SCORES: readonly Column<Row>[] = [
  { name: 'score', means: 'The seat’s score at the end, 0-100', of: ({ told }) => told?.score ?? null },
  {
    name: 'national_interest',
    means: 'What of its own wants it reached, 0-1',
    of: ({ told }) => told?.nationalInterest ?? null,
  },
  { name: 'mandate', means: 'The part of its wants in norms, 0-1', of: ({ told }) => told?.mandate ?? null },
  {
    name: 'account',
    means: 'The part of gains, harms and costs, 0-1',
    of: ({ told }) => told?.account ?? null,
  },
  {
    name: 'standing',
    means: 'The part of the trust of others, 0-1',
    of: ({ told }) => told?.standing ?? null,
  },
  {
    name: 'utility',
    means: 'What the promises in force are worth to it, 0-1',
    of: ({ told }) => told?.utility ?? null,
  },
  {
    name: 'brier',
    means: 'Brier score of its beliefs: 0 is the best',
    of: ({ told }) => told?.brier ?? null,
  },
  {
    name: 'banzhaf',
    means: 'Share of the power to turn a vote (Banzhaf), 0-1',
    of: ({ power }) => power?.banzhaf ?? null,
  },
  {
    name: 'shapley',
    means: 'Share of the power to turn a vote (Shapley and Shubik), 0-1',
    of: ({ power }) => power?.shapley ?? null,
  },
  {
    name: 'asked_norms',
    means: 'Norms on which it asked for a rung in public: on the floor, in a draft, by an amendment',
    of: ({ moved }) => moved?.asked ?? null,
  },
  {
    name: 'asked_held',
    means: 'Share of these on which it owes at the end just what it first asked for, 0-1',
    of: ({ moved }) => (moved && moved.asked > 0 ? moved.held : null),
  },
  {
    name: 'asked_distance',
    means: 'Rungs between what it first asked for and what it owes at the end, the mean of these norms',
    of: ({ moved }) => (moved && moved.asked > 0 ? moved.distance : null),
  },
];

const DEEDS: readonly Column<Row>[] = [
  { name: 'steps_by_people', means: 'Commands of people on this seat', of: ({ byPeople }) => byPeople },
  { name: 'steps_by_bot', means: 'Commands of its bot', of: ({ byBot }) => byBot },
  {
    name: 'said_on_floor',
    means: 'Messages to everybody',
    of: (row) =>
      count(
        row,
        (event) => event.type === 'said' && event.message.from === row.seat && event.message.to === 'floor',
      ),
  },
  {
    name: 'said_in_private',
    means: 'Messages to others than everybody',
    of: (row) =>
      count(
        row,
        (event) => event.type === 'said' && event.message.from === row.seat && event.message.to !== 'floor',
      ),
  },
  {
    name: 'offers_made',
    means: 'Offers and counter-offers',
    of: (row) => count(row, (event) => event.type === 'offerMade' && event.from === row.seat),
  },
  {
    name: 'offers_accepted',
    means: 'Offers of others that it accepted',
    of: (row) => count(row, (event) => event.type === 'offerAccepted' && event.by === row.seat),
  },
  {
    name: 'clauses_edited',
    means: 'Changes to texts before they were tabled',
    of: (row) => count(row, (event) => event.type === 'clauseEdited' && event.by === row.seat),
  },
  {
    name: 'texts_sponsored',
    means: 'Texts that it came to sponsor',
    of: (row) =>
      count(row, (event) => event.type === 'textSponsored' && event.seat === row.seat && event.sponsoring),
  },
  {
    name: 'ballots_cast',
    means: 'Votes that it cast or changed',
    of: (row) => count(row, (event) => event.type === 'ballotCast' && event.seat === row.seat),
  },
  {
    name: 'commitments_made',
    means: 'Duties and promises that it owed',
    of: (row) =>
      count(row, (event) => event.type === 'commitmentMade' && event.commitment.debtor === row.seat),
  },
  {
    name: 'broken_in_public',
    means: 'Of these, publicly held broken at the end',
    of: (row) => brokenBy(row, 'public'),
  },
  { name: 'broken_in_truth', means: 'Of these, really broken', of: (row) => brokenBy(row, 'true') },
  {
    name: 'operations',
    means: 'Operations that it ran',
    of: (row) => count(row, (event) => event.type === 'operationRun' && event.seat === row.seat),
  },
  {
    name: 'operations_noticed',
    means: 'Of these, noticed',
    of: (row) =>
      count(row, (event) => event.type === 'operationRun' && event.seat === row.seat && event.noticed),
  },
  {
    name: 'evidence_published',
    means: 'Items of evidence that it published',
    of: (row) => count(row, (event) => event.type === 'evidencePublished' && event.by === row.seat),
  },
  {
    name: 'responses',
    means: 'Answers to incidents that it led',
    of: (row) => count(row, (event) => event.type === 'responseMade' && event.response.by === row.seat),
  },
];

export function seatsTable(source: Source): Table {
  const { course } = source;
  const end = stateAt(course, lengthOf(course));
  const events = [...courseEvents(course)].map(({ event }) => event);
  const told = events.findLast((event) => event.type === 'truthRevealed');
  const power = powerOf(forumOf(end));
  const moved = whoMoved(course);
  const stepsOf = (seat: SeatId, kind: 'seat' | 'bot') =>
    course.records.filter(({ actor }) => actor.kind === kind && actor.seat === seat).length;
  const rows = Object.keys(end.public.seats).map(
    (seat): Row => ({
      seat,
      end,
      events,
      told: told?.seats[seat],
      power: power[seat],
      moved: moved[seat],
      byPeople: stepsOf(seat, 'seat'),
      byBot: stepsOf(seat, 'bot'),
    }),
  );
  return table(source, 'seats', 'One row for each seat: what it reached and what it did.', rows, [
    { name: 'scenario', means: 'The scenario', of: () => end.scenario.id },
    { name: 'preset', means: 'The preset of the scenario', of: () => end.settings.preset },
    { name: 'rounds', means: 'Rounds played', of: () => end.public.round },
    {
      name: 'stability',
      means: 'Stability at the end, 0-100: with the truth told where the game was over',
      of: () => end.public.stability,
    },
    { name: 'seat', means: 'The seat', of: ({ seat }) => seat },
    {
      name: 'kind',
      means: 'A state or a stakeholder',
      oneOf: SEAT_KINDS,
      of: ({ seat }) => end.public.seats[seat]?.kind ?? '',
    },
    { name: 'bloc', means: 'Its bloc', of: ({ seat }) => end.public.seats[seat]?.bloc ?? '' },
    {
      name: 'doctrine',
      means: 'The doctrine that its bot follows',
      of: ({ seat }) => end.own[seat]?.doctrine ?? '',
    },
    {
      name: 'people',
      means: 'People on it at the end',
      of: ({ seat }) => end.public.seats[seat]?.members.length ?? 0,
    },
    ...SCORES,
    ...DEEDS,
  ]);
}
