import { describe, expect, test } from 'vitest';
import { parliamentOn } from '../../shared/model/ratification.ts';
import { outlook } from '../../shared/rules/outlook.ts';
import { lawOf, ratificationOf } from '../../shared/rules/texts/ratification.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Commitment } from '../../shared/rules/view/record.ts';
import { eventsOf, firstSeed, type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { between, drafted, owes, voted } from '../support/turns.ts';

const YES = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const STATES = Object.keys(YES);

type Home = 'comfortable' | 'tight' | 'blocked';
/** Interests whose parliament says so of a binding N01; without price at home all hangs on its ideal. */
const interests = (home: Home) => ({
  interests: Object.fromEntries(
    (['N01', 'N02', 'N08', 'N15', 'N16'] as const).map((norm) => [
      norm,
      {
        weight: 0.2,
        ideal: 3,
        price: 0,
        home: norm === 'N01' ? { comfortable: 4, tight: 2.45, blocked: 1 }[home] : 3,
      },
    ]),
  ),
});

/** A standard session in which all sign a binding N01, with parliaments as named. */
function signed(homes: Partial<Record<string, Home>> = {}, seed = 'seed'): Game {
  const seats = Object.fromEntries(STATES.map((seat) => [seat, interests(homes[seat] ?? 'comfortable')]));
  const settings = { rules: 'standard', rounds: 4 } as const;
  return voted(given({ scenario: table({ seats }), settings, seed }), { N01: 4 }, YES);
}

const commitment = (game: Game, debtor: string): readonly [string, Commitment] => {
  const found = Object.entries(game.state.public.commitments).find(([, made]) => made.debtor === debtor);
  if (!found) throw new Error(`${debtor} has signed nothing`);
  return found;
};
const forces = (game: Game) => STATES.map((seat) => commitment(game, seat)[1].force);
const states = (game: Game) => STATES.map((seat) => commitment(game, seat)[1].state);
const stands = (game: Game, seat: string) =>
  ratificationOf(seatView(game.state, seat), commitment(game, seat)[1]);
const review = (game: Game, round: number) => game.reaches('assessment', 'shown', round);

describe('a binding clause', () => {
  test('C11 is signed, and counts as declared', () => {
    const game = signed();
    expect(states(game)).toEqual(Array(4).fill('signed'));
    expect(forces(game)).toEqual([1, 1, 1, 1]);
    expect(commitment(game, 'alfa')[1].rung).toBe(4);
    const [id] = commitment(game, 'alfa');
    expect(game.state.hidden.worlds.public.pledges[id]?.rung).toBe(1);
    const causes = Object.values(game.state.public.marks).map(({ cause }) => cause);
    expect(causes).toEqual(Array(4).fill('signed'));
    expect(Object.values(game.state.public.news).some(({ kind }) => kind === 'signed')).toBe(true);
  });

  test('C11 no parliament ratifies in the review of its own round', () => {
    const game = review(signed(), 1);
    expect(eventsOf(game.events, 'ratified')).toEqual([]);
    expect(Object.values(game.state.public.news).some(({ kind }) => kind === 'ratified')).toBe(false);
  });

  test('C11 comfortable parliaments ratify at the next one, and it is law', () => {
    const game = review(signed(), 2);
    expect(forces(game)).toEqual([4, 4, 4, 4]);
    expect(states(game)).toEqual(Array(4).fill('untested'));
    const kinds = Object.values(game.state.public.news).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'ratified')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'inForce')).toHaveLength(4);
  });

  test('C11 law is more in both worlds, and a line of the ledger', () => {
    const game = review(signed(), 2);
    const [id] = commitment(game, 'alfa');
    for (const world of [game.state.hidden.worlds.public, game.state.hidden.worlds.true]) {
      expect(world.pledges[id]?.rung).toBe(1);
      expect(world.pledges[lawOf(id)]).toMatchObject({ rung: 4, age: world.pledges[id]?.age });
    }
    const lines = Object.values(game.state.public.ledger).filter(({ kind }) => kind === 'ratified');
    expect(lines.map(({ seat }) => seat).sort()).toEqual(STATES);
    expect(lines.reduce((sum, { norms }) => sum + norms, 0)).toBeGreaterThan(0);
  });

  test('C11 blocked parliaments never ratify; half of the signatories are enough for who has', () => {
    const game = review(signed({ charlie: 'blocked', delta: 'blocked' }), 4);
    expect(forces(game)).toEqual([4, 4, 1, 1]);
    expect(states(game).slice(2)).toEqual(['signed', 'signed']);
    expect(stands(game, 'charlie')).toMatchObject({ state: 'blocked', chance: 0 });
  });

  test('C11 below half of the signatories it is ratified, and not in force', () => {
    const game = review(signed({ bravo: 'blocked', charlie: 'blocked', delta: 'blocked' }), 4);
    expect(forces(game)).toEqual([1, 1, 1, 1]);
    const ratified = Object.values(game.state.public.marks).filter(({ cause }) => cause === 'ratified');
    expect(ratified).toHaveLength(1);
  });

  test('C11 a tight parliament ratifies by a draw of the chance that is shown, at each review anew', () => {
    const game = signed({ delta: 'tight' });
    expect(stands(game, 'delta')).toMatchObject({ state: 'tight', chance: 0.5 });
    const when = (seed: string) => {
      const played = signed({ delta: 'tight' }, seed);
      return [2, 3, 4].find((round) => forces(review(played, round))[3] === 4) ?? 'never';
    };
    const seeds = Array.from({ length: 24 }, (_, at) => `tight-${at}`).map(when);
    expect(seeds.filter((round) => round === 2).length).toBeGreaterThan(6);
    expect(seeds.filter((round) => round === 2).length).toBeLessThan(18);
    expect(seeds).toContain(3);
  });

  test('C11 who is late joins what is law already', () => {
    const tight = (seed: string) => review(signed({ delta: 'tight' }, seed), 2);
    const game = firstSeed(
      tight,
      (played) => forces(played)[3] === 1 && forces(review(played.fork(), 3))[3] === 4,
    );
    expect(eventsOf(game.events, 'ratified')).toHaveLength(3);
    expect(eventsOf(review(game, 3).events, 'ratified')).toHaveLength(4);
  });

  test('C11 without ratification in play it is law at once', () => {
    const game = voted(given({ settings: { rules: 'standard', mechanics: [] } }), { N01: 4 }, YES);
    expect(forces(game)).toEqual([4, 4, 4, 4]);
    expect(states(game)).toEqual(Array(4).fill('untested'));
  });

  test('C11 what home loses less than .02 of is tight, more is blocked', () => {
    const game = signed();
    const { world, cast, p } = outlook(seatView(game.state, 'alfa'));
    const home = (price: number) => ({ N01: { weight: 1, ideal: 4, price } });
    const pledge = {
      id: 'x',
      norm: 'N01',
      rung: 4,
      debtor: 'alfa',
      creditors: ['bravo'],
      ownership: 1,
    } as const;
    const pledges = [{ ...pledge, age: 0, unilateral: false, instrument: 'x', strength: 1, suspended: [] }];
    const of = (price: number) => parliamentOn(home(price), world, cast, 'alfa', pledges, p);
    expect(of(0)).toMatchObject({ state: 'comfortable', chance: 1, change: 0 });
    expect(of(0.05)).toMatchObject({ state: 'tight', chance: p['home.tightChance'] });
    expect(of(0.9)).toMatchObject({ state: 'blocked', chance: 0 });
  });

  test('C11 what parliaments want is drawn near the seat’s own ideal, where no scenario says', () => {
    const ideals = (seed: string) =>
      Object.values(given({ seed }).state.own.bravo?.interests ?? {}).map(({ home }) => home);
    const many = Array.from({ length: 40 }, (_, at) => ideals(`home-${at}`)).flat();
    const mean = many.reduce((sum, home) => sum + home, 0) / many.length;
    expect(mean).toBeCloseTo(3, 1);
    expect(Math.max(...many)).toBeLessThanOrEqual(4);
    expect(ideals('one')).toEqual(ideals('one'));
    expect(ideals('one')).not.toEqual(ideals('two'));
    expect(signed().state.own.alfa?.interests.N01?.home).toBe(4);
  });
});

