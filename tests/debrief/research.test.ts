import { expect, test } from 'vitest';
import { bestTexts } from '../../shared/debrief/best-texts.ts';
import { concessionsIn } from '../../shared/debrief/concessions.ts';
import { elevenNorms } from '../../shared/debrief/eleven-norms.ts';
import { functionsOf } from '../../shared/debrief/functions-of-diplomacy.ts';
import type { TextSpace } from '../../shared/debrief/text-space.ts';
import { trustBalance } from '../../shared/debrief/trust-balance.ts';
import { whoMoved } from '../../shared/debrief/who-moved.ts';
import { play } from '../../shared/play.ts';
import { courseOf } from '../../shared/replay/course.ts';
import { currentUtility } from '../../shared/rules/outlook.ts';
import type { State } from '../../shared/rules/state.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { scenarioNamed } from '../scenarios/read.ts';
import { given } from '../support/given.ts';
import { courseOfGame } from '../support/planted.ts';
import { between, dealt, owes, tabled, voted } from '../support/turns.ts';

test('who asked for rung 3 and owes rung 2 has moved one step; who drafted what was adopted has held', () => {
  const game = given().reaches('negotiation');
  game.does('bravo', {
    type: 'say',
    to: 'floor',
    said: { type: 'phrase', phrase: 'wantNorm', seat: '', norm: 'N01', rung: 3 },
  });
  voted(game, { N01: 2 }, { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' });
  const moved = whoMoved(courseOfGame(game));
  expect(moved.alfa).toEqual({ asked: 1, distance: 0, held: 1 });
  expect(moved.bravo).toEqual({ asked: 1, distance: 1, held: 0 });
  expect(moved.charlie).toEqual({ asked: 0, distance: 0, held: 0 });
});

test('a position on a text that fails is one that was given up whole', () => {
  const game = given().reaches('negotiation');
  voted(game, { N01: 2 }, { alfa: 'yes', bravo: 'no', charlie: 'no', delta: 'no' });
  expect(whoMoved(courseOfGame(game)).alfa).toEqual({ asked: 1, distance: 2, held: 0 });
});

test('what a bargain brought a side less what it cost it is what its mandate gained by it', () => {
  const game = given().reaches('negotiation');
  const utilityOf = (seat: string) => currentUtility(seatView(game.state, seat));
  const before = { alfa: utilityOf('alfa'), bravo: utilityOf('bravo') };
  dealt(game, between('alfa', [owes('N01', 2)], 'bravo', [owes('N01', 3)]));
  const pairs = concessionsIn(courseOfGame(game));
  expect(pairs.map(({ from, to, bargains }) => [from, to, bargains])).toEqual([
    ['alfa', 'bravo', 1],
    ['bravo', 'alfa', 1],
  ]);
  const [there, back] = pairs;
  expect((back?.received ?? 0) - (there?.given ?? 0)).toBeCloseTo(utilityOf('alfa') - before.alfa, 9);
  expect((there?.received ?? 0) - (back?.given ?? 0)).toBeCloseTo(utilityOf('bravo') - before.bravo, 9);
  expect(there?.given).toBeGreaterThan(0);
});

test('of four states of which two alone trust each other two triads are balanced', () => {
  const { state } = given();
  const { trust } = state.hidden.worlds.true;
  const friends = ['alfa', 'bravo'];
  const told = Object.fromEntries(
    Object.entries(trust).map(([from, row]) => [
      from,
      Object.fromEntries(
        Object.keys(row).map((to) => [
          to,
          friends.includes(from) && friends.includes(to) ? { a: 3, b: 1 } : { a: 1, b: 3 },
        ]),
      ),
    ]),
  );
  const worlds = { ...state.hidden.worlds, true: { ...state.hidden.worlds.true, trust: told } };
  const changed: State = { ...state, hidden: { ...state.hidden, worlds } };
  // alfa-bravo-x: one friendship, two enmities; alfa-x-y and bravo-x-y: three enmities.
  const { triads, balanced, pairs } = trustBalance(changed);
  expect([triads, balanced]).toEqual([4, 2]);
  expect(pairs.find(({ one, other }) => one === 'alfa' && other === 'bravo')?.trust).toBe(0.75);
});

test('the price of anarchy and the reach of each state, by hand', () => {
  // One norm, one rung: it gives alfa .3 and costs bravo .1; nothing else can be agreed.
  const space: TextSpace = {
    states: ['alfa', 'bravo'],
    norms: ['N01'],
    rungs: [[0, 1]],
    gains: [
      [
        [0, 0],
        [0.3, -0.1],
      ],
    ],
    nothing: [0.4, 0.5],
  };
  const { priceOfAnarchy, influence } = bestTexts(space, { alfa: 0.55, bravo: 0.45 });
  // The best sum is .7 + .4; the two reached .55 + .45.
  expect(priceOfAnarchy).toBeCloseTo(1.1);
  // Alfa could have had .3 more and has .15; no text could give bravo anything.
  expect(influence.alfa).toBeCloseTo(0.5);
  expect(influence.bravo).toBeNull();
});

test('every act is counted once, by who did it', () => {
  const { records, commands, state } = play(scenarioNamed('osce-2018'), { seed: 'functions' });
  const uses = Object.fromEntries(functionsOf(courseOf(records)).map((use) => [use.used, use]));
  expect(uses.communication?.times).toBe((commands.say ?? 0) + (commands.openCaucus ?? 0));
  expect(uses.information?.times).toBeGreaterThanOrEqual(
    (commands.ask ?? 0) + (commands.publishEvidence ?? 0),
  );
  expect(uses.symbol?.times).toBeGreaterThan(0);
  for (const { times, bySeat } of Object.values(uses)) {
    expect(Object.values(bySeat).reduce((sum, count) => sum + count, 0)).toBe(times);
    for (const seat of Object.keys(bySeat)) expect(state.public.seats[seat]).toBeDefined();
  }
});

test('the eleven norms are covered as far as adopted texts go, by the paragraphs that their sources name', () => {
  const { state } = play(scenarioNamed('first-table'), { seed: 'r1' });
  const eleven = elevenNorms(state.public);
  expect(eleven.map(({ letter }) => letter).join('')).toBe('abcdefghijk');
  const by = Object.fromEntries(eleven.map((norm) => [norm.letter, norm]));
  const adopted = Object.values(state.public.clauses).filter(
    ({ text, norm }) => norm === 'N01' && state.public.treaties[text]?.status === 'adopted',
  );
  const highest = Math.max(0, ...adopted.map(({ rung }) => rung));
  expect(highest).toBeGreaterThan(0);
  // “A/70/174, para. 13(f) and (g)”.
  expect(by.f).toEqual({ letter: 'f', norms: ['N01'], rung: highest });
  expect(by.g?.rung).toBe(highest);
  expect(by.k).toEqual({ letter: 'k', norms: [], rung: 0 });
});

test('a text that is only tabled covers nothing', () => {
  const game = tabled(given().reaches('negotiation'), { N01: 2 });
  expect(elevenNorms(game.state.public).every(({ rung }) => rung === 0)).toBe(true);
});
