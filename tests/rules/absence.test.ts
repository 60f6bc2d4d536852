import { describe, expect, test } from 'vitest';
import type { Actor } from '../../shared/rules/commands.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import { ownView } from '../../shared/rules/view/project.ts';
import { eventsOf, type Game, type GivenOptions, given } from '../support/given.ts';

const SYSTEM = { kind: 'system' } as const;
const personOf = (actor: Actor) => ('person' in actor ? actor.person : '');
const presence = (game: Game, actor: Actor, connected: boolean) =>
  game.sends(SYSTEM, { type: 'setPresence', person: personOf(actor), connected });
const driverOf = (game: Game, seat: string) => game.state.public.seats[seat]?.driver;

/** Ada on alfa and Bea on bravo, in the negotiation. */
function two(options: GivenOptions = {}) {
  const game = given(options);
  const ada = game.joins('Ada', 'alfa');
  const bea = game.joins('Bea', 'bravo');
  game.reaches('negotiation');
  return { game, ada, bea };
}

describe('a seat whose people are away', () => {
  test('L6 waits two minutes in the negotiation, and has its person back at once', () => {
    const { game, ada } = two();
    presence(game, ada, false);
    game.waits(119_999);
    expect(driverOf(game, 'alfa')).toBe('human');
    game.waits(1);
    expect(driverOf(game, 'alfa')).toBe('bot');
    expect(eventsOf(game.events, 'driverChanged').at(-1)).toMatchObject({ seat: 'alfa', by: 'absence' });
    presence(game, ada, true);
    expect(driverOf(game, 'alfa')).toBe('human');
    expect(game.state.public.seats.alfa?.awaySince).toBe(0);
  });

  test('L6 waits thirty seconds where it is asked for something, those counted that it has been away', () => {
    const { game, ada } = two();
    presence(game, ada, false);
    game.waits(40_000);
    expect(driverOf(game, 'alfa')).toBe('human');
    game.reaches('conduct');
    game.waits(0);
    expect(driverOf(game, 'alfa')).toBe('bot');
  });

  test('L6 goes to no bot while another of its people is there', () => {
    const { game, ada } = two();
    game.joins('Cleo', 'alfa');
    presence(game, ada, false);
    game.waits(600_000);
    expect(driverOf(game, 'alfa')).toBe('human');
  });

  test('L6 goes to no bot when everybody is gone, nor in a lobby, a debrief or a solo session', () => {
    const gone = two();
    for (const actor of [gone.ada, gone.bea]) presence(gone.game, actor, false);
    expect(nextDeadline(gone.game.state)).toBe(0);

    const lobby = given();
    const ada = lobby.joins('Ada', 'alfa');
    lobby.joins('Bea', 'bravo');
    presence(lobby, ada, false);
    expect(nextDeadline(lobby.state)).toBe(0);

    const late = two();
    late.game.reaches('debrief');
    presence(late.game, late.ada, false);
    expect(nextDeadline(late.game.state)).toBe(0);

    const solo = given({ settings: { solo: true } });
    const alone = solo.joins('Ada', 'alfa');
    solo.reaches('conduct');
    presence(solo, alone, false);
    expect(nextDeadline(solo.state)).toBe(0);
  });

  test('L6, F2 does not count a pause', () => {
    const { game, ada } = two();
    presence(game, ada, false);
    game.waits(60_000);
    game.facilitator({ type: 'pause' });
    game.waits(600_000);
    game.facilitator({ type: 'resume' });
    game.waits(119_999);
    expect(driverOf(game, 'alfa')).toBe('human');
    game.waits(1);
    expect(driverOf(game, 'alfa')).toBe('bot');
  });

  test('L8, L6 is not given back by a return where the facilitator gave it to a bot, but its person may take it back', () => {
    const { game, ada } = two();
    presence(game, ada, false);
    game.facilitator({ type: 'setDriver', seat: 'alfa', driver: 'bot' });
    presence(game, ada, true);
    expect(driverOf(game, 'alfa')).toBe('bot');
    game.sends(ada, { type: 'takeSeat', seat: 'alfa' });
    expect(driverOf(game, 'alfa')).toBe('human');
    expect(game.state.public.seats.alfa?.members).toEqual(['Ada']);
    expect(game.refusalTo(ada, { type: 'takeSeat', seat: 'alfa' })).toBe('seatTaken');
  });
});

describe('what a bot does for people', () => {
  const accept = (game: Game) => {
    game.does('charlie', {
      type: 'makeOffer',
      terms: [
        { seat: 'charlie', gives: [{ type: 'commitment', norm: 'N01', rung: 1 }] },
        { seat: 'alfa', gives: [{ type: 'commitment', norm: 'N01', rung: 1 }] },
      ],
    });
    const offer = Object.keys(game.state.own.alfa?.offers ?? {}).at(-1) ?? '';
    game.does('alfa', { type: 'acceptOffer', offer });
    return offer;
  };

  test('L7 is written down for them with where it was done, and the stint with its bounds', () => {
    const { game, ada } = two();
    presence(game, ada, false);
    game.waits(120_000);
    const offer = accept(game);
    game.does('alfa', { type: 'ready', ready: true });
    presence(game, ada, true);
    const own = ownView(game.state, 'alfa');
    expect(own?.stints).toEqual({
      1: {
        by: 'absence',
        round: 1,
        phase: 'negotiation',
        open: false,
        endRound: 1,
        endPhase: 'negotiation',
      },
    });
    expect(Object.values(own?.deputyActs ?? {})).toEqual([
      { stint: '1', order: 1, round: 1, phase: 'negotiation', command: { type: 'acceptOffer', offer } },
    ]);
    expect(game.state.own.bravo?.deputyActs).toEqual({});
  });

  test('L7 is not written down of a bot on a seat without people', () => {
    const { game } = two();
    game.does('charlie', { type: 'declare', norm: 'N01', rung: 1 });
    expect(eventsOf(game.events, 'deputised')).toEqual([]);
  });
});
