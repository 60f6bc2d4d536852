import { expect, test } from 'vitest';
import { options } from '../../shared/rules/options.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { openBallot, tabled, voted } from '../support/turns.ts';

const THREE = { N01: 2, N15: 3, N16: 2 } as const;
const whole = () => given({ scenario: table({ forum: { rule: 'consensus', votes: 'whole' } }) });

test('V30 a text that stands or falls whole: nobody stays out of a clause of it', () => {
  const game = tabled(whole(), THREE).reaches('plenary', 'voting');
  const norms = ['N01'] as const;
  expect(
    game.refusal('alfa', {
      type: 'castBallot',
      item: openBallot(game),
      choice: 'joinExcept',
      norms: [...norms],
      reason: '',
    }),
  ).toBe('tooManyExceptions');
  const ballot = options(seatView(game.state, 'alfa')).castBallot?.[0];
  expect(ballot).toMatchObject({ choices: ['join', 'object'], exceptions: 0 });
});

test('V30 one objection fells all of it, without a last word', () => {
  const game = voted(whole(), THREE, { delta: { choice: 'object', norms: ['N16'] } });
  const { currentText, treaties, stage } = game.state.public;
  expect(treaties[currentText]?.status).toBe('rejected');
  expect(stage).not.toBe('lastWord');
});

test('V30 joined by all, it is adopted as any text', () => {
  const game = voted(whole(), THREE, {});
  const { currentText, treaties } = game.state.public;
  expect(treaties[currentText]).toMatchObject({ status: 'adopted', partly: false });
});

test('V30 a preset may put another unit to the vote than the forum does', () => {
  const base = table({ forum: { rule: 'consensus' } });
  const scenario = {
    ...base,
    presets: base.presets.map((preset) => ({ ...preset, votes: 'whole' as const })),
  };
  const game = given({ scenario, settings: { preset: 'plain' } });
  expect(game.state.public.setup.votes).toBe('whole');
});

test('T1 the first text is the ready one of the preset; the second is what was left of it', () => {
  const base = table();
  const scenario = {
    ...base,
    drafts: [{ id: 'zero', title: { en: 'Zero draft' }, clauses: [{ norm: 'N15' as const, rung: 2 }] }],
    presets: base.presets.map((preset) => ({ ...preset, draft: 'zero' })),
  };
  const game = given({ scenario, settings: { preset: 'plain' } });
  game.reaches('negotiation');
  const clauses = () => {
    const { currentText, clauses: all } = game.state.public;
    return Object.values(all).flatMap(({ text, norm, rung }) =>
      text === currentText && rung > 0 ? [[norm, rung]] : [],
    );
  };
  expect(clauses()).toEqual([['N15', 2]]);
  game.reaches('negotiation', undefined, 2);
  expect(clauses()).toEqual([['N15', 2]]);
});
