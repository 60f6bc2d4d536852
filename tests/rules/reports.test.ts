import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../shared/model/parameters.ts';
import type { Action } from '../../shared/rules/commands.ts';
import { plainAct } from '../../shared/rules/conduct/plans.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import type { NormId, Rung, SeatId } from '../../shared/rules/vocabulary.ts';
import { firstSeed, type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { between, dealt, owes, voted } from '../support/turns.ts';

const p = parametersOf();
const ALL = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const plan = (
  actions: Action[],
  reports: 'file' | 'withhold' = 'file',
  inspections: 'accept' | 'refuse' = 'accept',
) => ({ type: 'planConduct', actions, reports, inspections }) as const;
const withText = (clauses: Partial<Record<NormId, Rung>>, seed = 'seed') =>
  voted(given({ settings: { rules: 'standard', rounds: 3 }, seed }), clauses, ALL).reaches('conduct');
const states = (game: Game, seat: SeatId = 'alfa') =>
  Object.fromEntries(
    Object.values(game.state.public.commitments)
      .filter(({ debtor }) => debtor === seat)
      .map(({ norm, state }) => [norm, state]),
  );
const news = (game: Game, kind: string) =>
  Object.values(game.state.public.news).filter((one) => one.kind === kind);
const trust = (game: Game, from: SeatId, to: SeatId) =>
  game.state.public.relations[keyOf(from, to)]?.trust ?? 0;

describe('reports', () => {
  test('K14 withheld once it strains what is owed from reported up, twice it breaches it', () => {
    const game = withText({ N01: 1, N02: 2, N15: 3 });
    game.does('alfa', plan([], 'withhold'));
    game.reaches('crisis');
    expect(news(game, 'withheld')).toEqual([]);
    game.reaches('assessment', 'shown');
    expect(states(game)).toEqual({ N01: 'untested', N02: 'strained', N15: 'strained' });
    expect(news(game, 'withheld').map(({ seat }) => seat)).toEqual(['alfa']);
    game.reaches('conduct', undefined, 2).does('alfa', plan([], 'withhold'));
    game.reaches('assessment', 'shown', 2);
    expect(states(game)).toEqual({ N01: 'untested', N02: 'breached', N15: 'breached' });
    expect(states(game, 'bravo').N02).toBe('untested');
  });

  test('K14 it costs the trust of those that are owed', () => {
    const trustWith = (reports: 'file' | 'withhold') => {
      const game = withText({ N02: 2 });
      game.does('alfa', plan([], reports));
      return trust(game.reaches('assessment', 'shown'), 'bravo', 'alfa');
    };
    expect(trustWith('withhold')).toBeLessThan(trustWith('file'));
    const game = withText({ N02: 2 });
    game.does('alfa', plan([], 'withhold'));
    game.reaches('assessment', 'shown');
    expect(Object.values(game.state.public.ledger).map(({ kind }) => kind)).toContain('reports');
  });

  test('K14 nothing is owed below reported, and a private duty is withheld in private', () => {
    const low = withText({ N02: 1 });
    low.does('alfa', plan([], 'withhold'));
    low.reaches('assessment', 'shown');
    expect(states(low)).toEqual({ N02: 'untested' });
    const game = given({ settings: { rules: 'standard' } }).reaches('negotiation');
    dealt(game, between('alfa', [owes('N02', 2)], 'bravo', [{ type: 'help', points: 1 }]));
    game.reaches('conduct').does('alfa', plan([], 'withhold'));
    game.reaches('assessment', 'shown');
    expect(news(game, 'withheld')).toEqual([]);
    expect(Object.values(game.state.own.bravo?.commitments ?? {}).map(({ state }) => state)).toEqual([
      'strained',
    ]);
  });

  test('K15 who is publicly held to have acted against its report breaches private duties too', () => {
    const admitted = (reports: 'file' | 'withhold') =>
      firstSeed(
        (seed) => {
          const game = given({ settings: { rules: 'standard' }, seed }).reaches('negotiation');
          dealt(game, between('alfa', [owes('N02', 2)], 'charlie', [{ type: 'help', points: 1 }]));
          game.reaches('conduct');
          game.does(
            'alfa',
            plan(
              [{ act: 'operate', seat: 'charlie', operation: 'disruption', sector: 'health', framed: '' }],
              reports,
            ),
          );
          return game.reaches('crisis');
        },
        (game) =>
          game.state.public.askedIncident !== '' &&
          (game.state.own.charlie?.beliefs[game.state.public.askedIncident]?.alfa ?? 0) > 0.5,
      );
    const stateAfter = (game: Game) => {
      const incident = game.state.public.askedIncident;
      game.does('charlie', {
        type: 'answerIncident',
        incident,
        suspect: 'alfa',
        confidence: 'likely',
        measure: 'attribution',
        ground: 'retorsion',
      });
      game.does('alfa', { type: 'reply', incident, reply: 'admit' });
      game.reaches('assessment', 'shown');
      return Object.values(game.state.own.charlie?.commitments ?? {}).map(({ state }) => state);
    };
    expect(stateAfter(admitted('file'))).toEqual(['breached']);
    expect(stateAfter(admitted('withhold'))).toEqual(['strained']);
  });
});

describe('inspections refused', () => {
  test('K13 refused once it strains what is owed verified, twice it breaches it; all know', () => {
    const game = withText({ N02: 3, N15: 3 });
    game.does('alfa', plan([], 'file', 'refuse'));
    game.reaches('crisis');
    expect(states(game)).toEqual({ N02: 'strained', N15: 'untested' });
    expect(news(game, 'refused').map(({ seat, other }) => [seat, other])).toEqual([['alfa', 'bravo']]);
    expect(Object.keys(game.state.own.alfa?.findings ?? {})).not.toContain(keyOf(1, 'bravo', 'alfa'));
    game.reaches('conduct', undefined, 2).does('alfa', plan([], 'file', 'refuse'));
    game.reaches('crisis', undefined, 2);
    expect(states(game).N02).toBe('breached');
  });

  test('K13 it counts once a round, however many asked', () => {
    const game = withText({ N02: 3 });
    game.does('alfa', plan([], 'file', 'refuse'));
    game.does('bravo', plan([plainAct('inspect', 'alfa')]));
    game.does('delta', plan([plainAct('inspect', 'alfa')]));
    game.reaches('crisis');
    expect(states(game).N02).toBe('strained');
  });

  test('K13 where nothing is owed verified a refusal is known, and no breach', () => {
    const game = withText({ N02: 2 });
    game.does('alfa', plan([], 'file', 'refuse'));
    game.does('bravo', plan([plainAct('inspect', 'alfa')]));
    game.reaches('crisis');
    expect(states(game).N02).toBe('untested');
    expect(news(game, 'refused')).toHaveLength(1);
    expect(news(game, 'inspected')).toHaveLength(0);
  });
});

describe('data at home and the fund', () => {
  test('K16 keeping data at home adds to defence and closes the net, known at the review', () => {
    const game = given({ settings: { rules: 'standard' } }).reaches('conduct');
    const idle = game.fork();
    game.does('alfa', plan([plainAct('localise')]));
    game.reaches('crisis');
    idle.reaches('crisis');
    expect(game.state.public.meters.closure).toBe(0);
    expect(news(game, 'localised')).toEqual([]);
    const own = (one: Game) => one.state.own.alfa?.defence ?? 0;
    expect(own(game) - own(idle)).toBeCloseTo(p['localise.defence'], 12);
    game.reaches('assessment', 'shown');
    idle.reaches('assessment', 'shown');
    expect(news(game, 'localised').map(({ seat }) => seat)).toEqual(['alfa']);
    const closed = game.state.public.meters.closure - idle.state.public.meters.closure;
    expect(closed).toBeCloseTo(p['openness.measure'], 12);
  });

  test('K16 the fund is paid by those whom it does not serve', () => {
    const scenario = table({ agenda: ['N01', 'N02', 'N15', 'N16', 'N18'] });
    const costs = (rung: Rung) => {
      const game = voted(given({ scenario, settings: { rules: 'standard' } }), { N01: 1, N18: rung }, ALL);
      game.reaches('crisis');
      return ['alfa', 'bravo', 'charlie', 'delta'].map((seat) => game.state.own[seat]?.costs ?? 0);
    };
    expect(costs(1)).toEqual([0, 0, 0, 0]);
    const paid = costs(3).filter((cost) => cost > 0);
    expect(paid).toHaveLength(2);
    expect(Math.max(...paid)).toBeLessThan(p['capacity.cost'] * 3);
  });
});

describe('drift', () => {
  const agenda: NormId[] = ['N01', 'N02', 'N11', 'N15', 'N16'];
  const closure = (clauses: Partial<Record<NormId, Rung>>) => {
    const game = given({ scenario: table({ agenda }), settings: { rules: 'standard' } });
    if (Object.keys(clauses).length > 0) voted(game, clauses, ALL);
    game.reaches('assessment', 'shown', 1);
    const first = game.state.public.meters.closure;
    game.reaches('assessment', 'shown', 2);
    return [first, game.state.public.meters.closure];
  };

  test('K19 a round without an adopted text closes the net; N11 in force slows it', () => {
    const [none, noneAgain] = closure({});
    expect(none).toBeCloseTo(p['drift.perYear'] * 3, 12);
    expect(noneAgain).toBeCloseTo(2 * p['drift.perYear'] * 3, 12);
    const [agreed, later] = closure({ N02: 2 });
    expect(agreed).toBe(0);
    expect(later).toBeCloseTo(p['drift.perYear'] * 3, 12);
    expect(closure({ N11: 3 })[1]).toBeLessThan(later ?? 0);
  });
});
