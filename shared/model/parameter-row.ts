/** One number of the model: its value, in what unit, within which bounds it stays meaningful, and where it is from. */
export type ParameterRow = {
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly source: string;
};

/** A row of the table of parameters. */
export function row(value: number, unit: string, min: number, max: number, source: string): ParameterRow {
  return { value, unit, min, max, source };
}

/**
 * Where a number comes from: a published work has its form, it is stylised after the field's habits, or it was
 * chosen for the game alone. None of them is estimated from data.
 */
export const PARAMETER_MARKS = ['literature', 'stylised', 'chosen'] as const;
export type ParameterMark = (typeof PARAMETER_MARKS)[number];

/** Authors and data sets that a row may name as its source. */
const PUBLICATIONS =
  /\b(Axelrod|Baliga|Barrett|Davis|Edwards|EuRepoC|Fearon|Jervis|Koremenos|Putnam|Richardson|Schelling|Valeriano|Wu)\b/;

export function markOf({ source }: ParameterRow): ParameterMark {
  if (source.startsWith('design choice')) return 'chosen';
  return PUBLICATIONS.test(source) ? 'literature' : 'stylised';
}
