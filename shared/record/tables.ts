/** The record of a session as tables: what a researcher counts. No name stands in them: seats, and ids of people. */

import type { Source, Table } from './table.ts';
import { conductTable, incidentsTable, operationsTable, responsesTable } from './tables-of-acts.ts';
import { eventsTable } from './tables-of-events.ts';
import { answersTable, forecastsTable, peopleTable } from './tables-of-people.ts';
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
  peopleTable,
  forecastsTable,
  answersTable,
  eventsTable,
];

export function recordTables(source: Source): readonly Table[] {
  return TABLES.map((make) => make(source));
}
