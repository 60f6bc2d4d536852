import { describe, expect, test } from 'vitest';
import { trustIn } from '../../shared/model/worlds.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import type { OwnView } from '../../shared/rules/view/own.ts';
import { eventsOf, firstSeed, type Game, given, only } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { between, dealt, owes, tabled, voted } from '../support/turns.ts';

const deciding = (game = given()) => {
  game.reaches('negotiation');
  const offer = dealt(game, between('alfa', [owes('N01', 2)], 'bravo', [owes('N02', 2)]));
  return { game: game.reaches('assessment', 'deciding'), offer };
};
/** The id of what the seat owes privately. */
const owedBy = (game: Game, debtor: string) =>
  Object.entries(game.state.own[debtor]?.commitments ?? {}).find(([, made]) => made.debtor === debtor)?.[0] ??
  '';
const decision = (commitment: string, what: 'keep' | 'publish') =>
  ({ type: 'decide', commitment, decision: what }) as const;
const trust = (game: Game, lens: 'public' | 'true', from: string, to: string) =>
  trustIn(game.state.hidden.worlds[lens], from, to);

describe('before the number is shown', () => {
  test('S1 each seat predicts up, same or down, and may change its mind', () => {
    const { game } = deciding();
    game.does('alfa', { type: 'predict', direction: 'up' });
    game.does('alfa', { type: 'predict', direction: 'down' });
    game.does('firm', { type: 'predict', direction: 'same' });
    expect(game.state.own.alfa?.predictions).toEqual({ '1': 'down' });
    game.reaches('assessment', 'shown');
    expect(game.refusal('alfa', { type: 'predict', direction: 'up' })).toBe('notNow');
    game.reaches('debrief');
    expect(game.state.public.revealedSeatRounds[keyOf(1, 'firm')]?.prediction).toBe('same');
    expect(game.state.public.revealedSeatRounds[keyOf(1, 'bravo')]?.prediction).toBe('');
  });

  test('S1 it decides on its private commitments, once on each in a review', () => {
    const { game } = deciding();
    const id = owedBy(game, 'alfa');
    expect(game.refusal('charlie', decision(id, 'keep'))).toBe('unknownCommitment');
    game.does('alfa', decision(id, 'keep'));
    expect(game.refusal('alfa', decision(id, 'publish'))).toBe('alreadyDecided');
    expect(game.refusal('bravo', decision(id, 'publish'))).toBe('taken');
    game.reaches('assessment', 'shown');
    expect(game.refusal('bravo', decision(id, 'publish'))).toBe('notNow');
  });

  test('S1 what was kept in one review may be published in the next', () => {
    const { game } = deciding();
    const id = owedBy(game, 'alfa');
    game.does('alfa', decision(id, 'keep'));
    game.reaches('assessment', 'deciding', 2);
    game.does('alfa', decision(id, 'publish'));
    expect(game.state.public.commitments[id]).toMatchObject({ debtor: 'alfa', norm: 'N01' });
  });

  test('S1 public commitments and promises are not decided on', () => {
    const game = given().reaches('negotiation');
    game.does('alfa', { type: 'declare', norm: 'N01', rung: 1 });
    const declared = only(game.state.public.commitments)[0];
    dealt(
      game,
      between('alfa', [{ type: 'favour', favour: 'notName', about: 'charlie' }], 'bravo', [
        { type: 'help', points: 1 },
      ]),
    );
    const promised = only(game.state.own.alfa?.commitments ?? {})[0];
    game.reaches('assessment', 'deciding');
    expect(game.refusal('alfa', decision(declared, 'publish'))).toBe('notPrivate');
    expect(game.refusal('alfa', decision(promised, 'publish'))).toBe('notPrivate');
  });

  test('S2 a published commitment counts in the public world from then on', () => {
    const { game } = deciding();
    const id = owedBy(game, 'alfa');
    expect(game.state.hidden.worlds.public.pledges).toEqual({});
    game.does('bravo', decision(id, 'publish'));
    expect(Object.keys(game.state.hidden.worlds.public.pledges)).toEqual([id]);
    expect(Object.keys(game.state.public.commitments)).toEqual([id]);
    expect(game.state.own.alfa?.commitments[id]).toBeUndefined();
    game.reaches('assessment', 'shown');
    const lines = Object.values(game.state.public.ledger).filter(({ kind }) => kind === 'published');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ ref: id, seat: 'bravo', norm: 'N01' });
    expect(lines[0]?.norms).toBeGreaterThan(0);
  });

  test('S2 publishing costs .1 of the trust of each other party', () => {
    for (const lens of ['public', 'true'] as const) {
      const { game } = deciding();
      const before = [trust(game, lens, 'bravo', 'alfa'), trust(game, lens, 'charlie', 'alfa')];
      game.does('alfa', decision(owedBy(game, 'alfa'), 'publish'));
      expect(trust(game, lens, 'bravo', 'alfa')).toBeCloseTo((before[0] ?? 0) - 0.1, 12);
      expect(trust(game, lens, 'charlie', 'alfa')).toBe(before[1]);
    }
  });

  test('S2 but not of those that have published a part of the same bargain themselves', () => {
    const { game } = deciding();
    game.does('alfa', decision(owedBy(game, 'alfa'), 'publish'));
    const before = trust(game, 'true', 'alfa', 'bravo');
    game.does('bravo', decision(owedBy(game, 'bravo'), 'publish'));
    expect(trust(game, 'true', 'alfa', 'bravo')).toBe(before);
  });
});

