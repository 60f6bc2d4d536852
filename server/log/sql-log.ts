import type { Transaction } from 'kysely';
import { auditOf, closedBefore, eraseSessions } from './archive.ts';
import { type Row, recordsOf, rowsOf, START, type Tip } from './chain.ts';
import {
  type Addition,
  type AuditEntry,
  type Claim,
  type EventLog,
  type Identity,
  NotOurs,
  type Reading,
  RevisionConflict,
  StoreDown,
} from './event-log.ts';
import { Names, type NewName } from './names.ts';
import { isGone, LEASE_MILLISECONDS, newOwner } from './owner.ts';
import type { Database, Tables } from './tables.ts';

/** The limit of bound values is far higher in both databases; this keeps one statement small. */
const ROWS_PER_INSERT = 200;

type Chain = { readonly tip: Tip; readonly names: Names };
type Written = {
  readonly addition: Addition;
  readonly rows: readonly Row[];
  readonly found: readonly NewName[];
};

/** The record in an SQL database: one transaction for each batch, every session written by its owner alone. */
export class SqlLog implements EventLog {
  readonly database: Database;
  readonly #owner: string;
  /** The end of each chain that was read or written here, with the names that stand outside of it. */
  readonly #chains = new Map<string, Chain>();
  /** The sessions that are ours, by the number of our claim. */
  readonly #fences = new Map<string, number>();

  constructor(database: Database, owner: string = newOwner()) {
    this.database = database;
    this.#owner = owner;
  }

  async append(batch: readonly Addition[]): Promise<void> {
    const written = batch.map((addition) => this.#prepare(addition));
    try {
      await this.database.kysely.transaction().execute(async (transaction) => {
        await this.#insistOnOwnership(transaction, written);
        await this.#insert(transaction, written);
      });
    } catch (error) {
      const first = batch[0];
      if (first && this.database.isDuplicate(error))
        throw new RevisionConflict(first.session, first.expectedRevision);
      if (!(error instanceof NotOurs) && this.database.isDown(error)) throw new StoreDown(error);
      throw error;
    }
    for (const { addition, rows, found } of written) this.#advance(addition, rows, found);
  }

  #prepare(addition: Addition): Written {
    const { session, expectedRevision, entries } = addition;
    const chain = expectedRevision === 0 ? { tip: START, names: new Names([]) } : this.#chains.get(session);
    if (chain?.tip.seq !== expectedRevision) throw new RevisionConflict(session, expectedRevision);
    const found: NewName[] = [];
    return { addition, rows: rowsOf(session, chain.tip, entries, chain.names, found), found };
  }

