import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { courseOf } from '../../shared/replay/course.ts';
import type { State } from '../../shared/rules/state.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { overflow } from '../support/page-faults.ts';
import { confirm, createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, framesWith, LAPTOP, PHONE, type Someone, until } from './people.ts';

/** A follower sees what the leader opens within this time, in milliseconds; generous to a busy machine. */
const SOON = 4000;
/** So long nothing happens before the facilitator goes on, in milliseconds. */
const BOTS_THINK = 300;
/** A sheet within its margins of 18 mm, in pixels; and the whole sheet, in points. */
const A4 = { width: 658, height: 987 };
const A4_POINTS = [595, 842];
const SEATS = ['selmora', 'tarrow', 'dunmere', 'pellin', 'vessen'] as const;

let browser: Browser;
let server: TestServer;
let code: string;
/** The facilitator, on a console of no browser. */
let host: TestClient;
let gil: Someone;
const followers: Someone[] = [];
/** One of them, who goes her own way and comes back. */
let ana: Someone;
/** What proves that it is she. */
let ticket: string;
/** What the server answered to followers over HTTP, as text. */
const answers: string[] = [];

function stateNow(): State {
  const session = server.hall.sessionOf(code);
  if (!session) throw new Error('the session is gone');
  return session.state;
}

/** Ids of causes that only the true score has: nobody is sent them before conduct is revealed. */
function hiddenCauses(): string[] {
  const { hidden, public: shown } = stateNow();
  return Object.keys(hidden.trueLines).filter((id) => !(id in shown.ledger));
}

/** Bots play all seats, those of people too; the facilitator goes on wherever they wait. */
async function playToTheEnd(): Promise<void> {
  await host.act({ type: 'start' });
  while (host.publicView.phase !== 'debrief') {
    const { phaseId, stage } = host.publicView;
    const moved = () => host.publicView.phaseId !== phaseId || host.publicView.stage !== stage;
    const end = Date.now() + BOTS_THINK;
    while (!moved() && Date.now() < end) await new Promise((later) => setTimeout(later, 20));
    if (!moved()) await host.send({ type: 'advance' });
    await host.until(moved);
  }
}

