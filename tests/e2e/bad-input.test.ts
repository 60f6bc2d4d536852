import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newJoinCode } from '../../server/session/join-codes.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';
import { arrive, join, openTab, PHONE, type Someone, until } from './people.ts';

/** What has made browsers run texts, by the ways in which it does. */
const SCRIPTS = [
  '<script>window.hit=1</script>',
  '</textarea><script>window.hit=1</script>',
  '<svg/onload=window.hit=1>',
  '<img src=x onerror=window.hit=1>',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  '<a href="javascript:window.hit=1">here</a>',
  '[here](javascript:window.hit=1)',
  '![x](https://evil.example/x.png)',
  '<style>@import "https://evil.example/x.css";</style>',
  '<math><mi//xlink:href="data:x,<script>window.hit=1</script>">',
  '"-window.hit=1-"',
  "';window.hit=1;//",
  '{{constructor.constructor("window.hit=1")()}}',
  '<%= window.hit=1 %>',
  '<input autofocus onfocus=window.hit=1>',
  '<details open ontoggle=window.hit=1>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<object data="https://evil.example/x"></object>',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  '<scr<script>ipt>window.hit=1</scr</script>ipt>',
] as const;

let browser: Browser;
let server: TestServer;
let code: string;
let gil: TestClient;
let ana: Someone;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  const created = await createSession(server.url);
  code = created.code;
  gil = await TestClient.join(server.url, code, created.token);
  await TestClient.join(server.url, code, (await joinSession(server.url, code, 'Ben')).token);
});

beforeEach(async () => {
  ana = await arrive(browser, PHONE);
  return () => ana.leave();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function tryToJoin(page: Page, asked: string, name: string): Promise<void> {
  await page.goto(server.url);
  await page.getByLabel('Code of the session').fill(asked);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
}

/** The words stand at the field, are read out with it, and the field has the focus. */
async function expectRefusedAt(page: Page, field: string, words: string | RegExp): Promise<void> {
  const input = page.getByLabel(field);
  await page.getByText(words).first().waitFor();
  await until(`${field} has the focus`, () =>
    input.evaluate((element) => element === document.activeElement),
  );
  const described = (await input.getAttribute('aria-describedby')) ?? '';
  const spoken = await page.evaluate(
    (ids) => ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
    described.split(' '),
  );
  expect(spoken).toMatch(words);
  expect(await input.getAttribute('aria-invalid')).toBe('true');
}

describe('what is typed wrong is answered in words, where it was typed', () => {
  test('a code with letters that no code has', async () => {
    await tryToJoin(ana.page, 'AEIOU', 'Ana');
    await expectRefusedAt(ana.page, 'Code of the session', /four letters and a check letter/);
    expect(await ana.page.getByLabel('Your name').inputValue()).toBe('Ana');
  });

  test('a code whose check letter does not fit', async () => {
    const other = code.endsWith('B') ? 'C' : 'B';
    await tryToJoin(ana.page, code.slice(0, -1) + other, 'Ana');
    await expectRefusedAt(ana.page, 'Code of the session', /four letters and a check letter/);
  });

  test('UX 2 a code of no session', async () => {
    await tryToJoin(ana.page, newJoinCode(), 'Ana');
    await expectRefusedAt(ana.page, 'Code of the session', /no session with this code/);
  });

  test('no name', async () => {
    await tryToJoin(ana.page, code, '   ');
    await expectRefusedAt(ana.page, 'Your name', /A name needs/);
  });

  test('a name that somebody has', async () => {
    await tryToJoin(ana.page, code, 'Ben');
    await expectRefusedAt(ana.page, 'Your name', /has that name already/);
    await ana.page.getByLabel('Your name').fill('Ben B.');
    await ana.page.getByRole('button', { name: 'Join', exact: true }).click();
    await ana.page.getByRole('heading', { name: 'Welcome, Ben B.' }).waitFor();
  });

  test('a session that is locked', async () => {
    await gil.act({ type: 'lock', locked: true });
    await tryToJoin(ana.page, code, 'Late Ana');
    await expectRefusedAt(ana.page, 'Code of the session', /locked this session to newcomers/);
    await gil.act({ type: 'lock', locked: false });
  });

  test('a message that is too long stays, is not sent, and says by how much', async () => {
    await join(ana, server.url, code, 'Ana', 'Selmora');
    await gil.act({ type: 'start' });
    await ana.page.getByRole('region', { name: 'Your task' }).waitFor();
    await openTab(ana.page, 'Talk');
    const field = ana.page.getByLabel('Your message');
    const text = '𝔘'.repeat(LIMITS.message + 7);
    await field.fill(text);
    await ana.page.getByText(`at most ${LIMITS.message} signs; this one has 7 too many`).waitFor();
    expect(await ana.page.getByRole('button', { name: 'Send to everybody' }).isDisabled()).toBe(true);
    expect(await field.inputValue()).toBe(text);

    await field.fill(text.slice(0, -14));
    await ana.page.getByRole('button', { name: 'Send to everybody' }).click();
    await until('it is said once', async () => (await field.inputValue()) === '');
    const said = Object.values(gil.publicView.floor).filter(({ author }) => author === 'Ana');
    expect(said).toHaveLength(1);
    expect(ana.faults).toEqual([]);
  });

  test('a draft outlives a change of section and a reload', async () => {
    // Play has begun: who comes now has a seat at once (W6).
    await tryToJoin(ana.page, code, 'Dora');
    await openTab(ana.page, 'Talk');
    await ana.page.getByLabel('Your message').fill('Half a sentence');
    await openTab(ana.page, 'Brief');
    await openTab(ana.page, 'Talk');
    expect(await ana.page.getByLabel('Your message').inputValue()).toBe('Half a sentence');
    await ana.page.reload();
    await openTab(ana.page, 'Talk');
    expect(await ana.page.getByLabel('Your message').inputValue()).toBe('Half a sentence');
  });

  test('threat 14 what others write runs in no browser: it is shown as it was written', async () => {
    const evil = '<img src=x onerror=hit=1>';
    const ben = await TestClient.join(server.url, code, (await joinSession(server.url, code, evil)).token);
    for (const text of SCRIPTS) await ben.act({ type: 'say', to: 'floor', said: { type: 'text', text } });
    const asked: string[] = [];
    ana.page.on('request', (request) => asked.push(request.url()));
    // Play has begun: who comes now has a seat at once (W6).
    await tryToJoin(ana.page, code, '"><script>hit=1</script>');
    await openTab(ana.page, 'Talk');
    for (const text of SCRIPTS) await ana.page.getByText(text, { exact: true }).first().waitFor();
    expect(await ana.page.getByText(evil).count()).toBeGreaterThan(0);
    expect(await ana.page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await ana.page.locator('img[src=x], a[href^="javascript:"], iframe').count()).toBe(0);
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
    expect(ana.faults).toEqual([]);
    ben.leave();
  });
});
