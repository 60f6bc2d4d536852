import { describe, expect, test } from 'vitest';
import { pledgeOwed, pricedBy } from '../../shared/model/pledges.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import type { Proviso } from '../../shared/rules/texts/proviso-shapes.ts';
import { firstSeed, type Game, given } from '../support/given.ts';
import { drafted, votes } from '../support/turns.ts';

const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const reading = (how: 'open' | 'narrow'): Proviso => ({ kind: 'reading', reading: how });

/** All owe each other N02, with its words read so. */
function adopted(proviso: Proviso | null, seed = 'seed'): Game {
  const game = drafted(given({ seed, settings: { rules: 'full', rounds: 4, mechanics: ['brackets'] } }), {
    N02: 2,
  });
  const { currentText: text } = game.state.public;
  if (proviso) game.does('alfa', { type: 'setProviso', text, norm: 'N02', proviso });
  game.does('charlie', { type: 'sponsor', text, sponsoring: true });
  game.does('alfa', { type: 'table', text });
  game.reaches('plenary', 'voting');
  votes(game, all).facilitator({ type: 'advance' });
  return game;
}

/** Alfa then struck charlie's hospitals and admitted it: the review after the first breach. */
function breached(): Game {
  const game = firstSeed(
    (seed) => {
      const one = adopted(reading('open'), seed).reaches('conduct');
      one.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
      return one.reaches('crisis');
    },
    (one) => {
      const asked = one.state.public.askedIncident;
      const { victim } = one.state.public.incidents[asked] ?? {};
      return victim === 'charlie' && (one.state.own.charlie?.beliefs[asked]?.alfa ?? 0) >= 0.3;
    },
  );
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
  return game.reaches('assessment', 'deciding');
}

const ruling = (game: Game, how: 'narrow' | 'wide') => {
  const [text = ''] =
    Object.entries(game.state.public.treaties).find(([, { status }]) => status === 'adopted') ?? [];
  return { type: 'rule', text, norm: 'N02', reading: how } as const;
};
const duty = (game: Game) =>
  Object.values(game.state.public.commitments).find(
    ({ debtor, norm }) => debtor === 'alfa' && norm === 'N02',
  );
const price = (game: Game) => {
  const { cast, p } = modelOf(game.state.scenario);
  return pricedBy(game.state.hidden.worlds.public, cast, 'N02', 'bravo', p) ** 2;
};
const strength = (game: Game) =>
  pledgeOwed(game.state.hidden.worlds.public, 'N02', 'bravo', 'alfa')?.strength;

describe('brackets', () => {
  test('X9 open and narrow words cost a quarter less at home, and narrow ones weigh less', () => {
    const [plain, open, narrow] = [adopted(null), adopted(reading('open')), adopted(reading('narrow'))];
    expect(price(open) / price(plain)).toBeCloseTo(0.75);
    expect(price(narrow) / price(plain)).toBeCloseTo(0.75);
    expect([strength(plain), strength(open), strength(narrow)]).toEqual([1, 1, 0.7]);
  });

  test('X10 nobody rules before a breach, and each party once', () => {
    const calm = adopted(reading('open')).reaches('assessment', 'deciding');
    expect(calm.refusal('bravo', ruling(calm, 'wide'))).toBe('notBreached');
    const game = breached();
    game.does('bravo', ruling(game, 'narrow'));
    expect(game.refusal('bravo', ruling(game, 'wide'))).toBe('alreadyDecided');
    game.reaches('assessment', 'shown');
    expect(game.refusal('charlie', ruling(game, 'wide'))).toBe('notNow');
  });

  test('X10 a majority makes it narrow, and the breach is none', () => {
    const game = breached();
    for (const seat of ['alfa', 'bravo']) game.does(seat, ruling(game, 'narrow'));
    game.does('charlie', ruling(game, 'wide'));
    game.reaches('assessment', 'shown');
    const [clause] = Object.values(game.state.public.clauses).filter(({ norm }) => norm === 'N02');
    expect([clause?.reading, duty(game)?.state]).toEqual(['narrow', 'strained']);
    expect(strength(game)).toBe(0.7);
    expect(price(game) / price(adopted(null))).toBeCloseTo(0.75);
  });

  test('X10 where no majority says so it is read as it stands: the breach stays, at the whole price', () => {
    const silent = breached().reaches('assessment', 'shown');
    const tied = breached();
    tied.does('alfa', ruling(tied, 'narrow'));
    tied.does('charlie', ruling(tied, 'wide'));
    tied.reaches('assessment', 'shown');
    for (const game of [silent, tied]) {
      expect(duty(game)?.state).toBe('breached');
      expect(strength(game)).toBe(1);
      expect(price(game) / price(adopted(null))).toBeCloseTo(1);
    }
  });
});
