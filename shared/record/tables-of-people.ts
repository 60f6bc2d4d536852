/** Who took part, by ids that tell no names: what they foretold and answered, and whether they agreed to research. */
import { courseEvents } from '../debrief/course-events.ts';
import { lengthOf, stateAt } from '../replay/course.ts';
import { barsOf, brierOf, truthOf } from '../rules/people/forecasts.ts';
import type { State } from '../rules/state.ts';
import { FORECASTS, LISTED_QUESTIONS } from '../rules/vocabulary/people.ts';
import { PERSON_ROLES, type PersonId, type PersonRole } from '../rules/vocabulary.ts';
import { joined, type Source, type Table, table } from './table.ts';

const ROLES = PERSON_ROLES.filter((role) => role !== 'screen');

type Known = { readonly role: PersonRole; readonly seats: readonly string[] };

/** Everybody who ever joined, with the seats that they sat on; big screens are nobody. */
export function peopleOf({ course }: Pick<Source, 'course'>): ReadonlyMap<PersonId, Known> {
  const people = new Map<PersonId, Known>();
  for (const { event } of courseEvents(course)) {
    if (event.type === 'personJoined' && event.entry.role !== 'screen')
      people.set(event.person, { role: event.entry.role, seats: [] });
    const known = 'person' in event ? people.get(event.person) : undefined;
    if (!known) continue;
    if (event.type === 'roleChanged') people.set(event.person, { ...known, role: event.role });
    if (event.type === 'seatTaken' && !known.seats.includes(event.seat))
      people.set(event.person, { ...known, seats: [...known.seats, event.seat] });
  }
  return people;
}

function endOf({ course }: Source): State {
  return stateAt(course, lengthOf(course));
}

const PERSON = 'The person, by an id of this session';

export function peopleTable(source: Source): Table {
  const { hidden } = endOf(source);
  const scoresOf = (person: PersonId) =>
    Object.values(hidden.forecasts[person] ?? {})
      .map((made) => brierOf(endOf(source), made))
      .filter((score) => score >= 0);
  const rows = [...peopleOf(source)].map(([person, known]) => ({
    person,
    ...known,
    scores: scoresOf(person),
  }));
  return table(source, 'people', 'One row for each person who ever joined.', rows, [
    { name: 'person', means: PERSON, of: ({ person }) => person },
    { name: 'role', means: 'As what', oneOf: ROLES, of: ({ role }) => role },
    { name: 'seats', means: 'Seats that they sat on, in order', of: ({ seats }) => joined(seats) },
    {
      name: 'consent',
      means: 'Whether they agreed to research at the moment of the export; empty: they did not say',
      oneOf: ['given', 'refused'],
      of: ({ person }) => {
        const given = hidden.consents[person];
        return given === undefined ? '' : given ? 'given' : 'refused';
      },
    },
    {
      name: 'forecasts',
      means: 'Predictions whose outcome is known',
      of: ({ scores }) => scores.length,
    },
    {
      name: 'brier',
      means: 'Their mean Brier score: 0 is the best, 2 the worst',
      of: ({ scores }) =>
        scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
    },
  ]);
}

export function forecastsTable(source: Source): Table {
  const end = endOf(source);
  const rows = Object.entries(end.hidden.forecasts).flatMap(([person, made]) =>
    Object.values(made).map((one) => ({ person, one, brier: brierOf(end, one) })),
  );
  return table(source, 'forecasts', 'One row for each thing that somebody who watched foretold.', rows, [
    { name: 'person', means: PERSON, of: ({ person }) => person },
    { name: 'round', means: 'The round', of: ({ one }) => one.round },
    { name: 'about', means: 'What about', oneOf: FORECASTS, of: ({ one }) => one.about },
    { name: 'ref', means: 'The ballot or the incident; empty for stability', of: ({ one }) => one.ref },
    { name: 'choice', means: 'What was tapped', of: ({ one }) => one.choice },
    {
      name: 'probability',
      means: 'Probability given to what came, 0-1',
      of: ({ one }) => barsOf(one)[truthOf(end, one)] ?? null,
    },
    { name: 'outcome', means: 'What came; empty where nothing did', of: ({ one }) => truthOf(end, one) },
    {
      name: 'brier',
      means: 'Brier score over all that could come: 0 is the best, 2 the worst',
      of: ({ brier }) => (brier < 0 ? null : brier),
    },
  ]);
}

export function answersTable(source: Source): Table {
  const { hidden } = endOf(source);
  const rows = Object.entries(hidden.answers).flatMap(([person, answers]) =>
    Object.values(answers).map((given) => ({ person, given, asked: hidden.questions[given.question] })),
  );
  return table(source, 'answers', 'One row for each answer to a question before or after the game.', rows, [
    { name: 'person', means: PERSON, of: ({ person }) => person },
    { name: 'moment', means: 'When', oneOf: ['before', 'after'], of: ({ given }) => given.moment },
    { name: 'question', means: 'The question, by its id', of: ({ given }) => given.question },
    {
      name: 'listed',
      means: 'Which of the list it is; empty where it is in own words',
      oneOf: LISTED_QUESTIONS,
      of: ({ asked }) => asked?.listed ?? '',
    },
    { name: 'wording', means: 'The facilitator’s own words', of: ({ asked }) => asked?.text ?? '' },
    {
      name: 'value',
      means: 'From 1 (not at all) to 5 (fully); empty for a line',
      of: ({ given }) => (given.value === 0 ? null : given.value),
    },
    { name: 'line', means: 'What was written', of: ({ given }) => given.line },
  ]);
}
