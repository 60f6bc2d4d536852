import { describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { Scenario } from '../../shared/rules/scenario.ts';
import type { Choice } from '../../shared/rules/vocabulary.ts';
import { type Game, type GivenOptions, given } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';
import { openBallot, tabled, votes } from '../support/turns.ts';

const doubled = (options: TableOptions = {}, given_: GivenOptions = {}) =>
  tabled(
    given({
      ...given_,
      scenario: table({ ...options, forum: { rule: 'doubleMajority', ...options.forum } }),
    }),
    { N01: 2 },
  );
const textItem = (game: Game) => Object.values(game.state.public.items).find(({ kind }) => kind === 'text');

/** The text under these votes, in the order alfa to delta, firm, coalition. */
function outcome(...choices: readonly Choice[]) {
  const game = doubled().reaches('plenary', 'voting');
  const seats = ['alfa', 'bravo', 'charlie', 'delta', 'firm', 'coalition'];
  votes(game, Object.fromEntries(seats.map((seat, at) => [seat, choices[at] ?? 'abstain'])));
  game.facilitator({ type: 'advance' });
  return textItem(game)?.outcome;
}

describe('two majorities', () => {
  test.each([
    ['yes', 'yes', 'no', 'abstain', 'yes', 'abstain', 'carried'],
    ['yes', 'yes', 'no', 'no', 'yes', 'yes', 'oneMajority'],
    ['yes', 'yes', 'yes', 'yes', 'yes', 'no', 'oneMajority'],
    ['yes', 'yes', 'yes', 'yes', 'abstain', 'abstain', 'oneMajority'],
    ['no', 'yes', 'abstain', 'abstain', 'no', 'no', 'lost'],
  ] as const)('V19 %s %s %s %s, beside %s %s, is %s', (...row) => {
    const choices = row.slice(0, 6) as Choice[];
    expect(outcome(...choices)).toBe(row[6]);
  });

  test('V19 where no stakeholder sits the states decide alone', () => {
    const game = doubled({ stakeholders: [] }).reaches('plenary', 'voting');
    votes(game, { alfa: 'yes', bravo: 'yes', charlie: 'no' });
    game.facilitator({ type: 'advance' });
    expect(textItem(game)).toMatchObject({ outcome: 'carried', voters: 4 });
  });

  test('V19 all who vote are waited for, and the sums of the item are those of the states', () => {
    const game = doubled().reaches('plenary', 'voting');
    const item = openBallot(game);
    expect(game.state.public.items[item]?.voters).toBe(6);
    votes(game, { alfa: 'yes', bravo: 'yes', charlie: 'no', delta: 'abstain', firm: 'yes' });
    game.waits(60_000);
    expect(game.state.public.items[item]).toMatchObject({ status: 'open', cast: 5 });
    votes(game, { coalition: 'yes' });
    game.waits(3_000);
    expect(game.state.public.items[item]).toMatchObject({ status: 'closed', yes: 2, no: 1, abstain: 1 });
    expect(game.state.public.votes[keyOf(item, 'coalition')]).toMatchObject({ choice: 'yes', silent: false });
  });

  test('V19 a stakeholder is bound by nothing that it votes for', () => {
    const game = doubled().reaches('plenary', 'voting');
    votes(game, { alfa: 'yes', bravo: 'yes', firm: 'yes', coalition: 'yes' });
    game.facilitator({ type: 'advance' });
    const debtors = Object.values(game.state.public.commitments).map(({ debtor }) => debtor);
    expect(debtors).toEqual(['alfa', 'bravo', 'charlie', 'delta']);
  });

  test('V19 amendments stay the states’: a stakeholder has no ballot on them', () => {
    const game = doubled().reaches('plenary', 'amending');
    game.does('bravo', { type: 'amend', text: game.state.public.currentText, norm: 'N01', rung: 3 });
    game.facilitator({ type: 'advance' });
    const item = openBallot(game);
    const ballot = { type: 'castBallot', item, choice: 'yes', norms: [], reason: '' } satisfies SeatCommand;
    expect(game.refusal('firm', ballot)).toBe('statesOnly');
    votes(game, { alfa: 'yes' });
    game.facilitator({ type: 'advance' });
    expect(game.state.public.items[item]).toMatchObject({ voters: 4, outcome: 'carried' });
  });

  test('V19 where each clause is voted on, each needs both majorities', () => {
    const game = tabled(given({ scenario: table({ forum: { rule: 'doubleMajority', votes: 'clauses' } }) }), {
      N01: 2,
      N15: 3,
    }).reaches('plenary', 'voting');
    const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
    votes(game, { ...all, firm: 'yes', coalition: 'yes' });
    game.facilitator({ type: 'advance' });
    votes(game, { ...all, firm: 'no', coalition: 'no' });
    game.facilitator({ type: 'advance' });
    expect(
      Object.values(game.state.public.items).map(({ norm, outcome: came }) => `${norm} ${came}`),
    ).toEqual(['N01 carried', 'N15 oneMajority']);
    expect(game.state.public.outcome).toBe('partlyAdopted');
  });

  test('V19 a scenario without a stakeholder seat cannot ask for two majorities', () => {
    const { norms: _norms, ...file } = table({ stakeholders: [], forum: { rule: 'doubleMajority' } });
    const found = Scenario.safeParse(file).error?.issues.map(({ message }) => message);
    expect(found).toContain('a double majority needs stakeholder seats');
  });
});
