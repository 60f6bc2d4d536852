/** Forty people who come in five seconds, each by the code: how long each waits to see the session. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Batch } from '../faults/proof/part.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession } from '../support/server.ts';
import { startServerProcess } from '../support/server-process.ts';

const PEOPLE = 40;
const WITHIN = 5000;

/** One arrival of all; the server is fresh, as on the morning of the lesson. */
async function arrive(): Promise<{ readonly waits: readonly number[]; readonly wrong: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-arrivals-'));
  const server = await startServerProcess(folder);
  const clients: TestClient[] = [];
  try {
    const { code, token } = await createSession(server.url, { preset: 'class45' });
    const facilitator = await TestClient.join(server.url, code, token);
    clients.push(facilitator);
    const waits = await Promise.all(
      Array.from({ length: PEOPLE }, async (_, number) => {
        await new Promise((done) => setTimeout(done, (number * WITHIN) / PEOPLE));
        const before = performance.now();
        const { token: own } = await joinSession(server.url, code, `Student ${number + 1}`);
        clients.push(await TestClient.join(server.url, code, own));
        return performance.now() - before;
      }),
    );
    await facilitator.act({ type: 'seatAll' });
    const seen = () =>
      Object.values(facilitator.publicView.people).filter(({ role }) => role !== 'facilitator');
    // Beyond three to a seat, people watch.
    const standing = () => seen().filter(({ role, seat }) => role === 'player' && seat === '');
    // What does not settle is judged as it stands.
    await facilitator.until(() => seen().length === PEOPLE && standing().length === 0).catch(() => undefined);
    const names = new Set(seen().map(({ name }) => name));
    return {
      waits,
      wrong: [
        ...(names.size === PEOPLE ? [] : [`${names.size} names of ${PEOPLE} people`]),
        ...standing().map(({ name }) => `${name} has no seat`),
      ],
    };
  } finally {
    for (const client of clients) client.leave();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function arrivals(_from: number, count: number): Promise<Batch> {
  const waits: number[] = [];
  const wrong: string[] = [];
  for (let trial = 0; trial < count; trial++) {
    const seen = await arrive();
    waits.push(...seen.waits);
    wrong.push(...seen.wrong);
  }
  return { trials: count, wrong, measured: { 'ms from the code to the session': waits } };
}
