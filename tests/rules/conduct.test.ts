import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../shared/model/parameters.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import type { ConductCard } from '../../shared/rules/vocabulary.ts';
import { eventsOf, firstSeed, type Game, given, only } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';
import { between, dealt, owes, voted } from '../support/turns.ts';

const p = parametersOf();
const play = (card: ConductCard, seat = '') => ({ type: 'playConduct', card, seat }) as const;
const conduct = (options: TableOptions = {}, seed = 'seed') =>
  given({ scenario: table(options), seed }).reaches('conduct');
const defence = (game: Game, seat: string) => game.state.public.seats[seat]?.defence ?? 0;
const inRound = (game: Game, round: number) =>
  Object.values(game.state.public.incidents).filter(
    (incident) => incident.round === round && !incident.opening,
  );
/** Alfa operates; the first game that is as wanted. */
const operated = (wanted: (game: Game) => boolean, options: TableOptions = {}) =>
  firstSeed((seed) => {
    const game = conduct(options, seed);
    game.does('alfa', play('covert'));
    return game.reaches('crisis');
  }, wanted);
const operation = (game: Game) => only(game.state.hidden.operations)[1];

describe('cards', () => {
  test('K1 cards are sealed, may be changed until the phase closes, and are carried out together', () => {
    const game = conduct();
    const before = game.state.public;
    game.does('alfa', play('covert'));
    game.does('alfa', play('build'));
    game.does('bravo', play('covert'));
    expect(game.state.public).toEqual(before);
    expect(game.state.own.charlie?.conduct).toEqual({});
    expect(game.state.hidden.operations).toEqual({});
    game.reaches('crisis');
    expect(Object.values(game.state.hidden.operations).map(({ seat }) => seat)).toEqual(['bravo']);
    expect(game.refusal('alfa', play('keep'))).toBe('notInThisPhase');
  });

  test('K1 who plays none keeps its word', () => {
    const game = conduct();
    game.does('alfa', play('build'));
    game.reaches('crisis');
    const played = Object.values(game.state.own).map((own) => own.conduct['1']);
    expect(played.map((one) => one && [one.card, one.played])).toEqual([
      ['build', true],
      ['keep', false],
      ['keep', false],
      ['keep', false],
      undefined,
      undefined,
    ]);
  });

  test('K1 cards name whom they concern: another state, or nobody', () => {
    const game = conduct();
    expect(game.refusal('firm', play('build'))).toBe('statesOnly');
    for (const seat of ['alfa', 'firm', 'nowhere']) {
      expect(game.refusal('alfa', play('help', seat))).toBe('badTarget');
      expect(game.refusal('alfa', play('keep', seat))).toBe('badTarget');
    }
    expect(game.refusal('alfa', play('help'))).toBe('badTarget');
    expect(game.refusal('alfa', play('build', 'bravo'))).toBe('badTarget');
    expect(game.refusal('alfa', play('covert', 'bravo'))).toBe('badTarget');
    expect(game.refusal('alfa', play('keep'))).toBe('taken');
    expect(game.refusal('alfa', play('keep', 'bravo'))).toBe('taken');
  });

  const DRAW = {
    seats: ['alfa', 'bravo', 'charlie'],
    operation: 'disruption',
    targets: ['bravo', 'charlie'],
    sector: 'transport',
    falseFlag: true,
    worth: 1.4,
    lure: { en: 'A tool lies ready.' },
    accident: 'outage',
  } as const;
  const drawing = { rounds: [{ draw: { ...DRAW, seats: [...DRAW.seats], targets: [...DRAW.targets] } }, {}] };

  test('K2 each state has a covert card; its stake is drawn each round', () => {
    const game = given().reaches('negotiation');
    const cards = Object.values(game.state.own).map(({ covert }) => covert?.operation);
    expect(cards).toEqual(['disruption', 'disruption', 'disruption', 'disruption', undefined, undefined]);
    const stakes = ['alfa', 'bravo'].map((seat) => game.state.own[seat]?.covert?.stake);
    expect(new Set(stakes).size).toBe(2);
    game.reaches('negotiation', undefined, 2);
    expect(game.state.own.alfa?.covert?.stake).not.toBe(stakes[0]);
  });

  test('K2 a scripted operation goes by draw to one of its seats, against the first target that it is not', () => {
    const holders = new Map<string, string>();
    for (let seed = 1; seed <= 30; seed++) {
      const game = given({ scenario: table(drawing), seed: `draw-${seed}` }).reaches('briefing');
      const drawn = Object.entries(game.state.own).filter(([, own]) => own.covert?.drawn);
      expect(drawn).toHaveLength(1);
      for (const [seat, own] of drawn) holders.set(seat, own.covert?.target ?? '');
    }
    expect([...holders].sort()).toEqual([
      ['alfa', 'bravo'],
      ['bravo', 'charlie'],
      ['charlie', 'bravo'],
    ]);
    const later = given({ scenario: table(drawing) }).reaches('negotiation', undefined, 2);
    expect(Object.values(later.state.own).some(({ covert }) => covert?.drawn)).toBe(false);
  });

  test('K2 a card says what playing it would break, as far as its holder can know', () => {
    const game = given().reaches('negotiation');
    expect(game.state.own.alfa?.covert).toMatchObject({ target: 'charlie', breaks: '', rung: 0 });
    dealt(game, between('alfa', [owes('N02', 3)], 'charlie', [owes('N01', 1)]));
    game.reaches('conduct');
    expect(game.state.own.alfa?.covert).toMatchObject({ breaks: 'N02', rung: 3 });
    expect(game.state.own.bravo?.covert).toMatchObject({ breaks: '', rung: 0 });
  });

  test('K5 the scripted accident happens where its card was not played, and not where it was', () => {
    const withCard = (card: ConductCard) => {
      const game = given({ scenario: table(drawing) }).reaches('conduct');
      const holder = Object.keys(game.state.own).find((seat) => game.state.own[seat]?.covert?.drawn) ?? '';
      game.does(holder, play(card));
      return game.reaches('crisis');
    };
    const declined = inRound(withCard('build'), 1);
    expect(declined.map(({ script, victim }) => [script, victim])).toEqual([['outage', 'charlie']]);
    const played = withCard('covert');
    expect(Object.values(played.state.hidden.incidents).map(({ origin }) => origin)).not.toContain(
      'accident',
    );
    expect(Object.values(played.state.hidden.operations)).toHaveLength(1);
  });
});

