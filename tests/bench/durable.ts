/**
 * How many commands a second our record takes, many sessions waiting at once, beside a plain file on the same disk: a
 * sync for each, and one for all that wait (group commit). `node tests/bench/durable.ts [--repetitions 5] [--json]`.
 */
import { closeSync, fdatasync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Entry } from '../../server/log/event-log.ts';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import { median } from './network/statistics.ts';

const { values } = parseArgs({
  options: {
    repetitions: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
});
const WAITING = 400;
const folder = mkdtempSync(join(tmpdir(), 'entente-durable-'));
const line = Buffer.from(`${'x'.repeat(199)}\n`);
const sync = promisify(fdatasync);

/** Calls until the time is over; what each call stored, a second. */
async function rate(once: () => Promise<number> | number): Promise<number> {
  const begun = performance.now();
  const end = begun + Number(values.seconds) * 1000;
  let stored = 0;
  while (performance.now() < end) stored += await once();
  return (1000 * stored) / (performance.now() - begun);
}

async function toFile(name: string, each: (file: number) => Promise<number> | number): Promise<number> {
  const file = openSync(join(folder, name), 'a');
  try {
    return await rate(() => each(file));
  } finally {
    closeSync(file);
  }
}

function syncedOneByOne(file: number): number {
  writeSync(file, line);
  fdatasyncSync(file);
  return 1;
}

async function syncedTogether(file: number): Promise<number> {
  writeSync(file, Buffer.concat(Array.from({ length: WAITING }, () => line)));
  await sync(file);
  return WAITING;
}

/** What one sentence to all brings about. */
function entryAt(revision: number): Entry {
  const message = { order: revision, from: 'tarrow', author: 'p-bench', to: 'floor', text: 'x'.repeat(60) };
  const nothingElse = { phrase: '', seat: '', norm: '', rung: 0 } as const;
  return {
    at: 1_000_000 + revision,
    actor: { kind: 'seat', seat: 'tarrow', person: 'p-bench' },
    command: { person: 'p-bench', id: `bench-${revision}`, bodyHash: '0'.repeat(64) },
    events: [
      {
        type: 'said',
        id: `s${revision}`,
        message: { ...message, ...nothingElse, at: 1_000_000 + revision, round: 1, phase: 'negotiation' },
      },
    ],
  };
}

/** Our record: one command in each of as many sessions as wait, in one transaction. */
async function ours(name: string): Promise<number> {
  const log = new SqliteLog(join(folder, `${name}-${DATABASE}`));
  const codes = Array.from({ length: WAITING }, (_, at) => `S${String(at).padStart(4, '0')}`);
  let revision = 0;
  const append = async () => {
    await log.append(
      codes.map((session) => ({
        session,
        expectedRevision: revision,
        entries: [entryAt(revision)],
        identities: [],
      })),
    );
    revision += 1;
    return WAITING;
  };
  try {
    await append();
    return await rate(append);
  } finally {
    await log.close();
  }
}

type Rates = { readonly single: number; readonly grouped: number; readonly entente: number };
const rounds: Rates[] = [];
for (let at = 0; at < Number(values.repetitions); at += 1)
  rounds.push({
    single: await toFile(`single-${at}`, syncedOneByOne),
    grouped: await toFile(`grouped-${at}`, syncedTogether),
    entente: await ours(String(at)),
  });
rmSync(folder, { recursive: true, force: true });

const overSingle = median(rounds.map(({ entente, single }) => entente / single));
const ofGrouped = median(rounds.map(({ entente, grouped }) => entente / grouped));
if (values.json) process.stdout.write(`${JSON.stringify({ waiting: WAITING, rounds })}\n`);
else {
  console.table(
    (['single', 'grouped', 'entente'] as const).map((way) => ({
      way,
      'a second': Math.round(median(rounds.map((round) => round[way]))),
    })),
  );
  process.stdout.write(
    `our record: ${overSingle.toFixed(1)} x one sync for each, ${ofGrouped.toFixed(2)} x a file with group commit (${WAITING} waiting)\n`,
  );
}
