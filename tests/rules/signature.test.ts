import { describe, expect, test } from 'vitest';
import { rungOwed } from '../../shared/model/pledges.ts';
import { trustIn } from '../../shared/model/worlds.ts';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { options } from '../../shared/rules/options.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { settingsOf } from '../../shared/rules/settings.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Mechanic, NormId, SeatId } from '../../shared/rules/vocabulary.ts';
import { type Game, type GivenOptions, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { drafted, votes } from '../support/turns.ts';

const settings: NonNullable<GivenOptions['settings']> = {
  rules: 'full',
  rounds: 4,
  mechanics: ['signature', 'ratification'],
};
const ALL = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const THREE = { ...ALL, delta: 'no' } as const;
const CLAUSES = { N01: 2, N02: 2, N08: 2 } as const;

type Options = {
  readonly scenario?: Scenario;
  readonly mechanics?: readonly Mechanic[];
  readonly clauses?: Partial<Record<NormId, 1 | 2 | 4>>;
};

/** Parliaments that make law of whatever is signed. */
const comfortable = () => {
  const interest = { weight: 0.2, ideal: 4, price: 0, home: 4 };
  const interests = { N01: interest, N02: interest, N08: interest, N15: interest, N16: interest };
  return table({ seats: Object.fromEntries(Object.keys(ALL).map((seat) => [seat, { interests }])) });
};

/** A text of the first round that these voted for, before its review. */
function adopted(cast: Readonly<Record<SeatId, 'yes' | 'no' | 'abstain'>>, more: Options = {}): Game {
  const { scenario = table(), mechanics = ['signature', 'ratification'], clauses = CLAUSES } = more;
  const game = drafted(given({ scenario, settings: { ...settings, mechanics: [...mechanics] } }), clauses);
  const { currentText: text } = game.state.public;
  game.does('charlie', { type: 'sponsor', text, sponsoring: true });
  game.does('alfa', { type: 'table', text });
  game.reaches('plenary', 'voting');
  votes(game, cast).facilitator({ type: 'advance' });
  return game;
}

const review = (game: Game, round = game.state.public.round) => game.reaches('assessment', 'deciding', round);
const shown = (game: Game) => game.reaches('assessment', 'shown', game.state.public.round);
const textOf = (game: Game): string =>
  Object.entries(game.state.public.treaties).find(([, { status }]) => status === 'adopted')?.[0] ?? '';
const treaty = (game: Game) => game.state.public.treaties[textOf(game)];
const signing = (game: Game, choice: 'sign' | 'decline' = 'sign', except: NormId[] = []): SeatCommand => ({
  type: 'sign',
  text: textOf(game),
  choice,
  except,
});
const owed = (game: Game, debtor: SeatId, creditor: SeatId, norm: NormId = 'N01') =>
  rungOwed(game.state.hidden.worlds.public, norm, debtor, creditor);
const news = (game: Game) => Object.values(game.state.public.news).map(({ kind }) => kind);
const trust = (game: Game, from: SeatId, to: SeatId) => trustIn(game.state.hidden.worlds.public, from, to);

describe('a text that is open for signature', () => {
  test('C16 binds nobody by the vote', () => {
    const game = adopted(ALL);
    expect(treaty(game)).toMatchObject({ signing: 1, signedBy: [], parties: [] });
    expect(game.state.public.commitments).toEqual({});
    expect(news(game)).toContain('openForSignature');
    expect(owed(review(game), 'alfa', 'bravo')).toBe(0);
  });

  test('C16 is signed by silence of those who voted for it, and of nobody else', () => {
    const game = shown(review(adopted({ ...ALL, charlie: 'abstain', delta: 'no' })));
    expect(treaty(game)).toMatchObject({
      signedBy: ['alfa', 'bravo'],
      parties: ['alfa', 'bravo'],
      acceded: [],
    });
    expect([
      owed(game, 'alfa', 'bravo'),
      owed(game, 'alfa', 'charlie'),
      owed(game, 'charlie', 'alfa'),
    ]).toEqual([2, 0, 0]);
    expect(news(game).filter((kind) => kind === 'signedText')).toHaveLength(2);
  });

  test('C16 signs a binding clause, which then counts as declared', () => {
    const game = shown(review(adopted(ALL, { clauses: { N01: 4 } })));
    const duties = Object.values(game.state.public.commitments);
    expect(duties.map(({ state, force }) => [state, force])).toEqual(Array(4).fill(['signed', 1]));
  });

  test('C16 without signature the vote binds, as it does where the outvoted are bound', () => {
    const plain = adopted(ALL, { mechanics: ['ratification'] });
    expect(treaty(plain)).toMatchObject({ signing: 0, parties: ['alfa', 'bravo', 'charlie', 'delta'] });
    const binds = table({ forum: { ...table().forum, bindsOutvoted: true } });
    const game = drafted(given({ scenario: binds, settings }), CLAUSES);
    const { currentText: text } = game.state.public;
    game.does('charlie', { type: 'sponsor', text, sponsoring: true });
    game.does('alfa', { type: 'table', text });
    game.reaches('plenary', 'voting');
    votes(game, THREE).facilitator({ type: 'advance' });
    expect(treaty(game)?.parties).toContain('delta');
  });

  test('C16 is in play where a preset of full rules asks for it, and nowhere by itself', () => {
    const preset = { id: 'p', title: { en: 'P' }, rounds: 3, end: 'known' } as const;
    const plays = (rules: 'standard' | 'full', signature?: boolean) =>
      settingsOf({ ...preset, rules, ...(signature === undefined ? {} : { signature }) }).mechanics.includes(
        'signature',
      );
    expect([plays('full'), plays('full', true), plays('standard', true)]).toEqual([false, true, false]);
  });
});

describe('a signature', () => {
  test('C17 is given once, in a review, by states', () => {
    const game = adopted(ALL);
    expect(game.refusal('alfa', signing(game))).toBe('notInThisPhase');
    review(game).does('alfa', signing(game));
    expect(treaty(game)?.signedBy).toEqual(['alfa']);
    expect(game.refusal('alfa', signing(game))).toBe('alreadyDecided');
    expect(game.refusal('alfa', signing(game, 'decline'))).toBe('alreadyDecided');
    const [stakeholder = ''] = Object.entries(game.state.public.seats).flatMap(([id, { kind }]) =>
      kind === 'stakeholder' ? [id] : [],
    );
    expect(game.refusal(stakeholder, signing(game))).toBe('statesOnly');
  });

  test('C17 leaves out a third of the clauses where exceptions are in play', () => {
    const none = review(adopted(ALL));
    expect(none.refusal('alfa', signing(none, 'sign', ['N02']))).toBe('tooManyExceptions');
    const game = review(adopted(ALL, { mechanics: ['signature', 'exceptions'] }));
    expect(options(seatView(game.state, 'alfa')).sign).toEqual([
      { text: textOf(game), choices: ['sign', 'decline'], norms: ['N01', 'N02', 'N08'], exceptions: 1 },
    ]);
    expect(game.refusal('alfa', signing(game, 'sign', ['N01', 'N02']))).toBe('tooManyExceptions');
    game.does('alfa', signing(game, 'sign', ['N02']));
    shown(game);
    expect([owed(game, 'alfa', 'bravo', 'N02'), owed(game, 'bravo', 'alfa', 'N02')]).toEqual([0, 0]);
    expect([owed(game, 'alfa', 'bravo'), owed(game, 'bravo', 'charlie', 'N02')]).toEqual([2, 2]);
  });

  test('C17 that is refused after a vote for the text costs the trust of its sponsors', () => {
    const game = review(adopted(ALL));
    const before = [
      trust(game, 'alfa', 'bravo'),
      trust(game, 'charlie', 'bravo'),
      trust(game, 'delta', 'bravo'),
    ];
    game.does('bravo', signing(game, 'decline'));
    const after = [
      trust(game, 'alfa', 'bravo'),
      trust(game, 'charlie', 'bravo'),
      trust(game, 'delta', 'bravo'),
    ];
    expect(after[0]).toBeCloseTo((before[0] ?? 0) - 0.03);
    expect(after[1]).toBeCloseTo((before[1] ?? 0) - 0.03);
    expect(after[2]).toBe(before[2]);
    shown(game);
    expect(treaty(game)).toMatchObject({ declined: ['bravo'], parties: ['alfa', 'charlie', 'delta'] });
    expect(owed(game, 'bravo', 'alfa')).toBe(0);
    expect(news(game)).toContain('steppedBack');
  });

  test('C17 is nothing to refuse for who did not vote for it', () => {
    const game = review(adopted(THREE));
    expect(game.refusal('delta', signing(game, 'decline'))).toBe('nothingDue');
  });
});

describe('accession', () => {
  test('C18 binds who comes later to those who came before, and them to it', () => {
    const game = shown(review(adopted(THREE)));
    expect(owed(game, 'alfa', 'delta')).toBe(0);
    review(game, 2).does('delta', signing(game));
    expect(owed(game, 'delta', 'alfa')).toBe(0);
    shown(game);
    for (const seat of ['alfa', 'bravo', 'charlie'])
      expect([owed(game, 'delta', seat), owed(game, seat, 'delta')]).toEqual([2, 2]);
    expect(treaty(game)).toMatchObject({ acceded: ['delta'] });
    expect(treaty(game)?.parties).toContain('delta');
    expect(news(game)).toContain('acceded');
  });

  test('C18 is open to who stepped back, from the next review on', () => {
    const game = review(adopted(ALL));
    game.does('bravo', signing(game, 'decline'));
    expect(game.refusal('bravo', signing(game))).toBe('alreadyDecided');
    shown(game);
    review(game, 2).does('bravo', signing(game));
    shown(game);
    expect(treaty(game)).toMatchObject({ declined: [], acceded: [] });
    expect(owed(game, 'bravo', 'alfa')).toBe(2);
  });

  test('C18 asks no parliament again that has ratified', () => {
    const game = shown(review(adopted(THREE, { clauses: { N01: 4 }, scenario: comfortable() })));
    game.reaches('assessment', 'shown', 2);
    const lawBefore = Object.values(game.state.public.commitments).filter(({ force }) => force === 4);
    review(game, 3).does('delta', signing(game));
    shown(game);
    game.reaches('assessment', 'shown', 4);
    const towardsDelta = Object.values(game.state.public.commitments).filter(
      ({ debtor, creditors }) => debtor !== 'delta' && creditors.includes('delta'),
    );
    const ratified = new Set(lawBefore.map(({ debtor }) => debtor));
    expect(ratified.size).toBeGreaterThan(1);
    for (const { debtor, force } of towardsDelta) if (ratified.has(debtor)) expect(force).toBe(4);
  });
});
