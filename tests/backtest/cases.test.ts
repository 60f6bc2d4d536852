import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BACKTEST_FILE } from '../../server/commands/backtest.ts';
import { digestOf } from '../../server/commands/backtest-cases.ts';
import { readLibrary, readNamed } from '../../server/scenarios/library.ts';
import { changed, redLinesOf } from '../../shared/backtest/perturbed.ts';
import { PROCESS_CASES, playCase } from '../../shared/backtest/process-cases.ts';
import type { Backtest } from '../../shared/backtest/report.ts';
import { seedsOf } from '../../shared/facts/judge.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';

function named(id: string): Scenario {
  const read = readNamed(id);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return read.scenario;
}
const vienna = named('osce-2018');

/** Every position of every state, in one order. */
function positions({ seats, agenda }: Scenario) {
  return seats.flatMap((seat) =>
    seat.kind === 'state' ? agenda.flatMap((norm) => seat.interests[norm] ?? []) : [],
  );
}

describe('a scenario with its positions changed', () => {
  test('has every one of them a little off, by a quarter of a rung at most, and its red lines where they were', () => {
    const [before, after] = [positions(vienna), positions(changed(vienna, { kind: 'noise' }, 's'))];
    const off = before.map(({ ideal }, at) => Math.abs(ideal - (after[at]?.ideal ?? 9)));
    expect(Math.max(...off)).toBeLessThanOrEqual(0.25);
    expect(off.filter((by) => by > 0).length).toBeGreaterThan(before.length / 2);
    expect(after.map(({ cap, floor }) => [cap, floor])).toEqual(before.map(({ cap, floor }) => [cap, floor]));
    expect(changed(vienna, { kind: 'noise' }, 's')).toEqual(changed(vienna, { kind: 'noise' }, 's'));
    expect(changed(vienna, { kind: 'noise' }, 't')).not.toEqual(changed(vienna, { kind: 'noise' }, 's'));
  });

  test('has the same positions in other places when they are dealt anew, and each seat the weights it had', () => {
    const dealt = changed(vienna, { kind: 'shuffled' }, 's');
    const sorted = (scenario: Scenario) =>
      positions(scenario)
        .map(({ ideal, price, cap, floor, home }) => JSON.stringify([ideal, price, cap, floor, home]))
        .sort();
    expect(sorted(dealt)).toEqual(sorted(vienna));
    expect(positions(dealt).map(({ weight }) => weight)).toEqual(
      positions(vienna).map(({ weight }) => weight),
    );
    expect(positions(dealt)).not.toEqual(positions(vienna));
  });

  test('lacks one red line, and nothing else', () => {
    const lines = redLinesOf(vienna);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines)
      expect(redLinesOf(changed(vienna, { kind: 'without', ...line }, 's'))).toEqual(
        lines.filter((other) => other !== line),
      );
  });
});

const stored = JSON.parse(readFileSync(BACKTEST_FILE, 'utf8')) as Backtest;
const { scenarios } = readLibrary();

test('the stored table tells of every case, and of no game of a scenario that is not there', () => {
  expect(stored.cases.map(({ id }) => id)).toEqual(PROCESS_CASES.map(({ id }) => id));
  for (const one of stored.cases) {
    const isThere = scenarios.get(one.scenario)?.presets.some(({ id }) => id === one.preset) ?? false;
    expect({ id: one.id, invented: one.verdict !== 'notThere' && !isThere }).toEqual({
      id: one.id,
      invented: false,
    });
  }
});

const FRESH = 3;

test('the first games of each stored case come out as stored: run `entente backtest --only cases --write` after a change', () => {
  for (const one of stored.cases) {
    if (one.verdict === 'notThere') continue;
    const scenario = named(one.scenario);
    expect({ scenario: one.scenario, digest: digestOf(scenario) }).toEqual({
      scenario: one.scenario,
      digest: one.digest,
    });
    const fresh = seedsOf(one.seed, FRESH).map((seed) =>
      playCase({ id: one.id, change: { kind: 'none' }, seed }, scenario),
    );
    expect({ id: one.id, came: fresh.map((hit) => (hit ? '1' : '0')).join('') }).toEqual({
      id: one.id,
      came: one.first.slice(0, FRESH),
    });
  }
}, 240_000);
