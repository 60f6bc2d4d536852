import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REVEALS } from '../../shared/rules/vocabulary.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { aboveTheFold } from './measure.ts';
import { arrive, choose, join, openTab, PHONE, phaseOf, pick, type Someone, until, WALL } from './people.ts';
import { standardLibrary } from './standard-table.ts';

/** One question at a time has one answer for each state or sector, and little besides. */
const MOST_CONTROLS = 10;
/** Bots that do nothing, so that all that happens is what this test brings about. */
const ASLEEP = { least: 3_600_000, most: 3_600_000 };
const OTHERS = ['tarrow', 'dunmere', 'immera', 'pellin', 'vessen'];

let browser: Browser;
let server: TestServer;
let gil: TestClient;
let ana: Someone;
let wall: Someone;
const others = new Map<string, TestClient>();

beforeAll(async () => {
  const library = standardLibrary();
  [browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ pace: ASLEEP, library: () => library }),
  ]);
  const { code, token } = await createSession(server.url);
  gil = await TestClient.join(server.url, code, token);
  for (const seat of OTHERS) {
    const { token: theirs } = await joinSession(server.url, code, seat);
    const one = await TestClient.join(server.url, code, theirs);
    await one.act({ type: 'takeSeat', seat });
    others.set(seat, one);
  }
  ana = await arrive(browser, PHONE);
  await join(ana, server.url, code, 'Ana', 'Selmora');
  wall = await arrive(browser, WALL);
  await wall.page.goto(`${server.url}/screen/${code}`);
  await gil.act({ type: 'start' });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function reach(phase: string, name: string): Promise<void> {
  while (gil.publicView.phase !== phase) await gil.act({ type: 'advance' });
  await until(name, async () => (await phaseOf(ana.page).catch(() => '')).startsWith(name));
}

const button = (name: string | RegExp, page: Page = ana.page) =>
  page.getByRole('main').getByRole('button', { name }).first();

async function expectOneQuestion(question: string): Promise<void> {
  await ana.page.getByRole('heading', { name: question }).waitFor();
  const { controls } = await aboveTheFold(ana.page);
  expect(controls.length, `${question}: ${controls.join(' | ')}`).toBeLessThanOrEqual(MOST_CONTROLS);
}

describe('conduct at standard rules, on a phone', () => {
  test('a plan is composed one question at a time, and sealed', async () => {
    await reach('conduct', 'Conduct');
    await expectOneQuestion('What do you do in secret?');
    await button(/^Covert operation/).tap();
    await expectOneQuestion('Against whom?');
    await button(/Tarrow$/).tap();
    await expectOneQuestion('What kind of operation?');
    await button(/^Disruption/).tap();
    await expectOneQuestion('Which sector?');
    // In force from before: the norm on essential services, and nothing on government.
    await button(/^Government.*no rule covers this/).waitFor();
    await button(/^Transport.*breaks .*“Say it”/).tap();
    await expectOneQuestion('Whose traces do you leave?');
    await button(/Immera$/).tap();
    await ana.page.getByText('You leave traces of Immera').waitFor();
    await button('Plan it').tap();
    await button('Add a second act').tap();
    await expectOneQuestion('And besides?');
    await button(/^Build defences/).tap();
    await button('Plan it').tap();
    await button('Reports filed, inspectors let in').tap();
    await pick(ana.page, /^Withhold them/);
    await button('Done').tap();
    await button('Seal it').tap();
    await ana.page.getByText('Sealed until the debrief').waitFor();
    await ana.page.getByText('Reports withheld, inspectors let in').waitFor();
  });

  test('and may be changed until the phase closes', async () => {
    await button('Change it').tap();
    await button('Take it out').tap();
    await button('Seal it').tap();
    await ana.page.getByText('Sealed until the debrief').waitFor();
    expect(await ana.page.getByText('under the flag of Immera').count()).toBe(0);
    await ana.page.getByText('Build defences').waitFor();
  });
});

describe('the crisis at standard rules', () => {
  test('the states say what an act was in law, and the forum finds', async () => {
    await reach('crisis', 'Crisis');
    const { askedIncident: incident, incidents } = gil.publicView;
    await button(/^Nuisance$/).waitFor();
    for (const seat of OTHERS.slice(0, 3))
      await others.get(seat)?.act({ type: 'qualify', incident, threshold: 'nuisance' });
    await ana.page.getByText('3 call it this or graver').waitFor();
    await button(/^Nuisance$/).tap();
    await ana.page.getByText('The forum found: Nuisance').waitFor();
    await wall.page.getByText('The forum found: Nuisance').waitFor();
    expect(incidents[incident]?.asked).toBe(1);
  });

  test('the hotline calls whom it concerns, and an embassy asks', async () => {
    const call = button(/^Call /);
    await call.tap();
    await ana.page.getByText('You consulted').waitFor();
    await openTab(ana.page, 'Talk');
    await choose(ana.page, 'With', /^Tarrow/);
    await button('What you know of Tarrow').tap();
    await ana.page.getByRole('button', { name: 'How many exploits has it?' }).tap();
    await ana.page.getByText('Your embassy, round 1').waitFor();
    await ana.page.getByRole('button', { name: 'Close' }).tap();
  });

  test('the debrief tells the plan and the finding', async () => {
    while (gil.publicView.phase !== 'debrief') await gil.act({ type: 'advance' });
    for (const what of REVEALS) await gil.act({ type: 'reveal', what });
    await ana.page.getByRole('tab', { name: /Why/ }).tap();
    await ana.page.getByText('reports withheld').first().waitFor();
    await ana.page.getByText('The forum found:').first().waitFor();
    expect([...ana.faults, ...wall.faults]).toEqual([]);
  });
});
