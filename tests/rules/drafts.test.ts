import { describe, expect, test } from 'vitest';
import { keyOf } from '../../shared/rules/keys.ts';
import { options } from '../../shared/rules/options.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Id, NormId, Rung } from '../../shared/rules/vocabulary.ts';
import { type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { drafted, openedText, owes, tabled } from '../support/turns.ts';

const standard = (states = 4) =>
  given({ scenario: table({ states }), settings: { rules: 'standard' } }).reaches('negotiation');
const editing = (text: Id, norm: NormId, rung: Rung) => ({ type: 'editText', text, norm, rung }) as const;
const sponsoring = (text: Id) => ({ type: 'sponsor', text, sponsoring: true }) as const;
const opening = (kind: 'draft' | 'chair', from: Id = '') => ({ type: 'openText', kind, from }) as const;
const rung = (game: Game, text: Id, norm: NormId) => game.state.public.clauses[keyOf(text, norm)]?.rung;

describe('a draft of one’s own', () => {
  test('T8 its drafter is a sponsor, and the rolling text stays the current one', () => {
    const game = standard();
    const rolling = game.state.public.currentText;
    const text = openedText(game, 'bravo');
    expect(game.state.public.treaties[text]).toMatchObject({
      kind: 'draft',
      drafter: 'bravo',
      sponsors: ['bravo'],
      status: 'draft',
    });
    expect(game.state.public.currentText).toBe(rolling);
  });

  test('T8 it is empty, or begins as another text stands', () => {
    const game = drafted(standard(), { N01: 2, N15: 3 });
    const copy = openedText(game, 'bravo', 'draft', game.state.public.currentText);
    const empty = openedText(game, 'charlie');
    expect([rung(game, copy, 'N01'), rung(game, copy, 'N15')]).toEqual([2, 3]);
    expect(rung(game, empty, 'N01')).toBe(0);
    expect(game.refusal('delta', opening('draft', 't-unknown0'))).toBe('limitReached');
    const other = standard();
    expect(other.refusal('delta', opening('draft', 't-unknown0'))).toBe('unknownText');
  });

  test('T8 one a seat and two in all, each round; states alone, and not at basic rules', () => {
    const game = standard();
    openedText(game, 'bravo');
    expect(game.refusal('bravo', opening('draft'))).toBe('limitReached');
    openedText(game, 'charlie');
    expect(game.refusal('delta', opening('draft'))).toBe('limitReached');
    expect(game.refusal('firm', opening('draft'))).toBe('statesOnly');
    game.reaches('negotiation', undefined, 2);
    expect(game.refusal('bravo', opening('draft'))).toBe('taken');
    const basic = given().reaches('negotiation');
    expect(basic.refusal('bravo', opening('draft'))).toBe('notAtThisLevel');
    expect(basic.refusal('alfa', opening('chair'))).toBe('notAtThisLevel');
  });

  test('T5 its sponsors edit it, and nobody else', () => {
    const game = standard();
    const text = openedText(game, 'bravo');
    game.does('bravo', editing(text, 'N01', 2));
    expect(game.refusal('charlie', editing(text, 'N01', 1))).toBe('notSponsor');
    game.does('charlie', sponsoring(text));
    game.does('charlie', editing(text, 'N01', 1));
    expect(rung(game, text, 'N01')).toBe(1);
  });

  test('T3, T4 it is tabled like the rolling text, or by default', () => {
    const game = standard();
    const text = openedText(game, 'bravo');
    game.does('bravo', editing(text, 'N01', 2));
    expect(game.refusal('bravo', { type: 'table', text })).toBe('sponsorsMissing');
    game.does('charlie', sponsoring(text));
    game.fork().does('charlie', { type: 'table', text });
    game.reaches('plenary');
    expect(game.state.public.treaties[text]?.status).toBe('tabled');
    expect(game.state.public.currentText).toBe(text);
  });

  test('T7 a state sponsors at most two texts of a round', () => {
    const game = drafted(standard(6));
    const [one, two] = [openedText(game, 'bravo'), openedText(game, 'charlie')];
    game.does('bravo', editing(one, 'N01', 1));
    game.does('charlie', editing(two, 'N15', 1));
    game.does('alfa', sponsoring(one));
    expect(game.refusal('alfa', sponsoring(two))).toBe('limitReached');
    expect(game.refusal('delta', sponsoring(two))).toBe('taken');
    const chairs = openedText(game, 'alfa', 'chair');
    expect(game.state.public.treaties[chairs]?.sponsors).toEqual(['alfa']);
  });

  test('T7 nor does the first edit of the rolling text, or a bargain, make it a third', () => {
    const game = standard(6);
    const [one, two] = [openedText(game, 'bravo'), openedText(game, 'charlie')];
    game.does('charlie', editing(two, 'N15', 1));
    game.does('bravo', editing(one, 'N15', 1));
    game.does('bravo', sponsoring(two));
    const rolling = game.state.public.currentText;
    expect(game.refusal('bravo', editing(rolling, 'N01', 1))).toBe('limitReached');
    game.does('alfa', editing(rolling, 'N01', 1));
    expect(game.refusal('bravo', editing(rolling, 'N01', 2))).toBe('taken');
    const terms = [
      { seat: 'bravo', gives: [{ type: 'sponsorship', text: rolling } as const] },
      { seat: 'alfa', gives: [owes('N08', 1)] },
    ];
    expect(game.refusal('bravo', { type: 'makeOffer', terms })).toBe('limitReached');
  });

  test('D12 votes, sponsorships and amendments may be given for any text in play', () => {
    const game = drafted(standard(), { N01: 2 });
    const text = openedText(game, 'bravo');
    game.does('bravo', editing(text, 'N15', 2));
    for (const item of [
      { type: 'vote', text },
      { type: 'sponsorship', text },
      { type: 'amendment', text, norm: 'N15', rung: 1, act: 'table' },
    ] as const) {
      const terms = [
        { seat: 'charlie', gives: [item] },
        { seat: 'bravo', gives: [owes('N08', 1)] },
      ];
      expect(game.refusal('bravo', { type: 'makeOffer', terms })).toBe('taken');
    }
  });
});

describe('the chair', () => {
  test('T9 opens one compromise text a round, alone edits it, and tables it without others', () => {
    const game = drafted(standard(), { N01: 3 });
    expect(game.refusal('bravo', opening('chair'))).toBe('notChair');
    const text = openedText(game, 'alfa', 'chair', game.state.public.currentText);
    expect(game.refusal('alfa', opening('chair'))).toBe('limitReached');
    expect(game.refusal('bravo', editing(text, 'N01', 2))).toBe('notChair');
    game.does('bravo', sponsoring(text));
    expect(game.refusal('bravo', { type: 'table', text })).toBe('notChair');
    game.does('alfa', editing(text, 'N01', 2));
    game.does('alfa', { type: 'table', text });
    expect(game.state.public.treaties[text]?.status).toBe('tabled');
  });

  test('T10 gives texts a place in the order of business, each once', () => {
    const game = tabled(standard(), { N01: 2 });
    const rolling = game.state.public.currentText;
    const text = openedText(game, 'bravo');
    game.does('bravo', editing(text, 'N15', 2));
    expect(game.refusal('bravo', { type: 'callText', text })).toBe('notChair');
    game.does('alfa', { type: 'callText', text });
    expect(game.refusal('alfa', { type: 'callText', text })).toBe('alreadyPlayed');
    game.does('alfa', { type: 'callText', text: rolling });
    const { treaties } = game.state.public;
    expect([treaties[text]?.called, treaties[rolling]?.called]).toEqual([1, 2]);
    expect(options(seatView(game.state, 'alfa')).callText).toBeUndefined();
    const basic = drafted(given());
    expect(basic.refusal('alfa', { type: 'callText', text: basic.state.public.currentText })).toBe(
      'notAtThisLevel',
    );
  });

  test('T10 in the plenary, not the text that it deals with, and none that is decided or was never tabled', () => {
    const game = tabled(standard(), { N01: 2 });
    const draft = openedText(game, 'bravo');
    game.reaches('plenary');
    const rolling = game.state.public.currentText;
    expect(game.refusal('alfa', { type: 'callText', text: rolling })).toBe('alreadyPlayed');
    expect(game.refusal('alfa', { type: 'callText', text: draft })).toBe('alreadyPlayed');
    expect(game.refusal('alfa', { type: 'callText', text: 't-unknown0' })).toBe('unknownText');
    game.reaches('plenary', 'done');
    expect(game.refusal('alfa', { type: 'callText', text: rolling })).toBe('textNotTabled');
  });
});
