import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { Scenario } from '../../shared/rules/scenario.ts';
import { CLOCKS, eventsOf, type Game, type GivenOptions, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { openBallot, tabled, voted, votes } from '../support/turns.ts';

type Forum = Partial<Scenario['forum']>;
const forum = (changes: Forum, options: GivenOptions = {}) =>
  given({ ...options, scenario: table({ forum: changes }) });
const textItem = (game: Game) => Object.values(game.state.public.items).find(({ kind }) => kind === 'text');
const treaty = (game: Game) => Object.values(game.state.public.treaties)[0];
const faults = (changes: Forum, stakeholders?: []) => {
  const { norms: _norms, ...file } = table({ forum: changes, ...(stakeholders && { stakeholders }) });
  return Scenario.safeParse(file).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the silence procedure', () => {
  const circulated = (options: GivenOptions = {}) =>
    tabled(forum({ rule: 'silence' }, options), { N01: 2, N15: 2 }).reaches('plenary', 'voting');

  test.each([
    [{ clocks: CLOCKS }, 40_000],
    [{}, 40_000],
    [{ solo: true }, 15_000],
  ] as const)('V20 with %o a text is adopted by silence after %i ms', (settings, span) => {
    const game = circulated({ settings });
    game.waits(span - 1);
    expect(textItem(game)?.status).toBe('open');
    game.waits(1);
    expect(textItem(game)).toMatchObject({ status: 'closed', outcome: 'silence', carried: true });
    expect(treaty(game)?.parties).toEqual(['alfa', 'bravo', 'charlie', 'delta']);
    expect(Object.values(game.state.public.votes).map(({ silent }) => silent)).toEqual(Array(4).fill(true));
  });

  test('V20 one objection breaks it: the whole text falls, and there is no last word', () => {
    const game = circulated();
    votes(game, { bravo: { choice: 'object', norms: ['N01'] } });
    game.waits(40_000);
    expect(textItem(game)).toMatchObject({ outcome: 'broken', carried: false, yes: 3, no: 1 });
    expect(treaty(game)?.status).toBe('rejected');
    expect(game.state.public.stage).not.toBe('lastWord');
  });

  test('V20 nobody stays out of a clause', () => {
    const game = circulated();
    const ballot = {
      type: 'castBallot',
      item: openBallot(game),
      choice: 'joinExcept',
      norms: ['N01'],
      reason: '',
    } satisfies SeatCommand;
    expect(game.refusal('alfa', ballot)).toBe('choiceNotInForum');
  });

  test('V20 silence is kept about a whole text', () => {
    expect(faults({ rule: 'silence', votes: 'clauses' })).toEqual([
      'forum.votes: silence is broken or kept about a text as a whole',
    ]);
  });
});

describe('accreditation', () => {
  const door = (by: 'noObjection' | 'majority', admitted: string[] = []) =>
    forum({ accreditation: { by, admitted } }).reaches('negotiation');
  const say = (seat: string, stance: 'admit' | 'object') => ({ type: 'accredit', seat, stance }) as const;
  const sits = (game: Game, seat: string) => game.state.public.seats[seat]?.accredited;

  test('V21 without it all stakeholders sit from the start, and with it those that the scenario names', () => {
    expect(sits(given(), 'firm')).toBe(true);
    const game = door('noObjection', ['firm']);
    expect([sits(game, 'firm'), sits(game, 'coalition'), sits(game, 'alfa')]).toEqual([true, false, true]);
  });

  test('V21 unless a state objects a stakeholder is admitted when the talks end', () => {
    const game = door('noObjection');
    game.does('bravo', say('firm', 'object'));
    game.reaches('plenary');
    expect([sits(game, 'firm'), sits(game, 'coalition')]).toEqual([false, true]);
    const told = Object.values(game.state.public.news).map(({ kind, seat }) => `${kind} ${seat}`);
    expect(told).toContain('notAccredited firm');
    expect(told).toContain('accredited coalition');
  });

  test('V21 or by more states for it than against; the talks of the next round decide again', () => {
    const game = door('majority');
    game.does('alfa', say('firm', 'admit'));
    game.does('bravo', say('firm', 'object'));
    game.reaches('plenary');
    expect([sits(game, 'firm'), sits(game, 'coalition')]).toEqual([false, false]);
    game.reaches('negotiation', undefined, 2).does('bravo', say('firm', 'admit'));
    game.reaches('plenary', undefined, 2);
    expect(sits(game, 'firm')).toBe(true);
    expect(game.state.public.seats.firm).toMatchObject({ admittedBy: ['alfa', 'bravo'], objectedBy: [] });
  });

  test('V21 until then it speaks and deals, and does not endorse', () => {
    const game = door('majority');
    const text = game.state.public.currentText;
    game.does('alfa', { type: 'editText', text, norm: 'N01', rung: 2 });
    const endorse = { type: 'endorse', text, norm: 'N01', stance: 'endorse' } as const;
    expect(game.refusal('firm', endorse)).toBe('notAccredited');
    expect(
      game.refusal('firm', { type: 'say', to: 'floor', said: { type: 'text', text: 'Let us in.' } }),
    ).toBe('taken');
    for (const seat of ['alfa', 'bravo']) game.does(seat, say('firm', 'admit'));
    tabled(game, { N01: 2 }).reaches('plenary', 'amending');
    expect(game.refusal('firm', endorse)).toBe('taken');
    expect(game.refusal('coalition', endorse)).toBe('notAccredited');
    const speak = { type: 'playCard', card: 'speak', seat: '', norm: '', sector: '', incident: '' } as const;
    expect(game.refusal('coalition', speak)).toBe('notAccredited');
  });

  test('V21 V19 it has no vote beside the states either', () => {
    const game = tabled(
      forum({ rule: 'doubleMajority', accreditation: { by: 'noObjection', admitted: ['firm'] } }),
      { N01: 2 },
    );
    game.does('bravo', say('coalition', 'object'));
    game.reaches('plenary', 'voting');
    expect(game.state.public.items[openBallot(game)]?.voters).toBe(5);
    const ballot = {
      type: 'castBallot',
      item: openBallot(game),
      choice: 'yes',
      norms: [],
      reason: '',
    } satisfies SeatCommand;
    expect(game.refusal('coalition', ballot)).toBe('statesOnly');
    expect(game.refusal('firm', ballot)).toBe('taken');
  });

  test('V21 states speak on stakeholders that wait, and change their mind', () => {
    const game = door('noObjection', ['coalition']);
    expect(game.refusal('firm', say('firm', 'admit'))).toBe('statesOnly');
    expect(game.refusal('alfa', say('coalition', 'object'))).toBe('badTarget');
    expect(game.refusal('alfa', say('bravo', 'admit'))).toBe('badTarget');
    expect(game.refusal('alfa', say('nowhere', 'admit'))).toBe('seatUnknown');
    game.does('alfa', say('firm', 'object'));
    expect(game.refusal('alfa', say('firm', 'object'))).toBe('alreadyAnswered');
    game.does('alfa', say('firm', 'admit'));
    expect(game.state.public.seats.firm).toMatchObject({ admittedBy: ['alfa'], objectedBy: [] });
  });

  test('V21 a scenario admits stakeholders that it has', () => {
    expect(faults({ accreditation: { by: 'majority', admitted: ['alfa'] } })).toEqual([
      'forum.accreditation.admitted.0: “alfa” is not a stakeholder seat',
    ]);
    expect(faults({ accreditation: { by: 'majority', admitted: [] } }, [])).toEqual([
      'forum.accreditation: there is no stakeholder seat to admit',
    ]);
  });
});

