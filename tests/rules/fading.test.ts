import { describe, expect, test } from 'vitest';
import { given } from '../support/given.ts';

/** The events of the review in which the round is weighed. */
function weighed(round: number, injected?: string) {
  const game = given().reaches('crisis', '', round);
  if (injected) game.facilitator({ type: 'inject', incident: injected });
  game.reaches('assessment', 'deciding', round);
  const before = game.state;
  const from = game.events.length;
  game.reaches('assessment', 'shown', round);
  const fades = game.events
    .slice(from)
    .flatMap((event) =>
      event.type === 'worldMoved' && event.lens === 'public' && event.cause.kind === 'fading'
        ? event.effects
        : [],
    );
  return { before, fades };
}

describe('fading', () => {
  test('S8 what the first round brought does not fade in its own review', () => {
    const { before, fades } = weighed(1);
    expect(before.hidden.worlds.public.burden).toBeGreaterThan(0);
    expect(fades).toEqual([]);
  });

  test('S8 in the next review the old burden fades, and only the old', () => {
    const { before, fades } = weighed(2, 'cables');
    const { baseline, worlds } = before.hidden;
    expect(worlds.public.burden).toBeGreaterThan(baseline.public.burden);
    const burden = fades.find((effect) => effect.kind === 'world' && effect.field === 'burden');
    // Two rounds are six years: three a round, and half of the burden stays each year.
    expect(burden).toMatchObject({ add: -baseline.public.burden * (1 - 0.5 ** 3) });
  });
});
