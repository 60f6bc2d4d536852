import { type Row, recordsOf, rowsOf, START } from './chain.ts';
import {
  type Addition,
  type AuditEntry,
  type Claim,
  type EventLog,
  type Identity,
  type Reading,
  RevisionConflict,
} from './event-log.ts';
import { Names, type NewName } from './names.ts';

type Kept = {
  readonly rows: readonly Row[];
  readonly names: readonly NewName[];
  readonly identities: readonly Identity[];
  readonly closed: boolean;
  readonly openedAt: number;
};
const NOTHING: Kept = { rows: [], names: [], identities: [], closed: false, openedAt: 0 };

/** Keeps the record for as long as the process lives, whoever closes it and whoever writes to it: for tests. */
export class MemoryLog implements EventLog {
  readonly place = null;
  readonly audited: (AuditEntry & { readonly session: string })[] = [];
  readonly #sessions = new Map<string, Kept>();

  async append(batch: readonly Addition[]): Promise<void> {
    const kept = batch.map((addition): [string, Kept] => [addition.session, this.#after(addition)]);
    for (const [session, after] of kept) this.#sessions.set(session, after);
  }

  #after({ session, expectedRevision, entries, identities, openedAt }: Addition): Kept {
    const before = this.#sessions.get(session) ?? NOTHING;
    if (before.rows.length !== expectedRevision) throw new RevisionConflict(session, expectedRevision);
    const names: NewName[] = [];
    const added = rowsOf(session, before.rows.at(-1) ?? START, entries, new Names(before.names), names);
    const rows = [...before.rows, ...added];
    const known = rows.flatMap((row) => (row.command_id === null ? [] : [`${row.person} ${row.command_id}`]));
    if (new Set(known).size < known.length) throw new RevisionConflict(session, expectedRevision);
    return {
      rows,
      names: [...before.names, ...names],
      identities: [...before.identities, ...identities],
      closed: before.closed,
      openedAt: openedAt ?? (before.openedAt || (rows[0]?.at ?? 0)),
    };
  }

  async read(session: string): Promise<Reading> {
    const kept = this.#sessions.get(session) ?? NOTHING;
    const read = recordsOf(kept.rows, new Names(kept.names));
    return 'damaged' in read ? read : { records: read.records, identities: kept.identities };
  }

  async sessions(which: 'open' | 'all'): Promise<readonly string[]> {
    const all = [...this.#sessions];
    return all.filter(([, { closed }]) => which === 'all' || !closed).map(([session]) => session);
  }

  async has(session: string): Promise<boolean> {
    return this.#sessions.has(session);
  }

  async openedAt(session: string): Promise<number> {
    return this.#sessions.get(session)?.openedAt ?? 0;
  }

  async claim(): Promise<Claim> {
    return { silentFor: 0 };
  }

  async beat(): Promise<readonly string[]> {
    return [];
  }

  async release(): Promise<void> {}

  async left(): Promise<readonly string[]> {
    return [];
  }

  async announce(): Promise<void> {}

  async neighbourOf(): Promise<null> {
    return null;
  }

  async reissue(session: string, issued: readonly Identity[], revoked: readonly string[]): Promise<void> {
    const kept = this.#sessions.get(session);
    if (!kept) return;
    const left = kept.identities.filter(({ tokenHash }) => !revoked.includes(tokenHash));
    this.#sessions.set(session, { ...kept, identities: [...left, ...issued] });
  }

  async closeSession(session: string): Promise<void> {
    const kept = this.#sessions.get(session);
    if (kept) this.#sessions.set(session, { ...kept, closed: true });
  }

  async forgetClosed(): Promise<readonly string[]> {
    return [];
  }

  async audit(session: string, entry: AuditEntry): Promise<void> {
    this.audited.push({ session, ...entry });
  }

  async audits(session: string): Promise<readonly AuditEntry[]> {
    return this.audited
      .filter((entry) => entry.session === session)
      .map(({ session: _session, ...entry }) => entry);
  }

  settings(): Readonly<Record<string, string | number>> {
    return { kept: 'in memory' };
  }

  async close(): Promise<void> {}
}
