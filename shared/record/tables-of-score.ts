import { courseEvents } from '../debrief/course-events.ts';
import type { EventOf } from '../rules/events.ts';
import { LEDGER_STAGES } from '../rules/vocabulary.ts';
import { type Column, type Source, type Table, table } from './table.ts';

const LENSES = ['public', 'true'] as const;
type Lens = (typeof LENSES)[number];
const GAUGES = ['norms', 'restraint', 'calm', 'accountability', 'resilience', 'trust', 'openness'] as const;

function assessments({ course }: Source): readonly EventOf<'roundAssessed'>[] {
  return [...courseEvents(course)].flatMap(({ event }) => (event.type === 'roundAssessed' ? [event] : []));
}

function scoreOf(assessed: EventOf<'roundAssessed'>, lens: Lens) {
  return lens === 'public' ? assessed.score : assessed.trueScore;
}

const LENS_MEANS: Record<Lens, string> = {
  public: 'by what everybody could know',
  true: 'by what had really happened',
};

export function roundsTable(source: Source): Table {
  const figures = LENSES.flatMap((lens): Column<EventOf<'roundAssessed'>>[] => [
    {
      name: `stability_${lens}`,
      means: `Stability, 0-100, ${LENS_MEANS[lens]}`,
      of: (row) => scoreOf(row, lens).score,
    },
    ...GAUGES.map((gauge) => ({
      name: `${gauge}_${lens}`,
      means: `The gauge “${gauge}”, 0-1, ${LENS_MEANS[lens]}`,
      of: (row: EventOf<'roundAssessed'>) => scoreOf(row, lens)[gauge],
    })),
  ]);
  return table(source, 'rounds', 'One row for each round that was reviewed.', assessments(source), [
    { name: 'round', means: 'The round, from 1', of: ({ round }) => round },
    ...figures,
  ]);
}

export function ledgerTable(source: Source): Table {
  const rows = assessments(source).flatMap((assessed) =>
    LENSES.flatMap((lens) => {
      const lines = lens === 'public' ? assessed.lines : assessed.trueLines;
      return lines.map((line) => ({ lens, line }));
    }),
  );
  const about =
    'One row for each cause of a change of stability. The points of a round and a lens add up to the change.';
  return table(source, 'ledger', about, rows, [
    {
      name: 'lens',
      means: 'Whose stability: the public one or the true one',
      oneOf: LENSES,
      of: ({ lens }) => lens,
    },
    { name: 'round', means: 'The round', of: ({ line }) => line.round },
    { name: 'stage', means: 'When in the round', oneOf: LEDGER_STAGES, of: ({ line }) => line.stage },
    { name: 'cause', means: 'The kind of cause', of: ({ line }) => line.kind },
    { name: 'seat', means: 'Who did it; empty where nobody did', of: ({ line }) => line.seat },
    { name: 'other', means: 'Whom it was done to', of: ({ line }) => line.other },
    { name: 'norm', means: 'The norm, by its number in the catalogue', of: ({ line }) => line.norm },
    { name: 'ref', means: 'The id of what it is about', of: ({ line }) => line.ref },
    { name: 'points', means: 'Points of stability, of 100', of: ({ line }) => line.points },
  ]);
}
