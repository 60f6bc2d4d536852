import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import {
  arrive,
  choose,
  framesWith,
  host,
  join,
  LAPTOP,
  openTab,
  PHONE,
  phaseOf,
  type Someone,
  taskButton,
  taskOf,
  until,
  WALL,
} from './people.ts';

let browser: Browser;
let server: TestServer;
/** The facilitator, three delegates and the big screen, each in a browser of their own. */
let gil: Someone;
let ana: Someone;
let ben: Someone;
let cleo: Someone;
let wall: Someone;
let code: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  [gil, ana, ben, cleo, wall] = await Promise.all([
    arrive(browser, LAPTOP),
    arrive(browser, PHONE),
    arrive(browser, PHONE),
    arrive(browser, LAPTOP),
    arrive(browser, WALL),
  ]);
  code = await host(gil, server.url);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const delegates = () => [ana, ben, cleo];
const others = (...inTheKnow: readonly Someone[]) =>
  [gil, ana, ben, cleo, wall].filter((one) => !inTheKnow.includes(one));

async function textOf({ page }: Someone): Promise<string> {
  return page.locator('body').innerText();
}

async function phaseIs(name: string): Promise<void> {
  for (const { page } of delegates())
    await until(`a desk in ${name}`, async () => (await phaseOf(page)).startsWith(name));
}

async function next(name: string): Promise<void> {
  await gil.page.getByRole('button', { name: 'Next', exact: true }).click();
  await phaseIs(name);
}

function stateOfSession() {
  const session = server.hall.sessions.find((one) => one.code === code);
  if (!session) throw new Error('the session is gone');
  return session.state;
}

describe('a facilitator, three delegates and the big screen', () => {
  test('come together by the code', async () => {
    await wall.page.goto(`${server.url}/screen/${code}`);
    await wall.page.getByText(code).first().waitFor();
    await join(ana, server.url, code, 'Ana', 'Selmora');
    await join(ben, server.url, code, 'Ben', 'Tarrow');
    await join(cleo, server.url, code, 'Cleo', 'Dunmere');
    for (const name of ['Ana', 'Ben', 'Cleo']) await wall.page.getByText(name).first().waitFor();
    await gil.page.getByRole('button', { name: 'Start', exact: true }).click();
    await phaseIs('Briefing');
  });

  test('UX 12, 13 a private message reaches its reader and nobody else', async () => {
    const marker = 'bluebell seven four';
    await openTab(ana.page, 'Talk');
    await choose(ana.page, 'With', /^Tarrow/);
    await ana.page.getByLabel('Your message').fill(`Our word is ${marker}.`);
    await ana.page.getByRole('button', { name: 'Send to Tarrow only' }).click();

    await openTab(ben.page, 'Talk');
    await choose(ben.page, 'With', /Selmora/);
    await ben.page.getByRole('log').getByText(marker).waitFor();

    // A word on the floor comes after it everywhere, so that what was to come has come.
    await cleo.page.getByLabel('Your message').fill('Good morning to all.');
    await cleo.page.getByRole('button', { name: 'Send to everybody' }).click();
    await until('the floor reaches all', async () =>
      others(cleo).every((one) => framesWith(one, 'Good morning to all') > 0),
    );
    expect(framesWith(ben, marker)).toBeGreaterThan(0);
    for (const one of others(ana, ben)) {
      expect(framesWith(one, marker)).toBe(0);
      expect(await textOf(one)).not.toContain(marker);
    }
  });

  test('a text is tabled, amended or not, and voted on; everybody sees the roll call', async () => {
    for (const { page } of delegates()) {
      await openTab(page, page === cleo.page ? 'Answer' : 'Brief');
      await taskButton(page).filter({ hasText: 'Ready' }).click();
    }
    await phaseIs('Negotiation');
    await openTab(ana.page, 'Text');
    await putForward();
    await next('Plenary');
    for (const { page } of delegates()) await sayReadyToVote(page);

    const votes = [
      [ana, 'Yes'],
      [ben, 'No'],
      [cleo, 'Abstain'],
    ] as const;
    while (stateOfSession().public.stage === 'voting') {
      const open = Object.entries(stateOfSession().public.items).find(([, item]) => item.status === 'open');
      if (!open) continue;
      const [id] = open;
      const sealed = Object.values(stateOfSession().public.votes).filter((vote) => vote.item === id);
      expect(sealed).toEqual([]);
      for (const [who, choice] of votes) await vote(who, id, choice);
      await until('the ballot closes', async () => stateOfSession().public.items[id]?.status !== 'open');
    }

    const codes = { SEL: 'Yes', TAR: 'No', DUN: 'Abstain' };
    for (const [seat, choice] of Object.entries(codes)) {
      for (const one of [wall, ana, ben, cleo]) {
        const call = one.page.getByRole('list', { name: 'Roll call' }).first();
        await call.getByRole('listitem').filter({ hasText: seat }).getByText(choice).waitFor();
      }
    }
  });

  test('a conduct card is known to its seat alone', async () => {
    await next('Conduct');
    const lure = 'told from home before the next vote';
    const before = new Map(others(ana).map((one) => [one, one.frames.length]));
    await ana.page.getByRole('button', { name: /^Covert card/ }).click();
    await ana.page.getByRole('button', { name: 'Seal it' }).click();
    await ana.page.getByText('Sealed until the debrief').waitFor();
    for (const { page } of [ben, cleo]) {
      await page.getByRole('button', { name: /^Build/ }).click();
      await page.getByRole('button', { name: 'Seal it' }).click();
      await page.getByText('Sealed until the debrief').waitFor();
    }
    for (const one of others(ana)) {
      expect(framesWith(one, 'covert', before.get(one))).toBe(0);
      expect(framesWith(one, lure)).toBe(0);
      expect(await textOf(one)).not.toContain(lure);
    }
  });

  test('a piece of evidence goes to the one it is shown to', async () => {
    await next('Crisis');
    expect(framesWith(wall, 'covert')).toBe(0);
    const held = Object.entries(stateOfSession().own.selmora?.evidence ?? {}).find(([, item]) => item.own);
    if (!held) throw new Error('the victim of the opening incident holds nothing');
    const [id] = held;
    expect(framesWith(ana, id)).toBeGreaterThan(0);
    for (const one of others(ana)) expect(framesWith(one, id)).toBe(0);

    await openTab(ana.page, 'Answer');
    const other = ana.page.getByRole('button', { name: 'Hospitals held to ransom' });
    if ((await other.count()) > 0) await other.first().click();
    await ana.page.getByRole('button', { name: /Evidence in your hands/ }).click();
    await choose(ana.page, 'Show it to', 'Tarrow');
    await ana.page.getByRole('button', { name: 'Show to Tarrow only' }).click();
    await ana.page.getByText('Only Selmora and Tarrow').waitFor();

    await until('it reaches Tarrow', async () => framesWith(ben, id) > 0);
    // A word on the floor comes after it everywhere.
    await cleo.page.getByLabel('Your message').fill('We are looking into it.');
    await cleo.page.getByRole('button', { name: 'Send to everybody' }).click();
    await until('the floor reaches all', async () =>
      others().every((one) => framesWith(one, 'We are looking into it') > 0),
    );
    for (const one of others(ana, ben)) expect(framesWith(one, id)).toBe(0);
  });

  test('the facilitator ends it, and all are in the debrief without a fault', async () => {
    const recovery = await gil.page.getByText(/^[B-Z]{4}(-[B-Z]{4}){3}$/).innerText();
    await gil.page.getByRole('button', { name: /End the session/ }).click();
    await gil.page.getByLabel('Recovery code').fill(recovery);
    await gil.page.getByRole('button', { name: 'End the session', exact: true }).click();
    for (const { page } of delegates())
      await page.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
    for (const one of [gil, ana, ben, cleo, wall]) expect(one.faults).toEqual([]);
  });
});

