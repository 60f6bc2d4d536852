import { describe, expect, test } from 'vitest';
import { posterior, publicBelief } from '../../shared/model/evidence.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { firstSeed, type Game, given, only } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';

const crisis = (options: TableOptions = {}, seed = 'seed') => {
  const game = given({ scenario: table(options), seed }).reaches('crisis');
  game.facilitator({ type: 'inject', incident: 'outage' });
  return game;
};
const asked = (game: Game) => game.state.public.askedIncident;
const items = (game: Game, seat: string, incident = asked(game)) =>
  Object.entries(game.state.own[seat]?.evidence ?? {}).filter(([, item]) => item.incident === incident);
const itemOf = (game: Game, seat: string) => items(game, seat).find(([, { own }]) => own)?.[0] ?? '';
const holders = (game: Game, incident = asked(game)) =>
  Object.keys(game.state.own).filter((seat) => items(game, seat, incident).some(([, { own }]) => own));
const sum = (bars: Readonly<Record<string, number>> = {}) =>
  Object.values(bars).reduce((total, bar) => total + bar, 0);
const publicBars = (game: Game, incident = asked(game)) =>
  Object.fromEntries(
    Object.values(game.state.public.beliefs)
      .filter((belief) => belief.incident === incident)
      .map(({ suspect, probability }) => [suspect, probability]),
  );
const show = (item: string, to: string, named: boolean) =>
  ({ type: 'showEvidence', item, to, named }) as const;

describe('incidents', () => {
  test('E1 an incident is public: whom it hit, where and how hard; its author is not', () => {
    const game = firstSeed(
      (seed) => {
        const one = given({ seed }).reaches('conduct');
        one.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
        return one.reaches('crisis');
      },
      (one) => only(one.state.hidden.operations)[1].noticed && only(one.state.hidden.operations)[1].succeeded,
    );
    const shown = game.state.public.incidents[asked(game)];
    expect(shown).toMatchObject({
      victim: 'charlie',
      sector: 'health',
      effect: 'disruption',
      severity: 3,
      threshold: 'wrongful',
      norms: ['N02', 'N01'],
    });
    expect(Object.values(shown ?? {})).not.toContain('alfa');
    expect(game.state.public.revealedIncidents).toEqual({});
  });

  test('E2 it leaves three items: the victim’s, one with a weak state, one with a stakeholder', () => {
    const game = given().reaches('briefing');
    const [incident, { victim }] = only(game.state.public.incidents);
    const held = holders(game, incident);
    expect(held).toHaveLength(3);
    expect(victim).toBe('bravo');
    expect(held).toContain('bravo');
    expect(held.some((seat) => seat === 'charlie' || seat === 'delta')).toBe(true);
    expect(held.some((seat) => seat === 'firm' || seat === 'coalition')).toBe(true);
  });

  test('E2 a weak victim holds the weak state’s part itself', () => {
    const game = given().reaches('conduct');
    game.facilitator({ type: 'inject', incident: 'cables' });
    game.reaches('crisis');
    expect(holders(game)).toHaveLength(2);
    expect(holders(game)).toContain('delta');
  });

  test('E4 the crisis asks about the round’s worst incident; ties go to the lowest id', () => {
    const game = given().reaches('conduct');
    game.facilitator({ type: 'inject', incident: 'cables' });
    game.facilitator({ type: 'inject', incident: 'outage' });
    game.reaches('crisis');
    expect(game.state.public.incidents[asked(game)]?.script).toBe('outage');
    const scenario = table();
    const equal = { ...scenario, incidents: scenario.incidents.map((one) => ({ ...one, severity: 0.4 })) };
    const tied = given({ scenario: equal }).reaches('conduct');
    tied.facilitator({ type: 'inject', incident: 'cables' });
    tied.facilitator({ type: 'inject', incident: 'outage' });
    tied.reaches('crisis');
    const rivals = Object.keys(tied.state.public.incidents).filter(
      (id) => !tied.state.public.incidents[id]?.opening,
    );
    expect(asked(tied)).toBe(rivals.sort()[0]);
  });

  test('E4 about the opening incident in the first round only, if there is no other', () => {
    const game = given().reaches('crisis');
    expect(game.state.public.incidents[asked(game)]?.opening).toBe(true);
    game.reaches('crisis', undefined, 2);
    expect(asked(game)).toBe('');
  });
});

