import type { Transaction } from 'kysely';
import { auditOf, closedBefore, eraseSessions } from './archive.ts';
import { type Row, recordsOf, rowsOf, START, type Tip } from './chain.ts';
import {
  type Addition,
  type AuditEntry,
  type Claim,
  type EventLog,
  type Identity,
  type LogPlace,
  NotOurs,
  type Reading,
  RevisionConflict,
  StoreDown,
} from './event-log.ts';
import { Leases } from './leases.ts';
import { Names, type NewName } from './names.ts';
import { newOwner } from './owner.ts';
import type { Additions } from './sqlite-additions.ts';
import type { Database, Tables } from './tables.ts';

/** The limit of bound values is far higher in both databases; this keeps one statement small. */
const ROWS_PER_INSERT = 200;

/** The sessions that a batch adds to, and does not open. */
function codesOf(batch: readonly Addition[]): readonly string[] {
  return batch.filter(({ expectedRevision }) => expectedRevision > 0).map(({ session }) => session);
}

type Chain = { readonly tip: Tip; readonly names: Names };
type Written = {
  readonly addition: Addition;
  readonly rows: readonly Row[];
  readonly found: readonly NewName[];
};

/** What the store answered makes no sense. */
class Undecodable extends Error {}

function decoded(name: string): string {
  try {
    return JSON.parse(name) as string;
  } catch {
    throw new Undecodable('a name cannot be read');
  }
}

/** The record in an SQL database: one transaction for each batch, every session written by its owner alone. */
export class SqlLog implements EventLog {
  readonly database: Database;
  readonly place: LogPlace;
  readonly #leases: Leases;
  /** The end of each chain that was read or written here, with the names that stand outside of it. */
  readonly #chains = new Map<string, Chain>();

  constructor(database: Database, place: LogPlace, owner: string = newOwner()) {
    this.database = database;
    this.place = place;
    this.#leases = new Leases(database, owner);
  }

  async append(batch: readonly Addition[]): Promise<void> {
    const written = batch.map((addition) => this.#prepare(addition));
    try {
      await this.#store(written);
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
    if (expectedRevision === 0) this.#leases.begin(session);
  }

  async #store(written: readonly Written[]): Promise<void> {
    const additions = this.#additionsOf(written);
    const { kysely, add } = this.database;
    const opened = written.flatMap(({ addition, rows: [first] }) =>
      addition.expectedRevision === 0 && first ? [this.#leases.opened(addition, first.at)] : [],
    );
    if (add && opened.length === 0) {
      // Between the steps of nobody else's transaction.
      await kysely.connection().execute(async () => add(additions));
    } else
      await kysely.transaction().execute(async (transaction) => {
        await this.#leases.insist(transaction, [...additions.fences.keys()]);
        if (opened.length > 0) await transaction.insertInto('session').values(opened).execute();
        await this.#insert(transaction, additions);
      });
  }

  #additionsOf(written: readonly Written[]): Additions {
    return {
      owner: this.#leases.owner,
      fences: this.#leases.fencesOf(codesOf(written.map(({ addition }) => addition))),
      records: written.flatMap((each) => each.rows),
      identities: written.flatMap(({ addition, rows: [first] }) =>
        addition.identities.map(({ tokenHash, person }) => ({
          token_hash: tokenHash,
          session: addition.session,
          person,
          issued_at: first?.at ?? 0,
        })),
      ),
      names: written.flatMap(({ addition: { session }, found }) =>
        found.map(({ name, ...rest }) => ({ session, ...rest, name: JSON.stringify(name) })),
      ),
    };
  }

  async #insert(transaction: Transaction<Tables>, { records, identities, names }: Additions): Promise<void> {
    for (let from = 0; from < records.length; from += ROWS_PER_INSERT)
      await transaction
        .insertInto('record')
        .values(records.slice(from, from + ROWS_PER_INSERT))
        .execute();
    if (identities.length > 0) await transaction.insertInto('identity').values(identities).execute();
    if (names.length > 0) await transaction.insertInto('name').values(names).execute();
  }

  async read(session: string): Promise<Reading> {
    try {
      return await this.#readWhole(session);
    } catch (error) {
      // A store that does not answer says nothing of what it holds.
      if (!(error instanceof Undecodable) && this.database.isDown(error)) throw new StoreDown(error);
      return { damaged: error instanceof Error ? error.message : String(error) };
    }
  }

  async #readWhole(session: string): Promise<Reading> {
    const { kysely } = this.database;
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
    const identities = await kysely
      .selectFrom('identity')
      .select(['token_hash as tokenHash', 'person'])
      .where('session', '=', session)
      .execute();
    const names = new Names(
      known.map(({ id, name }) => ({ id, name: name === null ? null : decoded(name) })),
    );
    const read = recordsOf(rows, names);
    if ('damaged' in read) return read;
    this.#chains.set(session, { tip: read.tip, names });
    return { records: read.records, identities: identities.map((row): Identity => ({ ...row })) };
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
    const query = this.database.kysely
      .selectFrom('session')
      .select('code')
      .where((where) => where.or([where('code', '=', session), where('class', '=', session)]));
    return (await query.executeTakeFirst()) !== undefined;
  }

  async openedAt(session: string): Promise<number> {
    const query = this.database.kysely.selectFrom('session').select('opened_at').where('code', '=', session);
    return (await query.executeTakeFirst())?.opened_at ?? 0;
  }

  async claim(session: string): Promise<Claim> {
    const claim = await this.#leases.claim(session);
    if (!('heldBy' in claim)) this.#chains.delete(session);
    return claim;
  }

  async beat(): Promise<readonly string[]> {
    const lost = await this.#leases.beat();
    for (const session of lost) this.#chains.delete(session);
    return lost;
  }

  release(): Promise<void> {
    return this.#leases.release();
  }

  left(): Promise<readonly string[]> {
    return this.#leases.left();
  }

  announce(address: string): Promise<void> {
    return this.#leases.announce(address);
  }

  neighbourOf(code: string): Promise<string | null> {
    return this.#leases.neighbourOf(code);
  }

  async reissue(
    session: string,
    issued: readonly Identity[],
    revoked: readonly string[],
    at: number,
  ): Promise<void> {
    if (!this.#leases.has(session)) throw new NotOurs(session);
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
    this.#leases.forget(session);
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
