import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';

/** Takes the lock for writing first: one that begins with reading could no longer get it once others wrote. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
}

/** So many different queries are kept ready; those that come at every turn are few. */
const MOST_READY = 100;

/** Kysely on the SQLite that Node brings along. */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const ready = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = ready.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    if (ready.size >= MOST_READY) ready.clear();
    ready.set(sql, statement);
    return statement;
  };
  const adapter: SqliteDatabase = {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = prepared(sql);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        // Read bit by bit, while others may ask the same.
        iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
      };
    },
  };
  return new ImmediateDialect({ database: adapter });
}
