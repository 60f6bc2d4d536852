import { describe, expect, test } from 'vitest';
import { backgroundChance } from '../../shared/model/evidence-items.ts';
import { parametersOf } from '../../shared/model/parameters.ts';
import { grievanceOf, trustIn } from '../../shared/model/worlds.ts';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { CARD_RULES, cardsFor } from '../../shared/rules/conduct/card-rules.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import { STAKEHOLDER_CARDS, type StakeholderCard } from '../../shared/rules/vocabulary.ts';
import { firstSeed, type Game, given, only } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';
import { drafted, tabled, voted } from '../support/turns.ts';

const p = parametersOf();
const ALL_FOUR: TableOptions = { stakeholders: ['firm', 'coalition', 'body', 'union'] };
const SEATS = {
  industry: 'firm',
  civilSociety: 'coalition',
  attributionBody: 'body',
  regional: 'union',
} as const;
type PlayCard = Extract<SeatCommand, { type: 'playCard' }>;
const card = (name: StakeholderCard, named: Partial<Omit<PlayCard, 'type' | 'card'>> = {}): PlayCard => ({
  type: 'playCard',
  card: name,
  seat: '',
  norm: '',
  sector: '',
  incident: '',
  ...named,
});
const table4 = (options: TableOptions = {}, seed = 'seed') =>
  given({ scenario: table({ ...ALL_FOUR, ...options }), seed });
const asked = (game: Game) => game.state.public.askedIncident;
const YES = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
/** Alfa operates against Charlie's hospitals after somebody has played a card. */
const operated = (before: (game: Game) => void, seed = 'seed') => {
  const game = table4({}, seed).reaches('conduct');
  before(game);
  game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
  return game.reaches('crisis');
};
/** Among so many seeds, how often what is counted happened. */
const count = (play: (seed: string) => boolean, games = 40) =>
  Array.from({ length: games }, (_, at) => play(`count-${at}`)).filter(Boolean).length;
const operation = (game: Game) => only(game.state.hidden.operations)[1];

describe('who plays what', () => {
  test('H1 each role has a card in each phase where stakeholders act', () => {
    for (const role of Object.values(CARD_RULES).map((rule) => rule.role))
      for (const phase of ['negotiation', 'conduct'] as const)
        expect(cardsFor(role, phase).length, `${role} ${phase}`).toBeGreaterThan(0);
  });

  test.each(STAKEHOLDER_CARDS.map((name) => ({ name, ...CARD_RULES[name] })))(
    'H1 $name is a card of $role, in the $phase, naming what it names',
    ({ name, role, phase, names }) => {
      const game = tabled(table4());
      game.reaches(phase);
      const named = {
        seat: names.includes('state') ? 'alfa' : '',
        norm: names.includes('clause') ? ('N01' as const) : ('' as const),
        sector: names.includes('sector') ? ('health' as const) : ('' as const),
        incident: names.includes('incident') ? asked(game) : '',
      };
      const draft = phase === 'negotiation' ? drafted(table4()) : game;
      for (const [owner, seat] of Object.entries(SEATS))
        expect(draft.refusal(seat, card(name, named)), seat).toBe(owner === role ? 'taken' : 'notYourCard');
      expect(draft.refusal('alfa', card(name, named))).toBe('stakeholdersOnly');
      const owner = SEATS[role];
      if (names.includes('state')) {
        expect(draft.refusal(owner, card(name, { ...named, seat: 'firm' }))).toBe('badTarget');
        expect(draft.refusal(owner, card(name, { ...named, seat: '' }))).toBe('badTarget');
      } else expect(draft.refusal(owner, card(name, { ...named, seat: 'alfa' }))).toBe('badTarget');
      if (names.includes('clause')) {
        expect(draft.refusal(owner, card(name, { ...named, norm: 'N15' }))).toBe('badTarget');
      } else expect(draft.refusal(owner, card(name, { ...named, norm: 'N01' }))).toBe('badTarget');
      const incident = names.includes('incident') ? 'i-unknown0' : asked(game);
      if (incident) expect(draft.refusal(owner, card(name, { ...named, incident }))).toBe('badTarget');
      const other = draft.fork().reaches(phase === 'conduct' ? 'crisis' : 'conduct');
      expect(other.refusal(owner, card(name, named))).toBe('notInThisPhase');
    },
  );

  test('H1 one card per seat and phase', () => {
    const game = table4().reaches('crisis');
    game.does('coalition', card('shame', { seat: 'alfa' }));
    expect(game.refusal('coalition', card('shame', { seat: 'bravo' }))).toBe('alreadyPlayed');
    expect(game.refusal('coalition', card('factFinding', { incident: asked(game) }))).toBe('alreadyPlayed');
    game.reaches('crisis', undefined, 2);
    expect(game.refusal('coalition', card('shame', { seat: 'bravo' }))).toBe('taken');
  });
});

