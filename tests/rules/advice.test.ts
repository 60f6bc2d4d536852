import { describe, expect, test } from 'vitest';
import { prospectOfText } from '../../shared/bots/advising.ts';
import { publicWishes, stanceOf } from '../../shared/rules/advice.ts';
import { clauseWorth } from '../../shared/rules/outlook.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { given } from '../support/given.ts';

const worth = (get: number, cost: number) => ({ get, cost, redLines: [] });

describe('what a clause does to a seat', () => {
  test('helps or hurts from half a point on, and is harmless between', () => {
    expect(stanceOf(worth(0.02, 0.01))).toBe('helps');
    expect(stanceOf(worth(0.01, 0.02))).toBe('hurts');
    expect(stanceOf(worth(0.01, 0.0149))).toBe('harmless');
  });

  test('breaks a red line, whatever else it gives', () => {
    const redLines = [{ norm: 'N01', rung: 2, kind: 'cap', limit: 1 }] as const;
    expect(stanceOf({ ...worth(1, 0), redLines })).toBe('redLine');
  });
});

describe('what others are publicly known to want', () => {
  const say = (phrase: 'wantNorm' | 'tooDeep', rung: 1 | 2 | 3) =>
    ({
      type: 'say',
      to: 'floor',
      said: { type: 'phrase', phrase, seat: '', norm: 'N01', rung },
    }) as const;

  test('is what they said to all, declared and signed; the last word stands', () => {
    const game = given().reaches('negotiation');
    expect(publicWishes(game.state.public)).toEqual([]);
    game.does('bravo', { type: 'declare', norm: 'N01', rung: 1 });
    expect(publicWishes(game.state.public)).toEqual([
      { seat: 'bravo', norm: 'N01', kind: 'wants', rung: 1, shownBy: 'declaration' },
    ]);
    game.does('bravo', say('tooDeep', 2));
    expect(publicWishes(game.state.public)).toEqual([
      { seat: 'bravo', norm: 'N01', kind: 'resists', rung: 2, shownBy: 'word' },
    ]);
  });

  test('is nothing that was said to one seat alone', () => {
    const game = given().reaches('negotiation');
    game.does('bravo', { ...say('wantNorm', 3), to: 'alfa' });
    expect(publicWishes(game.state.public)).toEqual([]);
  });
});

test('the prospect of a text hangs on nothing that its seat does not see', () => {
  const game = given().reaches('negotiation');
  const clauses = [{ norm: 'N01', rung: 2 }] as const;
  const before = prospectOfText(seatView(game.state, 'alfa'), clauses, '');
  expect(before.chance).toBeGreaterThan(0);
  expect(before.chance).toBeLessThan(1);
  game.does('bravo', {
    type: 'makeOffer',
    terms: [
      { seat: 'bravo', gives: [{ type: 'commitment', norm: 'N01', rung: 2 }] },
      { seat: 'charlie', gives: [{ type: 'commitment', norm: 'N01', rung: 2 }] },
    ],
  });
  expect(prospectOfText(seatView(game.state, 'alfa'), clauses, '')).toEqual(before);
  expect(clauseWorth(seatView(game.state, 'alfa'), clauses)).toMatchObject({ redLines: [] });
});
