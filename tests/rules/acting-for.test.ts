import { describe, expect, test } from 'vitest';
import { ownView, truthView } from '../../shared/rules/view/project.ts';
import { given } from '../support/given.ts';

const FACILITATOR = { kind: 'facilitator', person: '' } as const;
const SYSTEM = { kind: 'system' } as const;
const inBravo = (game: ReturnType<typeof given>) => ownView(game.state, 'bravo');

describe('the facilitator in the place of a seat', () => {
  test('W13 acts as its people might, and the seat reads what was done for it', () => {
    const game = given();
    game.joins('Ben', 'bravo');
    game.reaches('conduct');
    const command = { type: 'playConduct', card: 'build', seat: '' } as const;
    game.facilitator({ type: 'actFor', seat: 'bravo', command });
    expect(inBravo(game)?.conduct['1']?.card).toBe('build');
    const done = { order: 1, round: 1, phase: 'conduct', command };
    expect(Object.values(inBravo(game)?.doneForIt ?? {})).toEqual([done]);
    expect(ownView(game.state, 'alfa')?.doneForIt).toEqual({});
    expect(game.events.map(({ type }) => type)).toContain('actedFor');
  });

  test('W13 is refused what the seat would be, and leaves bots alone', () => {
    const game = given();
    const ben = game.joins('Ben', 'bravo');
    game.joins('Cleo', 'charlie');
    game.reaches('negotiation');
    const ready = { type: 'ready', ready: true } as const;
    const actFor = (seat: string, command: object = ready) =>
      ({ type: 'actFor', seat, command }) as { type: 'actFor'; seat: string; command: typeof ready };
    expect(game.refusalTo(FACILITATOR, actFor('alfa'))).toBe('notYourSeat');
    expect(game.refusalTo(FACILITATOR, actFor('nowhere'))).toBe('seatUnknown');
    expect(game.refusalTo(ben, actFor('bravo'))).toBe('notFacilitator');
    const early = { type: 'playConduct', card: 'build', seat: '' };
    expect(game.refusalTo(FACILITATOR, actFor('bravo', early))).toBe('notInThisPhase');
    game.facilitator(actFor('bravo'));
    expect(game.refusalTo(FACILITATOR, actFor('bravo'))).toBe('alreadyReady');
  });
});

describe('the truth for the facilitator', () => {
  test('W14 a look through the eyes of a seat is noted once in a phase, and told in the debrief', () => {
    const game = given().reaches('negotiation');
    const look = { type: 'noteLook', seat: 'bravo' } as const;
    game.sends(SYSTEM, look);
    expect(game.refusalTo(SYSTEM, look)).toBe('nothingDue');
    expect(game.refusalTo(SYSTEM, { type: 'noteLook', seat: 'nowhere' })).toBe('seatUnknown');
    expect(inBravo(game)?.looks).toEqual({});
    game.reaches('debrief');
    expect(Object.values(inBravo(game)?.looks ?? {})).toEqual([{ round: 1, phase: 'negotiation' }]);
    expect(ownView(game.state, 'alfa')?.looks).toEqual({});
  });

  test('W14 each incident stands with its origin, what each state believes and who holds the evidence', () => {
    const game = given().reaches('crisis');
    const { incidents } = truthView(game.state);
    expect(Object.keys(incidents)).toEqual(Object.keys(game.state.public.incidents));
    for (const [id, truth] of Object.entries(incidents)) {
      expect(truth.origin).toBe(game.state.hidden.incidents[id]?.origin);
      for (const [seat, bars] of Object.entries(truth.beliefs))
        expect(bars).toEqual(game.state.own[seat]?.beliefs[id]);
      for (const { holder } of Object.values(truth.items)) expect(game.state.own[holder]).toBeDefined();
    }
  });
});
