import { expect, test } from 'vitest';
import { homeInterests, ratification } from '../../shared/model/ratification.ts';
import type { Interests } from '../../shared/model/utility.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { castOf, inForce, p, text, worldOf } from './a-table.ts';

const cast = castOf(4);
const before = worldOf(cast);
const after = applyEffects(before, inForce(text('N01', 2, cast.states)));

test('a text is comfortable where home loses nothing, blocked where it loses more than .02, tight between', () => {
  // Owed rung 2 by all and owing it: each pays a quarter of its price.
  const at = (ideal: number, price: number) => {
    const home: Interests = { N01: { weight: 1, ideal, price }, N08: { weight: 1, ideal: 2, price: 0.1 } };
    return ratification(home, { before, after }, cast, 's0', p).state;
  };
  expect(at(3, 0.1)).toBe('comfortable');
  expect(at(1, 0.05)).toBe('tight');
  expect(at(0, 0.1)).toBe('blocked');
});

test('a parliament wants other things than its government, the same in every replay', () => {
  const own: Interests = { N01: { weight: 1, ideal: 2, price: 0.1, cap: 3 } };
  const home = homeInterests('seed', 's0', own, p);
  expect(home).toEqual(homeInterests('seed', 's0', own, p));
  expect(home.N01).toMatchObject({ weight: 1, price: 0.1, cap: 3 });
  expect(home.N01?.ideal).not.toBe(2);
});
