import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import type { Reasoning } from '../../shared/rules/debrief/reasoning.ts';
import { decide } from '../../shared/rules/decide.ts';
import { isRefusal } from '../../shared/rules/refusals.ts';
import type { State } from '../../shared/rules/state.ts';
import { reasonsFor } from '../../shared/rules/view/project.ts';
import { type Game, given, goingOn, only } from '../support/given.ts';
import { openBallot, tabled } from '../support/turns.ts';

const REASONING: Reasoning = {
  why: { basis: 'best', terms: [{ term: 'worth', value: 0.5, norm: '', rung: 0, seat: '' }] },
  moment: { folded: 7, turn: 0, lastCall: false },
};

/** The game after a seat's bot has sent this with its reason. */
function explained(game: Game, seat: string, command: SeatCommand): Game {
  const actor = { kind: 'bot', seat } as const;
  const decision = decide(game.state, { actor, command, at: game.at, reasoning: REASONING });
  if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.refused} ${decision.fact}`);
  return goingOn(decision.state, [...game.events, ...decision.events], game.at);
}

const readers = (state: State) => Object.keys(state.own).filter((seat) => all(state, seat).length > 0);
const all = (state: State, reader: string) => reasonsFor(state, reader, { seat: '', about: '' });

const TERMS = [
  { seat: 'alfa', gives: [{ type: 'commitment' as const, norm: 'N02' as const, rung: 1 as const }] },
  { seat: 'bravo', gives: [{ type: 'help' as const, points: 2 }] },
];

describe('the reasons of bots', () => {
  test('B1 go with the command into the record, and say what they are about', () => {
    const game = explained(given().reaches('negotiation'), 'alfa', { type: 'makeOffer', terms: TERMS });
    const [offer] = only(game.state.own.alfa?.offers ?? {});
    const [, reason] = only(game.state.hidden.reasons);
    expect(reason).toMatchObject({ seat: 'alfa', about: offer, round: 1, ...REASONING.why });
    expect(reason.command.type).toBe('makeOffer');
  });

  test('B1 are those of bots alone: what a person sends has none', () => {
    const game = given();
    const ada = game.joins('Ada', 'alfa');
    game.reaches('negotiation');
    const command = { type: 'makeOffer', terms: TERMS } as const;
    const decision = decide(game.state, { actor: ada, command, at: game.at, reasoning: REASONING });
    expect(isRefusal(decision) || Object.keys(decision.state.hidden.reasons)).toEqual([]);
  });

  test('B2 of an offer are for its sides', () => {
    const game = explained(given().reaches('negotiation'), 'alfa', { type: 'makeOffer', terms: TERMS });
    expect(readers(game.state)).toEqual(['alfa', 'bravo']);
    const [offer] = only(game.state.own.alfa?.offers ?? {});
    expect(reasonsFor(game.state, 'bravo', { seat: 'alfa', about: offer })).toHaveLength(1);
    expect(reasonsFor(game.state, 'bravo', { seat: 'charlie', about: offer })).toEqual([]);
    expect(all(game.state, '')).toEqual([]);
  });

  test('B2 of a vote are its own seat’s until the ballot is counted, then everybody’s', () => {
    const game = tabled(given()).reaches('plenary', 'voting');
    const item = openBallot(game);
    const ballot: SeatCommand = { type: 'castBallot', item, choice: 'yes', norms: [], reason: '' };
    const voted = explained(game, 'alfa', ballot);
    expect(readers(voted.state)).toEqual(['alfa']);
    for (const seat of ['bravo', 'charlie', 'delta']) voted.does(seat, ballot);
    voted.facilitator({ type: 'advance' });
    expect(readers(voted.state)).toEqual(Object.keys(voted.state.own));
  });

  test('B2 of conduct wait for the debrief', () => {
    const command = { type: 'playConduct', card: 'build', seat: '' } as const;
    const game = explained(given().reaches('conduct'), 'alfa', command);
    expect(readers(game.state)).toEqual(['alfa']);
    game.facilitator({ type: 'end' });
    expect(readers(game.state)).toEqual(Object.keys(game.state.own));
    expect(all(game.state, '')).toHaveLength(1);
  });
});
