/** The record of a session as tables: what a researcher counts. People stand in none of them, only their seats. */

import type { Source, Table } from './table.ts';
import { conductTable, incidentsTable, operationsTable, responsesTable } from './tables-of-acts.ts';
import { eventsTable } from './tables-of-events.ts';
import { ledgerTable, roundsTable } from './tables-of-score.ts';
import { seatsTable } from './tables-of-seats.ts';
import { commitmentsTable, messagesTable, offersTable } from './tables-of-talks.ts';
import { ballotsTable, clausesTable, votesTable } from './tables-of-texts.ts';

const TABLES: readonly ((source: Source) => Table)[] = [
  seatsTable,
  roundsTable,
  ledgerTable,
  clausesTable,
  ballotsTable,
  votesTable,
  offersTable,
  commitmentsTable,
  messagesTable,
  conductTable,
  operationsTable,
  incidentsTable,
  responsesTable,
  eventsTable,
];

export function recordTables(source: Source): readonly Table[] {
  return TABLES.map((make) => make(source));
}
