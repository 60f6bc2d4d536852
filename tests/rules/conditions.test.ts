import { describe, expect, test } from 'vitest';
import { rungOwed } from '../../shared/model/pledges.ts';
import { options } from '../../shared/rules/options.ts';
import type { Proviso } from '../../shared/rules/texts/proviso-shapes.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { NormId, SeatId } from '../../shared/rules/vocabulary.ts';
import { type Game, type GivenOptions, given } from '../support/given.ts';
import { between, dealt, drafted, openedText, owes, votes } from '../support/turns.ts';

const full: NonNullable<GivenOptions['settings']> = { rules: 'full', rounds: 5, highestRung: 3 };
const condition = (kind: 'reciprocity' | 'funding' | ''): Proviso => ({
  kind: 'condition',
  condition: kind,
  states: 0,
  seat: '',
});
const entry = (states: number, seat = ''): Proviso => ({
  kind: 'condition',
  condition: 'entry',
  states,
  seat,
});
const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;

/** Alfa's draft of N02 under a condition, put to the vote with these ballots. */
function adopted(proviso: Proviso, cast: Readonly<Record<SeatId, 'yes' | 'no'>>): Game {
  const game = drafted(given({ settings: full }), { N02: 2 });
  const { currentText: text } = game.state.public;
  game.does('alfa', { type: 'setProviso', text, norm: 'N02', proviso });
  game.does('charlie', { type: 'sponsor', text, sponsoring: true });
  game.does('alfa', { type: 'table', text });
  game.reaches('plenary', 'voting');
  votes(game, cast).facilitator({ type: 'advance' });
  return game;
}

const owed = (game: Game, debtor: SeatId, creditor: SeatId, lens: 'public' | 'true' = 'public') =>
  rungOwed(game.state.hidden.worlds[lens], 'N02', debtor, creditor);
const duty = (game: Game, debtor: SeatId, norm: NormId = 'N02') =>
  Object.values(game.state.public.commitments).find((made) => made.debtor === debtor && made.norm === norm);

describe('a condition on a clause', () => {
  test('X1 is hung on a clause by who may write in the draft, one at most, and stands in the text', () => {
    const game = drafted(given({ settings: full }), { N02: 2, N01: 1 });
    const text = openedText(game, 'bravo', 'draft', game.state.public.currentText);
    const set = (proviso: Proviso, norm: NormId = 'N02') =>
      ({ type: 'setProviso', text, norm, proviso }) as const;
    expect(game.refusal('alfa', set(condition('reciprocity')))).toBe('notSponsor');
    game.does('bravo', set(condition('reciprocity')));
    game.does('bravo', set(entry(3, 'alfa')));
    expect(game.state.public.clauses[`${text}:N02`]).toMatchObject({
      condition: 'entry',
      entryStates: 3,
      entrySeat: 'alfa',
    });
    expect(game.refusal('bravo', set(entry(3, 'alfa')))).toBe('provisoUnchanged');
    expect(game.refusal('bravo', set(entry(1)))).toBe('badProviso');
    expect(game.refusal('bravo', set(condition('funding'), 'N15'))).toBe('emptyText');
    // Another text that begins as this one has it too; a clause that is struck out has nothing.
    const copy = openedText(game, 'charlie', 'draft', text);
    expect(game.state.public.clauses[`${copy}:N02`]).toMatchObject({ condition: 'entry', entryStates: 3 });
    game.does('bravo', { type: 'editText', text, norm: 'N02', rung: 0 });
    expect(game.state.public.clauses[`${text}:N02`]).toMatchObject({ condition: '', entryStates: 0 });
  });

  test('X1 is for the full rules, or where it was unlocked', () => {
    const standard = drafted(given({ settings: { rules: 'standard' } }), { N02: 2 });
    const { currentText: text } = standard.state.public;
    const command = { type: 'setProviso', text, norm: 'N02', proviso: condition('reciprocity') } as const;
    expect(standard.refusal('alfa', command)).toBe('notAtThisLevel');
    expect(options(seatView(standard.state, 'alfa')).setProviso).toBeUndefined();
    standard.facilitator({ type: 'unlock', mechanic: 'conditions' });
    expect(standard.refusal('alfa', command)).toBe('taken');
  });

  test('X3 of entry: owed once so many states owe the norm, the named one among them', () => {
    const without = adopted(entry(3, 'delta'), { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'no' });
    expect(duty(without, 'alfa')?.suspended).toEqual(['bravo', 'charlie']);
    expect([owed(without, 'alfa', 'bravo'), owed(without, 'alfa', 'bravo', 'true')]).toEqual([0, 0]);
    const news = Object.values(without.state.public.news).filter(({ kind }) => kind === 'conditionUnmet');
    expect(news.length).toBe(1);
    // It comes along in the next round: the review finds the condition met.
    without.reaches('negotiation', undefined, 2);
    without.does('delta', { type: 'declare', norm: 'N02', rung: 2 });
    expect(owed(without, 'alfa', 'bravo')).toBe(0);
    without.reaches('assessment', 'shown', 2);
    expect([owed(without, 'alfa', 'bravo'), duty(without, 'alfa')?.suspended]).toEqual([2, []]);
    expect(owed(adopted(entry(3, 'delta'), all), 'alfa', 'bravo')).toBe(2);
    expect(owed(adopted(entry(4), { ...all, delta: 'no' }), 'alfa', 'bravo')).toBe(0);
    expect(owed(adopted(entry(3), { ...all, delta: 'no' }), 'alfa', 'bravo')).toBe(2);
  });

  test('X4 of funding: the weak owe it while they are helped, the others in any case', () => {
    const game = adopted(condition('funding'), all);
    expect([owed(game, 'delta', 'alfa'), owed(game, 'alfa', 'delta')]).toEqual([0, 2]);
    game.reaches('conduct');
    game.does('alfa', {
      type: 'planConduct',
      actions: [{ act: 'help', seat: 'delta', operation: '', sector: '', framed: '' }],
      reports: 'file',
      inspections: 'accept',
    });
    game.reaches('assessment', 'shown');
    expect(owed(game, 'delta', 'alfa')).toBe(2);
    game.reaches('assessment', 'shown', 2);
    expect(owed(game, 'delta', 'alfa')).toBe(2);
    game.reaches('assessment', 'shown', 3);
    expect(owed(game, 'delta', 'alfa')).toBe(0);
  });
});

