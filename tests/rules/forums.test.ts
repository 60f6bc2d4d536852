import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { forumOf, ruleOf } from '../../shared/rules/forums/forums-of.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { options } from '../../shared/rules/options.ts';
import { Scenario } from '../../shared/rules/scenario.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { experts, type Forum, tabledThere, textIn, withExperts } from '../support/forums.ts';
import { type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { openBallot } from '../support/turns.ts';

const treaty = (game: Game, text: string) => game.state.public.treaties[text];

describe('items and their forums', () => {
  test('J1 each forum in which an item lies has a rolling text, and the one all work on is the main one’s', () => {
    const game = withExperts().reaches('negotiation');
    const kinds = Object.values(game.state.public.treaties).map(({ kind, forum }) => [kind, forum]);
    expect(kinds).toEqual([
      ['rolling', ''],
      ['rolling', 'experts'],
    ]);
    expect(game.state.public.currentText).toBe(textIn(game, ''));
    expect(ruleOf(game.state.public, textIn(game, 'experts'))).toBe('consensus');
    expect(ruleOf(game.state.public, textIn(game, ''))).toBe('twoThirds');
    const empty = withExperts({ holds: [] }).reaches('negotiation');
    expect(Object.keys(empty.state.public.treaties)).toHaveLength(1);
  });

  test('J1 without further forums, or below the full rules, everything lies in the main one', () => {
    for (const game of [
      given({ settings: { rules: 'full' } }).reaches('negotiation'),
      withExperts({}, { rules: 'standard' }).reaches('negotiation'),
    ]) {
      expect(Object.values(game.state.public.agenda).every(({ forum }) => forum === '')).toBe(true);
      expect(Object.values(game.state.public.treaties).map(({ forum }) => forum)).toEqual(['']);
      game.reaches('assessment', 'deciding');
      expect(game.refusal('alfa', { type: 'moveItem', norm: 'N01', forum: 'experts' })).toBe(
        game.state.public.rules === 'full' ? 'badTarget' : 'notAtThisLevel',
      );
    }
  });

  test('J1 a text has the items of its forum alone', () => {
    const game = withExperts().reaches('negotiation');
    const [main, there] = [textIn(game, ''), textIn(game, 'experts')];
    for (const [text, norm] of [
      [main, 'N08'],
      [there, 'N01'],
    ] as const) {
      expect(game.refusal('alfa', { type: 'editText', text, norm, rung: 2 })).toBe('otherForum');
    }
    game.does('alfa', { type: 'editText', text: main, norm: 'N01', rung: 2 });
    game.does('alfa', { type: 'editText', text: there, norm: 'N08', rung: 2 });
    expect(game.state.public.clauses[keyOf(there, 'N08')]?.rung).toBe(2);
    const offer = (text: string, norm: NormId) =>
      ({
        type: 'makeOffer',
        terms: [
          { seat: 'alfa', gives: [{ type: 'amendment', text, norm, rung: 1, act: 'table' }] },
          { seat: 'bravo', gives: [{ type: 'help', points: 1 }] },
        ],
      }) satisfies SeatCommand;
    expect(game.refusal('alfa', offer(main, 'N08'))).toBe('otherForum');
    expect(game.refusal('alfa', offer(there, 'N08'))).toBe('taken');
  });

  test('J1 what begins as another text stands is of that text’s forum', () => {
    const { game, text } = tabledThere();
    game.does('bravo', { type: 'openText', kind: 'draft', from: text });
    const [draft = ''] =
      Object.entries(game.state.public.treaties).find(([, one]) => one.kind === 'draft') ?? [];
    expect(forumOf(game.state.public, draft)).toBe('experts');
    expect(game.state.public.clauses[keyOf(draft, 'N08')]?.rung).toBe(2);
    expect(game.refusal('delta', { type: 'openText', kind: 'draft', from: text })).toBe('notMember');
    expect(game.refusal('delta', { type: 'openText', kind: 'draft', from: '' })).toBe('taken');
  });

  test('J1 a ready text is shared out among the forums', () => {
    const scenario = table({ forums: [experts()] });
    const game = given({
      scenario: {
        ...scenario,
        drafts: [
          {
            id: 'zero',
            title: { en: 'Zero' },
            clauses: [
              { norm: 'N01', rung: 1 },
              { norm: 'N08', rung: 3 },
            ],
          },
        ],
        presets: scenario.presets.map((preset) => ({ ...preset, draft: 'zero' })),
      },
      settings: { rules: 'full' },
    }).reaches('negotiation');
    const rungs = ['', 'experts'].map((forum) =>
      ['N01', 'N08'].map((norm) => game.state.public.clauses[keyOf(textIn(game, forum), norm)]?.rung),
    );
    expect(rungs).toEqual([
      [1, 0],
      [0, 3],
    ]);
  });
});

describe('in a forum beside the main one', () => {
  test('J2 its members alone write, sponsor, promise and amend', () => {
    const { game, text } = tabledThere();
    const fresh = withExperts().reaches('negotiation');
    const draft = textIn(fresh, 'experts');
    expect(fresh.refusal('delta', { type: 'editText', text: draft, norm: 'N08', rung: 1 })).toBe('notMember');
    fresh.does('alfa', { type: 'editText', text: draft, norm: 'N08', rung: 1 });
    expect(fresh.refusal('delta', { type: 'sponsor', text: draft, sponsoring: true })).toBe('notMember');
    for (const gives of [
      { type: 'vote', text: draft },
      { type: 'sponsorship', text: draft },
      { type: 'amendment', text: draft, norm: 'N08', rung: 2, act: 'table' },
    ] as const)
      expect(
        fresh.refusal('delta', {
          type: 'makeOffer',
          terms: [
            { seat: 'delta', gives: [gives] },
            { seat: 'bravo', gives: [{ type: 'help', points: 1 }] },
          ],
        }),
      ).toBe('notMember');
    game.reaches('plenary', 'amending');
    expect(game.state.public.currentText).toBe(text);
    const amendment = { type: 'amend', text, norm: 'N08', rung: 3 } as const;
    expect(game.refusal('delta', amendment)).toBe('notMember');
    expect(game.refusal('bravo', amendment)).toBe('taken');
  });

  test('J2 its members alone vote, by its rule, and its text binds them alone', () => {
    const { game, text } = tabledThere();
    game.reaches('plenary', 'voting');
    const item = openBallot(game);
    const ballot = { type: 'castBallot', item, choice: 'join', norms: [], reason: '' } satisfies SeatCommand;
    expect(game.refusal('delta', ballot)).toBe('notMember');
    expect(game.refusal('firm', ballot)).toBe('statesOnly');
    expect(game.refusal('alfa', { ...ballot, choice: 'yes' })).toBe('choiceNotInForum');
    expect(options(seatView(game.state, 'delta')).castBallot).toBeUndefined();
    for (const seat of ['alfa', 'bravo', 'charlie']) game.does(seat, ballot);
    game.facilitator({ type: 'advance' });
    expect(game.state.public.items[item]).toMatchObject({ voters: 3, outcome: 'consensus', yes: 3 });
    expect(treaty(game, text)).toMatchObject({ status: 'adopted', parties: ['alfa', 'bravo', 'charlie'] });
    const duties = Object.values(game.state.public.commitments).filter(({ source }) => source === text);
    expect(duties.map(({ debtor }) => debtor)).toEqual(['alfa', 'bravo', 'charlie']);
    expect(duties.some(({ creditors }) => creditors.includes('delta'))).toBe(false);
  });

  test('J2 by two thirds, by a majority and by silence too', () => {
    const outcome = (rule: Forum['rule'], choices: Readonly<Record<string, 'yes' | 'no' | 'object'>>) => {
      const { game, text } = tabledThere({ rule });
      game.reaches('plenary', 'voting');
      const item = openBallot(game);
      for (const [seat, choice] of Object.entries(choices))
        game.does(seat, {
          type: 'castBallot',
          item,
          choice,
          norms: choice === 'object' ? ['N08'] : [],
          reason: '',
        });
      game.facilitator({ type: 'advance' });
      return [game.state.public.items[item]?.outcome, treaty(game, text)?.status];
    };
    expect(outcome('majority', { alfa: 'yes', bravo: 'yes', charlie: 'no' })).toEqual(['carried', 'adopted']);
    expect(outcome('twoThirds', { alfa: 'yes', bravo: 'yes' })).toEqual(['carried', 'adopted']);
    expect(outcome('twoThirds', { alfa: 'yes' })).toEqual(['tooFew', 'rejected']);
    expect(outcome('silence', {})).toEqual(['silence', 'adopted']);
    expect(outcome('silence', { bravo: 'object' })).toEqual(['broken', 'rejected']);
  });

  test('J2 its chair has the last word, and may open a compromise there', () => {
    const { game, text } = tabledThere({ chair: 'bravo' });
    expect(game.refusal('alfa', { type: 'openText', kind: 'chair', from: text })).toBe('notChair');
    expect(game.refusal('bravo', { type: 'openText', kind: 'chair', from: text })).toBe('taken');
    expect(game.refusal('bravo', { type: 'openText', kind: 'chair', from: '' })).toBe('notChair');
    game.reaches('plenary', 'voting');
    const item = openBallot(game);
    game.does('charlie', { type: 'castBallot', item, choice: 'object', norms: ['N08'], reason: '' });
    game.facilitator({ type: 'advance' });
    const word = { type: 'lastWord', text, remedy: 'lower', norm: 'N08' } as const;
    expect(game.state.public.stage).toBe('lastWord');
    expect(game.refusal('alfa', word)).toBe('notChair');
    expect(game.refusal('bravo', word)).toBe('taken');
  });

  test('J2 where no chair is named it is the chair of the main forum, or else the first member', () => {
    expect(withExperts().state.public.setup.forumChairs).toEqual(['alfa']);
    expect(withExperts({ members: ['charlie', 'bravo'] }).state.public.setup.forumChairs).toEqual([
      'charlie',
    ]);
  });

  test('J2 sponsors are counted among its members, and texts of a sponsor forum by forum', () => {
    const game = given({
      scenario: table({ states: 9, forums: [experts()] }),
      settings: { rules: 'full', rounds: 3 },
    }).reaches('negotiation');
    const [main, there] = [textIn(game, ''), textIn(game, 'experts')];
    expect([treaty(game, main)?.sponsorsNeeded, treaty(game, there)?.sponsorsNeeded]).toEqual([3, 2]);
    game.does('alfa', { type: 'editText', text: main, norm: 'N01', rung: 1 });
    game.does('alfa', { type: 'openText', kind: 'draft', from: main });
    expect(game.refusal('alfa', { type: 'editText', text: there, norm: 'N08', rung: 1 })).toBe('taken');
  });

  test('J2 vetoes are the main forum’s, and so is binding the outvoted', () => {
    const game = withExperts({ rule: 'majority' }, {}, { vetoes: ['charlie'], bindsOutvoted: true }).reaches(
      'negotiation',
    );
    const text = textIn(game, 'experts');
    game.does('alfa', { type: 'editText', text, norm: 'N08', rung: 3 });
    game.does('charlie', { type: 'sponsor', text, sponsoring: true });
    game.does('charlie', { type: 'table', text });
    game.reaches('plenary', 'voting');
    const item = openBallot(game);
    for (const [seat, choice] of [
      ['alfa', 'yes'],
      ['bravo', 'yes'],
      ['charlie', 'no'],
    ] as const)
      game.does(seat, { type: 'castBallot', item, choice, norms: [], reason: '' });
    game.facilitator({ type: 'advance' });
    expect(treaty(game, text)).toMatchObject({ status: 'adopted', parties: ['alfa', 'bravo'] });
  });
});

describe('a scenario with further forums', () => {
  const faults = (forums: Forum[], options = {}) => {
    const { norms: _norms, ...file } = table({ forums, ...options });
    return Scenario.safeParse(file).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  test('J1 names members, norms and a chair that are there, in forums that can decide', () => {
    expect(faults([experts()])).toBeUndefined();
    expect(faults([experts(), experts({ holds: [] })])).toEqual(['forums.1.id: “experts” is there twice']);
    expect(faults([experts({ members: ['alfa', 'charlie', 'firm'], chair: 'delta' })])).toEqual([
      'forums.0.members.2: “firm” is not a state seat of this scenario',
      'forums.0.chair: “delta” is not a member',
    ]);
    expect(faults([experts({ members: ['alfa', 'bravo'] })])).toEqual([
      'forums.0.members: members of one bloc alone could table nothing',
    ]);
    expect(faults([experts({ norms: ['N08', 'N18'] })])).toEqual([
      'forums.0.norms.1: N18 is not on the agenda',
    ]);
    expect(faults([experts(), experts({ id: 'others', holds: ['N08', 'N02'] })])).toEqual([
      'forums.1.holds.0: N08 lies in a forum already',
      'forums.1.holds.1: N02 is not one that it may take up',
    ]);
    expect(faults([experts({ rule: 'silence' })], { forum: { votes: 'clauses' } })).toEqual([
      'forums.0.rule: silence is broken or kept about a text as a whole',
    ]);
    expect(faults([experts({ rule: 'doubleMajority' })], { stakeholders: [] })).toEqual([
      'forums.0.rule: a double majority needs stakeholder seats',
    ]);
  });
});