describe('law is made by texts alone', () => {
  test('D12 no bargain and no declaration is binding', () => {
    const game = given({ settings: { rules: 'standard' } }).reaches('negotiation');
    const offer = (rung: 3 | 4) => ({
      type: 'makeOffer' as const,
      terms: between('alfa', [owes('N01', rung)], 'bravo', [owes('N08', 1)]),
    });
    expect(game.refusal('alfa', offer(4))).toBe('rungTooHigh');
    expect(game.refusal('alfa', offer(3))).toBe('taken');
    expect(game.refusal('alfa', { type: 'declare', norm: 'N01', rung: 3 })).toBe('rungTooHigh');
    expect(game.refusal('alfa', { type: 'declare', norm: 'N01', rung: 2 })).toBe('taken');
  });

  test('T5, D12 nothing goes above the session’s highest rung', () => {
    const game = drafted(given({ settings: { rules: 'standard', highestRung: 2 } }));
    const text = game.state.public.currentText;
    expect(game.refusal('alfa', { type: 'editText', text, norm: 'N15', rung: 3 })).toBe('rungTooHigh');
    expect(game.refusal('alfa', { type: 'editText', text, norm: 'N15', rung: 2 })).toBe('taken');
    const terms = between('alfa', [owes('N01', 3)], 'bravo', [owes('N08', 1)]);
    expect(game.refusal('alfa', { type: 'makeOffer', terms })).toBe('rungTooHigh');
    const low = given({ settings: { rules: 'standard', highestRung: 1 } }).reaches('negotiation');
    expect(low.refusal('alfa', { type: 'declare', norm: 'N01', rung: 2 })).toBe('rungTooHigh');
  });

  test('F7 the facilitator unlocks what the level lacks; with ratification texts may become binding', () => {
    const game = drafted(given());
    const binding = { type: 'editText', text: game.state.public.currentText, norm: 'N15', rung: 4 } as const;
    expect(game.refusal('alfa', { type: 'openCaucus', seats: ['bravo'] })).toBe('notAtThisLevel');
    game.facilitator({ type: 'unlock', mechanic: 'caucus' });
    expect(game.refusal('alfa', { type: 'openCaucus', seats: ['bravo'] })).toBe('taken');
    expect(game.refusal('alfa', binding)).toBe('rungTooHigh');
    game.facilitator({ type: 'unlock', mechanic: 'ratification' });
    expect(game.refusal('alfa', binding)).toBe('taken');
    const again = { type: 'unlock', mechanic: 'caucus' } as const;
    expect(game.refusalTo({ kind: 'facilitator', person: '' }, again)).toBe('nothingDue');
    expect(Object.values(game.state.public.news).filter(({ kind }) => kind === 'unlocked')).toHaveLength(2);
  });
});
