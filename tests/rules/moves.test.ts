import { describe, expect, test } from 'vitest';
import { keyOf } from '../../shared/rules/keys.ts';
import { options } from '../../shared/rules/options.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { type Forum, tabledThere, textIn, withExperts } from '../support/forums.ts';
import { CLOCKS, eventsOf, type Game } from '../support/given.ts';

const move = (norm: NormId, forum = 'experts') => ({ type: 'moveItem', norm, forum }) as const;
const say = (norm: NormId, stance: 'agree' | 'oppose') => ({ type: 'answerMove', norm, stance }) as const;
const place = (game: Game, norm: NormId) => game.state.public.agenda[norm]?.forum;
const deciding = (changes: Partial<Forum> = {}, forum: Partial<Scenario['forum']> = {}) =>
  withExperts(changes, {}, forum).reaches('assessment', 'deciding', 1);

describe('moving an item', () => {
  test('J3 in the review a state moves an item, and the members of that forum decide by its rule', () => {
    const game = deciding();
    game.does('delta', move('N16'));
    expect(game.state.public.agenda.N16).toMatchObject({
      moveOpen: true,
      movedBy: 'delta',
      moveTo: 'experts',
    });
    expect(game.refusal('delta', say('N16', 'agree'))).toBe('notMember');
    expect(game.refusal('alfa', say('N01', 'agree'))).toBe('ballotNotOpen');
    game.does('alfa', say('N16', 'agree'));
    expect(game.refusal('alfa', say('N16', 'oppose'))).toBe('alreadyAnswered');
    game.does('bravo', say('N16', 'agree'));
    expect(place(game, 'N16')).toBe('');
    game.does('charlie', say('N16', 'agree'));
    expect(place(game, 'N16')).toBe('experts');
    expect(eventsOf(game.events, 'moveDecided')).toMatchObject([{ norm: 'N16', moved: true }]);
    game.reaches('negotiation', undefined, 2);
    expect(
      game.refusal('alfa', { type: 'editText', text: textIn(game, 'experts'), norm: 'N16', rung: 1 }),
    ).toBe('taken');
  });

  test('J3 one member that opposes keeps it away under consensus; silence agrees', () => {
    const opposed = deciding();
    opposed.does('alfa', move('N16'));
    opposed.does('charlie', say('N16', 'oppose'));
    opposed.reaches('assessment', 'shown');
    expect(place(opposed, 'N16')).toBe('');
    const silent = deciding();
    silent.does('alfa', move('N16'));
    silent.reaches('assessment', 'shown');
    expect(place(silent, 'N16')).toBe('experts');
  });

  test.each([
    ['majority', ['alfa'], [], 'experts'],
    ['majority', ['alfa'], ['bravo'], ''],
    ['majority', [], [], ''],
    ['twoThirds', ['alfa', 'bravo'], ['charlie'], 'experts'],
    ['twoThirds', ['alfa'], [], ''],
    ['silence', [], ['charlie'], ''],
    ['silence', [], [], 'experts'],
  ] as const)('J3 under %s with %o for it and %o against it lies in “%s”', (rule, yes, no, there) => {
    const game = deciding({ rule });
    game.does('delta', move('N16'));
    for (const seat of yes) game.does(seat, say('N16', 'agree'));
    for (const seat of no) game.does(seat, say('N16', 'oppose'));
    game.reaches('assessment', 'shown');
    expect(place(game, 'N16')).toBe(there);
  });

  test('J3 the main forum takes an item back by its own rule, and its vetoes hold', () => {
    const back = (stance: 'agree' | 'oppose', forum = {}) => {
      const game = deciding({}, forum);
      game.does('delta', move('N08', ''));
      game.does('alfa', say('N08', 'agree'));
      game.does('bravo', say('N08', stance));
      game.reaches('assessment', 'shown');
      return place(game, 'N08');
    };
    expect(back('agree')).toBe('');
    expect(back('oppose', { vetoes: ['bravo'] })).toBe('experts');
  });

  test('J3 each state moves once in a review, and each item is moved once', () => {
    const game = deciding({ rule: 'majority' });
    game.does('alfa', move('N16'));
    expect(game.refusal('alfa', move('N01'))).toBe('limitReached');
    expect(game.refusal('bravo', move('N16'))).toBe('limitReached');
    expect(game.refusal('bravo', move('N01'))).toBe('taken');
    game.reaches('assessment', 'deciding', 2);
    expect(game.refusal('alfa', move('N01'))).toBe('taken');
  });

  test('J3 only to a forum that may take it up, by a state, in a review that another round follows', () => {
    const game = deciding();
    expect(game.refusal('alfa', move('N02'))).toBe('badTarget');
    expect(game.refusal('alfa', move('N08'))).toBe('badTarget');
    expect(game.refusal('alfa', move('N16', 'nowhere'))).toBe('badTarget');
    expect(game.refusal('alfa', move('N18'))).toBe('badTarget');
    expect(game.refusal('alfa', say('N18', 'agree'))).toBe('ballotNotOpen');
    expect(game.refusal('firm', move('N16'))).toBe('statesOnly');
    expect(options(seatView(game.state, 'alfa')).moveItem).toEqual([
      { norm: 'N01', forums: ['experts'] },
      { norm: 'N08', forums: [''] },
      { norm: 'N16', forums: ['experts'] },
    ]);
    game.reaches('assessment', 'shown');
    expect(game.refusal('alfa', move('N16'))).toBe('notNow');
    game.reaches('assessment', 'deciding', 3);
    expect(game.refusal('alfa', move('N16'))).toBe('notNow');
  });

  test('J3 members that were ready are asked once more', () => {
    const game = deciding();
    game.joins('Ada', 'alfa');
    game.joins('Bea', 'bravo');
    game.sends({ kind: 'seat', seat: 'alfa', person: 'p-1' }, { type: 'ready', ready: true });
    expect(game.state.public.seats.alfa?.ready).toBe(true);
    game.does('charlie', move('N16'));
    expect(game.state.public.seats.alfa?.ready).toBe(false);
  });

  test('J3 a facilitator unlocks several forums, and items may move from then on', () => {
    const game = withExperts({}, { rules: 'standard' }).reaches('assessment', 'deciding');
    game.facilitator({ type: 'unlock', mechanic: 'forums' });
    game.does('alfa', move('N08'));
    game.reaches('negotiation', undefined, 2);
    expect(place(game, 'N08')).toBe('experts');
    expect(textIn(game, 'experts')).not.toBe('');
  });

  test('J4 with the item go its words from a text that is carried over', () => {
    // One ballot is what this plenary has time for, and the experts’ text takes it.
    const game = withExperts({}, { clocks: { ...CLOCKS, plenary: 40 } }).reaches('negotiation');
    const [main, there] = [textIn(game, ''), textIn(game, 'experts')];
    for (const norm of ['N01', 'N16'] as const)
      game.does('alfa', { type: 'editText', text: main, norm, rung: 2 });
    game.does('alfa', { type: 'editText', text: there, norm: 'N08', rung: 2 });
    for (const text of [main, there]) {
      game.does('charlie', { type: 'sponsor', text, sponsoring: true });
      game.does('charlie', { type: 'table', text });
    }
    game.does('alfa', { type: 'callText', text: there });
    game.reaches('assessment', 'deciding');
    expect(game.state.public.treaties[main]?.status).toBe('tabled');
    game.does('alfa', move('N16'));
    game.reaches('negotiation', undefined, 2);
    expect(place(game, 'N16')).toBe('experts');
    expect(['N01', 'N16'].map((norm) => game.state.public.clauses[keyOf(main, norm)]?.rung)).toEqual([2, 0]);
  });

  test('J4 what is in force stays, and is renewed by the forum whose text it was', () => {
    const { game, text } = tabledThere();
    game.reaches('plenary', 'voting');
    game.facilitator({ type: 'advance' });
    game.reaches('assessment', 'deciding');
    game.does('alfa', move('N08', ''));
    for (const seat of ['bravo', 'charlie', 'delta']) game.does(seat, say('N08', 'agree'));
    expect(place(game, 'N08')).toBe('');
    const duties = Object.values(game.state.public.commitments).filter(({ source }) => source === text);
    expect(duties).toHaveLength(3);
  });
});
