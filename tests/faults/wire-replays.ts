/**
 * Sessions over the wire to their debrief, with pauses, acts taken back, seats handed over, pages closed and opened
 * anew, and kill -9 of a real server: the record leads to the hash that was live, at every revision.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import { options } from '../../shared/rules/options.ts';
import type { SessionCreated, SessionJoined } from '../../shared/wire.ts';
import { type Dice, expand, pickOf } from '../support/expand.ts';
import { compareLive } from '../support/live-hashes.ts';
import { diceFrom } from '../support/random-play.ts';
import { createSession, joinSession } from '../support/server.ts';
import { type ServerChild, startServerProcess } from '../support/server-process.ts';
import { goTo } from './browserless.ts';
import { History } from './history.ts';
import { hashesIn, hashingInto } from './live-hashes-process.ts';
import { Player } from './player.ts';
import type { Batch } from './proof/part.ts';

const PEOPLE = 3;
const MOST_STEPS = 1500;
const FEWEST_STEPS = 60;
const STEP_MILLISECONDS = 25;
/** A session meets so many at most: each takes a second or two. */
const MOST_KILLS = 2;

const BEFALLEN = ['pauses', 'undos', 'takeovers', 'reopened', 'kills'] as const;
type Befallen = Record<(typeof BEFALLEN)[number], number>;

type Table = {
  readonly code: string;
  readonly history: History;
  readonly facilitator: Player;
  readonly players: readonly Player[];
};

async function openTable(url: string, number: number): Promise<Table> {
  const history = new History();
  const asked = number % 2 === 0 ? { preset: 'class45' } : { scenario: 'osce-2018', preset: 'class45' };
  const { code, token }: SessionCreated = await createSession(url, asked);
  const facilitator = new Player({ code, token }, history).open();
  await facilitator.until(() => facilitator.view !== undefined, 'the console');
  const seats = Object.keys(facilitator.publicView?.seats ?? {});
  const players: Player[] = [];
  for (const seat of seats.slice(0, PEOPLE)) {
    const joined: SessionJoined = await joinSession(url, code, `Delegate of ${seat}`);
    const player = new Player({ code, token: joined.token }, history).open();
    await player.until(() => player.view !== undefined, 'a view');
    await player.act({ type: 'takeSeat', seat });
    players.push(player);
  }
  await facilitator.act({ type: 'setPace', pace: 'atOnce' });
  await facilitator.act({ type: 'start' });
  return { code, history, facilitator, players };
}

/** Something that the seat is offered now; it may be too late when it comes. */
function actOf({ publicView, view }: Player, dice: Dice) {
  const own = view?.own;
  if (!publicView || !own) return undefined;
  const seat = { public: publicView, own };
  const offered = options(seat);
  const types = Object.keys(offered) as (keyof typeof offered)[];
  if (types.length === 0) return undefined;
  const type = pickOf(dice, types);
  const choices = expand(seat, { [type]: offered[type] }, dice);
  return choices.length > 0 ? pickOf(dice, choices) : undefined;
}

/** One thing that happens at the table; whether the server is to be killed. */
async function step({ facilitator, players }: Table, befallen: Befallen, dice: Dice): Promise<boolean> {
  const luck = dice();
  const player = pickOf(dice, players);
  const { paused = false, seats = {} } = facilitator.publicView ?? {};
  if (luck < 0.7) {
    const act = actOf(player, dice);
    if (act) await player.ask(act);
  } else if (luck < 0.76) {
    const { ok } = await facilitator.ask({ type: paused ? 'resume' : 'pause' });
    if (ok && !paused) befallen.pauses++;
  } else if (luck < 0.81) {
    const seat = player.view?.me.seat ?? '';
    const driver = seats[seat]?.driver === 'bot' ? 'human' : 'bot';
    if ((await facilitator.ask({ type: 'setDriver', seat, driver })).ok) befallen.takeovers++;
  } else if (luck < 0.84) {
    if ((await facilitator.ask({ type: 'undo' })).ok) befallen.undos++;
  } else if (luck < 0.87) {
    player.close();
    player.open();
    await player.until(() => player.isLive, 'its page');
    befallen.reopened++;
  } else if (luck < 0.97) await facilitator.ask({ type: 'advance' });
  else return befallen.kills < MOST_KILLS;
  return false;
}

type Running = { server: ServerChild; readonly restart: () => Promise<void> };

/** Whether the last round is on. */
function isLate({ facilitator: { publicView } }: Table): boolean {
  return publicView !== undefined && publicView.round >= publicView.rounds;
}

/** Plays one session to its debrief, or for as many steps as it may take. */
async function playThrough(table: Table, running: Running, dice: Dice): Promise<Befallen> {
  const befallen: Befallen = { pauses: 0, undos: 0, takeovers: 0, reopened: 0, kills: 0 };
  const isOver = () => table.facilitator.publicView?.phase === 'debrief';
  for (let number = 0; number < MOST_STEPS && !isOver(); number++) {
    await wait(STEP_MILLISECONDS * dice());
    // Every session meets one, however soon it is over.
    const isDue = befallen.kills === 0 && (number >= FEWEST_STEPS || isLate(table));
    if (!(await step(table, befallen, dice)) && !isDue) continue;
    // In the middle of what people are doing.
    for (const player of table.players) {
      const act = actOf(player, dice);
      if (act) player.send(act);
    }
    await wait(20 * dice());
    const killed = performance.now();
    await running.restart();
    befallen.kills++;
    for (const player of [table.facilitator, ...table.players])
      await player.until(() => player.isLive && (player.arrivals.at(-1) ?? 0) > killed, 'its return', 60_000);
  }
  return befallen;
}

/** Sessions by number, one after the other on one server. */
export async function wireReplays(from: number, count: number): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-wire-replays-'));
  const file = join(folder, 'live.jsonl');
  const counted: Record<string, number> = { revisions: 0, debriefs: 0 };
  const wrong: string[] = [];
  const running: Running = {
    server: await startServerProcess(folder, 0, hashingInto(file)),
    restart: async () => {
      await running.server.kill();
      running.server = await startServerProcess(folder, running.server.port, hashingInto(file));
    },
  };
  goTo(running.server.url);
  const tables: Table[] = [];
  try {
    for (let number = from; number < from + count; number++) {
      const table = await openTable(running.server.url, number);
      tables.push(table);
      const befallen = await playThrough(table, running, diceFrom(number));
      for (const what of BEFALLEN) counted[what] = (counted[what] ?? 0) + befallen[what];
      if (table.facilitator.publicView?.phase === 'debrief') counted.debriefs = (counted.debriefs ?? 0) + 1;
      for (const player of [table.facilitator, ...table.players]) player.close();
    }
    await running.server.kill();
    const log = new SqliteLog(join(folder, DATABASE));
    const hashes = hashesIn(file);
    for (const { code, history } of tables) {
      const reading = await log.read(code);
      if ('damaged' in reading) {
        wrong.push(`${code}: ${reading.damaged}`);
        continue;
      }
      const compared = compareLive(code, reading.records, hashes);
      counted.revisions = (counted.revisions ?? 0) + compared.revisions;
      wrong.push(...compared.wrong, ...history.check(reading.records).map((what) => `${code} ${what}`));
    }
    await log.close();
    return { trials: count, wrong, counted };
  } finally {
    await running.server.kill().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}
