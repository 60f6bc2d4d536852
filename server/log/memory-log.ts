import { type Row, recordsOf, rowsOf, START } from './chain.ts';
import { type Addition, type EventLog, type Identity, type Reading, RevisionConflict } from './event-log.ts';

type Kept = {
  readonly rows: readonly Row[];
  readonly identities: readonly Identity[];
  readonly closed: boolean;
};

/** Keeps the record for as long as the process lives, whoever closes it: for tests. */
export class MemoryLog implements EventLog {
  readonly #sessions = new Map<string, Kept>();

  async append(batch: readonly Addition[]): Promise<void> {
    const kept = batch.map((addition): [string, Kept] => {
      const before = this.#sessions.get(addition.session) ?? { rows: [], identities: [], closed: false };
      if (before.rows.length !== addition.expectedRevision) throw this.#conflict(addition);
      const rows = [
        ...before.rows,
        ...rowsOf(addition.session, before.rows.at(-1) ?? START, addition.entries),
      ];
      const known = rows.flatMap((row) =>
        row.command_id === null ? [] : [`${row.person} ${row.command_id}`],
      );
      if (new Set(known).size < known.length) throw this.#conflict(addition);
      return [
        addition.session,
        { ...before, rows, identities: [...before.identities, ...addition.identities] },
      ];
    });
    for (const [session, after] of kept) this.#sessions.set(session, after);
  }

  #conflict(addition: Addition): RevisionConflict {
    return new RevisionConflict(addition.session, addition.expectedRevision);
  }

  async read(session: string): Promise<Reading> {
    const kept = this.#sessions.get(session);
    const read = recordsOf(kept?.rows ?? []);
    return 'damaged' in read ? read : { records: read.records, identities: kept?.identities ?? [] };
  }

  async sessions(which: 'open' | 'all'): Promise<readonly string[]> {
    const all = [...this.#sessions];
    return all.filter(([, { closed }]) => which === 'all' || !closed).map(([session]) => session);
  }

  async has(session: string): Promise<boolean> {
    return this.#sessions.has(session);
  }

  async closeSession(session: string): Promise<void> {
    const kept = this.#sessions.get(session);
    if (kept) this.#sessions.set(session, { ...kept, closed: true });
  }

  settings(): Readonly<Record<string, string | number>> {
    return { kept: 'in memory' };
  }

  async close(): Promise<void> {}
}
