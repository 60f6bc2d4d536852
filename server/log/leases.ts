/**
 * Who writes to which session. A lease lasts as long as its owner gives signs of life, by the database's own clock:
 * whatever the clocks of servers say, none takes a session from one that is alive, and none keeps it when it is not.
 */
import { type InsertObject, sql, type Transaction } from 'kysely';
import { type Addition, type Claim, NotOurs } from './event-log.ts';
import { isGone, LEASE_MILLISECONDS } from './owner.ts';
import type { Database, Tables } from './tables.ts';

/** A session that is ours now, and whose it was. */
type Claimed = { readonly silentFor: number; readonly before: string | null; readonly class: string | null };

export class Leases {
  readonly #database: Database;
  readonly owner: string;
  /** The sessions that are ours, by the number of our claim. */
  readonly #fences = new Map<string, number>();
  /** Tables that were claimed with another one of their class, and how long they had been silent. */
  readonly #claimedAlong = new Map<string, number>();

  constructor(database: Database, owner: string) {
    this.#database = database;
    this.owner = owner;
  }

  /** The row of a session that is opened here; ours from then on. */
  opened(addition: Addition, at: number): InsertObject<Tables, 'session'> {
    const { session: code, openedAt = at, class: shared = null } = addition;
    const ours = { owner: this.owner, fence: 1, seen_at: this.#clock };
    return { code, opened_at: openedAt, closed_at: null, class: shared, ...ours };
  }

  begin(session: string): void {
    this.#fences.set(session, 1);
  }

  has(session: string): boolean {
    return this.#fences.has(session);
  }

  forget(session: string): void {
    this.#fences.delete(session);
    this.#claimedAlong.delete(session);
  }

  /** The numbers of our claims on these sessions. */
  fencesOf(codes: readonly string[]): ReadonlyMap<string, number> {
    return new Map(
      codes.map((code) => {
        const fence = this.#fences.get(code);
        if (fence === undefined) throw new NotOurs(code);
        return [code, fence];
      }),
    );
  }

  /** Holds the sessions until the transaction ends, or finds that somebody else has claimed one. */
  async insist(transaction: Transaction<Tables>, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    const rows = await transaction
      .selectFrom('session')
      .select(['code', 'fence'])
      .where('code', 'in', codes)
      .where('owner', '=', this.owner)
      .orderBy('code')
      .$if(this.#database.locksRows, (query) => query.forUpdate())
      .execute();
    const fences = new Map(rows.map(({ code, fence }) => [code, fence]));
    for (const [code, fence] of this.fencesOf(codes)) if (fences.get(code) !== fence) throw new NotOurs(code);
  }

  /** The tables of a class go together: one page leads to all of them. */
  async claim(session: string): Promise<Claim> {
    const along = this.#claimedAlong.get(session);
    this.#claimedAlong.delete(session);
    if (along !== undefined && this.has(session)) return { silentFor: along };
    return this.#database.kysely.transaction().execute(async (transaction) => {
      const claimed = await this.#claimOne(transaction, session);
      if ('heldBy' in claimed) return claimed;
      const { class: shared, before, silentFor } = claimed;
      if (shared === null || before === this.owner) return { silentFor };
      const others = await transaction
        .selectFrom('session')
        .select('code')
        .where('class', '=', shared)
        .where('closed_at', 'is', null)
        .where('owner', before === null ? 'is' : '=', before)
        .orderBy('code')
        .execute();
      for (const { code } of others) {
        const other = await this.#claimOne(transaction, code);
        if ('silentFor' in other) this.#claimedAlong.set(code, other.silentFor);
      }
      return { silentFor };
    });
  }

  async #claimOne(
    transaction: Transaction<Tables>,
    session: string,
  ): Promise<{ readonly heldBy: string } | Claimed> {
    const row = await transaction
      .selectFrom('session')
      .select(['owner', 'fence', 'class', sql<number>`${this.#clock} - seen_at`.as('silence')])
      .where('code', '=', session)
      .$if(this.#database.locksRows, (query) => query.forUpdate())
      .executeTakeFirstOrThrow();
    const { owner, fence } = row;
    const silentFor = Number(row.silence);
    // A sign of life from the future is from before the database's clock was put back.
    const isSilent = Math.abs(silentFor) > LEASE_MILLISECONDS;
    if (owner !== null && owner !== this.owner && !isSilent && !isGone(owner)) return { heldBy: owner };
    await transaction
      .updateTable('session')
      .set({ owner: this.owner, fence: fence + 1, seen_at: this.#clock })
      .where('code', '=', session)
      .execute();
    this.#fences.set(session, fence + 1);
    return { silentFor: Math.max(0, silentFor), before: owner, class: row.class };
  }

  async beat(): Promise<readonly string[]> {
    // What is claimed while the database answers is not in its answer.
    const held = [...this.#fences];
    if (held.length === 0) return [];
    const { kysely } = this.#database;
    await kysely
      .updateTable('session')
      .set({ seen_at: this.#clock })
      .where('owner', '=', this.owner)
      .execute();
    const rows = await kysely
      .selectFrom('session')
      .select(['code', 'fence'])
      .where('owner', '=', this.owner)
      .execute();
    const ours = new Map(rows.map(({ code, fence }) => [code, fence]));
    const lost = held
      .filter(([code, fence]) => ours.get(code) !== fence && this.#fences.get(code) === fence)
      .map(([code]) => code);
    for (const code of lost) this.#fences.delete(code);
    return lost;
  }

  async release(): Promise<void> {
    await this.#database.kysely
      .updateTable('session')
      .set({ owner: null, seen_at: this.#clock })
      .where('owner', '=', this.owner)
      .execute();
    await this.#database.kysely.deleteFrom('server').where('owner', '=', this.owner).execute();
    this.#fences.clear();
  }

  async announce(address: string): Promise<void> {
    const { kysely } = this.#database;
    // Whoever had this address before is no more.
    await kysely.deleteFrom('server').where('address', '=', address).execute();
    await kysely.insertInto('server').values({ owner: this.owner, address }).execute();
  }

  async neighbourOf(code: string): Promise<string | null> {
    const row = await this.#database.kysely
      .selectFrom('session')
      .innerJoin('server', 'server.owner', 'session.owner')
      .select('server.address')
      .where('session.closed_at', 'is', null)
      .where('server.owner', '!=', this.owner)
      .where((where) => where.or([where('session.code', '=', code), where('session.class', '=', code)]))
      .executeTakeFirst();
    return row?.address ?? null;
  }

  /** Open sessions that are not ours. */
  async left(): Promise<readonly string[]> {
    const rows = await this.#database.kysely
      .selectFrom('session')
      .select('code')
      .where('closed_at', 'is', null)
      .where((where) => where.or([where('owner', 'is', null), where('owner', '!=', this.owner)]))
      .orderBy('opened_at')
      .orderBy('code')
      .execute();
    return rows.map(({ code }) => code);
  }

  get #clock() {
    return sql.raw<number>(this.#database.clock);
  }
}
