import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { aboveTheFold } from './measure.ts';
import { arrive, join, openTab, PHONE, phaseOf, type Someone, taskButton, until } from './people.ts';

const MOST_CONTROLS = 7;
const MOST_WORDS = 60;
/** Bots that say nothing, so that the desk shows what this test brings about and no more. */
const ASLEEP = { least: 3_600_000, most: 3_600_000 };

let browser: Browser;
let server: TestServer;
let gil: TestClient;
let ben: TestClient;
let ana: Someone;
let taps = 0;
/** The other states, so that a ballot closes when all have voted. */
const others: TestClient[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer({ pace: ASLEEP })]);
  const { code, token } = await createSession(server.url);
  gil = await TestClient.join(server.url, code, token);
  ben = await TestClient.join(server.url, code, (await joinSession(server.url, code, 'Ben')).token);
  await ben.act({ type: 'takeSeat', seat: 'tarrow' });
  for (const seat of ['dunmere', 'immera', 'pellin', 'vessen']) {
    const { token: theirs } = await joinSession(server.url, code, seat);
    const one = await TestClient.join(server.url, code, theirs);
    await one.act({ type: 'takeSeat', seat });
    others.push(one);
  }
  ana = await arrive(browser, PHONE);
  await join(ana, server.url, code, 'Ana', 'Selmora');
  await gil.act({ type: 'start' });
  await phaseIs('Briefing');
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function phaseIs(name: string): Promise<void> {
  await until(name, async () => (await phaseOf(ana.page).catch(() => '')).startsWith(name));
}

async function next(name: string): Promise<void> {
  await gil.act({ type: 'advance' });
  await phaseIs(name);
}

async function tap(control: Locator): Promise<void> {
  taps += 1;
  await control.tap();
}

const button = (name: string | RegExp) => ana.page.getByRole('button', { name });

async function expectFewOnScreen(where: string, wordsToo = true): Promise<void> {
  const { controls, words } = await aboveTheFold(ana.page);
  expect(controls.length, `${where}: ${controls.join(' | ')}`).toBeLessThanOrEqual(MOST_CONTROLS);
  if (wordsToo) expect(words.length, `${where}: ${words.join(' ')}`).toBeLessThanOrEqual(MOST_WORDS);
}

describe('at 390 px, few taps, few controls and few words', () => {
  test('the briefing', async () => {
    await expectFewOnScreen('brief', false);
    await openTab(ana.page, 'Answer');
    await expectFewOnScreen('opening incident');
  });

  test('the first offer takes at most 5 taps from the task line', async () => {
    await next('Negotiation');
    await expectFewOnScreen('deals');
    await openTab(ana.page, 'Text');
    await expectFewOnScreen('blank text');
    taps = 0;
    await tap(taskButton(ana.page));
    await tap(
      ana.page
        .getByRole('main')
        .getByRole('button', { name: /(Both|Get)/ })
        .first(),
    );
    await expectFewOnScreen('an offer in the making');
    await tap(button(/^Offer to/));
    await ana.page.getByText('Your offer').first().waitFor();
    expect(taps).toBeLessThanOrEqual(5);
  });

  test('an offer to answer, a text to sponsor, and what stands behind “More”', async () => {
    const promise = { type: 'commitment', norm: 'N01', rung: 2 } as const;
    const terms = ['tarrow', 'selmora'].map((seat) => ({ seat, gives: [promise] }));
    await ben.act({ type: 'makeOffer', terms });
    await openTab(ana.page, 'Deals');
    await button('Accept').waitFor();
    await expectFewOnScreen('an offer to answer');
    await tap(button('Accept'));

    const text = ben.publicView.currentText;
    await ben.act({ type: 'editText', text, norm: 'N01', rung: 2 });
    await ben.act({ type: 'editText', text, norm: 'N15', rung: 2 });
    await openTab(ana.page, 'Text');
    await button('Sponsor').waitFor();
    await expectFewOnScreen('a text to sponsor');
    await button('Sponsor').tap();
    await button('Table it').waitFor();
    await expectFewOnScreen('a text to table');
    await button('Table it').tap();
    await ana.page.getByText('Tabled', { exact: true }).waitFor();
    await openTab(ana.page, 'Talk');
    await expectFewOnScreen('talk');
    await ana.page.getByRole('tab', { name: /^More/ }).tap();
    await expectFewOnScreen('more');
  });

  test('a ballot takes 1 tap', async () => {
    await next('Plenary');
    await expectFewOnScreen('amendments');
    await ben.act({ type: 'amend', text: ben.publicView.currentText, norm: 'N15', rung: 3 });
    await gil.act({ type: 'advance' });
    await button('Yes').waitFor();
    await expectFewOnScreen('an amendment on the ballot');
    taps = 0;
    await tap(button('Yes'));
    await ana.page.getByText('Sealed. You may change it.').waitFor();
    expect(taps).toBe(1);
    for (const one of [ben, ...others]) {
      const item =
        Object.entries(one.publicView.items).find(([, { status }]) => status === 'open')?.[0] ?? '';
      await one.act({ type: 'castBallot', item, choice: 'yes', norms: [], reason: '' });
    }
    await ana.page.getByRole('heading', { name: 'The text', exact: true }).waitFor();
    await expectFewOnScreen('the text on the ballot');
  });

  test('a conduct card takes 2 taps', async () => {
    while (ben.publicView.phase === 'plenary') await gil.act({ type: 'advance' });
    await phaseIs('Conduct');
    await expectFewOnScreen('conduct, for the first time');
    taps = 0;
    await tap(button(/^Build/));
    await expectFewOnScreen('a chosen card');
    await tap(button('Seal it'));
    await ana.page.getByText('Sealed until the debrief').waitFor();
    expect(taps).toBe(2);
    await expectFewOnScreen('a sealed card');
  });

  test('an answer takes 3 taps', async () => {
    await next('Crisis');
    await expectFewOnScreen('who, for the first time');
    taps = 0;
    await tap(ana.page.getByRole('group', { name: 'Who did it?' }).getByRole('button').first());
    await expectFewOnScreen('how sure');
    await tap(button(/^Likely$/));
    await expectFewOnScreen('what we do');
    await tap(button('Do nothing'));
    await ana.page.getByText('Your answer:').waitFor();
    expect(taps).toBe(3);
    await expectFewOnScreen('an answered incident');
  });

  test('the review', async () => {
    await next('Review');
    await expectFewOnScreen('prediction');
    await button('Up').tap();
    await gil.act({ type: 'advance' });
    await ana.page.getByRole('heading', { name: /^Stability is/ }).waitFor();
    await expectFewOnScreen('result');
    expect(ana.faults).toEqual([]);
  });
});
