import type { Table } from '../../shared/record/table.ts';

/** What every column of every table means, as a table. */
export function codeBook(tables: readonly Table[]): Table {
  return {
    name: 'codebook',
    about: 'One row for each column of each table.',
    columns: [
      { name: 'table', means: 'The table' },
      { name: 'column', means: 'The column' },
      { name: 'means', means: 'What stands in it' },
      { name: 'values', means: 'The words that can stand in it' },
    ],
    rows: tables.flatMap(({ name, about, columns }) => [
      [name, '', about, ''],
      ...columns.map((column) => [
        name,
        column.name,
        column.means,
        (column.oneOf ?? []).filter((word) => word !== '').join(' | '),
      ]),
    ]),
  };
}