async function open(device: typeof PHONE | typeof LAPTOP, token: string, post: 'desk' | 'console') {
  const someone = await arrive(browser, device);
  await someone.page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `entente.token.${code}.${post}`,
    token,
  ] as const);
  if (post === 'desk')
    someone.page.on('response', (response) => {
      if (!response.url().includes('/api/')) return;
      void response.text().then(
        (text) => answers.push(text),
        () => undefined,
      );
    });
  await someone.page.goto(`${server.url}/debrief/${code}`);
  await someone.page.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
  return someone;
}

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  const created = await createSession(server.url, { name: 'Gil' });
  ({ code } = created);
  host = await TestClient.join(server.url, code, created.token);
  const tokens: string[] = [];
  for (const seat of SEATS) {
    const { token } = await joinSession(server.url, code, `Of ${seat}`);
    const client = await TestClient.join(server.url, code, token);
    await client.act({ type: 'takeSeat', seat });
    await host.act({ type: 'setDriver', seat, driver: 'bot' });
    await client.room.leave();
    tokens.push(token);
  }
  await playToTheEnd();
  await confirm(server.url, created);
  gil = await open(LAPTOP, created.token, 'console');
  // One after the other: five pages that load at once take each other's time.
  for (const [at, token] of tokens.entries())
    followers.push(await open(at % 2 ? LAPTOP : PHONE, token, 'desk'));
  ana = followers[0] as Someone;
  ticket = tokens[0] ?? '';
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const everybody = () => [gil, ...followers];
const others = () => followers.filter((one) => one !== ana);
const step = (page: Page, name: string) => page.getByRole('tab', { name, selected: true });
const press = ({ page }: Someone, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

/** Milliseconds until all of them see it. */
async function seenBy(people: readonly Someone[], what: (page: Page) => Promise<void>): Promise<number> {
  const begun = performance.now();
  await Promise.all(people.map(({ page }) => what(page)));
  return performance.now() - begun;
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Moment of the session' });
/** “Round 1, Negotiation · 4 of 93” */
const momentLine = (page: Page) => page.locator('p[aria-live="polite"]').filter({ hasText: / of \d+/ });
const atMoment = (number: number) => (page: Page) =>
  momentLine(page)
    .filter({ hasText: new RegExp(`· ${number} of `) })
    .waitFor();

describe('a debrief that the facilitator leads', () => {
  test('takes all who follow from step to step, and leaves who looks around alone', async () => {
    await gil.page.getByRole('tab', { name: '2 What happened' }).click();
    expect(await seenBy(followers, (page) => step(page, '2 What happened').waitFor())).toBeLessThan(SOON);
    await press(ana, 'Look around alone');
    await ana.page.getByRole('tab', { name: '3 Why' }).click();
    await gil.page.getByRole('tab', { name: '4 Lessons' }).click();
    expect(await seenBy(others(), (page) => step(page, '4 Lessons').waitFor())).toBeLessThan(SOON);
    await step(ana.page, '3 Why').waitFor();
    await press(ana, 'Back to Gil');
    expect(await seenBy([ana], (page) => step(page, '4 Lessons').waitFor())).toBeLessThan(SOON);
  });

  test('UX 24 goes through the replay by the slider, and each sees the same moment', async () => {
    await gil.page.getByRole('tab', { name: '2 What happened' }).click();
    await press(gil, 'Replay the session');
    await seenBy(followers, (page) => slider(page).waitFor());
    await slider(gil.page).focus();
    for (const number of [2, 3]) {
      await gil.page.keyboard.press('ArrowRight');
      await atMoment(number)(gil.page);
    }
    expect(await seenBy(followers, atMoment(3))).toBeLessThan(SOON);
    await press(ana, 'One moment on');
    await atMoment(4)(ana.page);
    await press(gil, 'Last moment');
    const last = Number(/ of (\d+)/.exec(await momentLine(gil.page).innerText())?.[1]);
    await seenBy(others(), atMoment(last));
    await atMoment(4)(ana.page);
    await press(ana, 'Back to Gil');
    await seenBy([ana], atMoment(last));
  });

  test('UX 24 has keys and an address for every moment, which is what the record says of it', async () => {
    const { page } = ana;
    const reading = await server.log.read(code);
    if ('damaged' in reading) throw new Error('the record cannot be read');
    const { states } = courseOf(reading.records);
    const last = Number(/ of (\d+)/.exec(await momentLine(page).innerText())?.[1]);
    await page.getByRole('heading', { level: 1 }).first().focus();
    const moves = [
      ['Home', 1],
      ['ArrowRight', 2],
      ['End', last],
      ['ArrowLeft', last - 1],
    ] as const;
    for (const [key, number] of moves) {
      await page.keyboard.press(key);
      await atMoment(number)(page);
      const revision = Number(/#t=(\d+)/.exec(page.url())?.[1]);
      const { phase, stability } = states[revision]?.public ?? {};
      // The way in shows no number yet.
      if (phase === 'lobby') continue;
      const recorded = Math.round(stability ?? Number.NaN);
      await until(`stability of moment ${number}`, async () =>
        new RegExp(`Stability\\s+${recorded}\\b`).test(await page.locator('body').innerText()),
      );
    }
    await press(ana, 'Back to Gil');
    await seenBy([ana], atMoment(last));
  });

  test('UX 24 keeps what each did in secret from every page, frame and answer until it is revealed', async () => {
    const secrets = hiddenCauses();
    expect(secrets.length).toBeGreaterThan(0);
    await press(gil, 'Close the replay');
    await seenBy(followers, (page) => step(page, '2 What happened').waitFor());
    await gil.page.getByRole('tab', { name: '3 Why' }).click();
    const reveal = async (what: string | RegExp) => {
      await press(gil, 'Reveal it');
      await seenBy(followers, (page) =>
        page.getByRole('listitem').filter({ hasText: what }).filter({ hasText: '(revealed)' }).waitFor(),
      );
    };
    await reveal('What each seat wanted');
    await reveal('Private promises');
    await reveal('Who was behind each incident');
    for (const follower of followers) {
      await follower.page.getByText('What each seat did in secret: not revealed yet').first().waitFor();
      expect(await follower.page.getByText(/^(Keep your word|Covert card)$/).count()).toBe(0);
      for (const secret of secrets) expect(framesWith(follower, secret)).toBe(0);
    }
    const asked = ['findings', 'changes/40', 'replay/40?eyes=tarrow', 'replay/40', 'replay'];
    const said = await Promise.all(
      asked.map(async (path) => {
        const response = await ana.page.request.get(`${server.url}/api/sessions/${code}/${path}`, {
          headers: { authorization: `Bearer ${ticket}` },
        });
        return { status: response.status(), text: await response.text() };
      }),
    );
    expect(said.map(({ status }) => status)).toEqual([409, 409, 409, 200, 200]);
    for (const secret of secrets)
      expect([...answers, ...said.map(({ text }) => text)].filter((text) => text.includes(secret))).toEqual(
        [],
      );
    await reveal('What each seat did in secret');
    for (const follower of followers) {
      await follower.page
        .getByText(/^(Keep your word|Covert card)$/)
        .first()
        .waitFor();
      expect(framesWith(follower, secrets[0] ?? '')).toBeGreaterThan(0);
    }
    expect(everybody().flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('F10 a branch that the leader plays is seen by all who follow, not by who looks around, and by her again on return', async () => {
    const branchOf = (page: Page) => page.getByRole('region', { name: 'nobody had talked' });
    await gil.page.getByRole('tab', { name: '4 Lessons' }).click();
    await seenBy(followers, (page) => step(page, '4 Lessons').waitFor());
    await press(ana, 'Look around alone');
    await press(gil, 'Play it once, with the same luck');
    await seenBy([gil, ...others()], (page) => branchOf(page).getByText('first difference').waitFor());
    expect(await branchOf(ana.page).count()).toBe(0);
    await press(ana, 'Back to Gil');
    await branchOf(ana.page).getByText('first difference').waitFor();
    const tables = await Promise.all(
      everybody().map(({ page }) => branchOf(page).getByRole('table').innerText()),
    );
    expect(new Set(tables).size).toBe(1);
    // Her page is loaded anew: she is where the others are.
    await ana.page.reload();
    await branchOf(ana.page).getByText('first difference').waitFor();
    await press(gil, 'Close this branch');
    await seenBy(everybody(), (page) => branchOf(page).waitFor({ state: 'detached' }));
    expect(everybody().flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('UX 25 prints a communiqué on A4, with all its parts and no buttons', async () => {
    const { page } = gil;
    await page.getByRole('tab', { name: '4 Lessons' }).click();
    await press(gil, /Communiqué/);
    await page.getByRole('heading', { level: 1, name: 'Communiqué' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    const { treaties, clauses } = stateNow().public;
    const adopted = Object.entries(treaties).filter(([, { status }]) => status === 'adopted');
    const words = await page.locator('main').innerText();
    for (const [id, { parties }] of adopted) {
      const articles = Object.values(clauses).filter(({ text, rung }) => text === id && rung > 0);
      for (let at = 0; at < articles.length; at += 1) expect(words).toMatch(/Article \d+/);
      expect(words).toMatch(/Roll call/);
      expect(words).toMatch(/Signed/);
      expect(parties.length).toBeGreaterThan(0);
    }
    if (adopted.length === 0) expect(words).toContain('adopted no text');
    // Nothing is wider than a sheet of A4 within its margins.
    await page.setViewportSize({ width: A4.width, height: A4.height });
    expect(await overflow(page)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(0);
    for (const [, width, height] of boxes)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual(A4_POINTS);
    await page.emulateMedia({ media: null });
    await page.setViewportSize(LAPTOP);
  });
});
