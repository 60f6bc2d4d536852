/** F1: kill -9 of a real server under load, again and again; everybody comes back by themselves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { diceFrom } from '../support/random-play.ts';
import { startServerProcess } from '../support/server-process.ts';
import { goTo } from './browserless.ts';
import type { Batch } from './proof/part.ts';
import { judgeRecord } from './record.ts';
import { everybodyAt, keepActing, seatedTable, type Table } from './table.ts';

export type KillOptions = {
  readonly sessions: number;
  readonly clients: number;
  /** Commands of each client. */
  readonly perSecond: number;
  /** The longest time between two kills. */
  readonly upTo: number;
  readonly seed: number;
  /** In place of all or of every second kill the process stands still, for so many milliseconds at the longest. */
  readonly stops?: { readonly of: 'all' | 'odd'; readonly upTo: number };
};

/** Sessions that one address may open in a minute, less some. */
const SESSIONS_AT_ONCE = 50;
const A_MINUTE = 61_000;

export async function tablesAt(url: string, sessions: number, clients: number): Promise<Table[]> {
  const tables: Table[] = [];
  for (let at = 0; at < sessions; at++) {
    if (at > 0 && at % SESSIONS_AT_ONCE === 0) await wait(A_MINUTE);
    tables.push(await seatedTable(url, clients));
  }
  return tables;
}

/** Nobody waits for an answer, and all have seen the same last state. */
export async function settled(tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    const everybody = everybodyAt(table);
    for (const player of everybody)
      await player.until(() => player.isLive && player.unanswered === 0, 'all its answers', 60_000);
    // Presence is the last thing to change: whoever is back is seen as back by all.
    for (const player of everybody)
      await player.until(
        () => everybody.every(({ person }) => player.publicView?.people[person]?.connected === true),
        'everybody to be back',
        60_000,
      );
  }
  await wait(500);
}

/** So many kills; measured is how long it took until everybody was live again. */
export async function kills(count: number, options: KillOptions): Promise<Batch> {
  const dice = diceFrom(options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'entente-kills-'));
  const back: number[] = [];
  let server = await startServerProcess(folder);
  goTo(server.url);
  try {
    const tables = await tablesAt(server.url, options.sessions, options.clients);
    const players = tables.flatMap(everybodyAt);
    const chatter = keepActing(
      tables.flatMap((table) => table.players),
      options.perSecond,
      dice,
    );
    for (let kill = 0; kill < count; kill++) {
      await wait(options.upTo * dice());
      const { stops } = options;
      if (stops && (stops.of === 'all' || kill % 2 === 1)) {
        server.process.kill('SIGSTOP');
        await wait(stops.upTo * dice());
        server.process.kill('SIGCONT');
        continue;
      }
      await server.kill();
      const killed = performance.now();
      server = await startServerProcess(folder, server.port);
      await Promise.all(
        players.map((player) =>
          player.until(() => player.isLive && (player.arrivals.at(-1) ?? 0) > killed, 'its return', 60_000),
        ),
      );
      back.push(performance.now() - killed);
    }
    chatter.stop();
    await settled(tables);
    await server.kill();
    const wrong = await judgeRecord(folder, tables);
    const sums = tables.map(({ history }) => history.counts());
    const sum = (of: (count: (typeof sums)[number]) => number) =>
      sums.reduce((all, each) => all + of(each), 0);
    for (const player of players) player.close();
    return {
      trials: count,
      wrong,
      counted: {
        commands: sum(({ sent }) => sent),
        acknowledged: sum(({ ok }) => ok),
        refused: sum((c) => c.refused),
      },
      measured: { 'ms until all were back': back },
    };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}
