import { expect, test } from 'vitest';
import { type Game, given } from '../support/given.ts';

/** Trust lost in public in the review, in all. */
function lost(game: Game): number {
  const from = game.events.length;
  game.reaches('assessment', 'shown');
  const moved = game.events
    .slice(from)
    .flatMap((event) => (event.type === 'worldMoved' && event.lens === 'public' ? event.effects : []));
  return moved.reduce(
    (sum, effect) => sum + (effect.kind === 'pair' && effect.field === 'trustBroken' ? effect.add : 0),
    0,
  );
}

test('S3 to be a likely suspect costs no trust while no fact points at anybody', () => {
  const game = given().reaches('crisis');
  expect(Object.keys(game.state.public.incidents)).not.toEqual([]);
  expect(lost(game)).toBe(0);
});

test('S3 evidence that points at a seat costs it trust', () => {
  const game = given().reaches('crisis');
  for (const [seat, own] of Object.entries(game.state.own))
    for (const [item, held] of Object.entries(own.evidence))
      if (held.own) game.does(seat, { type: 'publishEvidence', item, named: false });
  expect(lost(game)).toBeGreaterThan(0);
});
