import { lengthOf, stateAt } from '../replay/course.ts';
import type { State } from '../rules/state.ts';
import { CONDITIONS, EXCEPTIONS, READINGS } from '../rules/vocabulary/provisos.ts';
import { CHOICES, ITEM_STATUSES, TEXT_KINDS, TEXT_STATUSES } from '../rules/vocabulary.ts';
import { joined, type Source, type Table, table } from './table.ts';

function endOf({ course }: Source): State {
  return stateAt(course, lengthOf(course));
}

export function clausesTable(source: Source): Table {
  const { treaties, clauses } = endOf(source).public;
  const rows = Object.values(clauses).flatMap((clause) => {
    const text = treaties[clause.text];
    return text ? [{ clause, text }] : [];
  });
  return table(source, 'clauses', 'One row for each clause of each text, as it stood at the end.', rows, [
    { name: 'text', means: 'The id of the text', of: ({ clause }) => clause.text },
    { name: 'kind', means: 'What kind of text', oneOf: TEXT_KINDS, of: ({ text }) => text.kind },
    { name: 'round', means: 'The round in which the text was opened', of: ({ text }) => text.round },
    { name: 'drafter', means: 'The seat that drafted it', of: ({ text }) => text.drafter },
    { name: 'status', means: 'What became of the text', oneOf: TEXT_STATUSES, of: ({ text }) => text.status },
    { name: 'sponsors', means: 'Seats that sponsored it', of: ({ text }) => joined(text.sponsors) },
    { name: 'parties', means: 'States bound by it', of: ({ text }) => joined(text.parties) },
    {
      name: 'signed_by',
      means: 'States that signed it by an act of their own, in this order',
      of: ({ text }) => joined(text.signedBy),
    },
    {
      name: 'acceded',
      means: 'Those of them that had not voted for it',
      of: ({ text }) => joined(text.acceded),
    },
    {
      name: 'declined',
      means: 'States that voted for it and did not sign',
      of: ({ text }) => joined(text.declined),
    },
    {
      name: 'outside',
      means: 'States that signed the text and not this clause',
      of: ({ clause }) => joined(clause.outside),
    },
    { name: 'amended', means: 'Whether an amendment to it was carried', of: ({ text }) => text.amended },
    { name: 'norm', means: 'The norm, by its number in the catalogue', of: ({ clause }) => clause.norm },
    {
      name: 'rung',
      means: 'How far: 0 not at all, 1 declared, 2 reported, 3 verified, 4 binding',
      of: ({ clause }) => clause.rung,
    },
    { name: 'annexed', means: 'Whether it went to the chair’s annex', of: ({ clause }) => clause.annexed },
    {
      name: 'condition',
      means: 'Under what condition it is owed',
      oneOf: ['', ...CONDITIONS],
      of: ({ clause }) => clause.condition,
    },
    {
      name: 'entry_states',
      means: 'Of a condition of entry: how many states must owe it',
      of: ({ clause }) => clause.entryStates,
    },
    {
      name: 'entry_seat',
      means: 'Of a condition of entry: a state that must be among them',
      of: ({ clause }) => clause.entrySeat,
    },
    {
      name: 'exception',
      means: 'What it does not cover',
      oneOf: ['', ...EXCEPTIONS],
      of: ({ clause }) => clause.exception,
    },
    {
      name: 'lasts',
      means: 'Rounds that it lasts beyond the one that adopts it; 0: without end',
      of: ({ clause }) => clause.lasts,
    },
    {
      name: 'reading',
      means: 'How its words are read',
      oneOf: ['', ...READINGS],
      of: ({ clause }) => clause.reading,
    },
    {
      name: 'review_round',
      means: 'The round in which the text is put to a fresh vote; 0: none',
      of: ({ text }) => text.reviewRound,
    },
    {
      name: 'endorsed_by',
      means: 'Stakeholders that endorse it',
      of: ({ clause }) => joined(clause.endorsedBy),
    },
  ]);
}

export function ballotsTable(source: Source): Table {
  return table(
    source,
    'ballots',
    'One row for each thing that was put to the vote, or was to be.',
    Object.entries(endOf(source).public.items),
    [
      { name: 'item', means: 'The id of the item', of: ([id]) => id },
      { name: 'text', means: 'The id of the text', of: ([, item]) => item.text },
      { name: 'round', means: 'The round', of: ([, item]) => item.round },
      {
        name: 'kind',
        means: 'What was voted on',
        oneOf: ['amendment', 'clause', 'text'],
        of: ([, item]) => item.kind,
      },
      { name: 'by', means: 'The seat that proposed it', of: ([, item]) => item.by },
      { name: 'norm', means: 'The norm of an amendment or a clause', of: ([, item]) => item.norm },
      { name: 'from_rung', means: 'The rung before', of: ([, item]) => item.fromRung },
      { name: 'to_rung', means: 'The rung proposed', of: ([, item]) => item.toRung },
      { name: 'status', means: 'Where it ended', oneOf: ITEM_STATUSES, of: ([, item]) => item.status },
      { name: 'carried', means: 'Whether it was carried', of: ([, item]) => item.carried },
      { name: 'outcome', means: 'How it ended', of: ([, item]) => item.outcome },
      { name: 'yes', means: 'Votes for it', of: ([, item]) => item.yes },
      { name: 'no', means: 'Votes against it', of: ([, item]) => item.no },
      { name: 'abstain', means: 'Abstentions', of: ([, item]) => item.abstain },
    ],
  );
}

export function votesTable(source: Source): Table {
  const about = 'One row for each vote of a seat in a ballot that was closed.';
  return table(source, 'votes', about, Object.values(endOf(source).public.votes), [
    { name: 'item', means: 'The id of the item', of: ({ item }) => item },
    { name: 'seat', means: 'Who voted', of: ({ seat }) => seat },
    { name: 'choice', means: 'The vote', oneOf: CHOICES, of: ({ choice }) => choice },
    { name: 'by_silence', means: 'Whether it is what silence stands for', of: ({ silent }) => silent },
    { name: 'except', means: 'Norms that the seat joined without', of: ({ norms }) => joined(norms) },
    { name: 'reason', means: 'What the seat said to it; written by people', of: ({ reason }) => reason },
  ]);
}