describe('beliefs', () => {
  test('E3 a seat’s bars are the posterior of its prior and the items it has seen, and sum to 1', () => {
    const game = crisis({ world: { backgroundIncidents: 0.35, falseFlags: 0.12 } }, 'seed-2');
    const { p } = modelOf(game.state.scenario);
    const hidden = game.state.hidden.incidents[asked(game)];
    for (const [seat, own] of Object.entries(game.state.own)) {
      const start = hidden?.priors[seat] ?? hidden?.publicPrior ?? {};
      const seen = items(game, seat).map(([, { weights }]) => ({
        share: 0,
        weights,
        kappa: 1,
        claim: false,
      }));
      const expected = posterior(start, seen, p['falseFlag.rate']);
      expect(sum(own.beliefs[asked(game)])).toBeCloseTo(1, 12);
      for (const [suspect, bar] of Object.entries(own.beliefs[asked(game)] ?? {}))
        expect(bar).toBeCloseTo(expected[suspect] ?? 0, 12);
    }
  });

  test('E3 nobody suspects itself, nor the victim', () => {
    const game = crisis();
    expect(Object.keys(game.state.own.alfa?.beliefs[asked(game)] ?? {}).sort()).toEqual([
      'bravo',
      'delta',
      'none',
    ]);
    expect(Object.keys(game.state.own.firm?.beliefs[asked(game)] ?? {}).sort()).toEqual([
      'alfa',
      'bravo',
      'delta',
      'none',
    ]);
  });

  test('E3 a seat reckons with its own trust: who trusts a state more suspects it less', () => {
    const bonds = (value: number): TableOptions => ({ rivalry: { base: 0.5, pairs: [] }, ...{ value } });
    const scenario = (value: number) => ({
      ...table(bonds(value)),
      affinity: { base: 0.4, pairs: [{ between: ['charlie', 'alfa'] as [string, string], value }] },
    });
    const suspicion = (value: number) => {
      const game = given({ scenario: scenario(value) }).reaches('negotiation');
      game.facilitator({ type: 'inject', incident: 'outage' });
      const incident = Object.keys(game.state.public.incidents).at(-1) ?? '';
      return game.state.hidden.incidents[incident]?.priors.charlie?.alfa ?? 0;
    };
    expect(suspicion(0.9)).toBeLessThan(suspicion(0.1));
  });

  test('E5 public belief is the power-weighted mean of what the published items would make each state believe', () => {
    const game = crisis({ world: { backgroundIncidents: 0.35, falseFlags: 0.12 } }, 'seed-2');
    const { cast, p } = modelOf(game.state.scenario);
    const world = game.state.hidden.worlds.public;
    const item = itemOf(game, 'charlie');
    const weights = game.state.own.charlie?.evidence[item]?.weights ?? {};
    expect(publicBars(game)).toEqual(publicBelief(world, cast, 'charlie', [], p));
    game.does('charlie', { type: 'publishEvidence', item, named: false });
    const published = [{ item: { share: 0, weights, kappa: 1, claim: false }, source: '' }];
    expect(publicBars(game)).toEqual(publicBelief(world, cast, 'charlie', published, p));
    expect(sum(publicBars(game))).toBeCloseTo(1, 12);
  });

  test('E5 an accusation is an item believed as far as its source; an admission is certainty', () => {
    const game = firstSeed(
      (seed) => crisis({}, seed),
      (one) => (one.state.own.charlie?.beliefs[asked(one)]?.alfa ?? 0) > 0.4,
    );
    const before = publicBars(game).alfa ?? 0;
    const accuse = (confidence: 'possible' | 'almostCertain') => {
      const fork = game.fork();
      const incident = asked(fork);
      const answer = {
        type: 'answerIncident',
        incident,
        suspect: 'alfa',
        measure: 'attribution',
        ground: 'retorsion',
      } as const;
      fork.does('charlie', { ...answer, confidence });
      return fork;
    };
    const loud = accuse('almostCertain');
    expect(publicBars(loud).alfa).toBeGreaterThan(before);
    expect(publicBars(loud).alfa).toBeLessThan(0.95);
    expect(publicBars(accuse('possible')).alfa).toBeLessThan(publicBars(loud).alfa ?? 0);
    loud.does('alfa', { type: 'reply', incident: asked(loud), reply: 'admit' });
    expect(publicBars(loud)).toEqual({ alfa: 1, bravo: 0, delta: 0, none: 0 });
  });
});

