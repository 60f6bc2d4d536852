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
