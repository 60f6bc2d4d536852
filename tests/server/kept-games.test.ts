import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judgeAll } from '../../server/commands/facts.ts';
import { codeDigest, OtherCode, openKeptGames } from '../../server/games/kept-games.ts';
import { FACTS } from '../../shared/facts/battery.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-games-'));
afterAll(() => rmSync(folder, { recursive: true }));

const facts = FACTS.filter(({ id }) => id === 'F1');
const trial = (games: number) => ({ seed: 'kept', games });
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean).length;

test('a run that goes on with kept games plays the missing ones alone, and finds the same', async () => {
  const file = join(folder, 'games.jsonl');
  await judgeAll(facts, trial(3), { workers: 1, kept: openKeptGames(file) });
  expect(linesOf(file)).toBe(1 + 6);
  // A run that was killed in the midst of a line.
  appendFileSync(file, '{"key":"cut o');
  let played = 0;
  const onProgress = () => {
    played += 1;
  };
  const kept = openKeptGames(file);
  const report = await judgeAll(facts, trial(4), { workers: 1, kept, onProgress });
  expect(played).toBe(1);
  expect(report).toEqual(await judgeAll(facts, trial(4), { workers: 1 }));
  expect(await judgeAll(facts, trial(4), { workers: 1, kept: openKeptGames(file) })).toEqual(report);
});

test('games of other rules, bots or scenarios are refused, and the file is left as it was', async () => {
  const file = join(folder, 'other.jsonl');
  openKeptGames(file, 'another');
  const before = readFileSync(file, 'utf8');
  expect(() => openKeptGames(file)).toThrow(OtherCode);
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(codeDigest()).toMatch(/^[0-9a-f]{64}$/);
});
