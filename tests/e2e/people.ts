import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Somebody with a browser of their own, all that it was sent, and all that went wrong in it. */
export type Someone = {
  readonly page: Page;
  /** Payloads of every WebSocket frame received. */
  readonly frames: Buffer[];
  /** Errors of the page, of its console and of its content security policy. */
  readonly faults: string[];
  readonly leave: () => Promise<void>;
};

export const PHONE = { width: 390, height: 844 } as const;
export const LAPTOP = { width: 1280, height: 800 } as const;
export const WALL = { width: 1920, height: 1080 } as const;

export type Device = { readonly width: number; readonly height: number };

/** Long, for machines that do much else at once; a test that passes never waits for it. */
const PATIENCE = 20_000;
/** Narrower than this it is a phone: touch, and no scrollbars that take room. */
const TOUCH = 900;

export async function arrive(
  browser: Browser,
  device: Device,
  options: BrowserContextOptions = {},
): Promise<Someone> {
  const phone = device.width < TOUCH;
  const context = await browser.newContext({
    viewport: device,
    hasTouch: phone,
    isMobile: phone,
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const frames: Buffer[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload))),
  );
  return { page, frames, faults, leave: () => context.close() };
}

/** Waits until it holds; says what it waited for when it never does. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** How many of the frames, from a given one on, hold the text. */
export function framesWith({ frames }: Someone, text: string, from = 0): number {
  return frames.slice(from).filter((frame) => frame.includes(text)).length;
}

/** The one sentence under the header of a desk. */
export function taskOf(page: Page, timeout = PATIENCE): Promise<string> {
  return page.getByRole('region', { name: 'Your task' }).locator('p').first().innerText({ timeout });
}

/** “Plenary, round 1 of 2” */
export function phaseOf(page: Page, timeout = PATIENCE): Promise<string> {
  return page.getByRole('banner').locator('p').first().innerText({ timeout });
}

export function taskButton(page: Page) {
  return page.getByRole('region', { name: 'Your task' }).getByRole('button');
}

/** Opens a section of the desk, in its bar or behind “More”. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab').first().waitFor();
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}\\b`) });
  if (await tab.isVisible()) {
    await tab.click();
    return;
  }
  const more = page.getByRole('tab', { name: /^More\b/ });
  if (!(await more.isVisible())) await page.getByRole('tab').first().click();
  await more.click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Chooses from a list of the device's own, by the names of the list and of the entry. */
export async function choose(page: Page, list: string | RegExp, entry: string | RegExp): Promise<void> {
  const select = page.getByRole('combobox', { name: list });
  const fits = (name: string) => (typeof entry === 'string' ? name === entry : entry.test(name));
  const find = async () => (await select.locator('option').allTextContents()).find(fits);
  await until(`${entry} in ${list}`, async () => (await find()) !== undefined);
  const label = (await find()) ?? '';
  await select.selectOption({ label });
}

/** Chooses one of a few as a finger does, by its label once that lies still. */
export async function pick(page: Page, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name });
  await page.locator('label').filter({ has: radio }).click();
  await until(`${name} chosen`, () => radio.isChecked());
}

/** From the landing page, alone, as the given state, past the practice to the desk. */
export async function playSolo({ page }: Someone, url: string, state: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Play solo' }).click();
  await pick(page, state);
  await page.getByLabel('Your name').fill('Ana');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Skip the practice' }).click();
  await page.getByRole('region', { name: 'Your task' }).waitFor();
}

/** Sets a session up and returns its code; without clocks, so that nothing happens but what the test does. */
export async function host({ page }: Someone, url: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Host' }).click();
  await pick(page, 'Alone');
  await page.getByLabel('Your name').fill('Gil');
  await page.getByRole('button', { name: 'Set up the session' }).click();
  await page.waitForURL(/\/console\//);
  return page.url().split('/').at(-1) ?? '';
}

/** Joins by typing the code, and takes a seat. */
export async function join(
  { page }: Someone,
  url: string,
  code: string,
  name: string,
  seat: string,
): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Code of the session').fill(code.toLowerCase());
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`this seat\\s*: ${seat}`) }).click();
  const desk = page.getByRole('region', { name: 'Your task' });
  await page.getByText(`You speak for ${seat}`).or(desk).first().waitFor();
}
