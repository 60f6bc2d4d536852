import type { Page } from 'playwright-core';
import { phaseOf, taskButton, taskOf, until } from './people.ts';

/** What a person does who follows the task line and looks no further. */
type Deed = { readonly name: string; readonly asked: RegExp; readonly done: (page: Page) => Promise<void> };

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Presses a button that goes away with what it belongs to. */
async function settle(page: Page, name: string): Promise<void> {
  const buttons = page.getByRole('button', { name, exact: true });
  const before = await buttons.count();
  await buttons.first().click();
  await until(`“${name}” goes away`, async () => (await buttons.count()) < before);
}

async function change(page: Page, list: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: list }).first().selectOption({ index: 1 });
}

const DEEDS: readonly Deed[] = [
  {
    name: 'ready',
    asked: /^(Read your brief|Say when you are ready|Read what moved)|broke (your|its) word/,
    done: (page) => taskButton(page).click(),
  },
  { name: 'handshake', asked: /holds out a hand/, done: (page) => settle(page, 'Cancel') },
  {
    name: 'offer',
    asked: /^Propose a deal/,
    async done(page) {
      await page
        .getByRole('main')
        .getByRole('button', { name: /(Both|Get)/ })
        .first()
        .click();
      await press(page, /^Offer to/);
    },
  },
  {
    name: 'answerOffer',
    asked: /^Answer the offer/,
    async done(page) {
      const crossed = await page.getByRole('article').first().getByText('your red line').count();
      await settle(page, crossed > 0 ? 'Decline' : 'Accept');
    },
  },
  { name: 'sponsor', asked: /^Sponsor the text/, done: (page) => taskButton(page).click() },
  { name: 'table', asked: /^Table the text/, done: (page) => taskButton(page).click() },
  { name: 'draft', asked: /^No text yet/, done: (page) => change(page, /Change to/) },
  {
    name: 'amend',
    asked: /^Propose an amendment/,
    async done(page) {
      await taskButton(page).click();
    },
  },
  { name: 'ballot', asked: /^Cast your ballot/, done: (page) => press(page, /^Yes$/) },
  {
    name: 'conduct',
    asked: /^Choose your conduct/,
    async done(page) {
      await press(page, /^Keep your word/);
      await press(page, 'Seal it');
    },
  },
  {
    name: 'answer',
    asked: /^Answer: who/,
    async done(page) {
      await page.getByRole('group', { name: 'Who did it?' }).getByRole('button').first().click();
      await press(page, 'Likely');
      await press(page, 'Do nothing');
    },
  },
  { name: 'reply', asked: /^You are named/, done: (page) => settle(page, 'Deny') },
  { name: 'predict', asked: /^Predict/, done: (page) => press(page, 'Up') },
  { name: 'endorse', asked: /^Endorse Article/, done: (page) => press(page, /^Endorse/) },
  // “Or none”: whoever plays no card says that they are ready.
  { name: 'card', asked: /^Play one card/, done: (page) => taskButton(page).click() },
  { name: 'takeBack', asked: /^A bot plays your seat/, done: (page) => taskButton(page).click() },
  { name: 'decide', asked: /^Keep your private deals/, done: (page) => press(page, 'Keep it secret') },
];

const WAITS = /^(Waiting|Done|You are ready|The session is)/;
const MOST_STEPS = 150;

/** Whether a sentence of the task line asks for nothing. */
export function isRest(sentence: string): boolean {
  return WAITS.test(sentence);
}

/** Does what a sentence of the task line asks, and says what that is called; throws where it cannot be done any more. */
export async function tryDeed(page: Page, sentence: string): Promise<string> {
  const deed = DEEDS.find(({ asked }) => asked.test(sentence));
  if (!deed) return 'unknown';
  const lead = taskButton(page);
  const isDeedItself = async () =>
    /^(Ready|Not yet|Sponsor|Table it|Take it back)$/.test(await lead.first().innerText());
  if ((await lead.count()) > 0 && !(await isDeedItself())) await lead.first().click();
  await deed.done(page);
  return deed.name;
}

async function isOver(page: Page): Promise<boolean> {
  return (await page.getByRole('heading', { name: 'Debrief', level: 1 }).count()) > 0;
}

/** A look, not a wait: the desk may be gone by now. */
const GLANCE = 1_000;

/** What is asked, and when. */
async function moment(page: Page): Promise<string> {
  return `${await phaseOf(page, GLANCE)}: ${await taskOf(page, GLANCE)}`;
}

/** Something else is asked, or the same in another phase, or the session is over. */
async function moveOn(page: Page, before: string): Promise<void> {
  await until(
    `something comes after “${before}”`,
    async () => (await isOver(page)) || (await moment(page).catch(() => before)) !== before,
  );
}

/**
 * Does what the task line asks until it is `enough` or the session is over; says how often each thing was done.
 * `waits` is told how many milliseconds passed after each deed until something else could be done.
 */
export async function followTasks(
  page: Page,
  enough: () => Promise<boolean> = async () => false,
  waits: number[] = [],
): Promise<Record<string, number>> {
  let idleSince = 0;
  const done: Record<string, number> = {};
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await isOver(page)) return done;
    if (await enough()) return done;
    const before = await moment(page).catch(() => '');
    const sentence = before.slice(before.indexOf(': ') + 2);
    if (before === '') continue;
    if (!isRest(sentence) && idleSince > 0) {
      waits.push(performance.now() - idleSince);
      idleSince = 0;
    }
    if (isRest(sentence)) {
      await moveOn(page, before);
      continue;
    }
    let deed: string;
    try {
      deed = await tryDeed(page, sentence);
    } catch (error) {
      // A bot was quicker, and something else is asked by now.
      if ((await moment(page).catch(() => '')) !== before) continue;
      throw error;
    }
    if (deed === 'unknown') throw new Error(`Nobody knows what to do about “${sentence}”`);
    done[deed] = (done[deed] ?? 0) + 1;
    idleSince = performance.now();
    // Two offers in a row ask the same thing: those deeds wait for themselves.
    if (!/offer|hand|named/.test(sentence)) await moveOn(page, before);
  }
  throw new Error(`The session did not end in ${MOST_STEPS} steps: ${JSON.stringify(done)}`);
}