describe('the number', () => {
  test('S3 it appears with its causes when all have decided', () => {
    const { game } = deciding();
    const before = game.state.public.stability;
    for (const seat of Object.keys(game.state.own)) game.does(seat, { type: 'ready', ready: true });
    expect(game.state.public.stage).toBe('shown');
    expect(game.state.public.stabilityBefore).toBe(before);
    expect(game.state.public.scores['1']?.score).toBe(game.state.public.stability);
    const kinds = new Set(Object.values(game.state.public.ledger).map(({ kind }) => kind));
    expect(kinds).toContain('investment');
    expect(kinds).toContain('incident');
  });

  test('S4 the points of the causes sum to the change of the score, in public and in truth', () => {
    const game = tabled(given(), { N01: 2, N08: 3, N15: 2 });
    dealt(game, between('alfa', [owes('N02', 3)], 'delta', [{ type: 'help', points: 3 }]));
    game.reaches('conduct');
    game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
    game.reaches('debrief');
    const sum = (rows: readonly { round: number; points: number }[], round: number) =>
      rows.filter((row) => row.round === round).reduce((total, { points }) => total + points, 0);
    const { scores, ledger, revealedScores, revealedLedger } = game.state.public;
    const opening = given().state.public.stability;
    const [one, two] = [scores['1']?.score ?? 0, scores['2']?.score ?? 0];
    expect(sum(Object.values(ledger), 1)).toBeCloseTo(one - opening, 9);
    expect(sum(Object.values(ledger), 2)).toBeCloseTo(two - one, 9);
    const [trueOne, trueTwo] = [revealedScores['1']?.true ?? 0, revealedScores['2']?.true ?? 0];
    expect(sum(Object.values(revealedLedger), 2)).toBeCloseTo(trueTwo - trueOne, 9);
    expect(trueOne).not.toBeCloseTo(one, 6);
  });

  test('S5 the dividend of cooperation is paid by the trust that others have', () => {
    const affine = (value: number) =>
      given({ scenario: { ...table(), affinity: { base: value, pairs: [] } } }).reaches(
        'assessment',
        'shown',
      );
    const [cold, warm] = [affine(0.1), affine(1)];
    expect(cold.state.own.alfa?.dividend).toBeLessThan(0);
    expect(warm.state.own.alfa?.dividend ?? 0).toBeGreaterThan(cold.state.own.alfa?.dividend ?? 0);
    expect(cold.state.own.firm?.dividend).toBe(0);
  });

  test('S5 the seat sees the dividend that public trust would give it', () => {
    const { game } = deciding();
    game.does('alfa', decision(owedBy(game, 'alfa'), 'keep'));
    const events = game.facilitator({ type: 'advance' });
    const paid = eventsOf(events, 'accountMoved').filter(({ field }) => field === 'dividend');
    expect(paid.map(({ seat }) => seat)).toEqual(['alfa', 'bravo', 'charlie', 'delta']);
    const [alfa] = paid;
    expect(alfa?.known).not.toBe(alfa?.add);
    expect(game.state.own.alfa?.dividend).toBe(alfa?.known);
    expect(game.state.hidden.accounts.alfa?.dividend).toBe(alfa?.add);
  });

  test('S6 a seat’s score is 70 % national interest and 30 % stability; a stakeholder’s 40 and 60', () => {
    const game = voted(given(), { N01: 2 }, { alfa: 'yes', bravo: 'yes', charlie: 'yes' }).reaches(
      'assessment',
      'shown',
    );
    const { stability } = game.state.public;
    const score = (seat: string): OwnView['scores'][string] => only(game.state.own[seat]?.scores ?? {})[1];
    const alfa = score('alfa');
    expect(alfa.nationalInterest).toBeCloseTo(
      0.5 * alfa.mandate + 0.35 * alfa.account + 0.15 * alfa.standing,
      12,
    );
    expect(alfa.score).toBeCloseTo(70 * alfa.nationalInterest + 0.3 * stability, 9);
    const firm = score('firm');
    expect(firm.nationalInterest).toBeCloseTo((firm.mandate + firm.account + firm.standing) / 3, 12);
    expect(firm.score).toBeCloseTo(40 * firm.nationalInterest + 0.6 * stability, 9);
  });

  test('S6 in the debrief the score is reckoned from the truth, and how sure a seat was is scored', () => {
    const game = given().reaches('crisis');
    const incident = game.state.public.askedIncident;
    const answer = {
      type: 'answerIncident',
      incident,
      confidence: 'almostCertain',
      measure: 'nothing',
      ground: 'none',
    } as const;
    game.does('alfa', { ...answer, suspect: 'none' });
    game.does('bravo', { ...answer, suspect: 'charlie' });
    game.reaches('debrief');
    const { revealedSeats } = game.state.public;
    expect(revealedSeats.alfa?.brier).toBeLessThan(0.01);
    expect(revealedSeats.bravo?.brier).toBeGreaterThan(1.5);
    expect(revealedSeats.charlie?.brier).toBe(-1);
    for (const { score } of Object.values(revealedSeats)) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
    }
  });
});

