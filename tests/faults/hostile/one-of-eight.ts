/**
 * T12: one of eight means harm. The seven others stay connected, lose nothing, and are answered about as soon as in
 * the same session without it, which is measured just before.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { diceFrom } from '../../support/random-play.ts';
import { startServerProcess } from '../../support/server-process.ts';
import { goTo } from '../browserless.ts';
import { gaugeOf } from '../held.ts';
import { settled } from '../kills.ts';
import type { Player } from '../player.ts';
import { quantile } from '../proof/ledger.ts';
import type { Batch } from '../proof/part.ts';
import { judgeRecord } from '../record.ts';
import { everybodyAt, keepActing, seatedTable, type Table } from '../table.ts';

const HOSTILE = join(import.meta.dirname, 'hostile-process.ts');
export const BESIDE = 'ms to an answer beside somebody hostile';
const PER_SECOND = 2;
/** What the server may hold more, by threat 11. */
const MOST_MEGABYTES = 150;

async function startHostile(url: string, { ticket }: Player): Promise<ChildProcess> {
  const child = spawn(process.execPath, [HOSTILE, url, ticket.code, ticket.token], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

/** Lets people act for so long; the times that their answers took. */
async function spell(players: readonly Player[], seconds: number, dice: () => number): Promise<number[]> {
  const from = players.map(({ waits }) => waits.length);
  const chatter = keepActing(players, PER_SECOND, dice);
  await wait(seconds * 1000);
  chatter.stop();
  await wait(500);
  return players.flatMap(({ waits }, at) => waits.slice(from[at]));
}

/** So many spells beside somebody hostile, each after one as long without. */
export async function oneOfEight(from: number, count: number, seconds = 20): Promise<Batch> {
  const dice = diceFrom(from + 1);
  const folder = mkdtempSync(join(tmpdir(), 'entente-hostile-'));
  const server = await startServerProcess(folder);
  goTo(server.url);
  const beside: number[] = [];
  const without: number[] = [];
  const ratios: number[] = [];
  const grown: number[] = [];
  const wrong: string[] = [];
  try {
    const whole = await seatedTable(server.url);
    const [hostile, ...others] = [...whole.players].reverse();
    if (!hostile) throw new Error('nobody is there');
    const table: Table = { ...whole, players: others };
    const who = hostile.person;
    hostile.close();
    const arrivals = everybodyAt(table).map((player) => player.arrivals.length);
    for (let trial = 0; trial < count; trial++) {
      const calm = await spell(others, seconds, dice);
      const gauge = gaugeOf(server.process.pid ?? 0);
      const child = await startHostile(server.url, hostile);
      const troubled = await spell(others, seconds, dice);
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      gauge.stop();
      grown.push(gauge.grown());
      without.push(...calm);
      beside.push(...troubled);
      ratios.push(quantile(troubled, 0.99) / quantile(calm, 0.99));
    }
    await settled([table]);
    everybodyAt(table).forEach((player, at) => {
      if (player.arrivals.length !== arrivals[at]) wrong.push(`${player.person} was cut off`);
    });
    for (const more of grown)
      if (more > MOST_MEGABYTES) wrong.push(`the server held ${Math.round(more)} MB more`);
    if (server.process.exitCode !== null) wrong.push(`the server ended: ${server.said.err.slice(-300)}`);
    await server.kill();
    // What the hostile one sent is nobody's loss.
    wrong.push(...(await judgeRecord(folder, [table])).filter((what) => !what.includes(who)));
    for (const player of everybodyAt(table)) player.close();
    return {
      trials: count,
      wrong: wrong.map((what) => `from ${from}: ${what}`),
      counted: { acknowledged: table.history.counts().ok },
      measured: {
        [BESIDE]: beside,
        'ms to an answer without': without,
        'p99 beside over p99 without': ratios,
        'MB more at the most': grown,
      },
    };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}
