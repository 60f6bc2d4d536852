/** Two servers on one database, people at the one that has not their sessions: whichever ends, the other goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { diceFrom } from '../support/random-play.ts';
import { type ServerChild, startServerProcess } from '../support/server-process.ts';
import { goTo } from './browserless.ts';
import { settled, tablesAt } from './kills.ts';
import type { Batch } from './proof/part.ts';
import { judgeRecord } from './record.ts';
import { everybodyAt, keepActing } from './table.ts';

export type ClusterOptions = {
  readonly sessions: number;
  readonly clients: number;
  readonly perSecond: number;
  /** The longest time between two kills. */
  readonly upTo: number;
  readonly seed: number;
};

/** A server that others of its database can reach. */
export async function startMember(
  folder: string,
  more: NodeJS.ProcessEnv = {},
  port = 0,
): Promise<ServerChild> {
  const own = port === 0 ? await freePort() : port;
  const member = { CLUSTER_ADDRESS: `http://127.0.0.1:${own}`, TRUSTED_PROXY: '127.0.0.0/8' };
  return startServerProcess(folder, own, { ...member, ...more });
}

/**
 * So many times the server that has the sessions is killed under load, everybody being connected through the other one;
 * then it comes back, and people go there. Measured is how long it took until all were live again.
 */
export async function clusterKills(count: number, options: ClusterOptions): Promise<Batch> {
  const dice = diceFrom(options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'entente-cluster-'));
  const back: number[] = [];
  let owner = await startMember(folder);
  let other = await startMember(folder);
  try {
    goTo(owner.url);
    const tables = await tablesAt(owner.url, options.sessions, options.clients);
    const players = tables.flatMap(everybodyAt);
    goTo(other.url);
    for (const player of players) player.close();
    for (const player of players) player.open();
    await settled(tables);
    const chatter = keepActing(
      tables.flatMap((table) => table.players),
      options.perSecond,
      dice,
    );
    for (let kill = 0; kill < count; kill += 1) {
      await wait(500 + options.upTo * dice());
      await owner.kill();
      const killed = performance.now();
      const isBack = (at: number) => at > killed;
      await Promise.all(
        players.map((player) =>
          player.until(() => player.isLive && isBack(player.arrivals.at(-1) ?? 0), 'its return', 60_000),
        ),
      );
      back.push(performance.now() - killed);
      // Who has the sessions now is where people are: they are led to the one that came back.
      const again = await startMember(folder, {}, owner.port);
      [owner, other] = [other, again];
      goTo(other.url);
      for (const player of players) player.close();
      for (const player of players) player.open();
    }
    chatter.stop();
    await settled(tables);
    await Promise.all([owner.kill(), other.kill()]);
    const wrong = await judgeRecord(folder, tables);
    const counts = tables.map(({ history }) => history.counts());
    for (const player of players) player.close();
    return {
      trials: count,
      wrong,
      counted: {
        commands: counts.reduce((sum, { sent }) => sum + sent, 0),
        acknowledged: counts.reduce((sum, { ok }) => sum + ok, 0),
      },
      measured: { 'ms until all were back': back },
    };
  } finally {
    await Promise.all([owner.kill(), other.kill()]);
    rmSync(folder, { recursive: true });
  }
}
