import { describe, expect, test } from 'vitest';
import { options } from '../../shared/rules/options.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Id, SeatId } from '../../shared/rules/vocabulary.ts';
import { eventsOf, type Game, given } from '../support/given.ts';

const standard = () => given({ settings: { rules: 'standard' } }).reaches('negotiation');
function open(game: Game, by: SeatId, ...seats: SeatId[]): Id {
  const [opened] = eventsOf(game.does(by, { type: 'openCaucus', seats }), 'caucusOpened');
  return opened?.caucus ?? '';
}
const saying = (to: string, text = 'Well?') => ({ type: 'say', to, said: { type: 'text', text } }) as const;
const heard = (game: Game, seat: SeatId) =>
  Object.values(game.state.own[seat]?.messages ?? {}).map(({ text }) => text);

describe('caucuses', () => {
  test('M2 a seat opens one with any other seats; nobody else knows of it', () => {
    const game = standard();
    const caucus = open(game, 'alfa', 'charlie', 'coalition');
    const entry = { by: 'alfa', members: ['alfa', 'charlie', 'coalition'], round: 1 };
    for (const seat of entry.members) expect(game.state.own[seat]?.caucuses).toEqual({ [caucus]: entry });
    for (const seat of ['bravo', 'delta', 'firm']) expect(game.state.own[seat]?.caucuses).toEqual({});
  });

  test('M2 at basic rules there are none', () => {
    const game = given().reaches('negotiation');
    expect(game.refusal('alfa', { type: 'openCaucus', seats: ['bravo'] })).toBe('notAtThisLevel');
    expect(options(seatView(game.state, 'alfa')).openCaucus).toBeUndefined();
  });

  test('M2 not with itself, nobody twice, nobody unknown; three in a session', () => {
    const game = standard();
    const refusal = (...seats: SeatId[]) => game.refusal('alfa', { type: 'openCaucus', seats });
    expect(refusal('alfa')).toBe('badTarget');
    expect(refusal('bravo', 'bravo')).toBe('badTarget');
    expect(refusal('nobody')).toBe('seatUnknown');
    for (const seat of ['bravo', 'charlie', 'delta']) open(game, 'alfa', seat);
    expect(refusal('bravo')).toBe('limitReached');
    open(game, 'bravo', 'alfa');
  });

  test('M3 a message to it reaches its members alone', () => {
    const game = standard();
    const caucus = open(game, 'alfa', 'charlie', 'coalition');
    game.does('charlie', saying(caucus, 'Among us.'));
    for (const seat of ['alfa', 'charlie', 'coalition']) expect(heard(game, seat)).toEqual(['Among us.']);
    for (const seat of ['bravo', 'delta', 'firm']) expect(heard(game, seat)).toEqual([]);
    expect(game.refusal('bravo', saying(caucus))).toBe('seatUnknown');
    expect(game.state.public.floor).toEqual({});
  });

  test('M3 the place of a message in its channel tells nothing of other channels', () => {
    const game = standard();
    const caucus = open(game, 'alfa', 'charlie', 'delta');
    const order = (text: string, seat = 'alfa') =>
      Object.values(game.state.own[seat]?.messages ?? {}).find((message) => message.text === text)?.order;
    game.does('charlie', saying('alfa', 'one'));
    game.does('charlie', saying(caucus, 'two'));
    game.does('charlie', saying('delta', 'aside'));
    game.does('alfa', saying(caucus, 'three'));
    game.does('charlie', saying('alfa', 'four'));
    expect(['one', 'two', 'three', 'four'].map((text) => order(text))).toEqual([0, 0, 1, 1]);
    expect(order('aside', 'delta')).toBe(0);
  });

  test('M3 who leaves hears no more of it, nor who leaves after', () => {
    const game = standard();
    const caucus = open(game, 'alfa', 'bravo', 'charlie');
    game.does('bravo', { type: 'leaveCaucus', caucus });
    game.does('alfa', saying(caucus, 'Still there?'));
    expect(heard(game, 'bravo')).toEqual([]);
    expect(game.refusal('bravo', saying(caucus))).toBe('seatUnknown');
    expect(game.refusal('bravo', { type: 'leaveCaucus', caucus })).toBe('unknownCaucus');
    game.does('charlie', { type: 'leaveCaucus', caucus });
    expect(game.state.own.bravo?.caucuses[caucus]?.members).toEqual(['alfa', 'charlie']);
    expect(game.state.own.alfa?.caucuses[caucus]?.members).toEqual(['alfa']);
    expect(game.refusal('alfa', saying(caucus))).toBe('badTarget');
  });
});
