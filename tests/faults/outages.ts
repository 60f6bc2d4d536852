/**
 * Fault 17: the server is killed before a deadline and comes back after it. The phase gets the time that it had left, and
 * then closes once, by the clock, with what the rules give to who did nothing; what somebody sent for it and comes too
 * late is refused as such.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LogRecord } from '../../server/log/event-log.ts';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import type { EventOf, EventType } from '../../shared/rules/events.ts';
import type { Dice } from '../support/expand.ts';
import { diceFrom } from '../support/random-play.ts';
import { startServerProcess } from '../support/server-process.ts';
import { goTo } from './browserless.ts';
import { settled } from './kills.ts';
import type { Player } from './player.ts';
import type { Batch } from './proof/part.ts';
import { judgeRecord } from './record.ts';
import { everybodyAt, seatedTable, type Table } from './table.ts';

const PEOPLE = 6;
const CLOSING = ['negotiation', 'conduct'] as const;
/** What is left of a phase when it is shortened. */
const LEFT = { least: 1500, more: 2500 };
/** The longest that the server is away after the deadline. */
const AWAY = 1500;
const PATIENCE = 60_000;

type Sent = { readonly player: Player; readonly id: string; readonly asleep: boolean };
type Trial = {
  readonly table: Table;
  readonly closing: (typeof CLOSING)[number];
  readonly phaseId: string;
  readonly closesAt: number;
  /** The seats that played a card. */
  readonly cards: readonly string[];
  sent: readonly Sent[];
};

/** A session in a phase that closes in a moment, in which some have done their part. */
async function closingSoon(url: string, closing: Trial['closing'], dice: Dice): Promise<Trial> {
  const table = await seatedTable(url, PEOPLE, { preset: 'class45' });
  const { facilitator, players } = table;
  const cards: string[] = [];
  if (closing === 'conduct') {
    for (let step = 0; step < 20 && facilitator.publicView?.phase !== 'conduct'; step++) {
      await facilitator.ask({ type: 'advance' });
      await wait(50);
    }
    for (const player of players.slice(0, 3)) {
      await player.until(() => player.publicView?.phase === 'conduct', 'the conduct');
      await player.act({ type: 'playConduct', card: dice() < 0.5 ? 'covert' : 'build', seat: '' });
      cards.push(player.view?.me.seat ?? '');
    }
  }
  const { closesAt = 0 } = facilitator.publicView ?? {};
  const left = LEFT.least + LEFT.more * dice();
  const seconds = -Math.floor((closesAt - Date.now() - left) / 1000);
  await facilitator.act({ type: 'extend', seconds });
  const { phaseId = '', closesAt: soon = 0 } = facilitator.publicView ?? {};
  return { table, closing, phaseId, closesAt: soon, cards, sent: [] };
}

/** While nobody answers everybody sends something for the phase, and every second one goes to sleep over it. */
function sendIntoTheVoid({ table: { players }, phaseId, closing }: Trial): Sent[] {
  return players.map((player, at) => {
    const asleep = at % 2 === 0;
    const said = { type: 'text', text: `Too late? ${at}` } as const;
    const id = player.send(
      closing === 'conduct'
        ? { type: 'playConduct', card: 'build', seat: '' }
        : { type: 'say', to: 'floor', said },
      phaseId,
    );
    if (asleep) player.close();
    return { player, id, asleep };
  });
}

function eventsOf<T extends EventType>(records: readonly LogRecord[], type: T) {
  return records.flatMap(({ at, actor, events }) =>
    events.flatMap((event) => (event.type === type ? [{ at, actor, event: event as EventOf<T> }] : [])),
  );
}

