import { beforeAll, describe, expect, test } from 'vitest';
import { decisionPoints, reckonAgain } from '../../shared/bots/recompute.ts';
import { type Played, play } from '../../shared/play.ts';
import { REASON_TERMS } from '../../shared/rules/debrief/reason-terms.ts';
import { Reason, type ReasonTerm } from '../../shared/rules/debrief/reasons.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const PATIENCE = 120_000;
/** Two forums, two levels of rules. */
const TABLES = ['first-table', 'osce-2018'] as const;
let games: readonly Played[] = [];
beforeAll(() => {
  games = TABLES.flatMap((name) =>
    ['1', '2'].map((seed) => play(scenarioNamed(name), { seed, reasons: true })),
  );
}, PATIENCE);

const reasonsOf = ({ events }: Played) =>
  events.flatMap((event) => (event.type === 'reasoned' ? [event.reason] : []));
const valuesOf = (terms: readonly ReasonTerm[], role: string) =>
  terms.filter(({ term }) => REASON_TERMS[term].role === role).map(({ value }) => value);

describe('a reason that a bot gives', () => {
  test(
    'B3 recomputes: from the seat’s view at that point the same bot gives the same command and the same terms',
    () => {
      let checked = 0;
      for (const game of games)
        for (const point of decisionPoints(game.events)) {
          const { command, basis, terms } = point.given.reason;
          const again = reckonAgain(point);
          checked++;
          expect(again?.command).toEqual(command);
          expect(again?.why?.()).toEqual({ basis, terms });
        }
      expect(checked).toBe(games.flatMap(reasonsOf).length);
      expect(checked).toBeGreaterThan(300);
    },
    PATIENCE,
  );

  test('B1 is given for every command but words, readiness and farewells', () => {
    for (const game of games) {
      const given: Record<string, number> = {};
      for (const { command } of reasonsOf(game)) given[command.type] = (given[command.type] ?? 0) + 1;
      const { ready, say, leaveCaucus, reflect, start, advance, passTime, ...reasoned } = game.commands;
      expect(given).toEqual(reasoned);
      expect(ready).toBeGreaterThan(0);
    }
  });

  test('B1 fits its declaration and has numbers, all of them finite', () => {
    for (const reason of games.flatMap(reasonsOf)) {
      expect(Reason.safeParse(reason).error).toBeUndefined();
      expect(reason.terms.every(({ value }) => Number.isFinite(value))).toBe(true);
    }
  });

  test('B4 has parts that add up to its sum', () => {
    let sums = 0;
    for (const { command, terms } of games.flatMap(reasonsOf)) {
      const [sum] = [...valuesOf(terms, 'sum')];
      if (sum === undefined) continue;
      sums++;
      const parts = valuesOf(terms, 'part').reduce((total, value) => total + value, 0);
      expect({ type: command.type, sum: parts }).toEqual({ type: command.type, sum: expect.closeTo(sum, 9) });
    }
    expect(sums).toBeGreaterThan(150);
  });

  test('costs nothing where nobody wants it: games without reasons have none', () => {
    const { events, state } = play(scenarioNamed('first-table'), { seed: '1' });
    expect(events.some(({ type }) => type === 'reasoned')).toBe(false);
    expect(state.hidden.reasons).toEqual({});
  });
});
