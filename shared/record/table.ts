/** A table of an export: its columns say what they mean, so that the code book is never older than the figures. */
import type { Course } from '../replay/course.ts';

/** '' and null are an empty field. */
export type Cell = string | number | boolean | null;

export type Column<Row> = {
  readonly name: string;
  /** What stands in it, with the unit. */
  readonly means: string;
  /** The words that can stand in it, where they are a closed set. */
  readonly oneOf?: readonly string[];
  readonly of: (row: Row) => Cell;
};

export type Table = {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Omit<Column<never>, 'of'>[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Which session it is, in the first column of every table: tables of many sessions can be put together. */
export type Source = { readonly session: string; readonly course: Course };

export function table<Row>(
  { session }: Source,
  name: string,
  about: string,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
): Table {
  return {
    name,
    about,
    columns: [
      { name: 'session', means: 'The session: the beginning of the hash of its last state, without names' },
      ...columns.map(({ name: title, means, oneOf }) => ({ name: title, means, ...(oneOf && { oneOf }) })),
    ],
    rows: Array.from(rows, (row) => [session, ...columns.map(({ of }) => of(row))]),
  };
}

/** Several words in one field. */
export function joined(words: readonly string[]): string {
  return words.join(' ');
}
