/**
 * F8, F9: what bad networks do to single connections of a class that goes on acting: every command is answered in
 * the end, once, and everybody is back.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Dice, pickOf } from '../support/expand.ts';
import { diceFrom } from '../support/random-play.ts';
import { startServerProcess } from '../support/server-process.ts';
import { goTo } from './browserless.ts';
import { ChaosProxy, type Passage, type Toxics } from './chaos-proxy.ts';
import { settled } from './kills.ts';
import type { Batch } from './proof/part.ts';
import { judgeRecord } from './record.ts';
import { everybodyAt, keepActing, seatedTable } from './table.ts';

const FAULTS = [
  'latency',
  'bandwidth',
  'slices',
  'silence up',
  'silence down',
  'blackhole',
  'reset',
  'limit',
  'all cut',
] as const;
type Fault = (typeof FAULTS)[number];

function toxicsOf(fault: Exclude<Fault, 'reset' | 'all cut'>, dice: Dice): Toxics {
  switch (fault) {
    case 'latency':
      return { latency: 50 + 150 * dice(), jitter: 300 * dice() };
    case 'bandwidth':
      return { bandwidth: 2000 + 20_000 * dice() };
    case 'slices':
      return { slice: 1 + Math.floor(40 * dice()), latency: 5 };
    case 'silence up':
      return { silent: 'up' };
    case 'silence down':
      return { silent: 'down' };
    case 'blackhole':
      return { silent: 'both' };
    case 'limit':
      return { limit: Math.floor(3000 * dice()) };
  }
}

/** One fault for some time; it is over when this resolves. */
async function afflict(proxy: ChaosProxy, fault: Fault, dice: Dice): Promise<void> {
  const lasts = 50 + 2500 * dice() ** 2;
  const passages = proxy.passages;
  if (fault === 'all cut') {
    proxy.refuse(true);
    await wait(Math.min(lasts, 800));
    proxy.refuse(false);
    return;
  }
  if (passages.length === 0) return wait(lasts).then(() => undefined);
  const passage: Passage = pickOf(dice, passages);
  if (fault === 'reset') return passage.reset();
  passage.afflict(toxicsOf(fault, dice));
  await wait(lasts);
  passage.afflict({});
}

/** So many faults, some at the same time. */
export async function episodes(from: number, count: number): Promise<Batch> {
  const dice = diceFrom(from + 1);
  const folder = mkdtempSync(join(tmpdir(), 'entente-network-'));
  const server = await startServerProcess(folder);
  const proxy = new ChaosProxy(() => server.port, dice);
  goTo(await proxy.listen());
  try {
    const tables = [await seatedTable(server.url), await seatedTable(server.url)];
    const players = tables.flatMap((table) => table.players);
    const chatter = keepActing(players, 2, dice);
    const counted: Record<string, number> = {};
    let begun = 0;
    const oneAfterTheOther = async () => {
      while (begun < count) {
        begun += 1;
        // The common faults of single lines are many, the cut of all lines is rare.
        const fault = dice() < 0.03 ? 'all cut' : pickOf(dice, FAULTS.slice(0, -1));
        counted[fault] = (counted[fault] ?? 0) + 1;
        await afflict(proxy, fault, dice);
        await wait(100 * dice());
      }
    };
    await Promise.all(Array.from({ length: 6 }, oneAfterTheOther));
    chatter.stop();
    proxy.afflict({});
    await settled(tables);
    await server.kill();
    const wrong = await judgeRecord(folder, tables);
    for (const player of tables.flatMap(everybodyAt)) player.close();
    const arrivals = tables.flatMap(everybodyAt).reduce((sum, { arrivals: all }) => sum + all.length, 0);
    return {
      trials: count,
      wrong: wrong.map((what) => `from ${from}: ${what}`),
      counted: {
        ...counted,
        'returns of a client': arrivals - tables.flatMap(everybodyAt).length,
        acknowledged: tables.reduce((sum, { history }) => sum + history.counts().ok, 0),
      },
      measured: { 'ms to an answer': players.flatMap(({ waits }) => waits) },
    };
  } finally {
    await server.kill();
    await proxy.close();
    rmSync(folder, { recursive: true });
  }
}
