import { describe, expect, test } from 'vitest';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { REVEALS } from '../../shared/rules/vocabulary.ts';
import { eventsOf, type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';

const LEAD = { type: 'lead', step: 'happened', revision: 12, eyes: '' } as const;

function led(): Game {
  const game = given();
  game.sends({ kind: 'system' }, { type: 'join', person: 'boss', name: 'Boss', role: 'facilitator' });
  return game.reaches('debrief');
}

function refusal(game: Game, command: FacilitatorCommand): string {
  return game.refusalTo({ kind: 'facilitator', person: 'boss' }, command);
}

describe('what came of it in the world', () => {
  const history = { text: { en: 'It passed.' }, sources: ['The minutes', 'The press'] };

  test('P12 is told in the debrief, with its sources, and not before', () => {
    const game = given({ scenario: { ...table(), history } });
    game.reaches('assessment');
    expect(Object.keys(game.state.public.texts).filter((key) => key.startsWith('history'))).toEqual([]);
    const { texts } = game.reaches('debrief').state.public;
    expect(texts['history.text']).toEqual({ en: 'It passed.', it: 'It passed.', fr: 'It passed.' });
    expect(texts['history.sources']?.en).toBe('The minutes · The press');
  });

  test('P12 is not told of a scenario without a model in the world', () => {
    expect(given().reaches('debrief').state.public.texts['history.text']).toBeUndefined();
  });
});

describe('what was hidden', () => {
  test('P11 where somebody leads, nothing is revealed but the scores', () => {
    const { state } = led();
    const { revealedSeats, revealedScores, revealedGoals, revealedStates, revealedConduct } = state.public;
    expect(Object.keys(revealedSeats)).toHaveLength(Object.keys(state.own).length);
    expect(Object.keys(revealedScores)).toHaveLength(2);
    expect([revealedGoals, revealedStates, revealedConduct, state.public.revealedLedger]).toEqual([
      {},
      {},
      {},
      {},
    ]);
    expect(state.public.revealedIncidents).toEqual({});
  });

  test('P11 a step brings all that stand before it along, and none after', () => {
    const game = led();
    const events = game.facilitator({ type: 'reveal', what: 'culprits' });
    expect(eventsOf(events, 'secretsRevealed').map(({ what }) => what)).toEqual([
      'goals',
      'promises',
      'culprits',
    ]);
    expect(Object.keys(game.state.public.revealedIncidents)).toEqual(
      Object.keys(game.state.hidden.incidents),
    );
    expect(game.state.public.revealedConduct).toEqual({});
    expect(game.state.public.revealedLedger).toEqual({});
    expect(refusal(game, { type: 'reveal', what: 'goals' })).toBe('nothingDue');
    game.facilitator({ type: 'reveal', what: 'eyes' });
    expect(game.state.public.debrief.revealed).toEqual(REVEALS);
    expect(Object.keys(game.state.public.revealedConduct)).not.toEqual([]);
  });

  test('P11 where nobody leads, all is revealed at once', () => {
    const { state } = given().reaches('debrief');
    expect(state.public.debrief.revealed).toEqual(REVEALS);
    expect(Object.keys(state.public.revealedGoals)).not.toEqual([]);
  });

  test('P11 nothing is revealed before the debrief', () => {
    const game = given().reaches('negotiation');
    expect(refusal(game, { type: 'reveal', what: 'goals' })).toBe('notInThisPhase');
    expect(refusal(game, LEAD)).toBe('notInThisPhase');
  });
});

describe('who leads', () => {
  test('F10 leads to a step and a moment, and through the eyes of a seat once those are revealed', () => {
    const game = led();
    game.facilitator(LEAD);
    expect(game.state.public.debrief).toMatchObject({ step: 'happened', revision: 12, eyes: '' });
    expect(refusal(game, { ...LEAD, eyes: 'alfa' })).toBe('notRevealed');
    game.facilitator({ type: 'reveal', what: 'eyes' });
    expect(refusal(game, { ...LEAD, eyes: 'nowhere' })).toBe('seatUnknown');
    game.facilitator({ ...LEAD, eyes: 'alfa' });
    expect(game.state.public.debrief.eyes).toBe('alfa');
  });

  test('F10 leads to a branch once what was done in secret is revealed, and away from it with the next step', () => {
    const game = led();
    const branch = JSON.stringify({ revision: 0, change: { kind: 'nothing' } });
    expect(refusal(game, { ...LEAD, branch })).toBe('notRevealed');
    game.facilitator({ type: 'reveal', what: 'conduct' });
    game.facilitator({ ...LEAD, branch });
    expect(game.state.public.debrief.branch).toBe(branch);
    game.facilitator(LEAD);
    expect(game.state.public.debrief.branch).toBe('');
  });

  test('F10 is the facilitator, and nobody else', () => {
    const game = given();
    const ada = game.joins('Ada', 'alfa');
    game.reaches('debrief');
    expect(game.refusalTo(ada, LEAD)).toBe('notFacilitator');
    expect(game.refusalTo(ada, { type: 'reveal', what: 'goals' })).toBe('notFacilitator');
    expect(refusal(game, { type: 'advance' })).toBe('sessionOver');
  });
});
