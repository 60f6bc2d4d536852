import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PlayReport } from '../../server/commands/play-report.ts';
import { runCommand } from '../support/child.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function played(...parameters: string[]): Promise<PlayReport> {
  const { code, out, err } = await runCommand(['play', 'first-table', '--json', ...parameters]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as PlayReport;
}

describe('play', () => {
  test('the same seed gives the same game, another seed another', async () => {
    const [first, again, other] = await Promise.all([
      played('--seed', '1'),
      played('--seed', '1'),
      played('--seed', '2'),
    ]);
    expect(again).toEqual(first);
    expect(other.hash).not.toBe(first.hash);
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('prints one object with what the design names', async () => {
    const report = await played('--seed', '3');
    expect(report).toMatchObject({ finished: true, rounds: 2 });
    expect(report.seats).toHaveLength(8);
    for (const { score, ni, u } of report.seats) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(ni).toBeGreaterThanOrEqual(0);
      expect(u).toBeLessThanOrEqual(1);
    }
    expect(report.offers.made).toBe(report.events.offerMade);
    expect(report.texts.adopted + report.texts.failed).toBe(2);
    expect(report.commands.start).toBe(1);
  });

  test('switches, swapped briefs and other doctrines change the game', async () => {
    const [plain, silent, swapped, bold] = await Promise.all([
      played(),
      played('--off', 'offers,messages'),
      played('--swap', 'tarrow,dunmere'),
      played('--bots', 'pellin=assertive'),
    ]);
    expect(silent.offers.made).toBe(0);
    expect(silent.commands.say).toBeUndefined();
    expect(new Set([plain, silent, swapped, bold].map(({ hash }) => hash)).size).toBe(4);
  });

  test('writes a session file that replays to the same hash', async () => {
    const file = join(folder, 'game.json');
    const { hash } = await played('--out', file);
    const { code, out } = await runCommand(['replay', file, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ hash, verified: true, phase: 'debrief' });
    const early = await runCommand(['replay', file, '--at', '2', '--json']);
    expect(JSON.parse(early.out)).toMatchObject({ revision: 2, phase: 'briefing', verified: true });
  });

  test('a session file that was changed, cut or is none is told from a sound one', async () => {
    const file = join(folder, 'sound.json');
    await played('--out', file);
    const sound = readFileSync(file, 'utf8');
    const changed = join(folder, 'changed.json');
    writeFileSync(changed, sound.replace('"ready":true', '"ready":false'));
    const replayed = await runCommand(['replay', changed]);
    expect(replayed.code).toBe(1);
    expect(replayed.out).toContain('Not verified');
    writeFileSync(changed, sound.slice(0, 1000));
    const cut = await runCommand(['replay', changed]);
    expect(cut.code).toBe(1);
    expect(cut.err).toContain(changed);
    const beyond = await runCommand(['replay', file, '--at', '999999']);
    expect(beyond.err).toContain('the last revision is');
  });

  test.each([
    [['play', 'nowhere'], 'nowhere.yaml:1:1'],
    [['play', 'first-table', '--preset', 'never'], 'no preset “never”'],
    [['play', 'first-table', '--swap', 'tarrow,nobody'], 'no state seat'],
    [['play', 'first-table', '--swap', 'tarrow'], 'Two seats'],
    [['play', 'first-table', '--bots', 'nobody=lawful'], 'no seat “nobody”'],
    [['play', 'first-table', '--off', 'everything'], 'One or more of'],
    [['launch'], 'unknown command'],
  ])('%j fails in words', async (parameters, reason) => {
    const { code, err } = await runCommand(parameters);
    expect(code).toBe(1);
    expect(err).toContain(reason);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('validate', () => {
  test('passes the scenarios of the product', async () => {
    const { code, out } = await runCommand([
      'validate',
      'scenarios/first-table.yaml',
      'scenarios/norms.yaml',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { ok: true, errors: [] },
        { ok: true, errors: [] },
      ],
    });
  });

  test.each([
    ['an alias', 'a: &x 1\nb: *x\n', ':2:4 aliases are not taken'],
    ['a key twice', 'id: one\nid: two\n', ':2:1 Map keys must be unique'],
    ['no YAML', 'a: [1, 2\n', 'Flow sequence'],
    ['an unknown field', 'id: wrong\nseed: 7\n', ':2:1 Unrecognized key: "seed"'],
  ])('%s is named by line and column', async (_name, text, reason) => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, text);
    const { code, out } = await runCommand(['validate', file]);
    expect(code).toBe(1);
    expect(out).toContain(reason);
  });
});

describe('verify', () => {
  test('says where it looked when there is nothing', async () => {
    const { code, err } = await runCommand(['verify'], join(folder, 'empty'));
    expect(code).toBe(1);
    expect(err).toContain(join(folder, 'empty', 'entente.db'));
  });
});
