import { afterAll, expect, test } from 'vitest';
import { MemoryLog } from '../../../server/log/memory-log.ts';
import { ARRIVALS } from '../../../server/wire/places.ts';
import { PROTOCOL } from '../../../shared/wire.ts';
import { TestClient } from '../../support/client.ts';
import { diceFrom } from '../../support/random-play.ts';
import { askForPlace, RawSocket } from '../../support/raw-socket.ts';
import { createSession, joinSession, startServer } from '../../support/server.ts';
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

test('threat 12 who comes and goes all the time has to wait, and fills no record', async () => {
  const log = new MemoryLog();
  const server = await startServer({ log, pace: NEVER, now: () => 1_700_000_000_000 });
  try {
    const { code, token } = await createSession(server.url);
    const joined = await joinSession(server.url, code, 'Ada', 'observer');
    const gil = await TestClient.join(server.url, code, token);
    const answers: number[] = [];
    for (let visit = 0; visit < 40; visit++) {
      const { status, place } = await askForPlace(server, code, joined.token);
      answers.push(status);
      if (status !== 200) continue;
      const socket = RawSocket.to(server, place);
      await socket.status();
      socket.socket.destroy();
      await socket.gone;
    }
    expect(answers.filter((status) => status === 200).length).toBeLessThanOrEqual(ARRIVALS.burst);
    expect(answers.at(-1)).toBe(429);
    const stream = await fetchStream(server.url, code, joined.token, ARRIVALS.burst + 1);
    expect(stream.at(-1)).toBe(429);
    // Whoever does not come and go is served.
    await gil.act({ type: 'lock', locked: true });
    const reading = await log.read(code);
    const records = 'damaged' in reading ? [] : reading.records;
    const presences = records.filter(({ events }) => events.some(({ type }) => type === 'presenceChanged'));
    expect(presences.length).toBeLessThanOrEqual(4 * ARRIVALS.burst + 4);
  } finally {
    await server.stop();
  }
});

/** Opens streams and drops them; what each was answered with. */
async function fetchStream(url: string, code: string, token: string, times: number): Promise<number[]> {
  const answers: number[] = [];
  for (let visit = 0; visit < times; visit++) {
    const leaving = new AbortController();
    const response = await fetch(`${url}/api/sessions/${code}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ protocol: PROTOCOL }),
      signal: leaving.signal,
    });
    answers.push(response.status);
    leaving.abort();
  }
  return answers;
}

test('threat 12, fault 13: slow readers cost little, get nothing that is not theirs, and begin anew', async () => {
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