describe('showing and publishing', () => {
  test('E6 an item shown is known to the two, with its source or without, and moves the other’s belief', () => {
    for (const named of [true, false]) {
      const game = crisis();
      const item = itemOf(game, 'charlie');
      const before = game.state.own.alfa?.beliefs[asked(game)];
      game.does('charlie', show(item, 'alfa', named));
      expect(game.state.own.alfa?.evidence[item]).toMatchObject({
        holder: named ? 'charlie' : '',
        own: false,
      });
      expect(game.state.own.bravo?.evidence[item]).toBeUndefined();
      expect(game.state.own.charlie?.evidence[item]?.shownTo).toEqual(['alfa']);
      expect(game.state.own.alfa?.beliefs[asked(game)]).not.toEqual(before);
      expect(game.state.public.evidence).toEqual({});
    }
  });

  test('E6 only its holder shows or publishes it, to each seat once', () => {
    const game = crisis();
    const item = itemOf(game, 'charlie');
    expect(game.refusal('alfa', show(item, 'bravo', true))).toBe('unknownEvidence');
    expect(game.refusal('charlie', show(item, 'nowhere', true))).toBe('seatUnknown');
    expect(game.refusal('charlie', show(item, 'charlie', true))).toBe('badTarget');
    game.does('charlie', show(item, 'alfa', false));
    expect(game.refusal('charlie', show(item, 'alfa', true))).toBe('alreadyShown');
    expect(game.refusal('alfa', show(item, 'bravo', true))).toBe('notHolder');
    expect(game.refusal('alfa', { type: 'publishEvidence', item, named: true })).toBe('notHolder');
    game.does('charlie', { type: 'publishEvidence', item, named: false });
    expect(game.refusal('charlie', { type: 'publishEvidence', item, named: true })).toBe('alreadyPublished');
    expect(game.refusal('charlie', show(item, 'bravo', true))).toBe('alreadyPublished');
  });

  test('E6 what is published everybody has', () => {
    const game = crisis();
    const item = itemOf(game, 'charlie');
    game.does('charlie', { type: 'publishEvidence', item, named: false });
    for (const seat of ['alfa', 'bravo', 'delta', 'firm', 'coalition'])
      expect(game.state.own[seat]?.evidence[item]).toMatchObject({ published: true, holder: '' });
    expect(game.state.public.evidence[item]).toMatchObject({ by: '', holder: '', incident: asked(game) });
    expect(JSON.stringify(game.state.public.news)).not.toContain('"seat":"charlie"');
  });

  test('E6 showing with the source costs .03 of attribution, without it nothing', () => {
    const cost = (act: (game: Game, item: string) => void) => {
      const game = crisis();
      const before = seatView(game.state, 'charlie').own.attribution;
      act(game, itemOf(game, 'charlie'));
      return Number((before - seatView(game.state, 'charlie').own.attribution).toFixed(12));
    };
    expect(cost((game, item) => game.does('charlie', show(item, 'alfa', true)))).toBe(0.03);
    expect(cost((game, item) => game.does('charlie', show(item, 'alfa', false)))).toBe(0);
    expect(cost((game, item) => game.does('charlie', { type: 'publishEvidence', item, named: true }))).toBe(
      0.03,
    );
    expect(cost((game, item) => game.does('charlie', { type: 'publishEvidence', item, named: false }))).toBe(
      0,
    );
  });

  test('E6 what it cost to show in private, nobody else can read off', () => {
    const game = crisis();
    const before = game.state.public.seats.charlie?.attribution;
    game.does('charlie', show(itemOf(game, 'charlie'), 'alfa', true));
    expect(game.state.public.seats.charlie?.attribution).toBe(before);
  });
});
