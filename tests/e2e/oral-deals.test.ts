import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { axeFindings, overflow } from '../support/page-faults.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, join, openTab, PHONE, phaseOf, type Someone, until } from './people.ts';

const DEALS = 12;
/** A page that is loaded anew on a machine that does much else. */
const SLOW = 60_000;
const MINUTES = 10;
/** Open the deals, choose one, shake hands; scan; confirm. */
const TAPS_A_DEAL = 5;
const SEATS = { selmora: 'Selmora', tarrow: 'Tarrow', dunmere: 'Dunmere', immera: 'Immera' } as const;
type Seat = keyof typeof SEATS;
/** Everybody meets everybody, two pairs at a time. */
const MEETINGS: readonly (readonly [Seat, Seat])[][] = [
  [
    ['selmora', 'tarrow'],
    ['dunmere', 'immera'],
  ],
  [
    ['selmora', 'dunmere'],
    ['tarrow', 'immera'],
  ],
  [
    ['selmora', 'immera'],
    ['dunmere', 'tarrow'],
  ],
];

let browser: Browser;
let server: TestServer;
let code: string;
let facilitator: TestClient;
const others: TestClient[] = [];
let taps = 0;
const phones = new Map<Seat, Someone>();

const phone = (seat: Seat): Someone => {
  const one = phones.get(seat);
  if (!one) throw new Error(`nobody speaks for ${seat}`);
  return one;
};
const state = () => {
  const session = server.hall.sessionOf(code);
  if (!session) throw new Error('the session is gone');
  return session.state;
};
const handshakes = (seat: Seat) => Object.values(state().own[seat]?.handshakes ?? {});
const closed = () =>
  Object.keys(SEATS).flatMap((seat) =>
    handshakes(seat as Seat).filter(({ by, status }) => by === seat && status === 'closed'),
  );

async function tap({ page }: Someone, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  taps += 1;
}

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  const created = await createSession(server.url, { preset: 'class45' });
  code = created.code;
  facilitator = await TestClient.join(server.url, code, created.token);
  for (const [seat, name] of Object.entries(SEATS)) {
    const one = await arrive(browser, PHONE);
    phones.set(seat as Seat, one);
    await join(one, server.url, code, `Of ${name}`, name);
  }
  // A class fills the table: no bot holds out its hand meanwhile.
  for (const seat of Object.keys(state().public.seats).filter((one) => !(one in SEATS))) {
    const { token } = await joinSession(server.url, code, `Of ${seat}`);
    const client = await TestClient.join(server.url, code, token);
    await client.act({ type: 'takeSeat', seat });
    others.push(client);
  }
  await facilitator.act({ type: 'start' });
  await facilitator.act({ type: 'advance' });
  await facilitator.act({ type: 'extend', seconds: 600 });
  for (const { page } of phones.values())
    await until('the talks', async () => /^Negotiation/.test(await phaseOf(page)));
});
afterAll(async () => {
  for (const client of [facilitator, ...others]) client.leave();
  await browser.close();
  await server.stop();
});

/** One shows the picture, the other's camera opens what is in it, and one tap confirms. */
async function shake(one: Seat, other: Seat): Promise<void> {
  const [shows, scans] = [phone(one), phone(other)];
  await openTab(shows.page, 'Deals');
  taps += 1;
  const ready = shows.page
    .getByRole('button')
    .filter({ has: shows.page.locator(`abbr[title="${SEATS[other]}"]`) })
    .first();
  const list = shows.page.getByRole('combobox', { name: 'Deal with' });
  await ready.or(list).first().waitFor({ timeout: SLOW });
  if (await ready.isVisible()) await ready.click();
  else await list.selectOption({ label: SEATS[other] });
  taps += 1;
  await tap(shows, 'Shake hands');
  await shows.page.getByRole('img', { name: /QR code of this deal/ }).waitFor({ timeout: SLOW });
  await until('the code is in sight', async () => {
    const box = await shows.page.getByText(/^Say this code/).boundingBox();
    return box !== null && box.y > 0 && box.y + box.height < PHONE.height;
  });
  const key = handshakes(one).find(({ status }) => status === 'open')?.key ?? '';
  expect(key).toMatch(/^[\w-]{22}$/);
  await scans.page.goto(`${server.url}/shake/${code}#${key}`);
  taps += 1;
  await scans.page.getByRole('button', { name: 'Confirm', exact: true }).first().waitFor({ timeout: SLOW });
  expect(scans.page.url()).not.toContain(key);
  await tap(scans, /^Confirm$/);
  await shows.page.getByText(/All have confirmed/).waitFor({ timeout: SLOW });
}

describe('deals closed face to face', () => {
  test('are twelve in ten minutes of a running clock, in five taps each, and no letter is typed', async () => {
    const began = facilitator.publicView.closesAt;
    expect(began).toBeGreaterThan(0);
    const from = Date.now();
    for (let round = 0; closed().length < DEALS; round++) {
      const pairs = MEETINGS[round % MEETINGS.length] ?? [];
      const turned = round % 2 === 0 ? pairs : pairs.map(([one, other]) => [other, one] as const);
      const before = closed().length;
      await Promise.all(turned.map(([one, other]) => shake(one, other)));
      await expect.poll(() => closed().length, { timeout: SLOW }).toBe(before + turned.length);
      if (Date.now() - from > MINUTES * 60_000) break;
    }
    const minutes = (Date.now() - from) / 60_000;
    const phase = state().public.phase;
    // What it took, for who reads the log.
    process.stdout.write(`${closed().length} deals, ${taps} taps, ${minutes.toFixed(1)} minutes\n`);
    expect(closed().length).toBe(DEALS);
    expect(minutes).toBeLessThan(MINUTES);
    expect(taps).toBeLessThanOrEqual(DEALS * TAPS_A_DEAL);
    expect(phase).toBe('negotiation');
    for (const one of phones.values()) expect(one.faults).toEqual([]);
  });

  test('are known to their sides alone, until both publish one', async () => {
    const [ana, ben] = [phone('selmora'), phone('tarrow')];
    const offers = () =>
      Object.values(state().public.commitments).filter(({ origin }) => origin === 'offer').length;
    expect(offers()).toBe(0);
    for (const one of [ana, ben]) await openTab(one.page, 'Deals');
    await ana.page
      .getByRole('article')
      .filter({ hasText: 'Tarrow' })
      .getByRole('button', { name: 'Publish it together' })
      .first()
      .click();
    const asked = ben.page.getByRole('article').filter({ hasText: 'Selmora would like everybody to know' });
    await asked.waitFor();
    expect(await axeFindings(ben.page)).toEqual([]);
    expect(await overflow(ben.page)).toEqual([]);
    await asked.getByRole('button', { name: 'Publish it together' }).click();
    await expect.poll(offers, { timeout: 20_000 }).toBeGreaterThan(0);
  });

  test('a phone that has no seat is told to type the digits', async () => {
    const stranger = await arrive(browser, PHONE);
    await stranger.page.goto(`${server.url}/shake/${code}#abcdefghijklmnopqrstuv`);
    await stranger.page.getByRole('heading', { name: 'This deal opens where you sit' }).waitFor();
    expect(stranger.faults).toEqual([]);
    await stranger.leave();
  });
});
