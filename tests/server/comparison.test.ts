import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseSessions } from '../../server/log/archive.ts';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import { hashToken, newToken } from '../../server/session/identity.ts';
import { newJoinCode } from '../../server/session/join-codes.ts';
import { CLASS_FIGURES } from '../../shared/debrief/class-figures.ts';
import type { ClassComparison } from '../../shared/debrief/comparison.ts';
import type { HttpError } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { given } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

const MINUTE = 60_000;
const [OWN = '', SILENT = '', BROUGHT = '', LATER = '', ...OTHERS] = Array.from({ length: 9 }, newJoinCode);
const token = newToken();
const folder = mkdtempSync(join(tmpdir(), 'entente-compared-'));
let log: SqliteLog;
let server: TestServer;
let later = 0;

type Kept = { readonly joins?: boolean; readonly reveals?: boolean; readonly brought?: boolean };

/** Stores a small game of two people that is over, as one record. */
async function keep(code: string, { joins = true, reveals = true, brought = false }: Kept = {}) {
  const game = given({ seed: `compared ${code}` });
  const named = { person: `boss-${code}`, name: `Boss of ${code}`, role: 'facilitator' } as const;
  game.sends({ kind: 'system' }, { type: 'join', ...named });
  game.joins(`Ada of ${code}`, 'alfa');
  game.joins(`Ben of ${code}`, 'bravo');
  game.reaches('debrief');
  if (reveals) game.facilitator({ type: 'reveal', what: 'eyes' });
  if (joins) game.facilitator({ type: 'setComparison', joined: true });
  const at = Date.now();
  const entry = { at, actor: { kind: 'system' }, command: null, events: game.events } as const;
  await log.append([
    {
      session: code,
      expectedRevision: 0,
      entries: [entry],
      identities: code === OWN ? [{ tokenHash: hashToken(token), person: named.person }] : [],
      ...(brought ? { openedAt: at + MINUTE } : {}),
    },
  ]);
  if (code !== OWN) await log.closeSession(code, at);
}

async function compared() {
  later += MINUTE;
  const response = await fetch(`${server.url}/api/sessions/${OWN}/comparison`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = await response.text();
  return { text, body: JSON.parse(text) as ClassComparison & Partial<HttpError> };
}

beforeAll(async () => {
  log = new SqliteLog(join(folder, DATABASE));
  await keep(OWN, { joins: false, reveals: false });
  for (const code of OTHERS) await keep(code);
  await keep(SILENT, { joins: false });
  await keep(BROUGHT, { brought: true });
  server = await startServer({ log, now: () => Date.now() + later });
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('P13 waits until all is revealed and the facilitator agrees', async () => {
  expect((await compared()).body.error).toBe('notRevealed');
  const boss = await TestClient.join(server.url, OWN, token);
  await boss.act({ type: 'reveal', what: 'eyes' });
  expect((await compared()).body.error).toBe('notCompared');
  await boss.act({ type: 'setComparison', joined: true });
  const { body } = await compared();
  expect(body.standings.map(({ n }) => n)).toContain(OTHERS.length);
});

test('P13 tells quartiles and places, and nothing else of other sessions', async () => {
  const { text, body } = await compared();
  expect(body.standings.length).toBeGreaterThan(2);
  for (const standing of body.standings) {
    expect(Object.keys(standing).sort()).toEqual(
      ['figure', 'n', 'quarter', 'middle', 'threeQuarters', 'own', 'below', 'equal'].sort(),
    );
    const { figure, ...numbers } = standing;
    expect(CLASS_FIGURES).toContain(figure);
    for (const value of Object.values(numbers)) expect(typeof value).toBe('number');
    // Who did not agree and who was played elsewhere are not among them.
    expect(standing.n).toBe(OTHERS.length);
  }
  for (const code of [...OTHERS, SILENT, BROUGHT]) expect(text).not.toContain(code);
});

test('P13 who takes it back, and a session that was erased, drop out; nothing is told of four', async () => {
  await keep(LATER);
  expect((await compared()).body.standings[0]?.n).toBe(6);
  await log.claim(LATER);
  await log.read(LATER);
  const back = { at: 2, actor: { kind: 'system' }, command: null } as const;
  await log.append([
    {
      session: LATER,
      expectedRevision: 1,
      entries: [{ ...back, events: [{ type: 'comparisonSet', joined: false }] }],
      identities: [],
    },
  ]);
  expect((await compared()).body.standings[0]?.n).toBe(5);
  await eraseSessions(log.database, [OTHERS[0] ?? '']);
  expect((await compared()).body).toEqual({ fewest: 5, standings: [] });
});
