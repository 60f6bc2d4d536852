import { describe, expect, test } from 'vitest';
import { pledgeOwed, rungOwed } from '../../shared/model/pledges.ts';
import type { Proviso } from '../../shared/rules/texts/proviso-shapes.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { type Game, type GivenOptions, given } from '../support/given.ts';
import { drafted, votes } from '../support/turns.ts';

const full: NonNullable<GivenOptions['settings']> = { rules: 'full', rounds: 6, highestRung: 3 };
const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const sunset = (rounds: number): Proviso => ({ kind: 'sunset', rounds });

/** All states adopt alfa's draft of N02 and N01 in the first round, with this on N02 or, a review, on all of it. */
function adopted(proviso: Proviso): Game {
  const game = drafted(given({ settings: full }), { N02: 2, N01: 1 });
  const { currentText: text } = game.state.public;
  game.does('alfa', { type: 'setProviso', text, norm: proviso.kind === 'review' ? '' : 'N02', proviso });
  game.does('charlie', { type: 'sponsor', text, sponsoring: true });
  game.does('alfa', { type: 'table', text });
  game.reaches('plenary', 'voting');
  votes(game, all).facilitator({ type: 'advance' });
  return game;
}

const owed = (game: Game, debtor: SeatId, creditor: SeatId, norm: 'N01' | 'N02' = 'N02') =>
  rungOwed(game.state.hidden.worlds.public, norm, debtor, creditor);
const renewals = (game: Game) =>
  Object.entries(game.state.public.treaties).filter(([, { kind }]) => kind === 'renewal');

/** The renewal of the round, put to the vote. */
function decided(game: Game, cast: Readonly<Record<SeatId, 'yes' | 'no'>>): Game {
  game.reaches('plenary', 'voting', game.state.public.round);
  const [text] = renewals(game).at(-1) ?? [];
  expect(Object.values(game.state.public.items).at(-1)?.text).toBe(text);
  votes(game, cast).facilitator({ type: 'advance' });
  return game;
}

describe('a clause that ends', () => {
  test('X6 ends with its last round where nobody renews it; the others of its text stay', () => {
    const game = adopted(sunset(1)).reaches('assessment', 'deciding', 2);
    expect(owed(game, 'alfa', 'bravo')).toBe(2);
    game.reaches('assessment', 'shown', 2);
    expect([owed(game, 'alfa', 'bravo'), owed(game, 'alfa', 'bravo', 'N01')]).toEqual([0, 1]);
    const states = Object.values(game.state.public.commitments).filter(({ norm }) => norm === 'N02');
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['expired']));
    const news = Object.values(game.state.public.news).filter(({ kind }) => kind === 'expired');
    expect(news.map(({ norm }) => norm)).toEqual(['N02']);
  });

  test('X7 lies on the table by itself in the talks of its last round, without sponsors, and not before', () => {
    const game = adopted(sunset(2)).reaches('negotiation', undefined, 2);
    expect(renewals(game)).toEqual([]);
    game.reaches('negotiation', undefined, 3);
    const [[text, treaty] = []] = renewals(game);
    expect(treaty).toMatchObject({ status: 'tabled', sponsors: [], drafter: '' });
    const clauses = Object.values(game.state.public.clauses).filter((clause) => clause.text === text);
    expect(clauses.filter(({ rung }) => rung > 0)).toMatchObject([{ norm: 'N02', rung: 2, lasts: 2 }]);
  });

  test('X7 renewed, it is owed on with its age by who joins; who does not is free of it', () => {
    const game = decided(adopted(sunset(1)).reaches('negotiation', undefined, 2), { ...all, delta: 'no' });
    expect(owed(game, 'alfa', 'bravo')).toBe(2);
    game.reaches('assessment', 'shown', 2);
    expect([owed(game, 'alfa', 'bravo'), owed(game, 'delta', 'alfa'), owed(game, 'alfa', 'delta')]).toEqual([
      2, 0, 0,
    ]);
    const years = game.state.public.years;
    expect(pledgeOwed(game.state.hidden.worlds.public, 'N02', 'alfa', 'bravo')?.age).toBeCloseTo(years);
    // It has an end again.
    game.reaches('negotiation', undefined, 3);
    expect(renewals(game).length).toBe(2);
  });

  test('X6 goes on for as long as no vote could be taken on its renewal', () => {
    const game = adopted(sunset(1)).reaches('negotiation', undefined, 2);
    game.facilitator({ type: 'advance' });
    while (game.state.public.phase === 'plenary' && game.state.public.stage === 'amending')
      game.facilitator({ type: 'advance' });
    // Counted in silence: nobody says yes, so it is not renewed; what was not decided would stay tabled.
    game.reaches('assessment', 'shown', 2);
    const [[, treaty] = []] = renewals(game);
    expect([treaty?.status, owed(game, 'alfa', 'bravo')]).toEqual(['rejected', 0]);
  });
});

describe('a review conference', () => {
  test('X8 puts all of a text to a fresh vote in its round', () => {
    const game = adopted({ kind: 'review', round: 3 }).reaches('negotiation', undefined, 2);
    expect(renewals(game)).toEqual([]);
    game.reaches('negotiation', undefined, 3);
    const [[text] = []] = renewals(game);
    const rungs = Object.values(game.state.public.clauses)
      .filter((clause) => clause.text === text && clause.rung > 0)
      .map(({ norm, rung }) => [norm, rung]);
    expect(rungs).toEqual([
      ['N01', 1],
      ['N02', 2],
    ]);
    decided(game, all).reaches('assessment', 'shown', 3);
    expect([owed(game, 'alfa', 'bravo'), owed(game, 'alfa', 'bravo', 'N01')]).toEqual([2, 1]);
    game.reaches('negotiation', undefined, 5);
    expect(renewals(game).length).toBe(1);
  });

  test('X8 is for a round to come, and for who may write in the text', () => {
    const game = drafted(given({ settings: full }), { N02: 2 });
    const { currentText: text } = game.state.public;
    const set = (round: number, norm: '' | 'N02' = '') =>
      ({ type: 'setProviso', text, norm, proviso: { kind: 'review', round } }) as const;
    expect(game.refusal('alfa', set(1))).toBe('badProviso');
    expect(game.refusal('alfa', set(7))).toBe('badProviso');
    expect(game.refusal('alfa', set(3, 'N02'))).toBe('badProviso');
    expect(game.refusal('alfa', set(0))).toBe('provisoUnchanged');
    game.does('alfa', set(3));
    expect(game.state.public.treaties[text]?.reviewRound).toBe(3);
  });
});
