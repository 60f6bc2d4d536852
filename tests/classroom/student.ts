/** Somebody of the class at a phone: reads at 200 words a minute, thinks, does what the task line asks, and loses it. */
import type { Browser, Page } from 'playwright-core';
import { isRest, tryDeed } from '../e2e/deeds.ts';
import { aboveTheFold } from '../e2e/measure.ts';
import { arrive, PHONE, type Someone } from '../e2e/people.ts';
import { type Pace, quicken, timeOf } from './fast-clock.ts';

/** Words a minute. */
export const READING = 200;
/** How long one thinks about what one has read, in seconds. */
const THINKING = { least: 2, most: 8 };
/** Two or three on a seat: who has not the title for it lets the others go first so long, in seconds. */
const COURTESY = 20;
const LOOK = 250;
/** What cannot be pressed by then has gone. */
const LONGEST_DEED = 4000;

/** One thing that somebody was asked for and did. */
export type Decision = {
  readonly student: string;
  readonly deed: string;
  /** Words above the fold that had to be read for it. */
  readonly words: number;
};

export type Student = {
  readonly name: string;
  readonly someone: Someone;
  readonly decisions: Decision[];
  /** Moments of the practice, in the time of the class; 0: it did not come to that. */
  readonly practice: { begunAt: number; votedAt: number; doneAt: number };
  /** Sentences of the task line that nobody in this file knows. */
  readonly puzzled: Set<string>;
  /** What could not be done, because it was done or over before. */
  missed: number;
  here: boolean;
};

/** Takes the time to read what is new on the screen; says all that stands there. */
type Think = (read: readonly string[]) => Promise<readonly string[]>;

export type Room = { readonly url: string; readonly code: string; readonly pace: Pace };

/** A phone in the room, before it has joined. */
export async function enter(browser: Browser, name: string, { pace }: Room): Promise<Student> {
  const someone = await arrive(browser, PHONE);
  await someone.page.addInitScript(quicken, pace);
  const practice = { begunAt: 0, votedAt: 0, doneAt: 0 };
  return { name, someone, decisions: [], practice, puzzled: new Set(), missed: 0, here: true };
}

/** Types the code and the name; resolves when the session is on the screen. */
export async function joinByCode({ someone: { page }, name }: Student, { url, code }: Room): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Code of the session').fill(code);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.waitForURL(/\/desk\//);
}

const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The task line as it stands; '' where there is none, as in the lobby or while the line is down. */
function taskNow(page: Page): Promise<string> {
  return page
    .evaluate(() => document.querySelector('section[aria-label="Your task"] p')?.textContent ?? '')
    .catch(() => '');
}

async function isDebrief(page: Page): Promise<boolean> {
  const heading = await page.evaluate(() => document.querySelector('h1')?.textContent).catch(() => '');
  return heading === 'Debrief';
}

/** What is pressed in the practice: what leads on before a verb that has been tried. */
const VERBS = ['Back to the lobby', 'Next', 'Practise', 'Yes', 'Accept', 'Confirm'] as const;

/** The words of the lobby but those of its task. */
async function besideTheTask(page: Page): Promise<readonly string[]> {
  const [{ words }, task] = await Promise.all([
    aboveTheFold(page),
    page.getByText(/^You speak for /).innerText(),
  ]);
  const asked = new Set(task.split(/\s+/));
  return words.filter((word) => !asked.has(word));
}

/** In the lobby, with a seat: the three verbs, each read and thought about; who has to go on leaves them where they are. */
async function practise(
  { someone: { page }, practice }: Student,
  { pace }: Room,
  think: Think,
): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inPractice = () => page.getByText(/^Practice, \d/).isVisible();
  let read: readonly string[] = [];
  while (practice.doneAt === 0) {
    const shown = await Promise.all(VERBS.map((name) => button(name).isVisible()));
    const verb = VERBS[shown.indexOf(true)];
    if (verb === undefined || (verb !== 'Practise' && !(await inPractice()))) return;
    if (practice.begunAt === 0) practice.begunAt = timeOf(pace);
    // What else stands in the lobby is read later.
    read = verb === 'Practise' ? await think(await besideTheTask(page)) : await think(read);
    if (!(await button(verb).isVisible())) continue;
    await button(verb).click();
    if (verb === 'Yes') practice.votedAt = timeOf(pace);
    if (verb === 'Back to the lobby') practice.doneAt = timeOf(pace);
  }
}

/** Plays until the debrief, or until they are not here any more. `dice` gives numbers from 0 to 1. */
export async function study(student: Student, room: Room, dice: () => number): Promise<void> {
  const { pace } = room;
  const { page } = student.someone;
  page.setDefaultTimeout(LONGEST_DEED);
  const seconds = (count: number) => sleep((count * 1000) / pace.factor);
  /** Reads what has not been read yet, thinks, and knows all of it. */
  const think: Think = async (read) => {
    const { words } = await aboveTheFold(page).catch(() => ({ words: [] }));
    const known = [...read];
    const fresh = words.filter((word) => {
      const at = known.indexOf(word);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
    await seconds((fresh.length / READING) * 60 + THINKING.least + dice() * (THINKING.most - THINKING.least));
    return words;
  };
  while (student.here && !(await isDebrief(page))) {
    const asked = await taskNow(page);
    if (asked === '' || isRest(asked)) {
      if (asked === '') await practise(student, room, think).catch(() => undefined);
      await sleep(LOOK);
      continue;
    }
    const words = (await think([])).length;
    if (dice() < 0.5) await seconds(dice() * COURTESY);
    // Somebody else of the delegation, or the clock, was quicker.
    if ((await taskNow(page)) !== asked) continue;
    const deed = await tryDeed(page, asked).catch(() => 'missed' as const);
    if (deed === 'unknown') student.puzzled.add(asked);
    else if (deed === 'missed') student.missed += 1;
    else student.decisions.push({ student: student.name, deed, words });
    await sleep(LOOK);
  }
}
