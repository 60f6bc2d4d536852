import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { createSession, startServer, type TestServer } from '../support/server.ts';
import { followTasks } from './deeds.ts';
import { arrive, join, PHONE, phaseOf, playSolo, type Someone, until } from './people.ts';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Somebody behind a proxy that lets no socket through; `ways` is what the page asked for of a session. */
async function arriveBehindProxy(how: 'refuses' | 'swallows'): Promise<Someone & { ways: string[] }> {
  const ana = await arrive(browser, PHONE);
  const ways: string[] = [];
  ana.page.on('request', (request) => {
    const [, way] = /\/(stream|commands|joinById)\b/.exec(request.url()) ?? [];
    if (way !== undefined) ways.push(way);
  });
  await ana.page.routeWebSocket(/.*/, (socket) => {
    // A socket that is not connected to the server stays open and silent.
    if (how === 'refuses') void socket.close({ code: 1006 });
  });
  return { ...ana, ways };
}

test('where sockets are refused, one person plays a whole game over HTTP without being asked anything', async () => {
  const ana = await arriveBehindProxy('refuses');
  await playSolo(ana, server.url, 'Pellin');
  const done = await followTasks(ana.page);
  await ana.page.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
  expect(done).toMatchObject({ conduct: 2, answer: expect.any(Number), predict: 2 });
  expect(ana.ways.filter((way) => way === 'stream').length).toBeGreaterThanOrEqual(1);
  expect(ana.ways.filter((way) => way === 'commands').length).toBeGreaterThan(5);
  // The tab knows its way from now on.
  const joins = ana.ways.filter((way) => way === 'joinById').length;
  await ana.page.reload();
  await ana.page.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
  expect(ana.ways.filter((way) => way === 'joinById')).toHaveLength(joins);
  await ana.leave();
});

test('where sockets open and nothing passes, a player joins a class all the same, and sees what the others see', async () => {
  const { code, token } = await createSession(server.url);
  const gil = await TestClient.join(server.url, code, token);
  const ana = await arriveBehindProxy('swallows');
  await join(ana, server.url, code, 'Ana', 'Selmora');
  await gil.until(({ publicView }) => publicView.seats.selmora?.connected === true);
  await gil.act({ type: 'start' });
  await gil.act({ type: 'advance' });
  await until('the phone shows the negotiation', async () => /Negotiation/.test(await phaseOf(ana.page)));
  expect(ana.ways).toContain('stream');
  await ana.leave();
  await gil.until(({ publicView }) => publicView.seats.selmora?.connected === false);
  gil.leave();
});