/** What the record says of the deadline. */
function judge({ closing, phaseId, closesAt, cards, sent }: Trial, records: readonly LogRecord[]): string[] {
  const wrong: string[] = [];
  const opened = eventsOf(records, 'phaseOpened');
  const ids = opened.map(({ event }) => event.id);
  if (new Set(ids).size < ids.length) wrong.push(`a phase was opened twice: ${ids.join()}`);
  const next = opened[ids.indexOf(phaseId) + 1];
  const credits = eventsOf(records, 'outageCredited').map(({ event }) => event.deadlines.phase ?? 0);
  if (!next) return [...wrong, `${phaseId} was never closed`];
  if (next.event.reason !== 'clock') wrong.push(`${phaseId} was closed for ${next.event.reason}`);
  if (next.actor.kind !== 'system') wrong.push(`${phaseId} was closed by ${next.actor.kind}`);
  if (next.at < Math.max(closesAt, ...credits)) wrong.push(`${phaseId} was closed before its time`);
  if (credits.length > 1) wrong.push(`${credits.length} outages were credited`);
  if (closing === 'conduct') {
    const inTime = sent.filter(({ player, id }) => player.outcomeOf(id)?.ok);
    const played = new Set([...cards, ...inTime.map(({ player }) => player.view?.me.seat ?? '')]);
    for (const { event } of eventsOf(records, 'operationRun'))
      if (!played.has(event.seat)) wrong.push(`${event.seat} acted and had played no card`);
    for (const { player } of sent) {
      const seat = player.view?.me.seat ?? '';
      const all = eventsOf(records, 'conductPlayed').filter(({ event }) => event.seat === seat);
      if (all.some(({ event }) => event.played) !== played.has(seat))
        wrong.push(`the card of ${seat} is not its own`);
      const byDefault = all.filter(({ event }) => !event.played);
      if (byDefault.length !== (played.has(seat) ? 0 : 1))
        wrong.push(`${seat} kept its word by default ${byDefault.length} times`);
    }
  }
  for (const { player, id, asleep } of sent) {
    const outcome = player.outcomeOf(id);
    const isStale = outcome !== undefined && !outcome.ok && outcome.refused === 'stalePhase';
    if (!isStale && (asleep || !outcome?.ok))
      wrong.push(`${player.person} was told ${JSON.stringify(outcome)} of ${id}`);
    const stored = records.find(({ command }) => command?.id === id);
    if (stored && stored.at >= next.at) wrong.push(`${id} was stored after its phase`);
  }
  return wrong;
}

/** So many deadlines, several in each outage. */
export async function outages(from: number, count: number): Promise<Batch> {
  const dice = diceFrom(from + 1);
  const folder = mkdtempSync(join(tmpdir(), 'entente-outages-'));
  let server = await startServerProcess(folder);
  goTo(server.url);
  const trials: Trial[] = [];
  const counted: Record<string, number> = {};
  try {
    while (trials.length < count) {
      const now = await Promise.all(
        CLOSING.slice(0, count - trials.length).map((closing) => closingSoon(server.url, closing, dice)),
      );
      const first = Math.min(...now.map(({ closesAt }) => closesAt));
      await wait(Math.max(0, (first - Date.now()) * dice()));
      await server.kill();
      for (const trial of now) trial.sent = sendIntoTheVoid(trial);
      const last = Math.max(...now.map(({ closesAt }) => closesAt));
      await wait(Math.max(0, last - Date.now()) + AWAY * dice());
      server = await startServerProcess(folder, server.port);
      for (const { table, phaseId } of now)
        await table.facilitator.until(
          () => ![phaseId, ''].includes(table.facilitator.publicView?.phaseId ?? ''),
          'the deadline',
          PATIENCE,
        );
      for (const { player, asleep } of now.flatMap(({ sent }) => sent)) if (asleep) player.open();
      await settled(now.map(({ table }) => table));
      trials.push(...now);
    }
    await server.kill();
    const tables = trials.map(({ table }) => table);
    const wrong = [...(await judgeRecord(folder, tables))];
    const log = new SqliteLog(join(folder, DATABASE));
    for (const trial of trials) {
      const reading = await log.read(trial.table.code);
      if ('damaged' in reading) continue;
      wrong.push(...judge(trial, reading.records).map((what) => `${trial.table.code} ${what}`));
      for (const { player, id } of trial.sent) {
        const what = player.outcomeOf(id)?.ok ? 'still in time' : 'too late';
        counted[what] = (counted[what] ?? 0) + 1;
      }
    }
    await log.close();
    for (const player of trials.flatMap(({ table }) => everybodyAt(table))) player.close();
    return { trials: trials.length, wrong: wrong.map((what) => `from ${from}: ${what}`), counted };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}