describe('building and helping', () => {
  test('K3 investment runs for all', () => {
    const game = conduct();
    const before = defence(game, 'bravo');
    game.reaches('crisis');
    expect(defence(game, 'bravo')).not.toBe(before);
    expect(game.state.own.bravo?.defence).toBe(defence(game, 'bravo'));
  });

  test('K3 building adds to defence; it becomes known at the review', () => {
    const withCard = (card: ConductCard) => {
      const game = conduct();
      game.does('alfa', play(card));
      return game.reaches('crisis');
    };
    const [built, kept] = [withCard('build'), withCard('keep')];
    expect(built.state.public.seats).toEqual(kept.state.public.seats);
    expect(JSON.stringify(built.state.public.news)).not.toContain('built');
    const gain = p['build.defence'] * (p['invest.powerBase'] + 1) * built.state.public.years;
    expect((built.state.own.alfa?.defence ?? 0) - (kept.state.own.alfa?.defence ?? 0)).toBeCloseTo(gain, 12);
    built.reaches('assessment', 'shown');
    expect(built.state.own.alfa?.defence).toBeCloseTo(defence(built, 'alfa'), 12);
    expect(Object.values(built.state.public.news).map(({ kind, seat }) => `${kind} ${seat}`)).toContain(
      'built alfa',
    );
    expect(Object.values(built.state.public.ledger).map(({ kind }) => kind)).toContain('defenceBuilt');
  });

  test('K3 helping raises another’s defence by up to .05, at the price of .01', () => {
    const game = conduct();
    const other = conduct();
    game.does('alfa', play('help', 'delta'));
    game.reaches('assessment', 'shown');
    other.reaches('assessment', 'shown');
    expect(defence(game, 'alfa') - defence(other, 'alfa')).toBeCloseTo(-0.01, 12);
    const room = Math.min(0.05, Math.max(0, 0.45 - defence(other, 'delta')));
    expect(defence(game, 'delta') - defence(other, 'delta')).toBeCloseTo(room, 12);
    expect(Object.values(game.state.public.news).map(({ kind }) => kind)).toContain('helped');
  });
});

