import { expect, test } from 'vitest';
import { trustIn } from '../../shared/model/worlds.ts';
import type { ConductCard } from '../../shared/rules/vocabulary.ts';
import { given } from '../support/given.ts';
import { between, dealt, owes } from '../support/turns.ts';

/** Two games up to the same review; only what alfa did in secret differs. */
function after(card: ConductCard) {
  const game = given().reaches('negotiation');
  dealt(game, between('alfa', [owes('N01', 2)], 'bravo', [owes('N02', 2)]));
  game.reaches('conduct');
  game.does('alfa', { type: 'playConduct', card, seat: '' });
  return game.reaches('assessment', 'shown').state;
}

test('S9 opening oneself moves the true trust of the creditor, and not what the creditor reads', () => {
  const opened = after('keep');
  const built = after('build');
  const truly = (state: typeof opened) => trustIn(state.hidden.worlds.true, 'bravo', 'alfa');
  expect(truly(opened)).toBeGreaterThan(truly(built));
  expect(opened.own.bravo?.trust).toEqual(built.own.bravo?.trust);
});
