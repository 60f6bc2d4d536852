/**
 * Who writes to which session. A lease lasts as long as its owner gives signs of life, by the database's own clock:
 * whatever the clocks of servers say, none takes a session from one that is alive, and none keeps it when it is not.
 */
import { type InsertObject, sql, type Transaction } from 'kysely';
import { type Claim, NotOurs } from './event-log.ts';
import { isGone, LEASE_MILLISECONDS } from './owner.ts';
import type { Database, Tables } from './tables.ts';

export class Leases {
  readonly #database: Database;
  readonly #owner: string;
  /** The sessions that are ours, by the number of our claim. */
  readonly #fences = new Map<string, number>();

  constructor(database: Database, owner: string) {
    this.#database = database;
    this.#owner = owner;
  }

  /** The row of a session that is opened here; ours from then on. */
  opened(code: string, at: number): InsertObject<Tables, 'session'> {
    return { code, opened_at: at, closed_at: null, owner: this.#owner, fence: 1, seen_at: this.#clock };
  }

  begin(session: string): void {
    this.#fences.set(session, 1);
  }

  has(session: string): boolean {
    return this.#fences.has(session);
  }

  forget(session: string): void {
    this.#fences.delete(session);
  }

  /** Holds the sessions until the transaction ends, or finds that somebody else has claimed one. */
  async insist(transaction: Transaction<Tables>, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    const rows = await transaction
      .selectFrom('session')
      .select(['code', 'fence'])
      .where('code', 'in', codes)
      .where('owner', '=', this.#owner)
      .orderBy('code')
      .$if(this.#database.locksRows, (query) => query.forUpdate())
      .execute();
    const fences = new Map(rows.map(({ code, fence }) => [code, fence]));
    for (const code of codes) {
      const fence = this.#fences.get(code);
      if (fence === undefined || fences.get(code) !== fence) throw new NotOurs(code);
    }
  }

  claim(session: string): Promise<Claim> {
    return this.#database.kysely.transaction().execute(async (transaction) => {
      const { owner, fence, silence } = await transaction
        .selectFrom('session')
        .select(['owner', 'fence', sql<number>`${this.#clock} - seen_at`.as('silence')])
        .where('code', '=', session)
        .$if(this.#database.locksRows, (query) => query.forUpdate())
        .executeTakeFirstOrThrow();
      const silentFor = Number(silence);
      // A sign of life from the future is from before the database's clock was put back.
      const isSilent = Math.abs(silentFor) > LEASE_MILLISECONDS;
      if (owner !== null && owner !== this.#owner && !isSilent && !isGone(owner)) return { heldBy: owner };
      await transaction
        .updateTable('session')
        .set({ owner: this.#owner, fence: fence + 1, seen_at: this.#clock })
        .where('code', '=', session)
        .execute();
      this.#fences.set(session, fence + 1);
      return { silentFor: Math.max(0, silentFor) };
    });
  }

  async beat(): Promise<readonly string[]> {
    // What is claimed while the database answers is not in its answer.
    const held = [...this.#fences];
    if (held.length === 0) return [];
    const { kysely } = this.#database;
    await kysely
      .updateTable('session')
      .set({ seen_at: this.#clock })
      .where('owner', '=', this.#owner)
      .execute();
    const rows = await kysely
      .selectFrom('session')
      .select(['code', 'fence'])
      .where('owner', '=', this.#owner)
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
      .where('owner', '=', this.#owner)
      .execute();
    this.#fences.clear();
  }

  /** Open sessions that are not ours. */
  async left(): Promise<readonly string[]> {
    const rows = await this.#database.kysely
      .selectFrom('session')
      .select('code')
      .where('closed_at', 'is', null)
      .where((where) => where.or([where('owner', 'is', null), where('owner', '!=', this.#owner)]))
      .orderBy('opened_at')
      .orderBy('code')
      .execute();
    return rows.map(({ code }) => code);
  }

  get #clock() {
    return sql.raw<number>(this.#database.clock);
  }
}
