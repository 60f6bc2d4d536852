import { wcagContrast } from 'culori';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientCommand } from '../../shared/rules/commands.ts';
import type { Choice } from '../../shared/rules/vocabulary.ts';
import { ChaosProxy } from '../faults/chaos-proxy.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { focusOf, hearPolite, spoken } from './looks.ts';
import { arrive, join, LAPTOP, phaseOf, type Someone, until } from './people.ts';

/** Bots that say nothing, so that the desk shows what this test brings about and no more. */
const ASLEEP = { least: 3_600_000, most: 3_600_000 };
const OTHERS = ['tarrow', 'dunmere', 'immera', 'pellin', 'vessen'] as const;
type Other = (typeof OTHERS)[number];
/** So soon is a vote answered on the loopback, in milliseconds. */
const SOON = 300;
/** Of how many votes the fastest counts: the machine does other things as well. */
const TRIES: readonly Choice[] = ['no', 'abstain', 'yes', 'no', 'yes'];

let browser: Browser;
let server: TestServer;
let proxy: ChaosProxy;
let gil: TestClient;
let ana: Someone;
const seats = new Map<Other, TestClient>();

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer({ pace: ASLEEP })]);
  proxy = new ChaosProxy(() => server.port);
  const door = await proxy.listen();
  const { code, token } = await createSession(server.url);
  gil = await TestClient.join(server.url, code, token);
  for (const seat of OTHERS) {
    const one = await TestClient.join(server.url, code, (await joinSession(server.url, code, seat)).token);
    await one.act({ type: 'takeSeat', seat });
    seats.set(seat, one);
  }
  ana = await arrive(browser, LAPTOP, { reducedMotion: 'reduce' });
  await join(ana, door, code, 'Ana', 'Selmora');
  await gil.act({ type: 'start' });
  await phaseIs('Briefing');
  await gil.act({ type: 'advance' });
  const text = gil.publicView.currentText;
  await act('tarrow', { type: 'editText', text, norm: 'N01', rung: 2 });
  await act('tarrow', { type: 'editText', text, norm: 'N15', rung: 2 });
  await act('dunmere', { type: 'sponsor', text, sponsoring: true });
  await act('tarrow', { type: 'table', text });
  await gil.act({ type: 'advance' });
  await act('tarrow', { type: 'amend', text, norm: 'N15', rung: 3 });
  await act('dunmere', { type: 'amend', text, norm: 'N01', rung: 3 });
  await gil.act({ type: 'advance' });
  await votes().waitFor();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await proxy.close();
});

async function act(seat: Other, command: ClientCommand): Promise<void> {
  const one = seats.get(seat);
  if (!one) throw new Error(`nobody sits on ${seat}`);
  await one.act(command);
}

async function phaseIs(name: string): Promise<void> {
  await until(name, async () => (await phaseOf(ana.page).catch(() => '')).startsWith(name));
}

const page = () => ana.page;
const votes = () => page().getByRole('toolbar', { name: 'Your vote' });

function openItem(): string {
  const open = Object.entries(gil.publicView.items).find(([, { status }]) => status === 'open');
  if (!open) throw new Error('no ballot is open');
  return open[0];
}

const cast = (seat: Other, choice: Choice, item = openItem()) =>
  act(seat, { type: 'castBallot', item, choice, norms: [], reason: '' });

/** What is sealed for Ana's seat, as the server has it. */
function sealed(item = openItem()): Choice | '' {
  const session = server.hall.sessions[0];
  return session?.state.own.selmora?.ballots[item]?.choice ?? '';
}

const pressed = (name: string) =>
  votes().getByRole('button', { name, pressed: true }).waitFor({ state: 'attached' });

describe('a vote by keyboard', () => {
  test('UX 7 Tab goes to the ballot, arrows choose, Enter casts, and the ring is always seen', async () => {
    await hearPolite(page());
    const inVotes = () => votes().evaluate((box) => box.contains(document.activeElement));
    const unseen: string[] = [];
    let steps = 0;
    for (; !(await inVotes()) && steps < 40; steps += 1) {
      await page().keyboard.press('Tab');
      const focus = await focusOf(page());
      const contrast = wcagContrast(focus.ring, focus.ground);
      if (focus.width < 2 || contrast < 3 || focus.covered)
        unseen.push(JSON.stringify({ contrast, ...focus }));
    }
    expect(unseen).toEqual([]);
    expect(steps).toBeLessThan(40);
    await page().keyboard.press('ArrowRight');
    expect((await focusOf(page())).name).toBe('No');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowLeft');
    await page().keyboard.press('ArrowLeft');
    expect((await focusOf(page())).name).toBe('Yes');
    await page().keyboard.press('Enter');
    await pressed('Yes');
    expect(sealed()).toBe('yes');
  });

  test('UX 8 single keys vote where nobody writes, are listed behind “?”, and can be turned off', async () => {
    const field = page().getByLabel('Your message');
    await field.focus();
    await page().keyboard.type('2?');
    expect(await field.inputValue()).toBe('2?');
    expect(sealed()).toBe('yes');
    await field.fill('');
    await page().getByRole('heading', { level: 1 }).focus();
    await page().keyboard.press('2');
    await pressed('No');
    await page().keyboard.press('?');
    const help = page().getByRole('dialog', { name: 'Keys' });
    await help.getByText('Vote, in the order of the buttons').waitFor();
    await page().keyboard.press('3');
    await help.getByText('1, 2 and 3 vote').click();
    await page().keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page().keyboard.press('1');
    await page().keyboard.press('?');
    await help.getByText('1, 2 and 3 vote').click();
    expect(sealed()).toBe('no');
    await page().keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page().keyboard.press('1');
    await pressed('Yes');
    expect(sealed()).toBe('yes');
  });
});