describe('operations', () => {
  const strong: TableOptions = { seats: { alfa: { offence: 1 }, charlie: { defence: 0 } } };

  test('K4 one that succeeds brings its author a gain and its victim harm; one that fails neither', () => {
    const won = operated((game) => operation(game).succeeded);
    expect(won.state.own.alfa?.gains).toBeGreaterThan(0);
    expect(won.state.hidden.accounts.charlie?.harms).toBeCloseTo(p['disruption.harm'], 12);
    const lost = operated((game) => !operation(game).succeeded);
    expect(lost.state.own.alfa?.gains).toBe(0);
    expect(lost.state.hidden.accounts.charlie?.harms).toBe(0);
  });

  test('K4 the victim knows of the harm only if it noticed', () => {
    const noticed = operated((game) => operation(game).succeeded && operation(game).noticed, strong);
    expect(noticed.state.own.charlie?.harms).toBeCloseTo(p['disruption.harm'], 12);
    const unseen = operated((game) => operation(game).succeeded && !operation(game).noticed, strong);
    expect(unseen.state.own.charlie?.harms).toBe(0);
    expect(unseen.state.hidden.accounts.charlie?.harms).toBeCloseTo(p['disruption.harm'], 12);
    expect(inRound(unseen, 1)).toEqual([]);
  });

  test('K4 its author knows what came of it, and nobody else', () => {
    const game = operated((one) => operation(one).noticed);
    expect(only(game.state.own.alfa?.operations ?? {})[1]).toMatchObject({
      target: 'charlie',
      noticed: true,
    });
    for (const seat of ['bravo', 'charlie', 'delta', 'firm'])
      expect(game.state.own[seat]?.operations).toEqual({});
  });

  test('K4 a false flag points at another state than its author and its victim', () => {
    const game = operated((one) => operation(one).noticed && operation(one).falseFlag, {
      world: { falseFlags: 0.4 },
    });
    const { framed, incident } = operation(game);
    expect(['bravo', 'delta']).toContain(framed);
    expect(game.state.hidden.incidents[incident]).toMatchObject({ author: 'alfa', apparent: framed });
    game.reaches('debrief');
    expect(game.state.public.revealedIncidents[incident]).toEqual({
      origin: 'operation',
      author: 'alfa',
      framed,
    });
  });
});

describe('what happens by itself', () => {
  test('K5 crime and accidents come to each state by the background rate', () => {
    let happened = 0;
    const games = 120;
    for (let seed = 1; seed <= games; seed++) {
      const game = conduct({ world: { backgroundIncidents: 0.8 } }, `background-${seed}`).reaches('crisis');
      happened += inRound(game, 1).length;
      for (const { origin, author } of Object.values(game.state.hidden.incidents)) {
        expect(origin).not.toBe('operation');
        expect(author).toBe('');
      }
    }
    expect(happened / games).toBeGreaterThan(0.6);
    expect(happened / games).toBeLessThan(1);
    expect(inRound(conduct().reaches('crisis'), 1)).toEqual([]);
  });

  const quiet = { rounds: [{}, { quiet: 'cables' }] };
  const second = (options: TableOptions, act: (game: Game) => void = () => {}, seed = 'seed') => {
    const game = given({ scenario: table(options), seed }).reaches('conduct', undefined, 2);
    act(game);
    return game.reaches('crisis', undefined, 2);
  };

  test('K5 the quiet round’s incident happens if nothing else was noticed', () => {
    const game = second(quiet);
    expect(inRound(game, 2).map(({ script }) => script)).toEqual(['cables']);
    expect(game.state.own.delta?.harms).toBeGreaterThan(0);
  });

  test('K5 an operation that was noticed, or an incident that was injected, is something else', () => {
    const seen = firstSeed(
      (seed) => second(quiet, (game) => game.does('alfa', play('covert')), seed),
      (game) => operation(game).noticed,
    );
    expect(inRound(seen, 2)).toHaveLength(1);
    expect(inRound(seen, 2)[0]?.script).toBe('');
    const unseen = firstSeed(
      (seed) => second(quiet, (game) => game.does('alfa', play('covert')), seed),
      (game) => !operation(game).noticed,
    );
    expect(inRound(unseen, 2).map(({ script }) => script)).toEqual(['cables']);
    const injected = second(quiet, (game) => game.facilitator({ type: 'inject', incident: 'outage' }));
    expect(inRound(injected, 2).map(({ script }) => script)).toEqual(['outage']);
  });

  test('K5 a scripted incident happens once a session', () => {
    const game = given({ scenario: table(quiet) }).reaches('negotiation');
    game.facilitator({ type: 'inject', incident: 'cables' });
    game.reaches('crisis', undefined, 2);
    expect(inRound(game, 2)).toEqual([]);
  });
});

