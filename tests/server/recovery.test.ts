import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { CLOSE } from '../../shared/wire.ts';
import { runCommand, runServer, startChild } from '../support/child.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession } from '../support/server.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-recovery-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
function newFolder(): string {
  folders += 1;
  return mkdtempSync(join(root, `${folders}-`));
}
const databaseIn = (folder: string) => join(folder, 'entente.db');

describe('a server that was killed', () => {
  test('has its sessions back under their codes, with everybody’s seat, text and clock', async () => {
    const folder = newFolder();
    const before = await startChild(folder);
    const { code, token } = await createSession(before.url, { preset: 'class45' });
    const joined = await joinSession(before.url, code, 'Ada');
    const facilitator = await TestClient.join(before.url, code, token);
    const ada = await TestClient.join(before.url, code, joined.token);
    await ada.act({ type: 'takeSeat', seat: 'selmora' });
    await facilitator.act({ type: 'start' });
    await facilitator.act({ type: 'advance' });
    await ada.until(({ publicView }) => publicView.phase === 'negotiation');
    await ada.act({ type: 'say', to: 'floor', said: { type: 'text', text: 'Kept.' } });
    const { phaseId, closesAt } = ada.publicView;
    const own = ada.view.own;
    await before.kill();

    const after = await startChild(folder, before.port);
    const again = await TestClient.join(after.url, code, joined.token);
    expect(again.publicView).toMatchObject({ phaseId, solo: false });
    // What time the server took to come back is not taken from the phase.
    expect(again.publicView.closesAt).toBeGreaterThan(closesAt);
    expect(Object.values(again.publicView.floor).map(({ text }) => text)).toContain('Kept.');
    expect(again.view.me).toMatchObject({ seat: 'selmora', name: 'Ada', role: 'player' });
    expect(again.view.own?.interests).toEqual(own?.interests);
    // Nobody else has come back yet.
    expect(again.publicView.people[facilitator.person]?.connected).toBe(false);
    const back = await TestClient.join(after.url, code, token);
    expect(back.view.me.role).toBe('facilitator');
    await back.act({ type: 'advance' });
    expect(await after.stop()).toBe(0);
  });

  test('gives a deadline that passed meanwhile the time it had left, and lets it pass once', async () => {
    const folder = newFolder();
    const before = await startChild(folder);
    const { code, token } = await createSession(before.url, { preset: 'class45' });
    const facilitator = await TestClient.join(before.url, code, token);
    await facilitator.act({ type: 'start' });
    // Shortened to a deadline that falls into the outage.
    await facilitator.act({ type: 'extend', seconds: -239 });
    const { closesAt } = facilitator.publicView;
    await before.kill();
    await new Promise((later) => setTimeout(later, Math.max(0, closesAt - Date.now()) + 50));
    const after = await startChild(folder, before.port);
    const back = await TestClient.join(after.url, code, token);
    await back.until(({ publicView }) => publicView.phaseId === '1.negotiation');
    expect(back.publicView.closesAt).toBeGreaterThan(Date.now());
    const outages = Object.values(back.publicView.news).filter(({ kind }) => kind === 'outage');
    expect(outages).toHaveLength(1);
    expect(Number(outages[0]?.ref)).toBeGreaterThanOrEqual(1);
    expect(await after.stop()).toBe(0);
  });
});

describe('a server that is asked to stop', () => {
  test('tells its clients that it comes back, keeps what it took, and ends', async () => {
    const folder = newFolder();
    const server = await startChild(folder);
    const { code, token } = await createSession(server.url);
    const facilitator = await TestClient.join(server.url, code, token);
    await facilitator.act({ type: 'lock', locked: true });
    const started = Date.now();
    const [closed, exit] = await Promise.all([facilitator.closed, server.stop()]);
    expect(closed).toBe(CLOSE.restarting);
    expect(exit).toBe(0);
    expect(Date.now() - started).toBeLessThan(3000);
    const verified = await runCommand(['verify', '--json'], folder);
    expect(JSON.parse(verified.out)).toEqual({ ok: true, sessions: 1, problems: [] });
  });
});

describe('a server that cannot start', () => {
  test('names a database that is none, says what to do, and leaves it alone', async () => {
    const folder = newFolder();
    const text = 'not a database at all\n'.repeat(500);
    writeFileSync(databaseIn(folder), text);
    const { code, err } = await runServer(folder);
    expect(code).toBe(1);
    expect(err).toContain(databaseIn(folder));
    expect(err).toContain('file is not a database');
    expect(err).toContain('Move it away');
    expect(err).not.toMatch(/\n\s+at /);
    expect(readFileSync(databaseIn(folder), 'utf8')).toBe(text);
  });

  test('says so when the list of sessions cannot be read', async () => {
    const folder = newFolder();
    const before = await startChild(folder);
    await createSession(before.url);
    await before.stop();
    const bytes = readFileSync(databaseIn(folder));
    bytes.fill(0xa5, 4096, 8192);
    writeFileSync(databaseIn(folder), bytes);
    for (const { code, err } of [await runServer(folder), await runCommand(['verify'], folder)]) {
      expect(code).toBe(1);
      expect(err).toContain(`${databaseIn(folder)}: database disk image is malformed`);
      expect(err).not.toMatch(/\n\s+at /);
    }
  });

  test('says that the port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => blocker.once('listening', ready));
    const { port } = blocker.address() as { port: number };
    const { code, err } = await runServer(newFolder(), port);
    blocker.close();
    expect(code).toBe(1);
    expect(err).toContain(`Port ${port} is taken`);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('a damaged session', () => {
  test('stays closed with its reason, and the others open', async () => {
    const folder = newFolder();
    const before = await startChild(folder);
    const damaged = await createSession(before.url);
    const sound = await createSession(before.url);
    await before.stop();
    const database = new DatabaseSync(databaseIn(folder));
    database
      .prepare(
        "UPDATE record SET events = replace(events, 'facilitator', 'observer') WHERE session = ? AND seq = 2",
      )
      .run(damaged.code);
    database.close();

    const after = await startChild(folder);
    const health = (await (await fetch(`${after.url}/api/health`)).json()) as object;
    expect(health).toMatchObject({ sessions: 1, damaged: 1 });
    expect((await fetch(`${after.url}/api/sessions/${damaged.code}`)).status).toBe(404);
    const facilitator = await TestClient.join(after.url, sound.code, sound.token);
    await facilitator.act({ type: 'lock', locked: true });
    await after.stop();

    const verified = await runCommand(['verify', '--json'], folder);
    expect(verified.code).toBe(1);
    expect(JSON.parse(verified.out)).toEqual({
      ok: false,
      sessions: 2,
      problems: [{ session: damaged.code, reason: 'record 2 was changed after it was written' }],
    });
  });
});
