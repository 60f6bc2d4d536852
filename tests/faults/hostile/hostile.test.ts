import { afterAll, expect, test } from 'vitest';
import { diceFrom } from '../../support/random-play.ts';
import { startServer } from '../../support/server.ts';
import { endServers } from '../../support/server-process.ts';
import { oneOfEight } from './one-of-eight.ts';
import { type Talk, talkAtSlowReaders } from './slow-readers.ts';
import { thinWires } from './thin-wires.ts';

afterAll(endServers);

const NEVER = { least: 3_600_000, most: 3_600_000 };
/** Behind more than that nobody is sent anything. */
const MOST_BEHIND = 262_144;
const MEGABYTE = 1_048_576;
/** What one turn may add to what waits already. */
const ONE_TURN = 65_536;

test('threat 12 beside one who floods, sends halves, reads at a trickle and comes and goes, seven lose nothing', async () => {
  const { wrong, counted } = await oneOfEight(0, 1, 4);
  expect(wrong).toEqual([]);
  expect(counted?.acknowledged).toBeGreaterThan(20);
});

test('threat 12, F13 slow readers cost little, get nothing that is not theirs, and begin anew', async () => {
  const server = await startServer({ pace: NEVER });
  const wires = thinWires(server.port);
  let readers = 0;
  try {
    // Every second reader never catches up; the others do, once they are sent nothing more.
    const slow = (ports: readonly number[]) => {
      readers += 1;
      for (const port of ports) wires.slow(port, readers % 2 === 0 ? Number.POSITIVE_INFINITY : MOST_BEHIND);
    };
    const none = () => undefined;
    const both = ({ counted }: Talk) =>
      'readers told to begin anew' in counted && 'readers let go' in counted;
    const { wrong, counted } = await talkAtSlowReaders(
      { url: server.url, port: server.port, slow },
      { sessions: 1, onlookers: 4, seconds: 60, enough: both, dice: diceFrom(1) },
      { begun: none, over: none },
    );
    expect([...wrong]).toEqual([]);
    expect(counted['readers told to begin anew']).toBeGreaterThan(0);
    expect(counted['readers let go']).toBeGreaterThan(0);
    expect(wires.most()).toBeLessThan(MEGABYTE + ONE_TURN);
  } finally {
    wires.restore();
    await server.stop();
  }
});
