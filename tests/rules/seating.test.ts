import { describe, expect, test } from 'vitest';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { seatsFor } from '../../shared/rules/people/seating.ts';
import { titleOf } from '../../shared/rules/people/titles.ts';
import { type Game, given } from '../support/given.ts';

const refusal = (game: Game, command: FacilitatorCommand) =>
  game.refusalTo({ kind: 'facilitator', person: '' }, command);
const heads = ({ state }: Game) => Object.values(state.public.seats).map(({ members }) => members.length);
const come = (game: Game, count: number) => {
  for (let number = 1; number <= count; number++) game.joins(`Person ${number}`);
};
const arrives = (game: Game, person: string) =>
  game.sends({ kind: 'system' }, { type: 'join', person, name: person, role: 'player', seated: true });

describe('who sits where', () => {
  test('W4 seats that people play, for 1 to 40 heads', () => {
    const heads = [1, 5, 6, 12, 18, 20, 24, 30, 36, 40];
    expect(heads.map((count) => seatsFor(count, 14))).toEqual([1, 5, 6, 6, 6, 7, 8, 10, 12, 12]);
    expect(seatsFor(40, 8)).toBe(8);
  });

  test('W4 any number of people finds a place: each seat once, then pairs, then threes, then watching', () => {
    const seats = Object.keys(given().state.public.seats).length;
    for (let count = 1; count <= 40; count++) {
      const game = given();
      come(game, count);
      game.facilitator({ type: 'seatAll' });
      const taken = heads(game).filter((number) => number > 0);
      expect(taken.length).toBe(seatsFor(count, seats));
      expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(1);
      expect(Math.max(...taken)).toBeLessThanOrEqual(3);
      const people = Object.values(game.state.public.people);
      expect(people.filter(({ role, seat }) => role === 'player' && seat === '')).toEqual([]);
      expect(people.filter(({ role }) => role === 'observer')).toHaveLength(Math.max(0, count - 3 * seats));
    }
  });

  test('W5 everybody without a seat is seated, once', () => {
    const game = given();
    expect(refusal(game, { type: 'seatAll' })).toBe('nothingDue');
    const ada = game.joins('Ada', 'bravo');
    game.joins('Ben');
    game.facilitator({ type: 'seatAll' });
    expect(game.state.public.people).toMatchObject({ 'p-1': { seat: 'bravo' }, 'p-2': { seat: 'alfa' } });
    expect(refusal(game, { type: 'seatAll' })).toBe('nothingDue');
    expect(game.refusalTo(ada, { type: 'seatAll' })).toBe('notFacilitator');
  });

  test('W5 people are moved, taken off a seat and brought in from watching', () => {
    const game = given().reaches('negotiation');
    game.joins('Ada', 'alfa');
    game.joins('Ben', 'bravo');
    game.sends({ kind: 'system' }, { type: 'join', person: 'eve', name: 'Eve', role: 'observer' });
    const move = (person: string, seat: string) => ({ type: 'movePerson', person, seat }) as const;
    game.facilitator(move('p-2', 'alfa'));
    expect(game.state.public.seats).toMatchObject({
      alfa: { members: ['Ada', 'Ben'], driver: 'human' },
      bravo: { members: [], driver: 'bot' },
    });
    game.facilitator(move('p-1', ''));
    game.facilitator(move('eve', 'bravo'));
    expect(game.state.public.people).toMatchObject({
      'p-1': { seat: '' },
      eve: { role: 'player', seat: 'bravo' },
    });
    expect(refusal(game, move('eve', 'bravo'))).toBe('nothingDue');
    expect(refusal(game, move('nobody', 'bravo'))).toBe('personUnknown');
    expect(refusal(game, move('eve', 'nowhere'))).toBe('seatUnknown');
  });

  test('W6 who comes once play has begun has a place at once, before it the choice', () => {
    const game = given();
    arrives(game, 'early');
    expect(game.state.public.people.early?.seat).toBe('');
    game.reaches('negotiation');
    arrives(game, 'late');
    expect(game.state.public.people.late?.seat).toBe('alfa');
    expect(game.state.public.seats.alfa).toMatchObject({ driver: 'human', members: ['late'] });
  });

  test('L2 a player for whom no place is left watches', () => {
    const game = given();
    const places = 3 * heads(game).length;
    come(game, places);
    arrives(game, 'last');
    expect(game.state.public.people.last?.role).toBe('observer');
  });

  test('W7 titles pass on each round, and who is alone has none', () => {
    const game = given();
    for (const name of ['Ada', 'Ben', 'Cleo']) game.joins(name, 'alfa');
    game.joins('Dan', 'bravo');
    const titles = () => ['p-1', 'p-2', 'p-3', 'p-4', 'nobody'].map((id) => titleOf(game.state.public, id));
    game.reaches('negotiation');
    expect(titles()).toEqual(['head', 'negotiator', 'analyst', '', '']);
    game.reaches('negotiation', undefined, 2);
    expect(titles()).toEqual(['negotiator', 'analyst', 'head', '', '']);
  });

  test('W8 the big screen shows what the facilitator chose, until the phase is to choose again', () => {
    const game = given().reaches('negotiation');
    game.facilitator({ type: 'showScene', scene: 'promises' });
    game.reaches('plenary');
    expect(game.state.public.lesson.scene).toBe('promises');
    expect(refusal(game, { type: 'showScene', scene: 'promises' })).toBe('nothingDue');
    game.facilitator({ type: 'showScene', scene: '' });
    expect(game.state.public.lesson.scene).toBe('');
  });
});
