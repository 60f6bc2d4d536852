/** F21: one server at many times the rate of a class; what it holds is looked at again and again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { diceFrom } from '../support/random-play.ts';
import { startServerProcess } from '../support/server-process.ts';
import { goTo } from './browserless.ts';
import { type Held, heldBy } from './held.ts';
import { settled, tablesAt } from './kills.ts';
import type { Batch } from './proof/part.ts';
import { judgeRecord } from './record.ts';
import { everybodyAt, keepActing } from './table.ts';

const SESSIONS = 20;
const PEOPLE = 8;
const LOOK_MILLISECONDS = 5_000;
const MINUTE = 60_000;
/** The first part of a run fills caches and lets the compiler work: it says nothing of later. */
const WARM = 0.3;

/** By how much a value grows in an hour, by least squares. */
function perHour(held: readonly Held[], value: (one: Held) => number): number {
  const mean = (of: (one: Held) => number) => held.reduce((sum, one) => sum + of(one), 0) / held.length;
  const [time, level] = [mean(({ at }) => at), mean(value)];
  const spread = held.reduce((sum, { at }) => sum + (at - time) ** 2, 0);
  const together = held.reduce((sum, one) => sum + (one.at - time) * (value(one) - level), 0);
  return (together / spread) * 60 * MINUTE;
}

/** So many minutes on a server of their own; a run of few says little about a slope. */
export async function soak(from: number, minutes: number): Promise<Batch> {
  const dice = diceFrom(from + 1);
  const folder = mkdtempSync(join(tmpdir(), 'entente-soak-'));
  const server = await startServerProcess(folder);
  goTo(server.url);
  try {
    const tables = await tablesAt(server.url, SESSIONS, PEOPLE);
    const players = tables.flatMap((table) => table.players);
    const chatter = keepActing(players, 2, dice);
    const held: Held[] = [];
    const begun = performance.now();
    while (performance.now() - begun < minutes * MINUTE) {
      await wait(LOOK_MILLISECONDS);
      held.push(heldBy(server.process.pid ?? 0, performance.now() - begun));
    }
    chatter.stop();
    await settled(tables);
    await server.stop();
    const wrong = await judgeRecord(folder, tables);
    for (const player of tables.flatMap(everybodyAt)) player.close();
    const warm = held.slice(Math.floor(held.length * WARM));
    return {
      trials: minutes,
      wrong: wrong.map((what) => `from ${from}: ${what}`),
      counted: { acknowledged: tables.reduce((sum, { history }) => sum + history.counts().ok, 0) },
      measured: {
        'MB held': warm.map(({ megabytes }) => megabytes),
        'MB more in an hour': [perHour(warm, ({ megabytes }) => megabytes)],
        'handles more in an hour': [perHour(warm, ({ handles }) => handles)],
        'ms to an answer': players.flatMap(({ waits }) => waits),
      },
    };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}
