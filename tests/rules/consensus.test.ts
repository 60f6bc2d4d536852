import { describe, expect, test } from 'vitest';
import { trustIn } from '../../shared/model/worlds.ts';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { exceptionsAllowed } from '../../shared/rules/texts/consensus.ts';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { CLOCKS, eventsOf, type Game, type GivenOptions, given } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';
import { openBallot, tabled, voted, votes } from '../support/turns.ts';

const consensus = (options: TableOptions = {}, settings: GivenOptions['settings'] = {}) =>
  given({ scenario: table({ ...options, forum: { rule: 'consensus' } }), settings });
const text = (game: Game) => game.state.public.currentText;
const treaty = (game: Game) => game.state.public.treaties[text(game)];
const clause = (game: Game, norm: NormId) => game.state.public.clauses[keyOf(text(game), norm)];
const object = (...norms: NormId[]) => ({ choice: 'object', norms }) as const;
const except = (...norms: NormId[]) => ({ choice: 'joinExcept', norms }) as const;
/** Who is bound by a clause of the text. */
const bound = (game: Game, norm: NormId) =>
  Object.values(game.state.public.commitments).flatMap((duty) => (duty.norm === norm ? [duty.debtor] : []));

const THREE = { N01: 2, N15: 3, N16: 2 } as const;
const ALL = ['alfa', 'bravo', 'charlie', 'delta'];

describe('objecting', () => {
  test('V11 under consensus one objection blocks what all others join', () => {
    const game = voted(
      consensus(),
      { N01: 2 },
      { alfa: 'join', bravo: 'join', charlie: 'join', delta: object('N01') },
    );
    const item = Object.values(game.state.public.items)[0];
    expect(item).toMatchObject({ outcome: 'blocked', carried: false, yes: 3, no: 1 });
    expect(game.state.public.stage).toBe('lastWord');
  });

  test('V11 an objection blocks an amendment too, without a last word', () => {
    const game = tabled(consensus(), { N01: 2 }).reaches('plenary', 'amending');
    game.does('bravo', { type: 'amend', text: text(game), norm: 'N01', rung: 3 });
    game.facilitator({ type: 'advance' });
    votes(game, { alfa: 'object' });
    game.facilitator({ type: 'advance' });
    expect(Object.values(game.state.public.items)[0]).toMatchObject({ outcome: 'blocked' });
    expect(clause(game, 'N01')?.rung).toBe(2);
    expect(game.state.public.stage).toBe('voting');
  });

  test('V11 objections and exceptions name clauses of the text, each once', () => {
    const game = tabled(consensus(), { N01: 2, N15: 2 }).reaches('plenary', 'voting');
    const cast = (choice: 'joinExcept' | 'object' | 'join', norms: NormId[]) =>
      game.refusal('alfa', { type: 'castBallot', item: openBallot(game), choice, norms, reason: '' });
    expect(cast('object', [])).toBe('exceptionsMissing');
    expect(cast('joinExcept', [])).toBe('exceptionsMissing');
    expect(cast('object', ['N16'])).toBe('notOnAgenda');
    expect(cast('object', ['N01', 'N01'])).toBe('notOnAgenda');
    expect(cast('join', ['N01'])).toBe('choiceNotInForum');
    expect(cast('object', ['N01', 'N15'])).toBe('taken');
  });

  test('V18 who objects to every clause walks out: trust falls by .01 between it and all others', () => {
    const trust = (game: Game, from: string, to: string) =>
      trustIn(game.state.hidden.worlds.public, from, to);
    const before = trust(consensus(), 'bravo', 'delta');
    const out = voted(consensus(), THREE, { delta: object('N01', 'N15', 'N16') });
    expect(trust(out, 'bravo', 'delta')).toBeCloseTo(before - 0.01, 9);
    expect(trust(out, 'delta', 'bravo')).toBeCloseTo(before - 0.01, 9);
    expect(trust(out, 'bravo', 'alfa')).toBe(before);
    for (const play of [
      voted(consensus(), THREE, { delta: object('N01', 'N15') }),
      voted(consensus(), { N01: 2 }, { delta: object('N01') }),
      voted(consensus(), { N01: 2 }, { delta: except('N01') }),
    ])
      expect(trust(play, 'bravo', 'delta')).toBe(before);
  });

  test('V11 from its third objection in a session on, each costs .05 of the trust of every sponsor', () => {
    const game = consensus({}, { rounds: 4 });
    const costs: number[] = [];
    for (let round = 1; round <= 4; round++) {
      tabled(game).reaches('plenary', 'voting');
      votes(game, { delta: object('N01') });
      const trust = () =>
        ['alfa', 'charlie'].map((one) => trustIn(game.state.hidden.worlds.public, one, 'delta'));
      const before = trust();
      game.facilitator({ type: 'advance' });
      trust().forEach((now, at) => {
        costs.push((before[at] ?? 0) - now);
      });
      game.reaches(round < 4 ? 'negotiation' : 'debrief');
    }
    expect(costs.map((cost) => Number(cost.toFixed(9)))).toEqual([0, 0, 0, 0, 0.05, 0.05, 0.05, 0.05]);
  });
});

