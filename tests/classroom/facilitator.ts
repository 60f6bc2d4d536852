/** Who runs the class: sets it up, gives seats, starts it, and from then on looks who is waited for. */
import type { Browser } from 'playwright-core';
import { arrive, type Device, LAPTOP, pick, type Someone } from '../e2e/people.ts';
import { quicken } from './fast-clock.ts';
import type { Room } from './student.ts';

export type Facilitator = { readonly someone: Someone; readonly recovery: string };

async function sitDown(browser: Browser, device: Device, { pace }: Pick<Room, 'pace'>): Promise<Someone> {
  const someone = await arrive(browser, device);
  await someone.page.addInitScript(quicken, pace);
  return someone;
}

/** Sets a class of 45 minutes up on a laptop, and writes the recovery code down. */
export async function setUp(
  browser: Browser,
  { url, pace }: Omit<Room, 'code'>,
): Promise<{ readonly facilitator: Facilitator; readonly code: string }> {
  const someone = await sitDown(browser, LAPTOP, { pace });
  const { page } = someone;
  await page.goto(url);
  await page.getByRole('link', { name: 'Host' }).click();
  await pick(page, /^45 minutes/);
  await page.getByLabel('Your name').fill('Gil');
  await page.getByRole('button', { name: 'Set up the session' }).click();
  await page.waitForURL(/\/console\//);
  const code = page.url().split('/').at(-1) ?? '';
  const recovery = await page.getByText(/^[B-Z]{4}(-[B-Z]{4}){3}$/).innerText();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  return { facilitator: { someone, recovery }, code };
}

/** Gives a seat to those who have none yet. */
export async function seatEverybody({ someone: { page } }: Facilitator): Promise<void> {
  const give = page.getByRole('button', { name: /^Give \d+ (person|people) a seat$/ });
  if (await give.isVisible().catch(() => false)) await give.click().catch(() => undefined);
}

/** Whether the roll call holds so many, and nobody of them is missing or still practises. */
export async function allAreReady({ someone: { page } }: Facilitator, players: number): Promise<boolean> {
  const says = (text: string | RegExp) => page.getByText(text).first().isVisible();
  if (!(await says(`${players} players are here.`))) return false;
  return !(await says(/^Missing: /)) && !(await says(/^Still practising: /));
}

export async function start({ someone: { page } }: Facilitator): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
}

/** Takes somebody out of the session, and keeps them out. */
export async function takeOut({ someone: { page } }: Facilitator, name: string): Promise<void> {
  const people = page.getByRole('button', { name: /^People/ });
  if ((await people.getAttribute('aria-expanded')) !== 'true') await people.click();
  await page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();
  await page.getByRole('button', { name: `Take out: ${name}` }).click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Take out' })
    .click();
}

/** The laptop is gone: the console opens on another one with the recovery code. */
export async function moveConsole(
  browser: Browser,
  { someone, recovery }: Facilitator,
  { url, code, pace }: Room,
): Promise<Facilitator> {
  await someone.leave();
  const next = await sitDown(browser, LAPTOP, { pace });
  await next.page.goto(`${url}/console/${code}`);
  await next.page.getByRole('link', { name: 'Open it with the recovery code' }).click();
  await next.page.getByLabel('Your code').fill(recovery);
  await next.page.getByRole('button', { name: 'Open it here' }).click();
  await next.page.getByRole('heading', { name: 'Console' }).waitFor();
  return { someone: next, recovery };
}

/** What the console's task line says, and in which phase; '' where it does not stand there now. */
export async function glance({ someone: { page } }: Facilitator): Promise<string> {
  return page.evaluate(() => document.querySelector('main p')?.textContent ?? '').catch(() => '');
}