  #advance({ session, expectedRevision }: Addition, rows: readonly Row[], found: readonly NewName[]): void {
    const { names } = this.#chains.get(session) ?? { names: new Names([]) };
    names.learn(found);
    const last = rows.at(-1);
    if (last) this.#chains.set(session, { tip: { seq: last.seq, hash: last.hash }, names });
    if (expectedRevision === 0) this.#fences.set(session, 1);
  }

  /** Holds the sessions until the transaction ends, or finds that somebody else has claimed one. */
  async #insistOnOwnership(transaction: Transaction<Tables>, written: readonly Written[]): Promise<void> {
    const codes = written
      .filter(({ addition }) => addition.expectedRevision > 0)
      .map(({ addition }) => addition.session);
    if (codes.length === 0) return;
    const rows = await transaction
      .selectFrom('session')
      .select(['code', 'fence'])
      .where('code', 'in', codes)
      .where('owner', '=', this.#owner)
      .orderBy('code')
      .$if(this.database.locksRows, (query) => query.forUpdate())
      .execute();
    const fences = new Map(rows.map(({ code, fence }) => [code, fence]));
    for (const code of codes) {
      const fence = this.#fences.get(code);
      if (fence === undefined || fences.get(code) !== fence) throw new NotOurs(code);
    }
  }

  async #insert(transaction: Transaction<Tables>, written: readonly Written[]): Promise<void> {
    const opened = written.flatMap(({ addition, rows: [first] }) =>
      addition.expectedRevision === 0 && first
        ? [this.#sessionRow(addition.session, addition.openedAt ?? first.at)]
        : [],
    );
    const rows = written.flatMap((each) => each.rows);
    const identities = written.flatMap(({ addition, rows: [first] }) =>
      addition.identities.map(({ tokenHash, person }) => ({
        token_hash: tokenHash,
        session: addition.session,
        person,
        issued_at: first?.at ?? 0,
      })),
    );
    const names = written.flatMap(({ addition: { session }, found }) =>
      found.map(({ name, ...rest }) => ({ session, ...rest, name: JSON.stringify(name) })),
    );
    if (opened.length > 0) await transaction.insertInto('session').values(opened).execute();
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT)
      await transaction
        .insertInto('record')
        .values(rows.slice(from, from + ROWS_PER_INSERT))
        .execute();
    if (identities.length > 0) await transaction.insertInto('identity').values(identities).execute();
    if (names.length > 0) await transaction.insertInto('name').values(names).execute();
  }

  #sessionRow(code: string, at: number): Tables['session'] {
    return { code, opened_at: at, closed_at: null, owner: this.#owner, fence: 1, seen_at: at };
  }

  async read(session: string): Promise<Reading> {
    const { kysely } = this.database;
    try {
      const rows = await kysely
        .selectFrom('record')
        .selectAll()
        .where('session', '=', session)
        .orderBy('seq')
        .execute();
      const known = await kysely
        .selectFrom('name')
        .select(['id', 'name'])
        .where('session', '=', session)
        .execute();
      const names = new Names(
        known.map(({ id, name }) => ({ id, name: name === null ? null : (JSON.parse(name) as string) })),
      );
      const read = recordsOf(rows, names);
      if ('damaged' in read) return read;
      const identities = await kysely
        .selectFrom('identity')
        .select(['token_hash as tokenHash', 'person'])
        .where('session', '=', session)
        .execute();
      this.#chains.set(session, { tip: read.tip, names });
      return { records: read.records, identities: identities.map((row): Identity => ({ ...row })) };
    } catch (error) {
      return { damaged: error instanceof Error ? error.message : String(error) };
    }
  }

  async sessions(which: 'open' | 'all'): Promise<readonly string[]> {
    const query = this.database.kysely
      .selectFrom('session')
      .select('code')
      .orderBy('opened_at')
      .orderBy('code');
    try {
      const rows = await (which === 'open' ? query.where('closed_at', 'is', null) : query).execute();
      return rows.map((row) => row.code);
    } catch (error) {
      throw this.database.explain(error);
    }
  }

  async has(session: string): Promise<boolean> {
    const query = this.database.kysely.selectFrom('session').select('code').where('code', '=', session);
    return (await query.executeTakeFirst()) !== undefined;
  }

  async openedAt(session: string): Promise<number> {
    const query = this.database.kysely.selectFrom('session').select('opened_at').where('code', '=', session);
    return (await query.executeTakeFirst())?.opened_at ?? 0;
  }

  async claim(session: string, now: number): Promise<Claim> {
    return this.database.kysely.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom('session')
        .select(['owner', 'fence', 'seen_at'])
        .where('code', '=', session)
        .$if(this.database.locksRows, (query) => query.forUpdate())
        .executeTakeFirstOrThrow();
      const { owner, fence, seen_at: lastSeen } = row;
      const isFree = owner === null || owner === this.#owner || now - lastSeen > LEASE_MILLISECONDS;
      if (!isFree && !isGone(owner)) return { heldBy: owner };
      await transaction
        .updateTable('session')
        .set({ owner: this.#owner, fence: fence + 1, seen_at: now })
        .where('code', '=', session)
        .execute();
      this.#fences.set(session, fence + 1);
      this.#chains.delete(session);
      return { lastSeen };
    });
  }

  async beat(now: number): Promise<readonly string[]> {
    if (this.#fences.size === 0) return [];
    const { kysely } = this.database;
    await kysely.updateTable('session').set({ seen_at: now }).where('owner', '=', this.#owner).execute();
    const rows = await kysely
      .selectFrom('session')
      .select(['code', 'fence'])
      .where('owner', '=', this.#owner)
      .execute();
    const ours = new Map(rows.map(({ code, fence }) => [code, fence]));
    const lost = [...this.#fences].filter(([code, fence]) => ours.get(code) !== fence).map(([code]) => code);
    for (const code of lost) this.#forget(code);
    return lost;
  }

  async release(now: number): Promise<void> {
    await this.database.kysely
      .updateTable('session')
      .set({ owner: null, seen_at: now })
      .where('owner', '=', this.#owner)
      .execute();
    this.#fences.clear();
  }

  async reissue(
    session: string,
    issued: readonly Identity[],
    revoked: readonly string[],
    at: number,
  ): Promise<void> {
    if (!this.#fences.has(session)) throw new NotOurs(session);
    const rows = issued.map(({ tokenHash, person }) => ({
      token_hash: tokenHash,
      session,
      person,
      issued_at: at,
    }));
    await this.database.kysely.transaction().execute(async (transaction) => {
      if (revoked.length > 0)
        await transaction
          .deleteFrom('identity')
          .where('session', '=', session)
          .where('token_hash', 'in', revoked)
          .execute();
      if (rows.length > 0) await transaction.insertInto('identity').values(rows).execute();
    });
  }

  async closeSession(session: string, at: number): Promise<void> {
    await this.database.kysely
      .updateTable('session')
      .set({ closed_at: at, owner: null })
      .where('code', '=', session)
      .execute();
    this.#forget(session);
  }

  #forget(session: string): void {
    this.#chains.delete(session);
    this.#fences.delete(session);
  }

  async forgetClosed(before: number): Promise<readonly string[]> {
    const sessions = await closedBefore(this.database, before);
    await eraseSessions(this.database, sessions);
    return sessions;
  }

  async audit(session: string, entry: AuditEntry): Promise<void> {
    await this.database.kysely
      .insertInto('audit')
      .values({ session, ...entry })
      .execute();
  }

  audits(session: string): Promise<readonly AuditEntry[]> {
    return auditOf(this.database, session);
  }

  settings(): Readonly<Record<string, string | number>> {
    return this.database.settings();
  }

  /** What the database itself finds wrong with what it holds. */
  faults(): Promise<readonly string[]> {
    return this.database.faults();
  }

  async close(): Promise<void> {
    await this.database.kysely.destroy();
  }
}