describe('joining except', () => {
  test('V12 a seat may dissociate from at most max(1, a third) of the clauses', () => {
    expect([1, 2, 3, 5, 6, 8].map(exceptionsAllowed)).toEqual([1, 1, 1, 1, 2, 2]);
    const game = tabled(consensus(), THREE).reaches('plenary', 'voting');
    const cast = (norms: NormId[]) =>
      game.refusal('alfa', {
        type: 'castBallot',
        item: openBallot(game),
        choice: 'joinExcept',
        norms,
        reason: '',
      });
    expect([cast(['N01']), cast(['N01', 'N15'])]).toEqual(['taken', 'tooManyExceptions']);
  });

  test('V12 who dissociates from a clause neither owes it nor is owed it, and is bound by the rest', () => {
    const game = voted(consensus(), THREE, { delta: except('N15') });
    expect(treaty(game)).toMatchObject({ status: 'adopted', partly: false, parties: ALL });
    expect(bound(game, 'N15')).toEqual(['alfa', 'bravo', 'charlie']);
    expect(bound(game, 'N01')).toEqual(ALL);
    const owed = Object.values(game.state.public.commitments).filter(({ norm }) => norm === 'N15');
    expect(owed.flatMap(({ creditors }) => creditors)).not.toContain('delta');
    expect(clause(game, 'N15')).toMatchObject({ annexed: false, rung: 3 });
  });

  test('V12 when more than a third are out the clause goes to the annex: declared, at half assurance', () => {
    const game = voted(consensus(), THREE, { alfa: except('N15'), delta: except('N15') });
    expect(clause(game, 'N15')).toMatchObject({ annexed: true, rung: 1 });
    expect(bound(game, 'N15')).toEqual(['bravo', 'charlie']);
    const duty = Object.entries(game.state.public.commitments).find(([, { norm }]) => norm === 'N15');
    expect(duty?.[1].rung).toBe(1);
    expect(game.state.hidden.worlds.public.pledges[duty?.[0] ?? '']).toMatchObject({
      rung: 1,
      strength: 0.5,
    });
    expect(treaty(game)?.amended).toBe(false);
  });

  test('V12 so it does when a whole bloc is out, though no more than a third', () => {
    const east = { bloc: 'east' };
    const seats = (second: object) => ({ states: 6, seats: { echo: east, foxtrot: second } });
    const cast = { echo: except('N15'), foxtrot: except('N15') };
    const bloc = voted(consensus(seats(east)), THREE, cast);
    expect(clause(bloc, 'N15')).toMatchObject({ annexed: true, rung: 1 });
    const two = voted(consensus(seats({ bloc: 'south' })), THREE, cast);
    expect(clause(two, 'N15')).toMatchObject({ annexed: false, rung: 3 });
  });
});

