import type { Kysely } from 'kysely';
import type { Row } from './chain.ts';
import type { Additions } from './sqlite-additions.ts';

export type Tables = {
  session: {
    code: string;
    opened_at: number;
    closed_at: number | null;
    /** The server that writes to it; null: none does. */
    owner: string | null;
    /** Raised by each claim: who claimed it before can write no more. */
    fence: number;
    /** The owner's last sign of life, by the clock of the database. */
    seen_at: number;
    /** The code that the tables of one class share; null: it is no table of a class. */
    class: string | null;
  };
  /** Where other servers reach a server that runs, by the name of its run. */
  server: { owner: string; address: string };
  record: Row;
  identity: { token_hash: string; session: string; person: string; issued_at: number };
  /** What stands for names in the record, and the names as JSON; null once erased. */
  name: { session: string; id: string; person: string; name: string | null };
  /** Reads of private content by somebody who is not party to it. */
  audit: { session: string; at: number; person: string; act: string; about: string };
  /** Copies that still hold what is erased here later. */
  backup: { file: string; at: number };
};

/** What the two databases call the same thing. */
export type Dialect = {
  /** A whole number of 64 bits. */
  readonly big: string;
  /** Stands behind each table. */
  readonly table: string;
};

/**
 * Each step leads from one version to the next; a step is never changed once it is released. A database of any
 * older version is brought up to date when it is opened.
 */
const STEPS: readonly ((dialect: Dialect) => readonly string[])[] = [
  ({ big, table }) => [
    `CREATE TABLE session (
      code TEXT PRIMARY KEY, opened_at ${big} NOT NULL, closed_at ${big}
    )${table}`,
    `CREATE TABLE record (
      session TEXT NOT NULL REFERENCES session (code), seq ${big} NOT NULL, at ${big} NOT NULL,
      actor TEXT NOT NULL, person TEXT, command_id TEXT, body_hash TEXT, events TEXT NOT NULL, hash TEXT NOT NULL,
      PRIMARY KEY (session, seq), UNIQUE (session, person, command_id)
    )${table}`,
    `CREATE TABLE identity (
      token_hash TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES session (code),
      person TEXT NOT NULL, issued_at ${big} NOT NULL
    )${table}`,
  ],
  ({ big, table }) => [
    'ALTER TABLE session ADD COLUMN owner TEXT',
    `ALTER TABLE session ADD COLUMN fence ${big} NOT NULL DEFAULT 0`,
    `ALTER TABLE session ADD COLUMN seen_at ${big} NOT NULL DEFAULT 0`,
    `ALTER TABLE record ADD COLUMN format ${big} NOT NULL DEFAULT 1`,
    `CREATE TABLE name (
      session TEXT NOT NULL REFERENCES session (code), id TEXT NOT NULL, person TEXT NOT NULL, name TEXT,
      PRIMARY KEY (session, id)
    )${table}`,
    `CREATE TABLE audit (
      session TEXT NOT NULL REFERENCES session (code), at ${big} NOT NULL, person TEXT NOT NULL,
      act TEXT NOT NULL, about TEXT NOT NULL
    )${table}`,
    `CREATE TABLE backup (file TEXT NOT NULL, at ${big} NOT NULL)${table}`,
    'CREATE INDEX audit_of_session ON audit (session)',
  ],
  ({ table }) => [
    'ALTER TABLE session ADD COLUMN class TEXT',
    'CREATE INDEX session_of_class ON session (class)',
    `CREATE TABLE server (owner TEXT PRIMARY KEY, address TEXT NOT NULL)${table}`,
  ],
];
export const VERSION = STEPS.length;

/** The statements that bring a database of a version up to date. */
export function stepsFrom(version: number, dialect: Dialect): readonly string[] {
  return STEPS.slice(version).flatMap((step) => step(dialect));
}

/** A database that was opened, is up to date, and keeps what it says it keeps. */
export type Database = {
  readonly kysely: Kysely<Tables>;
  /** Whether rows are locked one by one; else a transaction locks all there is. */
  readonly locksRows: boolean;
  /** The moment by its own clock, in milliseconds since 1970, as an expression. */
  readonly clock: string;
  /** Settings that durability rests on, as they were found. */
  readonly settings: () => Readonly<Record<string, string | number>>;
  /** What the database itself finds wrong. */
  readonly faults: () => Promise<readonly string[]>;
  /** Whether an error says that the row is there already. */
  readonly isDuplicate: (error: unknown) => boolean;
  /** Whether an error says that the database takes nothing now, from nobody. */
  readonly isDown: (error: unknown) => boolean;
  /** The error as something to read, with what to do. */
  readonly explain: (error: unknown) => UnusableDatabase;
  /** A consistent copy as a file of SQLite, while others go on writing. */
  readonly copyTo: (file: string) => Promise<void>;
  /** Leaves no trace of what was deleted, where deleting alone would. */
  readonly scrub: () => Promise<void>;
  /** Where it answers at once: stores what a turn adds, in a transaction of its own. */
  readonly add?: (additions: Additions) => void;
};

/** The database cannot be used; the message says why and what to do. */
export class UnusableDatabase extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableDatabase';
  }
}