describe('reciprocity', () => {
  /** Alfa owes bravo N02 and gets a vote; bravo votes against. */
  function betrayed(inAnyCase = false): Game {
    const game = drafted(given({ settings: full }), { N01: 1 });
    const { currentText: text } = game.state.public;
    const promise = { ...owes('N02', 2), ...(inAnyCase ? { condition: 'none' } : {}) } as ReturnType<
      typeof owes
    >;
    dealt(game, between('alfa', [promise], 'bravo', [{ type: 'vote', text }]));
    game.does('charlie', { type: 'sponsor', text, sponsoring: true });
    game.does('alfa', { type: 'table', text });
    game.reaches('plenary', 'voting');
    votes(game, { ...all, bravo: 'no' }).facilitator({ type: 'advance' });
    return game.reaches('assessment', 'shown');
  }
  const own = (game: Game) =>
    Object.values(game.state.own.alfa?.commitments ?? {}).find(({ kind }) => kind === 'duty');

  test('X2 is the rule in bargains: who broke its part is owed the other no longer, unless it is owed in any case', () => {
    const game = betrayed();
    expect(own(game)).toMatchObject({ condition: 'reciprocity', suspended: ['bravo'] });
    expect(owed(game, 'alfa', 'bravo', 'true')).toBe(0);
    // It does not come back by the mere passing of time, as a suspension does.
    game.reaches('assessment', 'shown', 4);
    expect(own(game)?.suspended).toEqual(['bravo']);
    const held = betrayed(true);
    expect(own(held)).toMatchObject({ condition: '', suspended: [] });
    expect(owed(held, 'alfa', 'bravo', 'true')).toBe(2);
  });

  test('X2 of a clause: a party that leaves it is owed it no longer; the others are', () => {
    const game = adopted(condition('reciprocity'), all).reaches('assessment', 'deciding');
    const id = Object.entries(game.state.public.commitments).find(
      ([, made]) => made.debtor === 'charlie' && made.norm === 'N02',
    )?.[0];
    game.does('charlie', { type: 'withdraw', commitment: id ?? '' });
    game.reaches('assessment', 'shown', 3);
    expect(duty(game, 'alfa')?.suspended).toEqual(['charlie']);
    expect(owed(game, 'alfa', 'bravo')).toBe(2);
  });

  test('X1 what a condition did to a duty is no fact for another: who waits for help has broken nothing', () => {
    const game = given({ settings: full }).reaches('negotiation');
    const promise = { ...owes('N02', 2), condition: 'funding' } as const;
    dealt(game, between('delta', [promise], 'alfa', [owes('N02', 2)]));
    game.reaches('assessment', 'shown');
    expect(owed(game, 'delta', 'alfa', 'true')).toBe(0);
    expect(owed(game, 'alfa', 'delta', 'true')).toBe(2);
  });

  test('X2 below the full rules a bargain knows no condition', () => {
    const game = given({ settings: { rules: 'standard' } }).reaches('negotiation');
    const promise = { ...owes('N02', 2), condition: 'reciprocity' } as const;
    expect(
      game.refusal('alfa', {
        type: 'makeOffer',
        terms: between('alfa', [promise], 'bravo', [owes('N01', 1)]),
      }),
    ).toBe('notAtThisLevel');
    dealt(game, between('alfa', [owes('N02', 2)], 'bravo', [owes('N01', 1)]));
    const events = game.events.filter((event) => event.type === 'commitmentMade');
    expect(events.some(({ commitment }) => 'condition' in commitment)).toBe(false);
  });
});