describe('the last word', () => {
  const blocked = (game = consensus()) =>
    voted(game, THREE, { charlie: object('N15'), delta: object('N15', 'N16') });
  const word = (game: Game, remedy: 'drop' | 'lower' | 'annex' | 'dissociate', norm: NormId = 'N15') =>
    ({ type: 'lastWord', text: text(game), remedy, norm }) as const;
  const answer = (game: Game, accepts: boolean) =>
    ({ type: 'answerLastWord', text: text(game), accepts }) as const;

  test('V13 an objection opens it for 60 seconds, once per text', () => {
    const game = blocked(consensus({}, { clocks: CLOCKS }));
    expect(game.state.public.stageClosesAt).toBe(game.at + 60_000);
    const events = game.waits(60_000);
    expect(eventsOf(events, 'textDecided')).toHaveLength(1);
    expect(game.state.public.stage).toBe('done');
    expect(eventsOf(game.events, 'stageOpened').filter(({ stage }) => stage === 'lastWord')).toHaveLength(1);
  });

  test('V13 the chair speaks it, once, on a clause that somebody objected to', () => {
    const game = blocked();
    expect(game.refusal('bravo', word(game, 'drop'))).toBe('notChair');
    expect(game.refusal('alfa', word(game, 'drop', 'N01'))).toBe('notOnAgenda');
    expect(game.refusal('alfa', { ...word(game, 'drop'), text: 't-unknown0' })).toBe('noLastWord');
    game.does('alfa', word(game, 'lower'));
    expect(game.refusal('alfa', word(game, 'drop'))).toBe('alreadyPlayed');
    const early = tabled(consensus(), THREE).reaches('plenary', 'voting');
    expect(early.refusal('alfa', word(early, 'drop'))).toBe('noLastWord');
    expect(early.refusal('delta', answer(early, true))).toBe('noLastWord');
  });

  test('V13 each objector answers once, after the chair has spoken', () => {
    const game = blocked();
    expect(game.refusal('delta', answer(game, true))).toBe('noLastWord');
    game.does('alfa', word(game, 'lower'));
    expect(game.refusal('bravo', answer(game, true))).toBe('notObjector');
    game.does('delta', answer(game, true));
    expect(game.refusal('delta', answer(game, false))).toBe('alreadyAnswered');
    expect(game.state.public.stage).toBe('lastWord');
    game.does('charlie', answer(game, true));
    expect(game.state.public.stage).toBe('done');
  });

  test('V13 nobody is ready or votes while it lasts', () => {
    const game = blocked();
    expect(game.refusal('alfa', { type: 'ready', ready: true })).toBe('notNow');
    const item = Object.keys(game.state.public.items)[0] ?? '';
    const ballot = { type: 'castBallot', item, choice: 'join', norms: [], reason: '' } satisfies SeatCommand;
    expect(game.refusal('alfa', ballot)).toBe('ballotNotOpen');
  });

  /** Delta alone objects, to one clause; the chair's remedy, and Delta's answer. */
  const settled = (remedy: 'drop' | 'lower' | 'annex' | 'dissociate', accepts = true) => {
    const game = voted(consensus(), THREE, { delta: object('N15') });
    game.does('alfa', word(game, remedy));
    game.does('delta', answer(game, accepts));
    return game;
  };

  test.each([
    ['drop', { rung: 0, annexed: false }, []],
    ['lower', { rung: 2, annexed: false }, ALL],
    ['annex', { rung: 1, annexed: true }, ALL],
    ['dissociate', { rung: 3, annexed: false }, ['alfa', 'bravo', 'charlie']],
  ] as const)('V14 taken by all objectors, the remedy is carried out: %s', (remedy, after, parties) => {
    const game = settled(remedy);
    expect(clause(game, 'N15')).toMatchObject(after);
    expect(bound(game, 'N15')).toEqual(parties);
    expect(bound(game, 'N01')).toEqual(ALL);
    expect(treaty(game)).toMatchObject({ status: 'adopted', partly: false, amended: false });
    expect(game.state.public.outcome).toBe('adopted');
  });

  test('V14 refused, what nobody opposed is adopted, and the rest is not', () => {
    const game = settled('lower', false);
    expect(clause(game, 'N15')?.rung).toBe(3);
    expect(bound(game, 'N15')).toEqual([]);
    expect(bound(game, 'N16')).toEqual(ALL);
    expect(treaty(game)).toMatchObject({ status: 'adopted', partly: true });
    expect(game.state.public.outcome).toBe('partlyAdopted');
  });

  test('V14 one remedy does not settle an objection to another clause', () => {
    const game = blocked();
    game.does('alfa', word(game, 'drop', 'N15'));
    game.does('charlie', answer(game, true));
    game.does('delta', answer(game, true));
    expect([bound(game, 'N01'), bound(game, 'N15'), bound(game, 'N16')]).toEqual([ALL, [], []]);
    expect(game.state.public.outcome).toBe('partlyAdopted');
  });

  test('V14 where everything is opposed and nothing settled, nothing is adopted', () => {
    const game = voted(consensus(), { N01: 2 }, { delta: object('N01') });
    game.facilitator({ type: 'advance' });
    expect(treaty(game)?.status).toBe('rejected');
    expect(game.state.public.outcome).toBe('notAdopted');
  });
});
