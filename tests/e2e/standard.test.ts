import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientCommand } from '../../shared/rules/commands.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import {
  arrive,
  choose,
  join,
  openTab,
  PHONE,
  phaseOf,
  type Someone,
  taskButton,
  taskOf,
  until,
} from './people.ts';
import { standardLibrary } from './standard-table.ts';

/** Bots that say nothing, so that the desk shows what this test brings about and no more. */
const ASLEEP = { least: 3_600_000, most: 3_600_000 };
const OTHERS = ['tarrow', 'dunmere', 'immera', 'pellin', 'vessen'] as const;
type Other = (typeof OTHERS)[number];

let browser: Browser;
let server: TestServer;
let gil: TestClient;
let ana: Someone;
/** Another hand on Ana's seat: for what is not looked at here. */
let second: TestClient;
const seats = new Map<Other, TestClient>();

beforeAll(async () => {
  const library = standardLibrary();
  [browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ pace: ASLEEP, library: () => library }),
  ]);
  const { code, token } = await createSession(server.url);
  gil = await TestClient.join(server.url, code, token);
  const sit = async (seat: string, name: string) => {
    const one = await TestClient.join(server.url, code, (await joinSession(server.url, code, name)).token);
    await one.act({ type: 'takeSeat', seat });
    return one;
  };
  for (const seat of OTHERS) seats.set(seat, await sit(seat, seat));
  ana = await arrive(browser, PHONE);
  await join(ana, server.url, code, 'Ana', 'Selmora');
  second = await sit('selmora', 'Sue');
  await gil.act({ type: 'start' });
  await phaseIs('Briefing');
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const button = (name: string | RegExp) => ana.page.getByRole('button', { name }).first();
const shows = (text: string | RegExp) => ana.page.getByText(text).first().waitFor();

/** Ticks a box in the dialog that is open. */
const tick = (name: string) => ana.page.getByRole('dialog').getByText(name, { exact: true }).tap();

async function phaseIs(name: string): Promise<void> {
  await until(name, async () => (await phaseOf(ana.page).catch(() => '')).startsWith(name));
}

async function next(name: string): Promise<void> {
  await gil.act({ type: 'advance' });
  await phaseIs(name);
}

async function act(seat: Other, command: ClientCommand): Promise<void> {
  const one = seats.get(seat);
  if (!one) throw new Error(`nobody sits on ${seat}`);
  await one.act(command);
}

function openBallot(): string {
  const open = Object.entries(gil.publicView.items).find(([, { status }]) => status === 'open');
  if (!open) throw new Error('no ballot is open');
  return open[0];
}

async function vote(seat: Other, choice: 'join' | 'object', norms: readonly 'N15'[] = []): Promise<void> {
  await act(seat, { type: 'castBallot', item: openBallot(), choice, norms: [...norms], reason: '' });
}

describe('negotiation', () => {
  test('a caucus shows who is in it, and only they read what is said', async () => {
    await next('Negotiation');
    await openTab(ana.page, 'Talk');
    await button('Open a caucus').tap();
    for (const name of ['Pellin', 'Vessen']) await tick(name);
    await button('Meet with Pellin and Vessen').tap();
    const members = ana.page.getByRole('list', { name: 'In this caucus' });
    await members.waitFor();
    expect(await members.getByRole('listitem').count()).toBe(3);
    await ana.page.getByRole('textbox', { name: 'Your message' }).fill('Between us three.');
    await button('Send to Pellin and Vessen only').tap();
    await ana.page.getByRole('log').getByText('Between us three.').waitFor();
    const said = (seat: Other) =>
      Object.values(seats.get(seat)?.view.own?.messages ?? {}).map(({ text }) => text);
    await seats.get('pellin')?.until(() => said('pellin').length > 0);
    expect(said('vessen')).toEqual(['Between us three.']);
    expect(said('tarrow')).toEqual([]);

    await button('Leave').tap();
    await button('Send to everybody').waitFor();
  });

  test('several texts stand side by side, and the chair writes one of its own', async () => {
    const text = gil.publicView.currentText;
    await act('tarrow', { type: 'editText', text, norm: 'N01', rung: 2 });
    await act('tarrow', { type: 'editText', text, norm: 'N15', rung: 4 });
    await act('dunmere', { type: 'sponsor', text, sponsoring: true });
    await act('pellin', { type: 'openText', kind: 'draft', from: '' });
    await openTab(ana.page, 'Text');
    await ana.page.getByRole('tab', { name: 'Openness and contacts' }).tap();
    await shows(/your parliament/);
    await shows(/becomes law when half of the parliaments/);

    await button('Open a compromise as chair').tap();
    await button(/^Begin from: Text of round 1/).tap();
    await ana.page
      .getByRole('option', { name: /Compromise of the chair, round 1/, selected: true })
      .waitFor({ state: 'attached' });
    const order = ana.page.getByRole('listitem').filter({ hasText: 'Compromise of the chair' });
    await order.getByRole('button', { name: 'Take it next' }).tap();
    await order.getByText('Not tabled').waitFor();
    await choose(ana.page, /Which text/, /Text of round 1/);
    await act('tarrow', { type: 'table', text });
    await shows('Tabled');
  });

  test('what was in force before can be read', async () => {
    await choose(ana.page, /Which text/, /What is in force/);
    await shows('In force from before');
  });
});

