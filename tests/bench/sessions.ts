/**
 * What sessions cost that nobody plays: a thousand are opened over HTTP, then left alone. In one run for a plain room of
 * Colyseus and for ours. `node tests/bench/sessions.ts [--sessions 1000] [--seconds 10] [--repetitions 3] [--json]`.
 */
import { parseArgs } from 'node:util';
import { createSession } from '../support/server.ts';
import { type Contender, start } from './network/contenders.ts';
import { placeIn } from './network/seats.ts';
import { median } from './network/statistics.ts';

const CONTENDERS = ['colyseus', 'entente'] as const satisfies readonly Contender[];
type Each = (typeof CONTENDERS)[number];
type Cost = {
  /** Processor time for each session opened, in milliseconds. */
  readonly opening: number;
  readonly rss: number;
  readonly heap: number;
  /** Share of one core while all of them sit idle. */
  readonly idle: number;
};

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
    repetitions: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.sessions);
const seconds = Number(values.seconds);
const KIB = 1024;

async function openOne(contender: Each, url: string, at: number): Promise<void> {
  if (contender === 'entente') await createSession(`http://${url}`);
  else await placeIn(url, 'create/table', { code: `room${at}` });
}

async function costOf(contender: Each): Promise<Cost> {
  const server = await start(contender);
  try {
    await openOne(contender, server.url, count);
    const empty = await server.usage(true);
    for (let at = 0; at < count; at += 1) await openOne(contender, server.url, at);
    const opened = await server.usage();
    const full = await server.usage(true);
    await new Promise((later) => setTimeout(later, seconds * 1000));
    const after = await server.usage();
    return {
      opening: (opened.cpu - empty.cpu) / 1000 / count,
      rss: (full.rss - empty.rss) / KIB / count,
      heap: (full.heap - empty.heap) / KIB / count,
      idle: (after.cpu - full.cpu) / 1e6 / seconds,
    };
  } finally {
    await server.end();
  }
}

const rounds: Record<Each, Cost>[] = [];
for (let at = 0; at < Number(values.repetitions); at += 1)
  rounds.push({ colyseus: await costOf('colyseus'), entente: await costOf('entente') });

const ROWS: readonly { readonly what: string; readonly of: (cost: Cost) => number }[] = [
  { what: 'opening one, server ms', of: ({ opening }) => opening },
  { what: 'RSS of one, KiB', of: ({ rss }) => rss },
  { what: 'heap of one, KiB', of: ({ heap }) => heap },
  { what: `${count} idle, % of a core`, of: ({ idle }) => 100 * idle },
];
const table = ROWS.map(({ what, of }) => ({
  what,
  ...Object.fromEntries(CONTENDERS.map((each) => [each, median(rounds.map((round) => of(round[each])))])),
  ratio: median(rounds.map(({ colyseus, entente }) => of(entente) / of(colyseus))),
}));
if (values.json) process.stdout.write(`${JSON.stringify({ sessions: count, rounds })}\n`);
else console.table(table);
