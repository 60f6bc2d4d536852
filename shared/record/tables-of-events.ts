import { stateAt } from '../replay/course.ts';
import { PHASES } from '../rules/vocabulary.ts';
import { type Source, type Table, table } from './table.ts';

const ACTORS = ['seat', 'bot', 'person', 'facilitator', 'system'] as const;

/** The whole course in the order in which it happened; what an event holds stands in `record.jsonl`. */
export function eventsTable(source: Source): Table {
  const { course } = source;
  const rows = course.records.flatMap(({ at, actor, events }, index) => {
    const { round, phase } = stateAt(course, index + 1).public;
    return events.map((event) => ({ at, actor, event, revision: index + 1, round, phase }));
  });
  const about =
    'One row for each event, in order. What it holds stands in record.jsonl under the same revision.';
  return table(source, 'events', about, rows, [
    { name: 'revision', means: 'The line of record.jsonl', of: ({ revision }) => revision },
    { name: 'at', means: 'When: milliseconds since 1970', of: ({ at }) => at },
    { name: 'round', means: 'The round after it', of: ({ round }) => round },
    { name: 'phase', means: 'The phase after it', oneOf: PHASES, of: ({ phase }) => phase },
    { name: 'actor', means: 'Who brought it about', oneOf: ACTORS, of: ({ actor }) => actor.kind },
    { name: 'seat', means: 'The seat that acted', of: ({ actor }) => ('seat' in actor ? actor.seat : '') },
    {
      name: 'person',
      means: 'The person who acted, by an id of this session',
      of: ({ actor }) => ('person' in actor ? actor.person : ''),
    },
    { name: 'event', means: 'What happened', of: ({ event }) => event.type },
  ]);
}
