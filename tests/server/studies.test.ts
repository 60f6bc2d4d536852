import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Findings } from '../../shared/debrief/findings.ts';
import type { Comparison } from '../../shared/replay/compare.ts';
import type { ReplayIndex } from '../../shared/replay/moment.ts';
import type { Changeable, FanJob } from '../../shared/replay/studies.ts';
import type { HttpError } from '../../shared/wire.ts';
import { TestClient } from '../support/client.ts';
import { confirm, createSession, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let code: string;
let token: string;
let host: TestClient;

async function send<T>(method: string, path: string, body?: object) {
  const response = await fetch(`${server.url}/api/sessions/${code}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as T & Partial<HttpError> };
}
const MUTE = { kind: 'course', course: 'withoutDiplomacy', seat: '' } as const;

beforeAll(async () => {
  server = await startServer();
  const created = await createSession(server.url);
  ({ code, token } = created);
  host = await TestClient.join(server.url, code, token);
  await host.act({ type: 'start' });
  await host.until(({ publicView }) => publicView.phase !== 'lobby');
  while (host.publicView.round < 2 && host.publicView.phase !== 'debrief') {
    const { phaseId } = host.publicView;
    await host.send({ type: 'advance' });
    await host.until(({ publicView }) => publicView.phaseId !== phaseId || publicView.stage !== '');
  }
  await confirm(server.url, created);
  await host.act({ type: 'end' });
  await host.until(({ publicView }) => publicView.phase === 'debrief');
}, 120_000);
afterAll(() => server.stop());

describe('studies of a game that is over', () => {
  test('wait until what was done in secret is revealed', async () => {
    expect((await send('GET', 'findings')).body.error).toBe('notRevealed');
    expect((await send('POST', 'branches', { revision: 0, change: MUTE })).body.error).toBe('notRevealed');
    expect((await send('GET', 'changes/5')).body.error).toBe('notRevealed');
    await host.act({ type: 'reveal', what: 'conduct' });
    const { status, body } = await send<Findings>('GET', 'findings');
    expect(status).toBe(200);
    expect(Object.keys(body.moments).sort()).toEqual([
      'dealMissed',
      'promiseBroken',
      'quietSeat',
      'secret',
      'voteFlipped',
    ]);
    expect(body.best.texts).toBeGreaterThan(1);
  });

  test('a branch comes with its control and the place where they part', async () => {
    const { status, body } = await send<Comparison>('POST', 'branches', { revision: 0, change: MUTE });
    expect(status).toBe(200);
    expect(body.changed.adopted).toBe(0);
    expect(body.parting).not.toBeNull();
    const same = await send<Comparison>('POST', 'branches', { revision: 0, change: { kind: 'nothing' } });
    expect(same.body.parting).toBeNull();
  });

  test('what could have gone otherwise is told of a moment, and can be played', async () => {
    const { revisions } = (await send<ReplayIndex>('GET', 'replay')).body;
    let votes: Changeable['votes'] = [];
    for (let at = 1; votes.length === 0 && at < revisions; at += 20)
      ({ votes } = (await send<Changeable>('GET', `changes/${at}`)).body);
    const [vote] = votes;
    const change = vote?.others[0]?.change;
    const { body } = await send<Comparison>('POST', 'branches', { revision: vote?.revision, change });
    const step = { type: 'ballotCast', seat: vote?.seat };
    expect(body.parting).toMatchObject({ control: step, changed: step });
    expect((await send('GET', 'changes/now')).status).toBe(400);
  });

  test('what is malformed or refused is said', async () => {
    expect((await send('POST', 'branches', { revision: 0, change: { kind: 'wish' } })).status).toBe(400);
    const change = { kind: 'deed', seat: 'selmora', command: { type: 'table', text: 't-none' } };
    expect((await send('POST', 'branches', { revision: 5, change })).status).toBe(409);
    expect((await send('POST', 'fans', { revision: 0, change: MUTE, games: 5000 })).status).toBe(400);
  });

  test('a fan says how far it is, comes to an end, and can be stopped', async () => {
    const started = await send<FanJob>('POST', 'fans', { revision: 0, change: MUTE, games: 4 });
    expect(started.body).toMatchObject({ state: 'running', games: 4 });
    let job = started.body;
    while (job.state === 'running') {
      await new Promise((later) => setTimeout(later, 200));
      job = (await send<FanJob>('GET', `fans/${job.id}`)).body;
    }
    expect(job).toMatchObject({ state: 'done', done: 4, fan: { n: 4 } });
    const long = (await send<FanJob>('POST', 'fans', { revision: 0, change: MUTE, games: 1000 })).body;
    expect((await send('POST', `fans/${long.id}/stop`, {})).status).toBe(200);
    expect((await send('GET', `fans/${long.id}`)).status).toBe(404);
  });
});

test('texts are gone through in threads alone: nothing that serves people imports what does it', () => {
  const folder = join(import.meta.dirname, '../../server');
  const reckoning =
    /^import (?!type ).*debrief\/(findings|best-texts|class-figures|deal-missed|key-moments)\.ts/m;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = files.filter((file) => reckoning.test(readFileSync(join(folder, file), 'utf8')));
  expect(found.sort()).toEqual(['debrief/compared-games.ts', 'debrief/study-worker.ts']);
  // Which serves nobody itself.
  const asking = files.filter((file) =>
    /^import (?!type ).*\/compared-games\.ts/m.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(asking).toEqual(['debrief/comparison-worker.ts']);
});
