import { describe, expect, test } from 'vitest';
import { bestTexts } from '../../shared/debrief/best-texts.ts';
import { everyText, sizeOf, type TextSpace, textOf } from '../../shared/debrief/text-space.ts';

/** Two states, two norms: a trade. `alfa` wants N01 and pays for N08; `bravo` the other way round. */
const TRADE: TextSpace = {
  states: ['alfa', 'bravo'],
  norms: ['N01', 'N08'],
  rungs: [
    [0, 1, 2],
    [0, 2],
  ],
  gains: [
    [
      [0, 0],
      [0.2, -0.05],
      [0.3, -0.2],
    ],
    [
      [0, 0],
      [-0.1, 0.25],
    ],
  ],
  nothing: [0.3, 0.3],
};
const text = (n01: number, n08: number) =>
  [
    { norm: 'N01', rung: n01 },
    { norm: 'N08', rung: n08 },
  ].filter(({ rung }) => rung > 0);

describe('all texts', () => {
  test('are visited once each, with the sums of their clauses', () => {
    const seen: string[] = [];
    everyText(TRADE, (utilities, number) => {
      seen.push(
        `${JSON.stringify(textOf(TRADE, number))} ${[...utilities].map((one) => one.toFixed(2)).join(' ')}`,
      );
    });
    expect(seen).toHaveLength(sizeOf(TRADE));
    expect(new Set(seen).size).toBe(6);
    expect(seen).toContain(`${JSON.stringify(text(1, 2))} 0.40 0.50`);
  });
});

/** Eight norms at five rungs, for a table of fourteen states: as many texts as there can be. */
function widest(): TextSpace {
  const small = spaceOf(1);
  const states = Array.from({ length: 14 }, (_, at) => `s${at}`);
  const norms = ['N01', 'N02', 'N03', 'N04', 'N08', 'N15', 'N16', 'N18'] as const;
  const rungs = [0, 1, 2, 3, 4] as const;
  const share = (norm: number, rung: number, state: number) =>
    rung === 0 ? 0 : (small.gains[norm % 4]?.[1 + (rung % 2)]?.[(state + norm) % 3] ?? 0) / rung;
  return {
    states,
    norms,
    rungs: norms.map(() => rungs),
    gains: norms.map((_, norm) => rungs.map((rung) => states.map((__, state) => share(norm, rung, state)))),
    nothing: states.map(() => 0.3),
  };
}

test('390,625 texts of fourteen states are gone through in less than two seconds', () => {
  const space = widest();
  expect(sizeOf(space)).toBe(390_625);
  const begun = performance.now();
  const { texts, frontier } = bestTexts(space, Object.fromEntries(space.states.map((seat) => [seat, 0.3])));
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(texts).toBe(390_625);
  expect(frontier.length).toBeGreaterThan(1);
});

describe('the best texts', () => {
  const best = bestTexts(TRADE, { alfa: 0.3, bravo: 0.3 });

  test('of a small trade are those of the hand', () => {
    // Sums: 0/0 .60 · 1/0 .75 · 2/0 .70 · 0/2 .75 · 1/2 .90 · 2/2 .85
    expect(best.welfare.clauses).toEqual(text(1, 2));
    // Products of gains: 1/2 .1 × .2 · 2/2 .2 × .05; all others have a loser.
    expect(best.nash.clauses).toEqual(text(1, 2));
    // Least share of one's own best (.3 and .25): 1/2 .33 · 2/2 .2
    expect(best.kalai.clauses).toEqual(text(1, 2));
    expect(best.betterForAll?.clauses).toEqual(text(1, 2));
    expect(best.betterForAll?.least).toBeCloseTo(0.1);
    expect(best.efficiency).toBe(0);
    expect(best.isPareto).toBe(false);
  });

  test('none is better for all than one on the frontier', () => {
    const reached = bestTexts(TRADE, { alfa: 0.4, bravo: 0.5 });
    expect(reached.betterForAll).toBeNull();
    expect(reached.isPareto).toBe(true);
    expect(reached.efficiency).toBeCloseTo(1);
  });

  test('agree with brute force over spaces by chance', () => {
    for (let number = 1; number <= 20; number++) {
      const space = spaceOf(number);
      const reached = { one: 0.4, two: 0.35, three: 0.45 };
      const all: { utilities: number[]; number: number }[] = [];
      everyText(space, (utilities, at) => all.push({ utilities: [...utilities], number: at }));
      const values = Object.values(reached);
      const least = Math.max(
        ...all.map((one) => Math.min(...one.utilities.map((u, at) => u - (values[at] ?? 0)))),
      );
      const sum = Math.max(...all.map((one) => one.utilities.reduce((total, u) => total + u, 0)));
      const dominated = all.some(
        (one) =>
          one.utilities.every((u, at) => u >= (values[at] ?? 0) - 1e-9) &&
          one.utilities.some((u, at) => u > (values[at] ?? 0) + 1e-9),
      );
      const found = bestTexts(space, reached);
      expect(found.isPareto).toBe(!dominated);
      expect(Object.values(found.welfare.utilities).reduce((total, u) => total + u, 0)).toBeCloseTo(sum);
      expect(found.betterForAll?.least ?? 0).toBeCloseTo(least >= 0.02 ? least : 0);
      for (const { mean, least: low } of found.frontier)
        expect(
          all.some(
            (one) =>
              Math.min(...one.utilities) > low + 1e-9 &&
              one.utilities.reduce((total, u) => total + u, 0) / 3 > mean + 0.001,
          ),
        ).toBe(false);
    }
  });
});

function spaceOf(number: number): TextSpace {
  let state = number * 7919;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648 - 0.4;
  };
  const norms = ['N01', 'N02', 'N08', 'N15'] as const;
  return {
    states: ['one', 'two', 'three'],
    norms,
    rungs: norms.map(() => [0, 1, 3]),
    gains: norms.map(() => [0, 1, 2].map((at) => [0, 1, 2].map(() => (at === 0 ? 0 : next() / 4)))),
    nothing: [0.3, 0.3, 0.3],
  };
}
