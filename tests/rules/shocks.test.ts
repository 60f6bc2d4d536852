import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../shared/model/parameters.ts';
import { checkReferences } from '../../shared/rules/scenario/references.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { firstSeed, type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';

const p = parametersOf();
type Shock = NonNullable<Scenario['rounds'][number]['shock']>;
const words = { title: { en: 'News' }, text: { en: 'All hear of it.' } };
const shocked = (shock: Pick<Shock, 'kind' | 'seat'>, rounds = 4) =>
  given({
    scenario: table({ rounds: [{}, { shock: { ...shock, ...words } }, {}, {}] }),
    settings: { rules: 'standard', rounds },
  });
const shocks = (game: Game) =>
  Object.values(game.state.public.shocks).map(({ kind, round }) => [kind, round]);
const prices = (game: Game, seat = 'alfa') =>
  Object.values(game.state.own[seat]?.interests ?? {}).map(({ price }) => price);

describe('shocks', () => {
  test('K17, P12 one strikes when its round opens, and only then is told to all in the scenario’s words', () => {
    const game = shocked({ kind: 'technology' }).reaches('assessment', 'shown', 1);
    expect(shocks(game)).toEqual([]);
    expect(JSON.stringify(seatView(game.state, 'alfa'))).not.toContain('All hear of it.');
    game.reaches('negotiation', undefined, 2);
    expect(shocks(game)).toEqual([['technology', 2]]);
    expect(Object.values(game.state.public.news).map(({ kind }) => kind)).toContain('shock');
    expect(game.state.public.texts['shock.2.title']?.en).toBe('News');
    expect(game.state.public.texts['shock.2.text']?.fr).toBe('All hear of it.');
  });

  test('K17 a technology lowers attribution and raises offence for all', () => {
    const game = shocked({ kind: 'technology' }).reaches('assessment', 'shown', 1);
    const before = game.state.public.seats;
    game.reaches('negotiation', undefined, 2);
    for (const seat of ['alfa', 'delta']) {
      const [was, is] = [before[seat], game.state.public.seats[seat]];
      expect((was?.attribution ?? 0) - (is?.attribution ?? 0)).toBeCloseTo(p['technology.attribution'], 12);
      expect((is?.offence ?? 0) - (was?.offence ?? 0)).toBeCloseTo(p['technology.offence'], 12);
      expect(game.state.own[seat]?.attribution).toBe(game.state.hidden.worlds.true.attribution[seat]);
    }
  });

  test('K17 a turnover changes what one seat wants, and nobody else reads how', () => {
    const game = shocked({ kind: 'turnover', seat: 'bravo' }).reaches('assessment', 'shown', 1);
    const before = game.state.own;
    game.reaches('negotiation', undefined, 2);
    const turned = game.state.own;
    expect(turned.bravo?.interests).not.toEqual(before.bravo?.interests);
    expect(turned.alfa?.interests).toEqual(before.alfa?.interests);
    const weights = Object.values(turned.bravo?.interests ?? {}).map(({ weight }) => weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const { ideal, cap, floor, home } of Object.values(turned.bravo?.interests ?? {})) {
      expect(ideal).toBeGreaterThanOrEqual(0);
      expect(ideal).toBeLessThanOrEqual(4);
      expect(home).toBeLessThanOrEqual(4);
      expect(floor).toBeLessThanOrEqual(cap);
    }
    const wanted = JSON.stringify(Object.values(turned.bravo?.interests ?? {})[0]?.ideal);
    expect(JSON.stringify(seatView(game.state, 'alfa'))).not.toContain(wanted);
  });

  test('K17 a closing window passes the chair', () => {
    const game = shocked({ kind: 'closingWindow', seat: 'charlie' }).reaches('assessment', 'shown', 1);
    expect(game.state.public.chair).toBe('alfa');
    expect(game.reaches('negotiation', undefined, 2).state.public.chair).toBe('charlie');
  });

  test('K17 a scenario names the seat of a turnover or a closing window, and of no other shock', () => {
    const faults = (shock: Pick<Shock, 'kind' | 'seat'>) => {
      const found: string[] = [];
      const { norms: _norms, ...file } = table({ rounds: [{ shock: { ...shock, ...words } }] });
      checkReferences(file, (path, message) => found.push(`${path.join('.')}: ${message}`));
      return found;
    };
    expect(faults({ kind: 'turnover', seat: 'bravo' })).toEqual([]);
    expect(faults({ kind: 'technology' })).toEqual([]);
    expect(faults({ kind: 'turnover' })).toHaveLength(1);
    expect(faults({ kind: 'closingWindow', seat: 'firm' })).toHaveLength(1);
    expect(faults({ kind: 'focusingEvent', seat: 'bravo' })).toHaveLength(1);
  });
});

describe('an outrage', () => {
  test('K18 halves the prices of N01 and N02 for two rounds, for all', () => {
    const game = shocked({ kind: 'focusingEvent' }).reaches('negotiation');
    const usual = prices(game);
    expect(usual).toEqual([0.1, 0.1, 0.1, 0.1, 0.1]);
    for (const round of [2, 3]) {
      game.reaches('negotiation', undefined, round);
      expect(prices(game)).toEqual([0.05, 0.05, 0.1, 0.1, 0.1]);
      expect(prices(game, 'delta')).toEqual([0.05, 0.05, 0.1, 0.1, 0.1]);
    }
    expect(prices(game.reaches('negotiation', undefined, 4))).toEqual(usual);
  });

  test('K18 comes by itself after an incident of level 5 in a sector that people live by', () => {
    const struck = (sector: 'health' | 'industry') =>
      firstSeed(
        (seed) => {
          const game = given({ settings: { rules: 'standard', rounds: 3 }, seed }).reaches('conduct');
          game.does('alfa', {
            type: 'planConduct',
            actions: [{ act: 'operate', seat: 'charlie', operation: 'strike', sector, framed: '' }],
            reports: 'file',
            inspections: 'accept',
          });
          return game.reaches('negotiation', undefined, 2);
        },
        (game) => Object.values(game.state.public.incidents).some(({ severity }) => severity === 5),
      );
    expect(shocks(struck('health'))).toEqual([['focusingEvent', 2]]);
    expect(shocks(struck('industry'))).toEqual([]);
  });

  test('K18 while one is felt another one changes nothing', () => {
    const shock = { kind: 'focusingEvent', ...words } as const;
    const game = given({
      scenario: table({ rounds: [{}, { shock }, { shock }, {}] }),
      settings: { rules: 'standard', rounds: 4 },
    }).reaches('negotiation', undefined, 3);
    expect(shocks(game)).toEqual([['focusingEvent', 2]]);
    expect(prices(game)[0]).toBe(0.05);
  });
});
