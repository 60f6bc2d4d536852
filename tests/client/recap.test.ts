import { expect, test } from 'vitest';
import { recapOf } from '../../client/lessons/recap.ts';
import { ownView, publicView } from '../../shared/rules/view/project.ts';
import { given } from '../support/given.ts';

const SERIES = {
  settings: { end: 'open', rounds: 6, series: { clocks: {} } },
} as const;
const recap = (game: ReturnType<typeof given>, seat: string) => {
  const own = ownView(game.state, seat);
  if (!own) throw new Error('no such seat');
  return recapOf({ public: publicView(game.state), own });
};

test('W22 in its first lesson nobody has a recap, and then that of the lesson before alone', () => {
  const game = given(SERIES).reaches('negotiation');
  game.does('alfa', { type: 'declare', norm: 'N01', rung: 1 });
  expect(recap(game, 'alfa')).toBeNull();
  game.reaches('assessment', 'shown');
  game.facilitator({ type: 'stopLesson', nextAt: 0 });
  const asleep = recap(game, 'alfa');
  expect(asleep).toMatchObject({ from: 1, to: 1, ahead: '' });
  expect(asleep?.byMe.map(({ commitment }) => [commitment.norm, commitment.rung])).toEqual([['N01', 1]]);
  expect(recap(game, 'bravo')?.toMe.map(({ others }) => others)).toEqual([['alfa']]);
  expect(recap(game, 'bravo')?.byMe).toEqual([]);
  game.facilitator({ type: 'resumeLesson' });
  game.does('bravo', { type: 'declare', norm: 'N01', rung: 1 });
  const back = recap(game, 'bravo');
  // What was promised in this lesson is no memory yet.
  expect(back).toMatchObject({ from: 1, to: 1, byMe: [] });
  expect(back?.stability?.after).toBe(game.state.public.scores['1']?.score);
  const causes = Object.values(game.state.public.ledger).reduce((sum, { points }) => sum + points, 0);
  expect((back?.stability?.after ?? 0) - (back?.stability?.before ?? 0)).toBeCloseTo(causes);
});

test('W22 a seat reads again what it meant to do, and what was broken towards it', () => {
  const game = given(SERIES);
  const ada = game.joins('Ada', 'alfa');
  game.reaches('crisis');
  game.facilitator({ type: 'stopLesson', nextAt: 0 });
  if (ada.kind !== 'seat') throw new Error('Ada has no seat');
  game.sends({ kind: 'person', person: ada.person }, { type: 'planAhead', text: 'Ask first.' });
  game.facilitator({ type: 'resumeLesson' });
  expect(recap(game, 'alfa')?.ahead).toBe('Ask first.');
  expect(recap(game, 'bravo')?.ahead).toBe('');
  // The round was not reviewed: there is no number to tell.
  expect(recap(game, 'alfa')?.stability).toBeNull();
});