describe('inspections', () => {
  const inspecting = (
    seed: string,
    card: ConductCard = 'covert',
    clauses: Parameters<typeof voted>[1] = { N02: 3 },
  ) => {
    const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
    const game = voted(given({ seed }), clauses, all).reaches('conduct');
    game.does('alfa', play(card));
    game.does('bravo', play('keep', 'alfa'));
    return game.reaches('crisis');
  };
  const finding = (game: Game) => game.state.own.bravo?.findings[keyOf(1, 'bravo', 'alfa')];

  test('K6 who keeps its word may have one seat inspected; both learn the finding, all that there was one', () => {
    const game = inspecting('seed', 'build');
    expect(finding(game)).toMatchObject({ seat: 'alfa', clean: true, norm: '' });
    expect(game.state.own.alfa?.findings).toMatchObject({ [keyOf(1, 'bravo', 'alfa')]: { clean: true } });
    expect(game.state.own.charlie?.findings[keyOf(1, 'bravo', 'alfa')]).toBeUndefined();
    const news = Object.values(game.state.public.news).filter(({ kind }) => kind === 'inspected');
    expect(news.map(({ seat, other }) => [seat, other])).toContainEqual(['bravo', 'alfa']);
  });

  test('K6 a finding is right about five times in six, and never against a seat that broke nothing', () => {
    const findings = Array.from({ length: 60 }, (_, at) => finding(inspecting(`finding-${at}`))?.clean);
    const against = findings.filter((clean) => clean === false).length;
    expect(against).toBeGreaterThan(40);
    expect(against).toBeLessThan(60);
    const innocent = Array.from(
      { length: 20 },
      (_, at) => finding(inspecting(`finding-${at}`, 'build'))?.clean,
    );
    expect(innocent).not.toContain(false);
  });

  test('K6 a clean finding says “kept” of verified duties; one against breaches what was broken to its victim', () => {
    const states = (game: Game) =>
      Object.values(game.state.public.commitments)
        .filter(({ debtor }) => debtor === 'alfa')
        .map(({ norm, state }) => [norm, state]);
    const clauses = { N01: 3, N02: 3, N08: 2 } as const;
    expect(states(inspecting('seed', 'build', clauses))).toEqual([
      ['N01', 'kept'],
      ['N02', 'kept'],
      ['N08', 'untested'],
    ]);
    const caught = firstSeed(
      (seed) => inspecting(seed, 'covert', clauses),
      (game) => finding(game)?.clean === false,
    );
    expect(states(caught)).toEqual([
      ['N01', 'untested'],
      ['N02', 'breached'],
      ['N08', 'untested'],
    ]);
  });

  test('K6 what was broken to one is not breached towards another', () => {
    const game = firstSeed(
      (seed) => {
        const one = given({ seed }).reaches('negotiation');
        dealt(one, between('alfa', [owes('N02', 3)], 'charlie', [{ type: 'help', points: 1 }]));
        dealt(one, between('alfa', [owes('N02', 3)], 'bravo', [{ type: 'help', points: 1 }]));
        one.reaches('conduct').does('alfa', play('covert'));
        one.does('bravo', play('keep', 'alfa'));
        return one.reaches('crisis');
      },
      (one) => finding(one)?.clean === false,
    );
    const owed = Object.values(game.state.own.bravo?.commitments ?? {}).filter(({ norm }) => norm === 'N02');
    expect(owed.map(({ state }) => state)).toEqual(['untested']);
  });

  test('K7 what is owed verified is inspected once a round, by the strongest state that it is owed to', () => {
    const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
    const game = voted(given(), { N02: 3, N15: 3 }, all).reaches('conduct');
    game.does('delta', play('keep', 'alfa'));
    const inspected = eventsOf(game.facilitator({ type: 'advance' }), 'inspected');
    expect(inspected.map(({ by, seat }) => `${by} ${seat}`)).toEqual([
      'delta alfa',
      'alfa bravo',
      'alfa charlie',
      'alfa delta',
    ]);
    const low = voted(given(), { N02: 2, N15: 3 }, all).reaches('conduct');
    expect(eventsOf(low.facilitator({ type: 'advance' }), 'inspected')).toEqual([]);
  });

  test('K7 where all of it is private, so is the inspection', () => {
    const game = given().reaches('negotiation');
    dealt(game, between('alfa', [owes('N02', 3)], 'bravo', [{ type: 'help', points: 1 }]));
    game.reaches('conduct');
    expect(eventsOf(game.facilitator({ type: 'advance' }), 'inspected')).toHaveLength(1);
    expect(Object.values(game.state.public.news).map(({ kind }) => kind)).not.toContain('inspected');
    expect(game.state.own.alfa?.findings).not.toEqual({});
  });
});