describe('a plenary under consensus', () => {
  test('staying out of a clause, with a reason', async () => {
    await next('Plenary');
    await gil.act({ type: 'advance' });
    await button('Join except…').waitFor();
    await button('Join except…').tap();
    await tick('Essential services off limits');
    await ana.page.getByRole('textbox', { name: 'Your reason' }).fill('Our courts need time.');
    await button('Cast it').tap();
    await shows('Sealed. You may change it.');
  });

  test('an objection is answered by the last word of the chair', async () => {
    for (const seat of OTHERS) if (seat !== 'dunmere') await vote(seat, 'join');
    await vote('dunmere', 'object', ['N15']);
    await shows('Your last word as chair');
    await shows('Our courts need time.');
    await button('Let them stay out of “Openness and contacts”').tap();
    await until('the chair has spoken', async () => {
      const { treaties, currentText } = gil.publicView;
      return treaties[currentText]?.remedy !== '';
    });
    await act('dunmere', { type: 'answerLastWord', text: gil.publicView.currentText, accepts: true });
    await until('the first text is decided', async () =>
      Object.values(gil.publicView.treaties).some(({ status }) => status === 'adopted'),
    );
  });

  test('the signatories of a binding clause are shown, one by one', async () => {
    while (gil.publicView.phase === 'plenary') await gil.act({ type: 'advance' });
    await phaseIs('Conduct');
    await openTab(ana.page, 'Text');
    await choose(ana.page, /Which text/, /What is in force/);
    await shows('Signed');
  });
});

describe('the rounds after', () => {
  /** From conduct to the result of the round; some withhold their reports. */
  async function finishRound(withholding: readonly (TestClient | undefined)[]): Promise<void> {
    while (gil.publicView.phase === 'plenary') await gil.act({ type: 'advance' });
    for (const one of withholding)
      await one?.act({ type: 'planConduct', actions: [], reports: 'withhold', inspections: 'accept' });
    await next('Crisis');
    await next('Review');
  }

  test('a new government and an unlocked move are announced until they are put away', async () => {
    await finishRound([second, seats.get('dunmere')]);
    await gil.act({ type: 'advance' });
    await next('Negotiation');
    await shows('A new government in Selmora');
    await button('Understood').tap();
    await gil.act({ type: 'unlock', mechanic: 'withdrawal' });
    await ana.page.getByRole('heading', { name: 'Withdrawal' }).waitFor();
    await button('Understood').tap();
    const old = ana.page.getByText('A new government in Selmora');
    await until('both are put away', async () => (await old.count()) === 0);
  });

  test('the review says what stability would be without a norm', async () => {
    await next('Plenary');
    await finishRound([second, seats.get('dunmere')]);
    await gil.act({ type: 'advance' });
    await ana.page.getByRole('heading', { name: /^Stability is/ }).waitFor();
    await button(/What would it be without/).tap();
    await shows(/Stability as it would be/);
  });

  test('who broke its word makes amends, and suspends what it owes to another who did', async () => {
    await next('Negotiation');
    await next('Plenary');
    await finishRound([]);
    await button('Up').tap();
    await until('amends are asked for', async () => /^You broke your word/.test(await taskOf(ana.page)));
    await button('Admit it and make amends').tap();
    await until('a suspension is asked for', async () => /^Dunmere broke/.test(await taskOf(ana.page)));
    await button('Suspend towards Dunmere').tap();
    await until('nothing more is asked for', async () => /^Say when/.test(await taskOf(ana.page)));
    await taskButton(ana.page).tap();
    const suspended = Object.values(gil.publicView.commitments).filter(
      (duty) => duty.debtor === 'selmora' && duty.suspended.includes('dunmere'),
    );
    expect(suspended).toHaveLength(1);
    expect(ana.faults).toEqual([]);
  });
});
