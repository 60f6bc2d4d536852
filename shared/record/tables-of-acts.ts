import { lengthOf, stateAt } from '../replay/course.ts';
import type { State } from '../rules/state.ts';
import {
  CONDUCT_CARDS,
  GROUNDS,
  INCIDENT_ORIGINS,
  INSPECTIONS,
  MEASURES,
  OPERATIONS,
  REPORTS,
  SECTORS,
  THRESHOLDS,
} from '../rules/vocabulary.ts';
import { joined, type Source, type Table, table } from './table.ts';

function endOf({ course }: Source): State {
  return stateAt(course, lengthOf(course));
}

export function conductTable(source: Source): Table {
  const about = 'One row for what each seat did in secret in each round.';
  return table(source, 'conduct', about, endOf(source).hidden.conducts, [
    { name: 'round', means: 'The round', of: ({ round }) => round },
    { name: 'seat', means: 'Who', of: ({ seat }) => seat },
    {
      name: 'card',
      means: 'The basic card; empty where a plan was made',
      oneOf: CONDUCT_CARDS,
      of: ({ card }) => card,
    },
    { name: 'on', means: 'The seat that the card was about', of: ({ on }) => on },
    {
      name: 'acts',
      means: 'The acts of a plan, as JSON',
      of: ({ actions }) => (actions.length > 0 ? JSON.stringify(actions) : ''),
    },
    { name: 'reports', means: 'What it did about its reports', oneOf: REPORTS, of: ({ reports }) => reports },
    {
      name: 'inspections',
      means: 'What it did about inspections',
      oneOf: INSPECTIONS,
      of: ({ inspections }) => inspections,
    },
  ]);
}

export function operationsTable(source: Source): Table {
  const about = 'One row for each operation, by what had really happened.';
  return table(source, 'operations', about, Object.entries(endOf(source).hidden.operations), [
    { name: 'operation', means: 'The id of the operation', of: ([id]) => id },
    { name: 'round', means: 'The round', of: ([, run]) => run.round },
    { name: 'seat', means: 'Who ran it', of: ([, run]) => run.seat },
    { name: 'target', means: 'Whom against', of: ([, run]) => run.target },
    { name: 'kind', means: 'What kind', oneOf: OPERATIONS, of: ([, run]) => run.operation },
    { name: 'sector', means: 'The sector that it was against', oneOf: SECTORS, of: ([, run]) => run.sector },
    { name: 'norm', means: 'The norm that it touches', of: ([, run]) => run.norm },
    { name: 'succeeded', means: 'Whether it worked', of: ([, run]) => run.succeeded },
    { name: 'noticed', means: 'Whether an incident came of it', of: ([, run]) => run.noticed },
    {
      name: 'framed',
      means: 'The state that it was made to look like; empty under its own flag',
      of: ([, run]) => run.framed,
    },
    { name: 'incident', means: 'The id of the incident', of: ([, run]) => run.incident },
    { name: 'harm', means: 'The harm done, in the model’s unit', of: ([, run]) => run.harm },
  ]);
}

export function incidentsTable(source: Source): Table {
  const { public: view, hidden } = endOf(source);
  const rows = Object.entries(view.incidents).flatMap(([id, incident]) => {
    const truth = hidden.incidents[id];
    if (!truth) return [];
    const bars = Object.values(view.beliefs).filter((bar) => bar.incident === id);
    const believed = (suspect: string) => bars.find((bar) => bar.suspect === suspect)?.probability ?? 0;
    return [{ id, incident, truth, believed: truth.author === '' ? null : believed(truth.author) }];
  });
  return table(source, 'incidents', 'One row for each incident, with the truth about it.', rows, [
    { name: 'incident', means: 'The id of the incident', of: ({ id }) => id },
    { name: 'round', means: 'The round; 0: before play', of: ({ incident }) => incident.round },
    { name: 'victim', means: 'Whom it befell', of: ({ incident }) => incident.victim },
    { name: 'sector', means: 'The sector', oneOf: SECTORS, of: ({ incident }) => incident.sector },
    {
      name: 'effect',
      means: 'What it looked like',
      oneOf: OPERATIONS,
      of: ({ incident }) => incident.effect,
    },
    { name: 'severity', means: '1 to 5', of: ({ incident }) => incident.severity },
    {
      name: 'found',
      means: 'What the forum found it to be',
      oneOf: THRESHOLDS,
      of: ({ incident }) => incident.found,
    },
    { name: 'origin', means: 'What it was', oneOf: INCIDENT_ORIGINS, of: ({ truth }) => truth.origin },
    { name: 'author', means: 'Who did it; empty where no state did', of: ({ truth }) => truth.author },
    { name: 'apparent', means: 'Whom the evidence speaks for', of: ({ truth }) => truth.apparent },
    {
      name: 'belief_in_author',
      means: 'Public belief in the author at the end, 0-1; empty where no state did it',
      of: ({ believed }) => believed,
    },
  ]);
}

export function responsesTable(source: Source): Table {
  const { public: view, hidden } = endOf(source);
  const about = 'One row for each answer to an incident.';
  return table(source, 'responses', about, Object.values(view.responses), [
    { name: 'incident', means: 'The id of the incident', of: ({ incident }) => incident },
    { name: 'by', means: 'Who answered', of: ({ by }) => by },
    { name: 'suspect', means: 'Whom it held responsible', of: ({ suspect }) => suspect },
    {
      name: 'right',
      means: 'Whether that was so',
      of: ({ incident, suspect }) => hidden.incidents[incident]?.author === suspect,
    },
    { name: 'measure', means: 'What was done', oneOf: MEASURES, of: ({ measure }) => measure },
    { name: 'ground', means: 'The legal ground claimed', oneOf: GROUNDS, of: ({ ground }) => ground },
    { name: 'lawful', means: 'Whether it was inside of that ground', of: ({ lawful }) => lawful },
    { name: 'joiners', means: 'Seats that joined it', of: ({ joiners }) => joined(joiners) },
  ]);
}
