import { describe, expect, test } from 'vitest';
import { keyOf } from '../../shared/rules/keys.ts';
import { ballotsIn } from '../../shared/rules/settings.ts';
import type { Choice, Id, NormId, Rung, SeatId } from '../../shared/rules/vocabulary.ts';
import { CLOCKS, eventsOf, type Game, type GivenOptions, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { openBallot, openedText, tabled, votes } from '../support/turns.ts';

const STATES = ['alfa', 'bravo', 'charlie', 'delta'];
const all = (choice: Choice) => Object.fromEntries(STATES.map((seat) => [seat, choice]));
const standard = (options: GivenOptions = {}) =>
  given({ ...options, settings: { rules: 'standard', ...options.settings } }).reaches('negotiation');

/** A draft of one clause by a seat, with so many sponsors, tabled. */
function draft(game: Game, by: SeatId, norm: NormId, sponsors: readonly SeatId[]): Id {
  const text = openedText(game, by);
  game.does(by, { type: 'editText', text, norm, rung: 2 });
  for (const seat of sponsors) game.does(seat, { type: 'sponsor', text, sponsoring: true });
  game.does(by, { type: 'table', text });
  return text;
}

/** Puts the current text to the vote, as it stands. */
function vote(game: Game, choice: Choice): void {
  if (game.state.public.stage === 'amending') game.facilitator({ type: 'advance' });
  votes(game, all(choice));
  game.facilitator({ type: 'advance' });
}

const status = (game: Game, text: Id) => game.state.public.treaties[text]?.status;
const taken = (game: Game) => eventsOf(game.events, 'textTaken').map(({ text }) => text);

describe('several texts', () => {
  test('V15 are taken by sponsors, then breadth of blocs, then time', () => {
    const game = tabled(standard(), { N01: 2 });
    const rolling = game.state.public.currentText;
    const one = draft(game, 'bravo', 'N15', ['charlie', 'delta']);
    const two = draft(game, 'delta', 'N16', ['bravo']);
    game.reaches('plenary');
    for (let step = 0; step < 3; step++) vote(game, 'yes');
    expect(taken(game)).toEqual([one, rolling, two]);
    expect([one, rolling, two].map((text) => status(game, text))).toEqual(Array(3).fill('adopted'));
    expect(game.state.public).toMatchObject({ stage: 'done', outcome: 'adopted' });
  });

  test('V15 what the chair called comes first, by its place', () => {
    const game = tabled(standard(), { N01: 2 });
    const rolling = game.state.public.currentText;
    const one = draft(game, 'bravo', 'N15', ['charlie', 'delta']);
    const two = draft(game, 'delta', 'N16', ['bravo']);
    for (const text of [two, rolling]) game.does('alfa', { type: 'callText', text });
    game.reaches('plenary');
    for (let step = 0; step < 3; step++) vote(game, 'yes');
    expect(taken(game)).toEqual([two, rolling, one]);
  });

  test('V15 ballots: three, six, twelve, and with clocks one for each 40 s of the plenary', () => {
    const of = (rules: 'basic' | 'standard' | 'full', plenary?: number) => {
      const clocks = plenary === undefined ? {} : { clocks: { ...CLOCKS, plenary } };
      return given({ settings: { rules, ...clocks } }).state.settings;
    };
    expect([of('basic'), of('standard'), of('full')].map(ballotsIn)).toEqual([3, 6, 12]);
    expect([of('standard', 200), of('standard', 900), of('standard', 10)].map(ballotsIn)).toEqual([5, 6, 1]);
  });

  test('V15 one is kept for the text itself; what does not fit is carried over as it is', () => {
    const settings = { clocks: { ...CLOCKS, plenary: 80 } };
    const game = tabled(standard({ settings }), { N01: 2 });
    const rolling = game.state.public.currentText;
    const one = draft(game, 'bravo', 'N15', ['charlie', 'delta']);
    game.reaches('plenary');
    const amend = (norm: NormId, rung: Rung) => ({ type: 'amend', text: one, norm, rung }) as const;
    game.does('alfa', amend('N15', 3));
    expect(game.refusal('alfa', amend('N15', 1))).toBe('budgetSpent');
    game.facilitator({ type: 'advance' });
    votes(game, all('yes'));
    game.facilitator({ type: 'advance' });
    votes(game, all('yes'));
    game.facilitator({ type: 'advance' });
    expect(game.state.public).toMatchObject({ stage: 'done', outcome: 'adopted' });
    expect(status(game, rolling)).toBe('tabled');
    game.reaches('plenary', 'amending', 2);
    expect(game.state.public.currentText).toBe(rolling);
    vote(game, 'yes');
    expect(status(game, rolling)).toBe('adopted');
    expect(game.state.public.outcome).toBe('adopted');
  });

  test('V4 amendments are tabled to the text that the plenary deals with', () => {
    const game = tabled(standard(), { N01: 2 });
    const rolling = game.state.public.currentText;
    draft(game, 'bravo', 'N15', ['charlie', 'delta']);
    game.reaches('plenary');
    expect(game.refusal('alfa', { type: 'amend', text: rolling, norm: 'N01', rung: 3 })).toBe('notNow');
  });

  test('V10 ended early, the plenary decides the text that it deals with and carries the others over', () => {
    const game = tabled(standard(), { N01: 2 });
    const rolling = game.state.public.currentText;
    const one = draft(game, 'bravo', 'N15', ['charlie', 'delta']);
    game.reaches('plenary', 'voting');
    votes(game, all('yes'));
    game.facilitator({ type: 'end' });
    expect([status(game, one), status(game, rolling)]).toEqual(['adopted', 'tabled']);
  });

  test('V9 the outcome is the best that came of any of them', () => {
    const game = tabled(standard(), { N01: 2 });
    draft(game, 'bravo', 'N15', ['charlie', 'delta']);
    game.reaches('plenary');
    vote(game, 'yes');
    vote(game, 'no');
    expect(game.state.public.outcome).toBe('adopted');
    const lost = tabled(standard(), { N01: 2 });
    draft(lost, 'bravo', 'N15', ['charlie', 'delta']);
    lost.reaches('plenary');
    vote(lost, 'no');
    vote(lost, 'no');
    expect(lost.state.public.outcome).toBe('notAdopted');
  });

  test('T1 the next round begins with the best supported of what was not adopted', () => {
    const game = tabled(standard(), { N01: 2 });
    draft(game, 'bravo', 'N15', ['charlie', 'delta']);
    game.reaches('plenary');
    vote(game, 'no');
    vote(game, 'no');
    game.reaches('negotiation', undefined, 2);
    const { currentText, clauses } = game.state.public;
    expect(clauses[keyOf(currentText, 'N15')]?.rung).toBe(2);
    expect(clauses[keyOf(currentText, 'N01')]?.rung).toBe(0);
  });

  test('C8 a vote promised to a text that was carried over is released', () => {
    const settings = { clocks: { ...CLOCKS, plenary: 40 } };
    const game = tabled(standard({ settings }), { N01: 2 });
    const rolling = game.state.public.currentText;
    draft(game, 'bravo', 'N15', ['charlie', 'delta']);
    const terms = [
      { seat: 'alfa', gives: [{ type: 'help', points: 1 } as const] },
      { seat: 'delta', gives: [{ type: 'vote', text: rolling } as const] },
    ];
    game.does('alfa', { type: 'makeOffer', terms });
    game.does('delta', {
      type: 'acceptOffer',
      offer: Object.keys(game.state.own.delta?.offers ?? {})[0] ?? '',
    });
    game.reaches('plenary', 'done');
    expect(Object.values(game.state.own.delta?.commitments ?? {}).map(({ state }) => state)).toEqual([
      'released',
    ]);
  });
});

describe('a forum that votes on clauses', () => {
  const forum = (rule: 'twoThirds' | 'consensus') => table({ forum: { rule, votes: 'clauses' } });
  const cast = (game: Game, norm: NormId, ballots: Readonly<Record<SeatId, Choice>>) => {
    expect(game.state.public.items[openBallot(game)]).toMatchObject({ kind: 'clause', norm });
    votes(game, ballots);
    game.facilitator({ type: 'advance' });
  };
  const bound = (game: Game, norm: NormId) =>
    Object.values(game.state.public.commitments).flatMap((duty) => (duty.norm === norm ? [duty.debtor] : []));

  test('V16 each clause has a ballot of its own, and what is carried is adopted', () => {
    const game = tabled(given({ scenario: forum('twoThirds') }), { N01: 2, N15: 3, N16: 1 });
    game.reaches('plenary', 'voting');
    cast(game, 'N01', { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'no' });
    cast(game, 'N15', { alfa: 'yes', bravo: 'yes', charlie: 'no', delta: 'no' });
    cast(game, 'N16', all('yes'));
    expect(game.state.public.outcome).toBe('partlyAdopted');
    expect(bound(game, 'N01')).toEqual(['alfa', 'bravo', 'charlie']);
    expect(bound(game, 'N15')).toEqual([]);
    expect(bound(game, 'N16')).toEqual(STATES);
  });

  test('V16 after the amendments, and with none of them carried nothing is adopted', () => {
    const game = tabled(given({ scenario: forum('twoThirds') }), { N01: 2 }).reaches('plenary', 'amending');
    const text = game.state.public.currentText;
    game.does('alfa', { type: 'amend', text, norm: 'N15', rung: 2 });
    game.facilitator({ type: 'advance' });
    votes(game, all('yes'));
    game.facilitator({ type: 'advance' });
    cast(game, 'N01', all('no'));
    cast(game, 'N15', all('no'));
    expect(game.state.public.outcome).toBe('notAdopted');
  });

  test('V16 under consensus a clause is joined or objected to, and there is no last word', () => {
    const game = tabled(given({ scenario: forum('consensus') }), { N01: 2, N15: 3 });
    game.reaches('plenary', 'voting');
    const except = { type: 'castBallot', item: openBallot(game), choice: 'joinExcept' } as const;
    expect(game.refusal('alfa', { ...except, norms: ['N01'], reason: '' })).toBe('choiceNotInForum');
    cast(game, 'N01', { delta: 'object' });
    cast(game, 'N15', {});
    expect(game.state.public.stage).toBe('done');
    expect([bound(game, 'N01'), bound(game, 'N15')]).toEqual([[], STATES]);
  });

  test('C8 a promised vote is kept by support of every clause', () => {
    const kept = (choice: Choice) => {
      const game = tabled(given({ scenario: forum('twoThirds') }), { N01: 2, N15: 3 });
      const terms = [
        { seat: 'alfa', gives: [{ type: 'help', points: 1 } as const] },
        { seat: 'delta', gives: [{ type: 'vote', text: game.state.public.currentText } as const] },
      ];
      game.does('alfa', { type: 'makeOffer', terms });
      const offer = Object.keys(game.state.own.delta?.offers ?? {})[0] ?? '';
      game.does('delta', { type: 'acceptOffer', offer });
      game.reaches('plenary', 'voting');
      cast(game, 'N01', all('yes'));
      cast(game, 'N15', { ...all('yes'), delta: choice });
      return Object.values(game.state.own.delta?.commitments ?? {}).map(({ state }) => state);
    };
    expect(kept('yes')).toEqual(['fulfilled']);
    expect(kept('no')).toEqual(['broken']);
  });
});