/** Whatever bots have left to do on the text is done by hand. */
async function putForward(): Promise<void> {
  const current = () => {
    const { currentText, treaties } = stateOfSession().public;
    return { status: treaties[currentText]?.status, sponsors: treaties[currentText]?.sponsors ?? [] };
  };
  if (
    current().status === 'draft' &&
    !Object.values(stateOfSession().public.clauses).some(({ rung }) => rung > 0)
  ) {
    await ana.page.getByRole('combobox', { name: 'Change to' }).first().selectOption({ index: 1 });
  }
  for (const { page } of [ana, ben]) {
    if (current().status !== 'draft') return;
    await openTab(page, 'Text');
    const sign = page.getByRole('button', { name: 'Put your name to it' });
    const table = page.getByRole('button', { name: 'Table the text' });
    const done = page.getByText(/^Tabled$/).or(page.getByRole('button', { name: 'Take your name off' }));
    await sign.or(table).or(done).first().waitFor();
    if (await sign.isVisible()) await sign.click();
    await table.or(done).first().waitFor();
  }
}

async function sayReadyToVote(page: Someone['page']): Promise<void> {
  await openTab(page, 'Vote');
  await taskButton(page).filter({ hasText: 'Ready' }).click();
}

async function vote({ page }: Someone, item: string, choice: 'Yes' | 'No' | 'Abstain'): Promise<void> {
  await until('a ballot is on the desk', async () => /^Cast your ballot/.test(await taskOf(page)));
  // By keyboard on a laptop: the third key is the third button.
  if (page === cleo.page) await page.keyboard.press('3');
  else await page.getByRole('button', { name: choice, exact: true }).click();
  await until(
    `${choice} is taken`,
    async () =>
      stateOfSession().public.items[item]?.status !== 'open' || !/^Cast your ballot/.test(await taskOf(page)),
  );
}
