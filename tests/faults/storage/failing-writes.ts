/**
 * F4: a store that fails now and then in the middle of a batch, or says that it failed when it did not, under people
 * who send several commands at once. Nothing is acknowledged or shown that is not stored; nobody's commands are
 * stored in another order than they were sent in; and the session goes on without a restart.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Addition, StoreDown } from '../../../server/log/event-log.ts';
import { DATABASE, SqliteLog } from '../../../server/log/sqlite-log.ts';
import type { Dice } from '../../support/expand.ts';
import { diceFrom } from '../../support/random-play.ts';
import { startServer } from '../../support/server.ts';
import { goTo } from '../browserless.ts';
import { settled } from '../kills.ts';
import type { Player } from '../player.ts';
import type { Batch } from '../proof/part.ts';
import { judgeRecord } from '../record.ts';
import { everybodyAt, seatedTable, someCommand, type Table } from '../table.ts';

const FAILURES = [
  'in the middle of a batch',
  'before it',
  'after it, and says that nothing was stored',
] as const;
/** How often an append fails, once failing is asked for. */
const CHANCE = 0.15;
const NEVER = { least: 3_600_000, most: 3_600_000 };
/** Commands that one sends at once. */
const MOST_AT_ONCE = 4;

/** A record in a file whose appends fail by chance. */
class FailingWrites extends SqliteLog {
  dice: Dice = () => 1;
  readonly failed: Record<string, number> = {};
  /** Until it has failed so often. */
  toCome = 0;

  override async append(batch: readonly Addition[]): Promise<void> {
    const last = batch.at(-1);
    if (!last || last.expectedRevision === 0 || this.toCome === 0 || this.dice() > CHANCE)
      return super.append(batch);
    this.toCome -= 1;
    const how = FAILURES[Math.floor(this.dice() * FAILURES.length)] ?? FAILURES[0];
    this.failed[how] = (this.failed[how] ?? 0) + 1;
    if (how === 'before it') throw new StoreDown(new Error('disk full'));
    if (how === 'in the middle of a batch') return this.#failInside(batch, last);
    await super.append(batch);
    throw new StoreDown(new Error('connection lost'));
  }

  /** The last row of the last session is one too many: all that the transaction wrote before is taken back. */
  async #failInside(
    batch: readonly Addition[],
    { session, expectedRevision, entries }: Addition,
  ): Promise<void> {
    const { kysely } = this.database;
    const seq = expectedRevision + entries.length;
    await sql
      .raw(
        `CREATE TEMP TRIGGER fails BEFORE INSERT ON main.record WHEN NEW.session = '${session}' AND NEW.seq = ${seq}
        BEGIN SELECT RAISE(ABORT, 'this row cannot be written'); END`,
      )
      .execute(kysely);
    try {
      await super.append(batch);
    } finally {
      await sql.raw('DROP TRIGGER fails').execute(kysely);
    }
  }
}

/** Sends several commands at once, again and again. */
async function sendInBursts(player: Player, goesOn: () => boolean, dice: Dice): Promise<void> {
  while (goesOn()) {
    for (let sent = Math.ceil(dice() * MOST_AT_ONCE); sent > 0; sent--)
      if (player.unanswered < 20) player.send(someCommand(player, dice));
    await wait(1200 * dice());
  }
}

/** Commands that were stored in another order than their sender, who numbers them, sent them in. */
async function reordered(log: SqliteLog, { code, players }: Table): Promise<readonly string[]> {
  const reading = await log.read(code);
  if ('damaged' in reading) return [reading.damaged];
  return players.flatMap(({ person }) => {
    const stored = reading.records.flatMap(({ command }) => (command?.person === person ? [command.id] : []));
    const numbers = stored.map((id) => Number(id.slice(person.length + 1)));
    const at = numbers.findIndex((number, place) => number < (numbers[place - 1] ?? 0));
    return at < 0
      ? []
      : [`${person} sent ${stored[at]} before ${stored[at - 1]}, and it was stored after it`];
  });
}

/** So many failures of one store, under two sessions of eight. */
export async function failingWrites(from: number, count: number): Promise<Batch> {
  const dice = diceFrom(from + 1);
  const folder = mkdtempSync(join(tmpdir(), 'entente-writes-'));
  const log = new FailingWrites(join(folder, DATABASE));
  const server = await startServer({ log, pace: NEVER });
  goTo(server.url);
  try {
    const tables = [await seatedTable(server.url), await seatedTable(server.url)];
    Object.assign(log, { dice, toCome: count });
    const players = tables.flatMap((table) => table.players);
    await Promise.all(players.map((player) => sendInBursts(player, () => log.toCome > 0, dice)));
    await settled(tables);
    const wrong: string[] = [];
    for (const table of tables) wrong.push(...(await reordered(log, table)));
    for (const player of tables.flatMap(everybodyAt))
      if (player.arrivals.length > 1) wrong.push(`${player.person} was cut off`);
    await server.stop();
    wrong.push(...(await judgeRecord(folder, tables)));
    for (const player of tables.flatMap(everybodyAt)) player.close();
    return {
      trials: count,
      wrong: wrong.map((what) => `from ${from}: ${what}`),
      counted: {
        ...log.failed,
        acknowledged: tables.reduce((sum, { history }) => sum + history.counts().ok, 0),
      },
      measured: { 'ms to an answer': players.flatMap(({ waits }) => waits) },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
