import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { NormId, Rung } from '../../shared/rules/vocabulary.ts';
import { CLOCKS, eventsOf, type Game, type GivenOptions, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { openBallot, tabled, voted, votes } from '../support/turns.ts';

const forum = (changes: Partial<Scenario['forum']>) => given({ scenario: table({ forum: changes }) });
const treaty = (game: Game) => game.state.public.treaties[game.state.public.currentText];
const textItem = (game: Game) => Object.values(game.state.public.items).find(({ kind }) => kind === 'text');
const amend = (game: Game, norm: NormId, rung: Rung) =>
  ({ type: 'amend', text: game.state.public.currentText, norm, rung }) as const;
const amending = (clauses: Parameters<typeof tabled>[1], options: GivenOptions = {}) =>
  tabled(given(options), clauses).reaches('plenary', 'amending');

describe('the order of business', () => {
  test('V1 a tabled text opens a window of 60 seconds for amendments', () => {
    const game = amending({ N01: 2 }, { settings: { clocks: CLOCKS } });
    expect(game.state.public.stageClosesAt).toBe(game.at + 60_000);
    game.waits(60_000);
    expect(game.state.public.stage).toBe('voting');
    expect(amending({ N01: 2 }).state.public.stageClosesAt).toBe(0);
  });

  test('V1 without a tabled text the plenary is done', () => {
    expect(given().reaches('plenary').state.public).toMatchObject({ stage: 'done', outcome: 'noText' });
  });

  test('V2 counted forums have yes, no and abstain; consensus has join, join except and object', () => {
    const ballots = (game: Game) =>
      (['yes', 'no', 'abstain', 'join', 'joinExcept', 'object'] as const).filter((choice) => {
        const norms: NormId[] = choice === 'joinExcept' || choice === 'object' ? ['N01'] : [];
        const ballot = { type: 'castBallot', item: openBallot(game), choice, norms, reason: '' } as const;
        return game.refusal('alfa', ballot) === 'taken';
      });
    for (const rule of ['majority', 'twoThirds'] as const) {
      const game = tabled(forum({ rule })).reaches('plenary', 'voting');
      expect(ballots(game)).toEqual(['yes', 'no', 'abstain']);
    }
    const game = tabled(forum({ rule: 'consensus' })).reaches('plenary', 'voting');
    expect(ballots(game)).toEqual(['join', 'joinExcept', 'object']);
    const wrong = {
      type: 'castBallot',
      item: openBallot(game),
      choice: 'yes',
      norms: [],
      reason: '',
    } satisfies SeatCommand;
    expect(game.refusal('alfa', wrong)).toBe('choiceNotInForum');
  });

  test('V2 an amendment under consensus is joined or objected to, and names no clause', () => {
    const game = tabled(forum({ rule: 'consensus' })).reaches('plenary', 'amending');
    game.does('bravo', amend(game, 'N01', 3));
    game.facilitator({ type: 'advance' });
    const cast = (choice: 'join' | 'joinExcept' | 'object', norms: NormId[] = []) =>
      game.refusal('alfa', { type: 'castBallot', item: openBallot(game), choice, norms, reason: '' });
    expect([cast('join'), cast('object'), cast('joinExcept'), cast('object', ['N01'])]).toEqual([
      'taken',
      'taken',
      'choiceNotInForum',
      'choiceNotInForum',
    ]);
  });

  test('V3 the window ends when all are ready, and the text joins the queue last', () => {
    const game = amending({ N01: 2 });
    game.does('bravo', amend(game, 'N01', 3));
    for (const seat of Object.keys(game.state.own)) game.does(seat, { type: 'ready', ready: true });
    expect(game.state.public.stage).toBe('voting');
    expect(game.refusal('bravo', amend(game, 'N15', 1))).toBe('notNow');
    const opened = () => game.state.public.items[openBallot(game)]?.kind;
    expect(opened()).toBe('amendment');
    game.facilitator({ type: 'advance' });
    expect(opened()).toBe('text');
  });

  test('V4 the larger change comes first, ties by time; when one is carried its rivals on the clause fall', () => {
    const game = amending({ N01: 2, N15: 1 }, { settings: { rules: 'standard' } });
    game.does('bravo', amend(game, 'N01', 3));
    game.does('charlie', amend(game, 'N15', 2));
    game.does('delta', amend(game, 'N01', 0));
    game.facilitator({ type: 'advance' });
    const order = () => {
      const item = game.state.public.items[openBallot(game)];
      return `${item?.kind} ${item?.norm} ${item?.toRung}`;
    };
    expect(order()).toBe('amendment N01 0');
    votes(game, { alfa: 'yes' });
    game.facilitator({ type: 'advance' });
    expect(order()).toBe('amendment N15 2');
    const rival = Object.values(game.state.public.items).find(({ by }) => by === 'bravo');
    expect(rival).toMatchObject({ status: 'fallen', outcome: 'fell' });
    game.facilitator({ type: 'advance' });
    expect(order()).toBe('text  0');
    expect(treaty(game)?.amended).toBe(true);
  });

  test('V4 a text that lost its last clause is not put to the vote', () => {
    const game = amending({ N01: 1 });
    game.does('bravo', amend(game, 'N01', 0));
    game.facilitator({ type: 'advance' });
    votes(game, { alfa: 'yes' });
    game.facilitator({ type: 'advance' });
    expect(textItem(game)).toMatchObject({ status: 'fallen' });
    expect(game.state.public).toMatchObject({ stage: 'done', outcome: 'notAdopted' });
  });

  test.each([
    ['basic', 2],
    ['standard', 3],
  ] as const)('V4 at %s rules a text takes %i amendments', (rules, most) => {
    const game = amending({ N01: 2, N15: 2 }, { settings: { rules } });
    for (let rung = 0; rung < most; rung++)
      game.does('bravo', amend(game, 'N15', rung > 1 ? 3 : (rung as Rung)));
    expect(game.refusal('charlie', amend(game, 'N01', 1))).toBe('budgetSpent');
  });

  test('V4 amendments are refused to stakeholders, twice, unchanged, too high, off the agenda, of unknown texts', () => {
    const game = amending({ N01: 2 });
    expect(game.refusal('firm', amend(game, 'N01', 1))).toBe('statesOnly');
    expect(game.refusal('alfa', amend(game, 'N01', 2))).toBe('rungUnchanged');
    expect(game.refusal('alfa', amend(game, 'N01', 4))).toBe('rungTooHigh');
    expect(game.refusal('alfa', amend(game, 'N05', 1))).toBe('notOnAgenda');
    expect(game.refusal('alfa', { ...amend(game, 'N01', 1), text: 't-unknown0' })).toBe('textNotTabled');
    game.does('alfa', amend(game, 'N01', 1));
    expect(game.refusal('bravo', amend(game, 'N01', 1))).toBe('alreadyPlayed');
    expect(game.state.public.clauses[keyOf(game.state.public.currentText, 'N01')]?.rung).toBe(2);
  });
});

describe('casting and counting', () => {
  const voting = (options: GivenOptions = {}) => tabled(given(options)).reaches('plenary', 'voting');

  test('V5 ballots are sealed and may be changed until closed; only how many have voted is public', () => {
    const game = voting();
    const item = openBallot(game);
    votes(game, { alfa: 'yes', bravo: 'no' });
    votes(game, { alfa: 'no' });
    expect(game.state.public.items[item]).toMatchObject({ cast: 2, voters: 4, yes: 0, no: 0 });
    expect(game.state.public.votes).toEqual({});
    expect(game.state.own.bravo?.ballots[item]?.choice).toBe('no');
    expect(Object.keys(game.state.own.charlie?.ballots ?? {})).toEqual([]);
    game.facilitator({ type: 'advance' });
    expect(game.state.public.votes[keyOf(item, 'alfa')]).toMatchObject({ choice: 'no', silent: false });
    expect(game.state.public.items[item]).toMatchObject({ status: 'closed', yes: 0, no: 2, abstain: 2 });
  });

  test('V5 all in: the ballot closes three seconds later, and may still be changed until then', () => {
    const game = voting();
    const item = openBallot(game);
    votes(game, { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'no' });
    game.waits(2_999);
    votes(game, { delta: 'yes' });
    expect(game.state.public.items[item]?.status).toBe('open');
    game.waits(1);
    expect(game.state.public.items[item]).toMatchObject({ status: 'closed', yes: 4 });
  });

  test('V5 alone, with nobody to wait for, it closes after one second', () => {
    const game = voting({ settings: { solo: true } });
    const item = openBallot(game);
    votes(game, { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'no' });
    game.waits(999);
    expect(game.state.public.items[item]?.status).toBe('open');
    game.waits(1);
    expect(game.state.public.items[item]?.status).toBe('closed');
  });

  test('V5 else it closes after forty seconds where there are clocks', () => {
    const game = voting({ settings: { clocks: CLOCKS } });
    const item = openBallot(game);
    votes(game, { alfa: 'yes' });
    game.waits(39_999);
    expect(game.state.public.items[item]?.status).toBe('open');
    game.waits(1);
    expect(game.state.public.items[item]?.status).toBe('closed');
  });

  test('V5 ballots are refused to stakeholders, of unknown items, and when closed', () => {
    const game = voting();
    const ballot = {
      type: 'castBallot',
      item: openBallot(game),
      choice: 'yes',
      norms: [],
      reason: '',
    } satisfies SeatCommand;
    expect(game.refusal('firm', ballot)).toBe('statesOnly');
    expect(game.refusal('alfa', { ...ballot, item: 'b-unknown0' })).toBe('unknownItem');
    expect(game.refusal('alfa', { ...ballot, norms: ['N01'] })).toBe('choiceNotInForum');
    game.facilitator({ type: 'advance' });
    expect(game.refusal('alfa', ballot)).toBe('ballotNotOpen');
  });

  test.each([
    ['majority', 'yes', 'abstain', 'abstain', 'abstain', 'carried'],
    ['majority', 'yes', 'no', 'abstain', 'abstain', 'lost'],
    ['majority', 'abstain', 'abstain', 'abstain', 'abstain', 'lost'],
    ['twoThirds', 'yes', 'yes', 'no', 'abstain', 'carried'],
    ['twoThirds', 'yes', 'yes', 'no', 'no', 'lost'],
    ['twoThirds', 'yes', 'abstain', 'abstain', 'abstain', 'tooFew'],
    ['twoThirds', 'yes', 'yes', 'abstain', 'abstain', 'carried'],
    ['twoThirds', 'abstain', 'abstain', 'abstain', 'abstain', 'lost'],
  ] as const)('V6 %s: %s %s %s %s is %s', (rule, alfa, bravo, charlie, delta, outcome) => {
    const game = voted(forum({ rule }), { N01: 2 }, { alfa, bravo, charlie, delta });
    expect(textItem(game)).toMatchObject({ outcome, carried: outcome === 'carried' });
    expect(treaty(game)?.status).toBe(outcome === 'carried' ? 'adopted' : 'rejected');
  });

  test('V6 two-thirds are of yes and no together: four to two carries, three to two does not', () => {
    const six = (choices: readonly ('yes' | 'no' | 'abstain')[]) => {
      const states = ['alfa', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'];
      const game = tabled(given({ scenario: table({ states: 6 }) })).reaches('plenary', 'voting');
      votes(game, Object.fromEntries(states.map((seat, at) => [seat, choices[at] ?? 'abstain'])));
      game.facilitator({ type: 'advance' });
      return textItem(game)?.outcome;
    };
    expect(six(['yes', 'yes', 'yes', 'yes', 'no', 'no'])).toBe('carried');
    expect(six(['yes', 'yes', 'yes', 'no', 'no', 'abstain'])).toBe('lost');
    expect(six(['yes', 'yes', 'abstain', 'abstain', 'abstain', 'no'])).toBe('tooFew');
  });

  test('V6 the no of a seat with a veto defeats, its abstention does not', () => {
    for (const rule of ['majority', 'twoThirds'] as const) {
      const cast = { alfa: 'yes', bravo: 'yes', charlie: 'yes' } as const;
      const vetoed = voted(forum({ rule, vetoes: ['delta'] }), { N01: 2 }, { ...cast, delta: 'no' });
      expect(textItem(vetoed)).toMatchObject({ outcome: 'vetoed', carried: false });
      expect(treaty(vetoed)?.status).toBe('rejected');
      const spared = voted(forum({ rule, vetoes: ['delta'] }), { N01: 2 }, { ...cast, delta: 'abstain' });
      expect(treaty(spared)?.status).toBe('adopted');
      const outvoted = voted(forum({ rule }), { N01: 2 }, { ...cast, delta: 'no' });
      expect(treaty(outvoted)?.status).toBe('adopted');
    }
  });

  test('V6 amendments need a majority where votes are counted, in a two-thirds forum too', () => {
    const game = amending({ N01: 2 });
    game.does('bravo', amend(game, 'N01', 3));
    game.facilitator({ type: 'advance' });
    votes(game, { alfa: 'no', bravo: 'yes', charlie: 'yes' });
    game.facilitator({ type: 'advance' });
    const item = Object.values(game.state.public.items).find(({ kind }) => kind === 'amendment');
    expect(item).toMatchObject({ outcome: 'carried', yes: 2, no: 1 });
    expect(game.state.public.clauses[keyOf(game.state.public.currentText, 'N01')]?.rung).toBe(3);
  });

  test('V7 silence abstains where votes are counted, and is marked as silence', () => {
    const game = voting();
    const item = openBallot(game);
    votes(game, { alfa: 'abstain' });
    game.facilitator({ type: 'advance' });
    expect(game.state.public.votes[keyOf(item, 'alfa')]).toMatchObject({ choice: 'abstain', silent: false });
    expect(game.state.public.votes[keyOf(item, 'bravo')]).toMatchObject({ choice: 'abstain', silent: true });
  });

  test('V7 under consensus silence does not object', () => {
    const game = voted(forum({ rule: 'consensus' }), { N01: 2 }, { alfa: 'join' });
    expect(textItem(game)).toMatchObject({ outcome: 'consensus', yes: 4, no: 0 });
    expect(Object.values(game.state.public.votes).map(({ silent }) => silent)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('who is bound', () => {
  const duties = (game: Game) =>
    Object.values(game.state.public.commitments).map(
      ({ debtor, creditors, norm, rung, ownership }) =>
        `${debtor} owes ${creditors.join(' ')} ${norm}/${rung} at ${ownership}`,
    );

  test('V8 yes binds; abstention binds at rungs 1-2, a little less; no does not', () => {
    const cast = { alfa: 'yes', bravo: 'yes', charlie: 'abstain', delta: 'no' } as const;
    expect(duties(voted(given(), { N01: 2 }, cast))).toEqual([
      'alfa owes bravo charlie N01/2 at 1',
      'bravo owes alfa charlie N01/2 at 1',
      'charlie owes alfa bravo N01/2 at 0.8',
    ]);
    expect(duties(voted(given(), { N01: 3 }, cast))).toEqual([
      'alfa owes bravo N01/3 at 1',
      'bravo owes alfa N01/3 at 1',
    ]);
  });

  test('V8 a forum may bind the outvoted, loosely', () => {
    const cast = { alfa: 'yes', bravo: 'yes', charlie: 'abstain', delta: 'no' } as const;
    const game = voted(forum({ bindsOutvoted: true }), { N01: 3 }, cast);
    expect(duties(game).map((duty) => duty.slice(duty.indexOf('N01')))).toEqual([
      'N01/3 at 1',
      'N01/3 at 1',
      'N01/3 at 0.25',
      'N01/3 at 0.25',
    ]);
    expect(treaty(game)?.parties).toEqual(['alfa', 'bravo', 'charlie', 'delta']);
  });

  test('V8 who stays out is owed nothing: you are owed only what you owe', () => {
    const game = voted(given(), { N01: 3 }, { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'no' });
    const owed = Object.values(game.state.public.commitments).flatMap(({ creditors }) => creditors);
    expect(owed).not.toContain('delta');
    expect(treaty(game)?.parties).toEqual(['alfa', 'bravo', 'charlie']);
  });

  test('V9 each plenary ends with an outcome', () => {
    const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
    expect(voted(given(), { N01: 2 }, all).state.public.outcome).toBe('adopted');
    expect(voted(given(), { N01: 2 }, { alfa: 'no' }).state.public.outcome).toBe('notAdopted');
    const none = given().reaches('plenary');
    expect(none.state.public.outcome).toBe('noText');
    expect(none.reaches('negotiation', undefined, 2).state.public.outcome).toBe('');
  });

  test('V10 ended early, the plenary decides what is open as it stands', () => {
    const game = amending({ N01: 2 });
    game.does('bravo', amend(game, 'N01', 3));
    game.facilitator({ type: 'advance' });
    votes(game, { alfa: 'yes' });
    const events = game.facilitator({ type: 'end' });
    expect(eventsOf(events, 'ballotClosed')).toHaveLength(2);
    expect(eventsOf(events, 'textDecided')[0]).toMatchObject({ status: 'rejected' });
    expect(eventsOf(events, 'plenaryConcluded')).toHaveLength(1);
  });

  test('V10 so it does when its clock runs out in the window for amendments', () => {
    const game = amending({ N01: 2 }, { settings: { clocks: { ...CLOCKS, plenary: 30 } } });
    const events = game.waits(30_000);
    expect(eventsOf(events, 'ballotClosed')).toHaveLength(1);
    expect(game.state.public.phase).toBe('conduct');
  });
});
