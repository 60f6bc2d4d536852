import { expect, test } from 'vitest';
import type { ClassFigures, ComparedGame } from '../../shared/debrief/class-figures.ts';
import { comparedGame } from '../../shared/debrief/class-figures.ts';
import { compareGames, FEWEST_GAMES } from '../../shared/debrief/comparison.ts';
import { type Game, given } from '../support/given.ts';
import { between, dealt, owes } from '../support/turns.ts';

const NONE: ClassFigures = {
  stability: null,
  possible: null,
  kept: null,
  deals: null,
  operations: null,
  beliefs: null,
};
const game = (figures: Partial<ClassFigures>, rest: Partial<ComparedGame> = {}): ComparedGame => ({
  kind: 'a',
  group: '',
  figures: { ...NONE, ...figures },
  ...rest,
});
const ended = (...stabilities: number[]) => stabilities.map((stability) => game({ stability }));

test('P13 a class stands among others by quartiles and by how many came to less', () => {
  // Sorted: 20 40 50 60 70. A quarter of four steps is one step: 40, 50, 60.
  const { standings } = compareGames(game({ stability: 60 }), ended(70, 20, 50, 40, 60));
  expect(standings).toEqual([
    { figure: 'stability', n: 5, quarter: 40, middle: 50, threeQuarters: 60, own: 60, below: 3, equal: 1 },
  ]);
  // Between 10 and 20 three quarters of the way up; halves are rounded as people read them.
  const [six] = compareGames(game({ stability: 0 }), ended(10, 20, 30, 40, 50, 60)).standings;
  expect(six).toMatchObject({ quarter: 23, middle: 35, threeQuarters: 48, below: 0, equal: 0 });
});

test('P13 nothing is told of fewer than five, nor of a figure that fewer than five have', () => {
  expect(compareGames(game({ stability: 50 }), ended(1, 2, 3, 4))).toEqual({
    fewest: FEWEST_GAMES,
    standings: [],
  });
  const others = ended(1, 2, 3, 4, 5).map((one, at) =>
    game({ stability: one.figures.stability, kept: at < 4 ? 100 : null }),
  );
  const { standings } = compareGames(game({ stability: 50, kept: 50 }), others);
  expect(standings.map(({ figure }) => figure)).toEqual(['stability']);
});

test('P13 games of another kind and tables of the same class are left out', () => {
  const others = ended(1, 2, 3, 4, 5);
  const own = game({ stability: 3 }, { group: 'CLASS' });
  const more = [
    game({ stability: 90 }, { kind: 'b' }),
    game({ stability: 91 }, { group: 'CLASS' }),
    game({ stability: 92 }, { group: 'ELSE' }),
  ];
  expect(compareGames(own, [...others, ...more]).standings[0]?.n).toBe(6);
});

/** A game with two people; the rounds that are left out were broken off. */
function ofPeople(until: 'debrief' | 'conduct' = 'debrief'): Game {
  const table = given();
  table.joins('Ada', 'alfa');
  table.joins('Ben', 'bravo');
  return table.reaches(until);
}

test('P13 a game of people to the end is one to compare; one that was broken off or of bots alone is not', () => {
  expect(comparedGame(ofPeople().state)?.figures).toMatchObject({ deals: 0, operations: 0 });
  const broken = ofPeople('conduct');
  broken.facilitator({ type: 'end' });
  expect(broken.state.public.phase).toBe('debrief');
  expect(comparedGame(broken.state)).toBeNull();
  expect(comparedGame(given().reaches('debrief').state)).toBeNull();
  expect(comparedGame(ofPeople('conduct').state)).toBeNull();
});

test('P13 figures are counted from what came of the game', () => {
  const played = given().reaches('negotiation');
  dealt(played, between('alfa', [owes('N01', 2)], 'bravo', [owes('N01', 2)]));
  played.joins('Ada', 'alfa');
  const { state } = played.reaches('debrief');
  const figures = comparedGame(state)?.figures;
  expect(figures).toMatchObject({ stability: state.public.stability, deals: 1, kept: 100 });
  expect(figures?.possible).toBeGreaterThan(0);
});

test('P13 the facilitator joins the comparison in the debrief, and takes it back; it stands in the record', () => {
  const table = given();
  table.sends({ kind: 'system' }, { type: 'join', person: 'boss', name: 'Boss', role: 'facilitator' });
  const ada = table.joins('Ada', 'alfa');
  const boss = { kind: 'facilitator', person: 'boss' } as const;
  const join = (joined: boolean) => ({ type: 'setComparison', joined }) as const;
  table.reaches('assessment');
  expect(table.refusalTo(boss, join(true))).toBe('notInThisPhase');
  table.reaches('debrief');
  expect(table.refusalTo(ada, join(true))).toBe('notFacilitator');
  expect(table.refusalTo(boss, join(false))).toBe('nothingDue');
  expect(table.facilitator(join(true))).toEqual([{ type: 'comparisonSet', joined: true }]);
  expect(table.state.public.debrief.compared).toBe(true);
  table.facilitator(join(false));
  expect(table.state.public.debrief.compared).toBe(false);
});