describe('the chair', () => {
  test('V22 passes on with each round, and begins anew after the last', () => {
    const game = forum({ chairs: ['alfa', 'delta'] }, { settings: { rounds: 3 } }).reaches('negotiation');
    const chairs = [1, 2, 3].map((round) => game.reaches('negotiation', undefined, round).state.public.chair);
    expect(chairs).toEqual(['alfa', 'delta', 'alfa']);
    expect(eventsOf(game.events, 'chairPassed')).toHaveLength(2);
  });

  test('V22 stays where the scenario says nothing, and the first of the order is the forum’s', () => {
    expect(given().reaches('negotiation', undefined, 2).state.public.chair).toBe('alfa');
    expect(faults({ chairs: ['bravo', 'alfa'] })).toEqual([
      'forum.chairs.0: the first chair is the chair of the forum',
    ]);
  });
});

describe('entry into force', () => {
  const YES = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
  const home = (wanted: number) => ({
    interests: Object.fromEntries(
      (['N01', 'N02', 'N08', 'N15', 'N16'] as const).map((norm) => [
        norm,
        { weight: 0.2, ideal: 3, price: 0, home: norm === 'N01' ? wanted : 3 },
      ]),
    ),
  });
  /** All sign a binding N01, and the parliament of Delta will never ratify. */
  const signed = (entryIntoForce: NonNullable<Forum['entryIntoForce']>) => {
    const seats = { alfa: home(4), bravo: home(4), charlie: home(4), delta: home(1) };
    const game = given({
      scenario: table({ seats, forum: { entryIntoForce } }),
      settings: { rules: 'standard', rounds: 4 },
    });
    voted(game, { N01: 4 }, YES).reaches('assessment', 'shown', 2);
    return Object.values(game.state.public.commitments).map(({ debtor, force }) => `${debtor} ${force}`);
  };

  test.each([
    [3, [], 4],
    [4, [], 1],
    [3, ['bravo'], 4],
    [3, ['delta'], 1],
  ] as const)(
    'C15 with %i ratifications, %o among them, the clause counts as rung %i',
    (ratifications, among, force) => {
      expect(signed({ ratifications, among: [...among] })).toEqual([
        `alfa ${force}`,
        `bravo ${force}`,
        `charlie ${force}`,
        'delta 1',
      ]);
    },
  );

  test('C15 a scenario asks for no more than there are', () => {
    expect(faults({ entryIntoForce: { ratifications: 5, among: ['firm'] } })).toEqual([
      'forum.entryIntoForce.ratifications: there are 4 states',
      'forum.entryIntoForce.among.0: “firm” is not a state seat of this scenario',
    ]);
    const names = ['alfa', 'bravo', 'charlie'];
    expect(faults({ entryIntoForce: { ratifications: 2, among: names } })).toEqual([
      'forum.entryIntoForce.among: more states are named than have to ratify',
    ]);
  });
});

test('V20 a vote of a text under silence is public once it is decided', () => {
  const game = tabled(forum({ rule: 'silence' }), { N01: 2 }).reaches('plenary', 'voting');
  const item = openBallot(game);
  votes(game, { alfa: 'join' });
  game.waits(40_000);
  expect(game.state.public.votes[keyOf(item, 'alfa')]).toMatchObject({ choice: 'join', silent: false });
  expect(game.state.public.votes[keyOf(item, 'bravo')]).toMatchObject({ choice: 'join', silent: true });
});