describe('cards of the talks', () => {
  const seat = (game: Game, id: string) => game.state.public.seats[id];

  test('H2 patches granted raise a defence at once, access to data sight at the price of openness', () => {
    const game = table4().reaches('negotiation');
    const other = game.fork();
    game.does('firm', card('grantPatches', { seat: 'delta' }));
    expect(seat(game, 'delta')?.defence).toBeCloseTo(0.4 + p['card.grant'], 12);
    other.does('firm', card('demandAccess', { seat: 'delta' }));
    expect(seat(other, 'delta')?.attribution).toBeCloseTo(0.5 + p['card.sight'], 12);
    expect(other.state.public.meters.closure).toBeCloseTo(p['card.data'], 12);
    expect(Object.values(other.state.public.news).map(({ kind }) => kind)).toContain('card');
  });

  test('H2 a non-paper halves the price of its clause for all, once a norm', () => {
    const game = drafted(table4(), { N01: 2, N15: 2 });
    const prices = () => Object.values(game.state.own).map(({ interests }) => interests.N01?.price);
    const before = prices();
    game.does('coalition', card('nonPaper', { norm: 'N01' }));
    expect(prices()).toEqual(before.map((price) => (price ?? 0) / 2));
    expect(game.state.public.clauses[keyOf(game.state.public.currentText, 'N01')]?.nonPaper).toBe(true);
    game.reaches('negotiation', undefined, 2);
    expect(game.refusal('coalition', card('nonPaper', { norm: 'N01' }))).toBe('badTarget');
    expect(game.refusal('coalition', card('nonPaper', { norm: 'N15' }))).toBe('taken');
  });

  test('H2 a charter raises the trust in the attribution body', () => {
    const game = table4().reaches('negotiation');
    game.does('body', card('charter', { seat: 'alfa' }));
    expect(game.state.public.meters.bodyTrust).toBeCloseTo(0.6 + p['card.charter'], 12);
  });

  test('H6 convening raises the trust between a state and its first rival by .03 each way', () => {
    const rivalry = { base: 0.1, pairs: [{ between: ['alfa', 'delta'] as [string, string], value: 0.9 }] };
    const game = table4({ rivalry }).reaches('negotiation');
    const trust = (from: string, to: string) => trustIn(game.state.hidden.worlds.public, from, to);
    const before = [trust('alfa', 'delta'), trust('delta', 'alfa'), trust('alfa', 'bravo')];
    game.does('union', card('convene', { seat: 'alfa' }));
    expect(trust('alfa', 'delta')).toBeCloseTo((before[0] ?? 0) + 0.03, 12);
    expect(trust('delta', 'alfa')).toBeCloseTo((before[1] ?? 0) + 0.03, 12);
    expect(trust('alfa', 'bravo')).toBe(before[2]);
  });
});

