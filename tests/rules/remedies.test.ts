import { describe, expect, test } from 'vitest';
import { owedTo } from '../../shared/model/pledges.ts';
import { trustIn } from '../../shared/model/worlds.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import type { NormId, Rung } from '../../shared/rules/vocabulary.ts';
import { firstSeed, type Game, type GivenOptions, given, only } from '../support/given.ts';
import { between, dealt, owes, voted } from '../support/turns.ts';

const remedies: GivenOptions['settings'] = {
  rules: 'full',
  mechanics: ['suspension', 'repair', 'withdrawal'],
};
const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const trust = (game: Game, from: string, to: string) => trustIn(game.state.hidden.worlds.true, from, to);

/** The public duty of a seat on a norm. */
const dutyOf = (game: Game, debtor: string, norm: NormId): string =>
  Object.entries(game.state.public.commitments).find(
    ([, made]) => made.debtor === debtor && made.norm === norm,
  )?.[0] ?? '';
const stateOf = (game: Game, id: string) => game.state.public.commitments[id]?.state;

/** All owe each other N02 and more; alfa struck charlie's hospitals and admitted it when it was named. */
function breached(clauses: Partial<Record<NormId, Rung>> = { N02: 2, N01: 3 }, rounds = 5): Game {
  const game = firstSeed(
    (seed) => {
      const one = given({ seed, settings: { ...remedies, rounds } });
      voted(one, clauses, all).reaches('conduct');
      one.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
      return one.reaches('crisis');
    },
    (one) => {
      const asked = one.state.public.askedIncident;
      return (
        one.state.public.incidents[asked]?.victim === 'charlie' &&
        (one.state.own.charlie?.beliefs[asked]?.alfa ?? 0) >= 0.3
      );
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

const suspend = (commitment: string, towards = 'alfa') => ({ type: 'suspend', commitment, towards }) as const;
const repair = (commitment: string) => ({ type: 'repair', commitment }) as const;
const withdraw = (commitment: string) => ({ type: 'withdraw', commitment }) as const;

describe('suspension', () => {
  test('R1 who is owed what was breached suspends the same norm, and what is of no higher rung', () => {
    const game = breached({ N02: 2, N01: 0, N15: 3, N08: 2 });
    expect(stateOf(game, dutyOf(game, 'alfa', 'N02'))).toBe('breached');
    expect(game.refusal('charlie', suspend(dutyOf(game, 'charlie', 'N15')))).toBe('tooGrave');
    expect(game.refusal('charlie', suspend(dutyOf(game, 'charlie', 'N02'), 'bravo'))).toBe('notBreached');
    expect(game.refusal('charlie', suspend(dutyOf(game, 'bravo', 'N02')))).toBe('notOwed');
    expect(game.refusal('charlie', suspend('c-unknown0'))).toBe('unknownCommitment');
    expect(game.refusal('charlie', suspend(dutyOf(game, 'charlie', 'N08')))).toBe('taken');
    game.does('charlie', suspend(dutyOf(game, 'charlie', 'N02')));
    expect(game.refusal('charlie', suspend(dutyOf(game, 'charlie', 'N02')))).toBe('alreadySuspended');
    game.reaches('assessment', 'shown');
    expect(game.refusal('charlie', suspend(dutyOf(game, 'charlie', 'N08')))).toBe('notNow');
    const basic = voted(given(), { N02: 2 }, all).reaches('assessment', 'deciding');
    expect(basic.refusal('charlie', suspend(dutyOf(basic, 'charlie', 'N02')))).toBe('notAtThisLevel');
  });

  test('R1 below verified the injured state alone does, from there every one that was owed it', () => {
    const game = breached({ N02: 2 });
    expect(game.refusal('delta', suspend(dutyOf(game, 'delta', 'N02')))).toBe('notBreached');
    expect(game.refusal('charlie', suspend(dutyOf(game, 'charlie', 'N02')))).toBe('taken');
    const verified = breached({ N02: 3 });
    expect(verified.refusal('delta', suspend(dutyOf(verified, 'delta', 'N02')))).toBe('taken');
  });

  test('R1 a declared word opens no suspension', () => {
    const game = breached({ N02: 1 });
    expect(game.refusal('charlie', suspend(dutyOf(game, 'charlie', 'N02')))).toBe('notBreached');
  });

  test('R1 the worlds follow when the round is weighed, and the lines sum up', () => {
    const game = breached();
    const { cast, p } = modelOf(game.state.scenario);
    const owed = () => owedTo(game.state.hidden.worlds.public, cast, 'N02', 'alfa', p);
    const before = owed();
    game.does('charlie', suspend(dutyOf(game, 'charlie', 'N02')));
    game.reaches('assessment', 'shown');
    expect(owed()).toBeLessThan(before);
    const { ledger, stability, stabilityBefore } = game.state.public;
    const lines = Object.values(ledger).filter(({ round }) => round === 1);
    expect(lines.some(({ kind }) => kind === 'suspended')).toBe(true);
    expect(lines.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(stability - stabilityBefore, 9);
  });

  test('R2 it ends after two rounds', () => {
    const game = breached();
    const id = dutyOf(game, 'charlie', 'N02');
    game.does('charlie', suspend(id));
    const suspended = () => game.state.public.commitments[id]?.suspended;
    game.reaches('assessment', 'shown', 2);
    expect(suspended()).toEqual(['alfa']);
    game.reaches('assessment', 'shown', 3);
    expect(suspended()).toEqual([]);
    expect(game.state.hidden.worlds.true.pledges[id]?.suspended).toEqual([]);
  });
});

describe('repair', () => {
  test('R3 who broke its word makes it good: strained, no longer suspended, and trusted a little more', () => {
    const game = breached({ N02: 2 });
    const [broken, suspended] = [dutyOf(game, 'alfa', 'N02'), dutyOf(game, 'charlie', 'N02')];
    game.does('charlie', suspend(suspended));
    const before = { trust: trust(game, 'delta', 'alfa'), world: game.state.hidden.worlds.true };
    game.does('alfa', repair(broken));
    expect(stateOf(game, broken)).toBe('strained');
    expect(game.state.public.commitments[suspended]?.suspended).toEqual([]);
    expect(trust(game, 'delta', 'alfa')).toBeCloseTo(before.trust + 0.03, 12);
    const { defence } = game.state.hidden.worlds.true;
    expect(defence.charlie).toBeCloseTo((before.world.defence.charlie ?? 0) + 0.02, 12);
    expect(defence.alfa).toBeCloseTo((before.world.defence.alfa ?? 0) - 0.02, 12);
    game.reaches('assessment', 'shown');
    expect(game.state.hidden.worlds.public.pledges[suspended]?.suspended).toEqual([]);
  });

  test('R3 what another breach still answers stays suspended', () => {
    const game = breached();
    const suspended = dutyOf(game, 'charlie', 'N02');
    game.does('charlie', suspend(suspended));
    game.does('alfa', repair(dutyOf(game, 'alfa', 'N02')));
    expect(game.state.public.commitments[suspended]?.suspended).toEqual(['alfa']);
    game.does('alfa', repair(dutyOf(game, 'alfa', 'N01')));
    expect(game.state.public.commitments[suspended]?.suspended).toEqual([]);
  });

  test('R3 only what is breached, by who owes it, and once', () => {
    const game = breached();
    const broken = dutyOf(game, 'alfa', 'N02');
    expect(game.refusal('alfa', repair(dutyOf(game, 'alfa', 'N01')))).not.toBe('alreadyRepaired');
    expect(game.refusal('bravo', repair(dutyOf(game, 'bravo', 'N02')))).toBe('notBreached');
    expect(game.refusal('bravo', repair(broken))).toBe('notOwed');
    game.does('alfa', repair(broken));
    expect(game.refusal('alfa', repair(broken))).toBe('alreadyRepaired');
  });
});

describe('withdrawal', () => {
  const reviewed = (rounds = 5) =>
    voted(given({ settings: { rules: 'full', rounds } }), { N02: 3 }, all).reaches('assessment', 'deciding');

  test('R4 notice costs trust by the rung, and takes effect a round later', () => {
    const game = reviewed();
    const id = dutyOf(game, 'alfa', 'N02');
    const before = trust(game, 'bravo', 'alfa');
    game.does('alfa', withdraw(id));
    expect(trust(game, 'bravo', 'alfa')).toBeCloseTo(before - 0.15, 12);
    expect(game.state.public.commitments[id]).toMatchObject({ endsAfter: 2, state: 'kept' });
    expect(game.refusal('alfa', withdraw(id))).toBe('alreadyDecided');
    game.reaches('assessment', 'deciding', 2);
    expect(stateOf(game, id)).not.toBe('withdrawn');
    game.reaches('assessment', 'shown', 2);
    expect(stateOf(game, id)).toBe('withdrawn');
    expect(game.state.hidden.worlds.public.pledges[id]).toBeUndefined();
    game.reaches('negotiation', undefined, 3).does('alfa', { type: 'declare', norm: 'N02', rung: 1 });
    const [again] = Object.entries(game.state.public.commitments).find(
      ([, made]) => made.origin === 'declaration',
    ) ?? [''];
    expect(game.state.hidden.worlds.public.pledges[again]?.age).toBe(0);
  });

  test('R4 none takes effect in the last round', () => {
    const game = reviewed(3);
    expect(game.refusal('alfa', withdraw(dutyOf(game, 'alfa', 'N02')))).toBe('notNow');
    const standard = voted(given({ settings: { rules: 'standard' } }), { N02: 3 }, all);
    standard.reaches('assessment', 'deciding');
    expect(standard.refusal('alfa', withdraw(dutyOf(standard, 'alfa', 'N02')))).toBe('notAtThisLevel');
  });

  test('R5 where one side of a bargain gives notice, the other may end its own part at once, at no price', () => {
    const game = given({ settings: { rules: 'full', rounds: 5 } }).reaches('negotiation');
    dealt(game, between('alfa', [owes('N02', 2)], 'bravo', [owes('N01', 2)]));
    game.reaches('assessment', 'deciding');
    const own = (seat: string) =>
      Object.entries(game.state.own[seat]?.commitments ?? {}).find(([, made]) => made.debtor === seat)?.[0] ??
      '';
    const [first, second] = [own('alfa'), own('bravo')];
    game.does('alfa', withdraw(first));
    const before = trust(game, 'alfa', 'bravo');
    game.does('bravo', withdraw(second));
    expect(trust(game, 'alfa', 'bravo')).toBe(before);
    expect(game.state.own.bravo?.commitments[second]?.state).toBe('withdrawn');
    expect(game.state.own.bravo?.commitments[first]?.state).toBe('untested');
    expect(Object.keys(game.state.hidden.worlds.true.pledges)).toEqual([first]);
  });
});

test('S10 each review says what the public score would be without a norm', () => {
  const game = voted(given(), { N02: 2 }, all).reaches('assessment', 'deciding');
  expect(game.state.public.agenda.N02?.without).toBe(-1);
  game.reaches('assessment', 'shown');
  const { agenda, stability } = game.state.public;
  expect(agenda.N02?.without).toBeLessThan(stability);
  expect(agenda.N15?.without).toBeCloseTo(stability, 12);
});

test('A6 pointing to criminals on its own soil strains the duty not to be a haven for them', () => {
  const game = firstSeed(
    (seed) => voted(given({ seed }), { N08: 2 }, all).reaches('crisis'),
    (one) => (one.state.own.bravo?.beliefs[one.state.public.askedIncident]?.delta ?? 0) >= 0.3,
  );
  const incident = game.state.public.askedIncident;
  game.does('bravo', {
    type: 'answerIncident',
    incident,
    suspect: 'delta',
    confidence: 'possible',
    measure: 'attribution',
    ground: 'retorsion',
  });
  game.does('delta', { type: 'reply', incident, reply: 'blameCriminals' });
  expect(stateOf(game, dutyOf(game, 'delta', 'N08'))).toBe('strained');
  const marks = Object.values(game.state.public.marks).filter(({ cause }) => cause === 'admitted');
  expect(marks.map(({ ref }) => ref)).toEqual([incident]);
  expect(game.state.public.beliefs[keyOf(incident, 'delta')]?.probability).toBeLessThan(0.75);
  expect(only(game.state.public.responses)[1].suspect).toBe('delta');
});

test('E4 where the ground is chosen, the crisis asks about two incidents, the worst first', () => {
  const game = given({ settings: { rules: 'standard' } }).reaches('conduct');
  game.facilitator({ type: 'inject', incident: 'outage' });
  game.facilitator({ type: 'inject', incident: 'cables' });
  game.reaches('crisis');
  const asked = Object.entries(game.state.public.incidents)
    .filter(([, incident]) => incident.asked > 0)
    .sort(([, one], [, other]) => one.asked - other.asked);
  expect(asked.map(([, { script }]) => script)).toEqual(['outage', 'cables']);
  expect(asked[0]?.[0]).toBe(game.state.public.askedIncident);
});
