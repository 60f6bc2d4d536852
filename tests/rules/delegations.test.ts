import { describe, expect, test } from 'vitest';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';
import { type Game, given } from '../support/given.ts';

const refusal = (game: Game, command: FacilitatorCommand) =>
  game.refusalTo({ kind: 'facilitator', person: '' }, command);
const merge = (seat: string, into: string) => ({ type: 'mergeSeats', seat, into }) as const;
const split = (seat: string, into: string, ...people: string[]) =>
  ({ type: 'splitSeat', seat, into, people }) as const;
const kinds = ({ state }: Game) => Object.values(state.public.news).map(({ kind }) => kind);

/** Ada and Ben speak for alfa, Cleo for bravo, in the talks. */
function atTable(): Game {
  const game = given().reaches('negotiation');
  game.joins('Ada', 'alfa');
  game.joins('Ben', 'alfa');
  game.joins('Cleo', 'bravo');
  return game;
}

describe('delegations', () => {
  test('W17 the people of one go into the other, and a bot has their seat, as everybody is told', () => {
    const game = atTable();
    game.facilitator(merge('bravo', 'alfa'));
    expect(game.state.public.seats).toMatchObject({
      alfa: { members: ['Ada', 'Ben', 'Cleo'], driver: 'human' },
      bravo: { members: [], driver: 'bot' },
    });
    expect(game.state.public.people['p-3']).toMatchObject({ seat: 'alfa', role: 'player' });
    const line = Object.values(game.state.public.news).find(({ kind }) => kind === 'merged');
    expect(line).toMatchObject({ seat: 'bravo', other: 'alfa' });
  });

  test('W17 in the lobby the seat waits for somebody else, and nothing is news', () => {
    const game = given();
    game.joins('Ada', 'alfa');
    game.joins('Ben', 'bravo');
    game.facilitator(merge('alfa', 'bravo'));
    expect(game.state.public.seats).toMatchObject({
      alfa: { driver: 'nobody' },
      bravo: { members: ['Ada', 'Ben'] },
    });
    expect(kinds(game)).not.toContain('merged');
  });

  test('W17 not with itself, not where nobody sits, not more than three', () => {
    const game = atTable();
    expect(refusal(game, merge('alfa', 'alfa'))).toBe('nothingDue');
    expect(refusal(game, merge('alfa', 'charlie'))).toBe('noSeat');
    expect(refusal(game, merge('charlie', 'alfa'))).toBe('noSeat');
    expect(refusal(game, merge('alfa', 'nowhere'))).toBe('seatUnknown');
    game.joins('Dan', 'bravo');
    expect(refusal(game, merge('bravo', 'alfa'))).toBe('seatTaken');
    const ada = { kind: 'seat', seat: 'alfa', person: 'p-1' } as const;
    expect(game.refusalTo(ada, merge('bravo', 'alfa'))).toBe('notFacilitator');
  });

  test('W18 some of a delegation go to the seat of a bot, which hands over', () => {
    const game = atTable();
    game.facilitator(split('alfa', 'charlie', 'p-2'));
    expect(game.state.public.seats).toMatchObject({
      alfa: { members: ['Ada'], driver: 'human' },
      charlie: { members: ['Ben'], driver: 'human' },
    });
    expect(kinds(game)).toContain('split');
  });

  test('W18 never all, nobody of another delegation, and to no seat where somebody sits', () => {
    const game = atTable();
    expect(refusal(game, split('alfa', 'charlie', 'p-1', 'p-2'))).toBe('nothingDue');
    expect(refusal(game, split('bravo', 'charlie', 'p-3', 'p-3'))).toBe('nothingDue');
    expect(refusal(game, split('alfa', 'charlie', 'p-3'))).toBe('personUnknown');
    expect(refusal(game, split('alfa', 'bravo', 'p-1'))).toBe('seatTaken');
    expect(refusal(game, split('alfa', 'nowhere', 'p-1'))).toBe('seatUnknown');
  });

  test('W17, W18 are taken back whole, and a replay of the events leads to the same', () => {
    const game = atTable();
    const before = game.state;
    const merged = game.facilitator(merge('bravo', 'alfa'));
    expect(merged.reduce<State>(evolve, before)).toEqual(game.state);
    game.facilitator({ type: 'undo' });
    expect(game.state.public.seats).toEqual(before.public.seats);
    const divided = game.state;
    const events = game.facilitator(split('alfa', 'charlie', 'p-1'));
    expect(events.reduce<State>(evolve, divided)).toEqual(game.state);
    game.facilitator({ type: 'undo' });
    expect(game.state.public.people).toEqual(before.public.people);
  });
});