describe('cards of the plenary', () => {
  test('H2 speaking opens the debate a little', () => {
    const game = table4().reaches('plenary');
    game.does('coalition', card('speak'));
    expect(game.state.public.meters.closure).toBeCloseTo(-p['card.speech'], 12);
  });

  test('H4 a compliance report says of a state’s public duties what an inspection would', () => {
    const reported = (operates: boolean, seed: string) => {
      const game = voted(table4({}, seed), { N02: 2 }, YES).reaches('conduct');
      if (operates) game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
      game.reaches('plenary', undefined, 2);
      game.does('body', card('complianceReport', { seat: 'alfa' }));
      return game;
    };
    const stateOf = (game: Game) =>
      Object.values(game.state.public.commitments).find(({ debtor }) => debtor === 'alfa')?.state;
    expect(stateOf(reported(false, 'seed'))).toBe('noBreachKnown');
    const unseen = (game: Game) => !operation(game).noticed;
    const found = firstSeed(
      (seed) => reported(true, seed),
      (game) => unseen(game) && stateOf(game) === 'breached',
    );
    const marks = Object.values(found.state.public.marks).filter(({ state }) => state === 'breached');
    expect(marks.map(({ cause, ref }) => [cause, ref])).toEqual([['found', 'body']]);
    const missed = firstSeed(
      (seed) => reported(true, seed),
      (game) => unseen(game) && stateOf(game) !== 'breached',
    );
    expect(stateOf(missed)).toBe('noBreachKnown');
  });

  test('H7 the keeper of the annex may put one clause of the tabled text there', () => {
    const game = tabled(table4(), { N01: 3, N15: 2 }).reaches('plenary', 'amending');
    const text = game.state.public.currentText;
    game.does('union', card('keepAnnex', { norm: 'N01' }));
    expect(game.state.public.clauses[keyOf(text, 'N01')]).toMatchObject({ annexed: true, rung: 1 });
    expect(game.state.public.clauses[keyOf(text, 'N15')]).toMatchObject({ annexed: false, rung: 2 });
    game.reaches('plenary', undefined, 2);
    expect(game.state.public.treaties[game.state.public.currentText]?.status).toBe('draft');
    expect(game.refusal('union', card('keepAnnex', { norm: 'N15' }))).toBe('badTarget');
  });
});

describe('cards of conduct', () => {
  test('H2 they are sealed like those of the states, and work when it is carried out', () => {
    const game = table4().reaches('conduct');
    const before = game.state.public;
    for (const [seat, play] of [
      ['firm', card('patchSector', { seat: 'charlie', sector: 'health' })],
      ['coalition', card('watch', { seat: 'alfa' })],
      ['body', card('inquiry', { seat: 'charlie' })],
      ['union', card('contactTest')],
    ] as const)
      game.does(seat, play);
    expect(game.state.public).toEqual(before);
    expect(game.state.own.alfa?.cards).toEqual({});
  });

  test('H2 a patched sector is harder to break into, and that sector alone', () => {
    const wins = (sector: 'health' | 'energy') =>
      count(
        (seed) =>
          operation(
            operated((game) => game.does('firm', card('patchSector', { seat: 'charlie', sector })), seed),
          ).succeeded,
      );
    expect(wins('health')).toBeLessThan(wins('energy'));
  });

  test('H2 whom the coalition watches is noticed more often; a contact test helps to notice everybody', () => {
    const seen = (before: (game: Game) => void) => count((seed) => operation(operated(before, seed)).noticed);
    const unwatched = seen(() => {});
    expect(seen((game) => game.does('coalition', card('watch', { seat: 'alfa' })))).toBeGreaterThan(
      unwatched,
    );
    expect(seen((game) => game.does('union', card('contactTest')))).toBeGreaterThanOrEqual(unwatched);
    expect(seen((game) => game.does('coalition', card('watch', { seat: 'bravo' })))).toBe(unwatched);
  });

  test('H2 help for victims lessens the harm', () => {
    const harm = (before: (game: Game) => void) => {
      const game = firstSeed(
        (seed) => operated(before, seed),
        (one) => operation(one).succeeded,
      );
      return game.state.hidden.accounts.charlie?.harms ?? 0;
    };
    const helped = harm((game) => game.does('coalition', card('helpVictims', { seat: 'charlie' })));
    expect(helped).toBeCloseTo(harm(() => {}) * p['help.harm'], 12);
  });

  test('H2 a takedown halves the background incidents of the round', () => {
    const background = (takedown: boolean) =>
      count((seed) => {
        const game = table4({ world: { backgroundIncidents: 1 } }, seed).reaches('conduct');
        if (takedown) game.does('firm', card('takedown'));
        game.reaches('crisis');
        return Object.values(game.state.public.incidents).length > 1;
      }, 60);
    const usual = background(false);
    expect(background(true)).toBeLessThan(usual);
    expect(background(true)).toBeGreaterThan(0);
    const { scenario, hidden } = table4({ world: { backgroundIncidents: 1 } }).state;
    expect(backgroundChance(hidden.worlds.true, modelOf(scenario).cast, modelOf(scenario).p)).toBeCloseTo(
      0.25,
      12,
    );
  });

  test('H3 who watches the victim by telemetry or an inquiry holds one more item of an incident', () => {
    const noticed = (before: (game: Game) => void) =>
      firstSeed(
        (seed) => operated(before, seed),
        (game) => operation(game).noticed,
      );
    const held = (game: Game, seat: string) =>
      Object.values(game.state.own[seat]?.evidence ?? {}).filter(({ incident }) => incident === asked(game))
        .length;
    const all = (game: Game) => Object.keys(game.state.own).reduce((sum, seat) => sum + held(game, seat), 0);
    const usual = noticed(() => {});
    const watched = noticed((game) => {
      game.does('firm', card('telemetry', { seat: 'charlie' }));
      game.does('body', card('inquiry', { seat: 'charlie' }));
    });
    expect(all(watched)).toBe(all(usual) + 2);
    expect(held(watched, 'firm')).toBeGreaterThanOrEqual(1);
    expect(held(watched, 'body')).toBeGreaterThanOrEqual(1);
    const elsewhere = noticed((game) => game.does('firm', card('telemetry', { seat: 'bravo' })));
    expect(all(elsewhere)).toBe(all(usual));
  });
});

