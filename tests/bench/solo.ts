/**
 * One person plays alone in a real browser, at the pace of people, and does what the task line asks: how many decisions
 * that takes, how much is said to them in a round, how long they wait. Run it with
 * `node tests/bench/solo.ts [easy|standard|hard] [folder for pictures] [width]`, on a built client.
 */
import { join } from 'node:path';
import { LIVE_PACE } from '../../server/session/bot-driver.ts';
import { DIFFICULTIES } from '../../shared/rules/vocabulary.ts';
import { followTasks } from '../e2e/deeds.ts';
import { arrive, phaseOf, pick } from '../e2e/people.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer } from '../support/server.ts';

const [chosen = 'standard', folder = '', width = '390'] = process.argv.slice(2);
const difficulty = DIFFICULTIES.find((one) => one === chosen) ?? 'standard';
const LABELS = { easy: 'Easy', standard: 'Standard', hard: 'Hard' } as const;

const [browser, server] = await Promise.all([launchBrowser(), startServer({ pace: LIVE_PACE })]);
const ana = await arrive(browser, { width: Number(width), height: Number(width) < 900 ? 844 : 800 });
const { page } = ana;
let pictures = 0;
async function picture(name: string): Promise<void> {
  if (folder === '') return;
  pictures += 1;
  const file = `${String(pictures).padStart(2, '0')}-${name.replaceAll(/\W+/g, '-').toLowerCase()}.png`;
  await page.screenshot({ path: join(folder, file) });
}

await page.goto(server.url);
await page.getByRole('link', { name: 'Play solo' }).click();
await pick(page, 'Pellin');
await page.getByText(LABELS[difficulty], { exact: true }).click();
await page.getByLabel('Your name').fill('Ana');
await picture('form');
await page.getByRole('button', { name: 'Start', exact: true }).click();
await page.getByRole('button', { name: 'Yes', exact: true }).click();
await picture('practice ballot');
await page.getByRole('button', { name: 'Next' }).click();
await page.getByRole('button', { name: 'Accept' }).click();
await picture('practice offer');
await page.getByRole('button', { name: 'Next' }).click();
await page.getByRole('button', { name: 'Confirm' }).click();
await picture('practice handshake');
await page.getByRole('button', { name: 'Begin the game' }).click();
await page.getByRole('region', { name: 'Your task' }).waitFor();

const started = performance.now();
const waits: number[] = [];
let phase = '';
const look = async () => {
  const now = await phaseOf(page, 1000).catch(() => phase);
  if (now !== phase) await picture(now);
  phase = now;
  return false;
};
const done = await followTasks(page, look, waits);
const minutes = (performance.now() - started) / 60_000;
for (const step of ['2 What happened', '3 Why', '4 Lessons']) {
  await page.getByRole('tab', { name: step }).click();
  await page.getByRole('tabpanel', { name: step }).waitFor();
  await picture(step);
}

const [session] = server.hall.sessions;
const own = session?.state.own.pellin;
const round = (of: number) => ({
  messages: Object.values(own?.messages ?? {}).filter((said) => said.to === 'pellin' && said.round === of)
    .length,
  offers: Object.values(own?.offers ?? {}).filter((offer) => offer.from !== 'pellin' && offer.round === of)
    .length,
  handshakes: Object.values(own?.handshakes ?? {}).filter((hand) => hand.by !== 'pellin' && hand.round === of)
    .length,
});
const { ready = 0, ...decided } = done;
const sorted = waits.sort((one, other) => one - other);
process.stdout.write(
  `${JSON.stringify({
    difficulty,
    decisions: Object.values(decided).reduce((sum, count) => sum + count, 0),
    ready,
    decided,
    addressed: [round(1), round(2)],
    waits: {
      count: sorted.length,
      median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      longest: Math.round(sorted.at(-1) ?? 0),
    },
    minutesWithoutReading: Number(minutes.toFixed(2)),
    faults: ana.faults,
  })}\n`,
);
await browser.close();
await server.stop();
process.exit(0);
