import { describe, expect, test } from 'vitest';
import { owedBy, pledgeOwed, pricedBy } from '../../shared/model/pledges.ts';
import { trustIn } from '../../shared/model/worlds.ts';
import { clauseWorth, currentUtility, outlook } from '../../shared/rules/outlook.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { knownRung } from '../../shared/rules/texts/items.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { type Game, type GivenOptions, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { between, dealt, owes, voted } from '../support/turns.ts';

const ACQUIS = [
  { norm: 'N01' as const, rung: 2, outvoted: ['delta'], age: 3 },
  { norm: 'N15' as const, rung: 1, parties: ['alfa', 'bravo', 'charlie'], outvoted: [], age: 1 },
];
const withAcquis = (options: GivenOptions = {}) => given({ scenario: table({ acquis: ACQUIS }), ...options });
const YES = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const of = (game: Game, norm: NormId) =>
  Object.values(game.state.public.commitments).filter((made) => made.norm === norm);

describe('what was in force before', () => {
  test('C10 is owed from the start by all its parties to all others', () => {
    const game = withAcquis();
    expect(of(game, 'N01').map(({ debtor, ownership }) => [debtor, ownership])).toEqual([
      ['alfa', 1],
      ['bravo', 1],
      ['charlie', 1],
      ['delta', 0.25],
    ]);
    expect(of(game, 'N15').map(({ creditors }) => creditors)).toEqual([
      ['bravo', 'charlie'],
      ['alfa', 'charlie'],
      ['alfa', 'bravo'],
    ]);
    expect(of(game, 'N01')[0]).toMatchObject({ origin: 'acquis', rung: 2, force: 2, past: 3, round: 0 });
    expect(knownRung(seatView(game.state, 'alfa'), 'N01', 'bravo', 'delta')).toBe(2);
  });

  test('C10 counts in the first number, in both worlds, with its age', () => {
    const game = withAcquis();
    expect(game.state.public.stability).toBeGreaterThan(given().state.public.stability);
    for (const world of [game.state.hidden.worlds.public, game.state.hidden.worlds.true])
      expect(pledgeOwed(world, 'N01', 'alfa', 'bravo')).toMatchObject({ rung: 2, age: 3 });
    game.reaches('negotiation', undefined, 2);
    const truth = pledgeOwed(game.state.hidden.worlds.true, 'N01', 'alfa', 'bravo');
    const { world } = outlook(seatView(game.state, 'alfa'));
    expect(truth?.age).toBe(6);
    expect(pledgeOwed(world, 'N01', 'alfa', 'bravo')?.age).toBe(6);
  });

  test('C10 a seat reckons with it from the first moment', () => {
    const [before, nothing] = [withAcquis(), given()].map((game) =>
      currentUtility(seatView(game.state, 'alfa')),
    );
    expect(before).not.toBe(nothing);
  });

  test('C12 raising it costs 30 % less of the step at home', () => {
    const priced = (scenario: Scenario) => {
      const game = voted(given({ scenario }), { N01: 3 }, YES).reaches('negotiation', undefined, 2);
      const { world, cast, p } = outlook(seatView(game.state, 'alfa'));
      expect(owedBy(world, cast, 'N01', 'alfa', p)).toBe(3);
      return pricedBy(world, cast, 'N01', 'alfa', p);
    };
    const [raised, fresh] = [priced(table({ acquis: ACQUIS })), priced(table())];
    expect(fresh).toBe(3);
    expect(raised ** 2).toBeCloseTo(2 ** 2 + 0.7 * (3 ** 2 - 2 ** 2), 9);
  });

  test('C12 and a seat is told so before it votes', () => {
    const worth = (scenario: Scenario) => {
      const view = seatView(given({ scenario }).reaches('negotiation').state, 'alfa');
      return clauseWorth(view, [{ norm: 'N01', rung: 3 }]).cost;
    };
    const step = (3 / 4) ** 2 - (2 / 4) ** 2;
    expect(worth(table({ acquis: ACQUIS })) / worth(table())).toBeCloseTo((0.7 * step) / (3 / 4) ** 2, 9);
  });

  test('C12 a declaration or a bargain of two makes no later text cheaper', () => {
    const game = given().reaches('negotiation');
    game.does('alfa', { type: 'declare', norm: 'N01', rung: 1 });
    dealt(game, between('alfa', [owes('N01', 2)], 'bravo', [owes('N08', 1)]));
    game.reaches('negotiation', undefined, 2);
    voted(game, { N01: 3 }, YES);
    const { world, cast, p } = outlook(seatView(game.state, 'alfa'));
    expect(pricedBy(world, cast, 'N01', 'alfa', p)).toBe(3);
  });
});

describe('a clause of all', () => {
  const trusts = (game: Game) => trustIn(game.state.hidden.worlds.public, 'bravo', 'charlie');

  test('V17 raises the trust of all in all by .01, in the public world and in truth', () => {
    const before = trusts(given());
    const game = voted(given(), { N01: 2, N15: 1 }, YES);
    expect(trusts(game)).toBeCloseTo(before + 0.02, 9);
    expect(trustIn(game.state.hidden.worlds.true, 'delta', 'alfa')).toBeCloseTo(before + 0.02, 9);
  });

  test('V17 not if one stays out, or is bound without its will', () => {
    const before = trusts(given());
    const out = voted(given(), { N01: 2 }, { ...YES, delta: 'no' });
    const silent = voted(given(), { N01: 2 }, { ...YES, delta: 'abstain' });
    for (const game of [out, silent]) expect(trusts(game)).toBe(before);
  });

  test('V17 and has more assurance', () => {
    const worth = (delta: 'yes' | 'abstain') => {
      const game = voted(given(), { N01: 2 }, { ...YES, delta }).reaches('assessment', 'shown');
      return game.state.public.scores['1']?.norms ?? 0;
    };
    // Who abstains owns its commitment by .8: the rest of the difference is the assurance of .7 in place of .6.
    expect(worth('yes') / worth('abstain')).toBeGreaterThan(0.7 / 0.6);
  });
});