describe('cards of the crisis', () => {
  const crisis = () => {
    const game = table4({ world: { bodyTrust: 0.9 } }).reaches('crisis');
    game.facilitator({ type: 'inject', incident: 'outage' });
    return game;
  };

  test('H3 fact-finding finds one item, and moves the belief of who looked', () => {
    const game = crisis();
    const items = () =>
      Object.values(game.state.own.coalition?.evidence ?? {}).filter(
        ({ incident }) => incident === asked(game),
      );
    const [before, belief] = [items().length, game.state.own.coalition?.beliefs[asked(game)]];
    game.does('coalition', card('factFinding', { incident: asked(game) }));
    expect(items()).toHaveLength(before + 1);
    expect(items().at(-1)).toMatchObject({ own: true, holder: 'coalition' });
    expect(game.state.own.coalition?.beliefs[asked(game)]).not.toEqual(belief);
  });

  test('H2 a state that was shamed loses more by an answer', () => {
    const lost = (shamed: boolean) => {
      const game = crisis();
      if (shamed) game.does('coalition', card('shame', { seat: 'bravo' }));
      const incident = asked(game);
      game.does('charlie', {
        type: 'answerIncident',
        incident,
        suspect: 'bravo',
        confidence: 'likely',
        measure: 'sanctions',
        ground: 'sanctions',
      });
      game.reaches('assessment');
      return game.state.own.bravo?.costs ?? 0;
    };
    expect(lost(true) / lost(false)).toBeCloseTo((0.5 + p['card.shame']) / 0.5, 12);
  });

  test('H5 a finding of the body is a claim believed as far as the body is trusted', () => {
    const bars = (game: Game) =>
      Object.entries(game.state.own.body?.beliefs[asked(game)] ?? {}).filter(([id]) => id !== 'none');
    const shift = (bodyTrust: number) => {
      const game = firstSeed(
        (seed) => {
          const one = table4({ world: { bodyTrust } }, seed).reaches('crisis');
          one.facilitator({ type: 'inject', incident: 'outage' });
          return one;
        },
        (one) => Math.max(...bars(one).map(([, bar]) => bar)) > 0.5,
      );
      const [suspect = ''] = bars(game).sort((one, other) => other[1] - one[1])[0] ?? [];
      const publicly = () => game.state.public.beliefs[keyOf(asked(game), suspect)]?.probability ?? 0;
      const before = publicly();
      game.does('body', card('finding', { incident: asked(game) }));
      expect(only(game.state.public.evidence)[1]).toMatchObject({
        by: 'body',
        pointsTo: suspect,
        claim: true,
      });
      return publicly() - before;
    };
    expect(shift(0.9)).toBeGreaterThan(shift(0.3));
    expect(shift(0.3)).toBeGreaterThan(0);
  });

  test('H8 the hotline takes a part of the victim’s grievance away', () => {
    const game = table4().reaches('crisis');
    game.facilitator({ type: 'inject', incident: 'outage' });
    game.reaches('crisis', undefined, 2);
    game.facilitator({ type: 'inject', incident: 'cables' });
    const incident = asked(game);
    const victim = game.state.public.incidents[incident]?.victim ?? '';
    expect(victim).toBe('delta');
    const grievance = (from: string) => grievanceOf(game.state.hidden.worlds.true, from, 'alfa');
    const before = [grievance('charlie'), grievance('delta')];
    game.does('union', card('hotline', { incident }));
    expect(grievance('charlie')).toBe(before[0]);
    expect(grievance('delta')).toBeCloseTo((before[1] ?? 0) * (1 - p['card.hotline']), 12);
  });
});