test('UX 9 a vote is answered at once, by one sentence', async () => {
  const waits: number[] = [];
  for (const choice of TRIES) {
    const name = { yes: 'Yes', no: 'No', abstain: 'Abstain' }[choice as 'yes' | 'no' | 'abstain'];
    waits.push(
      await votes()
        .getByRole('button', { name })
        .evaluate(
          (button) =>
            new Promise<number>((answered) => {
              const begun = performance.now();
              const look = () =>
                button.getAttribute('aria-pressed') === 'true'
                  ? answered(performance.now() - begun)
                  : requestAnimationFrame(look);
              (button as HTMLElement).click();
              look();
            }),
        ),
    );
  }
  expect(Math.min(...waits)).toBeLessThan(SOON);
  expect(sealed()).toBe('yes');
  // Since the first vote the task is another one, and that has been said; no change of the vote is worth a sentence.
  const told = async () => (await spoken(page())).filter((words) => !words.includes('Cast your ballot'));
  await until('the vote is told', async () => (await told()).length > 0);
  expect(await told()).toHaveLength(1);
});

test('UX 22 an amendment says what it adds and removes, and can be read clean', async () => {
  const card = page().getByRole('article').filter({ has: votes() });
  await card.locator('ins').first().waitFor();
  expect(await card.locator('ins').first().textContent()).toMatch(/^added: /);
  await card.getByRole('button', { name: 'Clean text' }).click();
  const { texts, items } = gil.publicView;
  const { norm = '', toRung = 0 } = items[openItem()] ?? {};
  const whole = Array.from({ length: toRung }, (_, at) => texts[`norm.${norm}.rung${at + 1}`]?.en).join(' ');
  await card.getByText(whole, { exact: true }).waitFor();
  expect(await card.locator('ins, del').count()).toBe(0);
  await card.getByRole('button', { name: 'Changes' }).click();
  await card.locator('ins').first().waitFor();
});

test('UX 10, 11 twelve votes in two seconds are told in two sentences at most; the result takes the place of the buttons', async () => {
  const before = (await spoken(page())).length;
  const item = openItem();
  await votes().getByRole('button', { name: 'Abstain' }).focus();
  const begun = performance.now();
  await page().keyboard.press('2');
  for (const seat of OTHERS) await cast(seat, 'no', item);
  await page().keyboard.press('1');
  await until('the vote is changed', async () => sealed(item) === 'yes');
  await votes().getByRole('button', { name: 'Abstain' }).focus();
  for (const seat of OTHERS) await cast(seat, seat === 'vessen' ? 'no' : 'yes', item);
  const took = performance.now() - begun;
  expect(took).toBeLessThan(8_000);
  const result = page().getByText('Yes 5 · No 1 · Abstain 0');
  await result.waitFor();
  await until('the focus is kept', () =>
    page().evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
  );
  // Sentences wait three seconds for others to join them.
  await page().waitForTimeout(3_500);
  const said = (await spoken(page())).slice(before);
  expect(said.length, said.join(' | ')).toBeLessThanOrEqual(2 + Math.floor(took / 3_000));
  expect(said.join(' ')).toContain('Yes 5, No 1, Abstain 0');
});

test('UX 9 a vote that comes too late is said to be refused, with the reason', async () => {
  await votes().waitFor();
  const item = openItem();
  proxy.afflict({ silent: 'up' });
  await votes().getByRole('button', { name: 'Yes' }).click();
  for (const seat of OTHERS) await cast(seat, 'no', item);
  await gil.act({ type: 'advance' });
  await page().getByText('Yes 0 · No 5 · Abstain 1').waitFor();
  proxy.afflict({});
  await page().getByRole('alert').filter({ hasText: /\w/ }).first().waitFor();
  expect(sealed(item)).not.toBe('yes');
  expect(ana.faults).toEqual([]);
});