describe('the final audit', () => {
  /** Alfa strikes Charlie in a round, and nobody notices. */
  const unseen = (round: 1 | 2, surfaced: boolean) =>
    firstSeed(
      (seed) => {
        const game = voted(
          given({ seed }),
          { N02: 2 },
          { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' },
        );
        game.reaches('conduct', undefined, round);
        game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
        return game.reaches('assessment', 'deciding', round);
      },
      (game) => {
        if (only(game.state.hidden.operations)[1].noticed) return false;
        const after = game.fork().reaches('assessment', 'shown', round);
        const audited = Object.keys(after.state.public.incidents).length > 1;
        return audited === surfaced;
      },
    );

  test('S7 what nobody noticed in the last round surfaces before the final number, its author with it', () => {
    const game = unseen(2, true).reaches('assessment', 'shown', 2);
    const [incident] = Object.entries(game.state.public.incidents).find(([, { opening }]) => !opening) ?? [
      '',
    ];
    expect(game.state.public.beliefs[keyOf(incident, 'alfa')]?.probability).toBe(1);
    const owed = Object.values(game.state.public.commitments).find(({ debtor }) => debtor === 'alfa');
    expect(owed?.state).toBe('breached');
  });

  test('S7 four times in five', () => {
    const found: boolean[] = [];
    for (let seed = 1; seed <= 80; seed++) {
      const game = given({ seed: `audit-${seed}`, settings: { rounds: 1 } }).reaches('conduct');
      game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
      game.reaches('assessment', 'deciding');
      if (only(game.state.hidden.operations)[1].noticed) continue;
      game.reaches('assessment', 'shown');
      found.push(Object.values(game.state.public.incidents).some(({ opening }) => !opening));
    }
    const share = found.filter(Boolean).length / found.length;
    expect(found.length).toBeGreaterThan(20);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(1);
  });

  test('S7 what nobody noticed in an earlier round stays hidden until the debrief', () => {
    const game = unseen(1, false);
    game.reaches('assessment', 'shown', 2);
    expect(Object.values(game.state.public.incidents).every(({ opening }) => opening)).toBe(true);
    game.reaches('debrief');
    expect(game.state.public.revealedConduct[keyOf(1, 'alfa')]?.operation).toBe('disruption');
    expect(modelOf(game.state.scenario).p['audit.surfaces']).toBe(0.8);
  });
});
