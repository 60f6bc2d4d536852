/** How long a session with a very long record takes to be there again: `node tests/bench/long-record.ts 50000`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../server/log/event-log.ts';
import { SqliteLog } from '../../server/log/sqlite-log.ts';
import { privateViewOf } from '../../server/session/private-views.ts';
import { Session } from '../../server/session/session.ts';
import type { GameEvent } from '../../shared/rules/events.ts';
import { CLOCKS, given } from '../support/given.ts';

const [, , wanted = '50000'] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'entente-long-'));

/** A negotiation in which the talk never ends: what long sessions consist of. */
function longGame(events: number): readonly Entry[] {
  const game = given({ seed: 'long', settings: { clocks: CLOCKS } });
  const ada = game.joins('Ada', 'alfa');
  game.facilitator({ type: 'start' });
  game.waits(CLOCKS.briefing * 1000);
  const said = [
    ...game.sends(ada, { type: 'say', to: 'floor', said: { type: 'text', text: 'For all to hear.' } }),
    ...game.does('bravo', { type: 'say', to: 'alfa', said: { type: 'text', text: 'Between us.' } }),
  ].filter((event) => event.type === 'said');
  const more = Array.from({ length: events - game.events.length }, (_, at): GameEvent => {
    const event = said[at % said.length] as (typeof said)[number];
    return { ...event, id: `s-${String(at).padStart(8, '0')}`, message: { ...event.message, order: at } };
  });
  const told = [...game.events, ...more];
  return told.map((event, at) => ({
    at: 1_764_000_000_000 + at,
    actor: { kind: 'person', person: 'p-1' },
    command: { person: 'p-1', id: `c${at}`, bodyHash: `h${at}` },
    events: [event],
  }));
}

function since(begun: number): number {
  return Math.round(performance.now() - begun);
}

try {
  const entries = longGame(Number(wanted));
  const log = new SqliteLog(join(folder, 'long.db'));
  await log.append([{ session: 'BBBBB', expectedRevision: 0, entries, identities: [] }]);
  let begun = performance.now();
  const reading = await log.read('BBBBB');
  if ('damaged' in reading) throw new Error(reading.damaged);
  const read = since(begun);
  begun = performance.now();
  const session = new Session('BBBBB', reading.records, reading.identities);
  const folded = since(begun);
  begun = performance.now();
  privateViewOf(session, 'p-1');
  const joined = since(begun);
  const report = {
    events: entries.length,
    readMilliseconds: read,
    foldMilliseconds: folded,
    joinMilliseconds: joined,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  await log.close();
} finally {
  rmSync(folder, { recursive: true });
}
