import { expect, test } from 'vitest';
import { grievanceOf, trustIn } from '../../shared/model/worlds.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import { type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';

const standard = { rules: 'standard' } as const;
const interests = { N01: { weight: 1, ideal: 3, price: 0.1, cap: 2 } } as const;
const talks = () =>
  given({ scenario: table({ seats: { bravo: { interests } } }), settings: standard }).reaches('negotiation');
const ask = (seat: string, about: 'redLine' | 'arsenal' = 'redLine') =>
  ({ type: 'ask', seat, about }) as const;
const heard = (game: Game, seat: string) => Object.values(game.state.own[seat]?.enquiries ?? {});

test('G8 an embassy reports a red line that was not known, and the asked is told of the question alone', () => {
  const game = talks();
  game.does('alfa', ask('bravo'));
  expect(heard(game, 'alfa')).toMatchObject([{ by: 'alfa', seat: 'bravo', norm: 'N01', rung: 2 }]);
  expect(heard(game, 'bravo')).toMatchObject([{ by: 'alfa', about: 'redLine', norm: '', rung: 0 }]);
  expect(heard(game, 'charlie')).toEqual([]);
  game.reaches('negotiation', undefined, 2).does('alfa', ask('bravo'));
  expect(heard(game, 'alfa')[1]).toMatchObject({ round: 2, norm: '' });
});

test('G8 or the stock of exploits as it is', () => {
  const game = talks();
  game.does('alfa', ask('bravo', 'arsenal'));
  expect(heard(game, 'alfa')[0]?.value).toBe(game.state.hidden.worlds.true.stock.bravo);
});

test('G8 a state asks about another state, once a round', () => {
  const game = talks();
  expect(game.refusal('alfa', ask('alfa'))).toBe('badTarget');
  expect(game.refusal('alfa', ask('firm'))).toBe('badTarget');
  expect(game.refusal('alfa', ask('nowhere'))).toBe('seatUnknown');
  expect(game.refusal('firm', ask('alfa'))).toBe('statesOnly');
  game.does('alfa', ask('bravo'));
  expect(game.refusal('alfa', ask('charlie'))).toBe('limitReached');
  expect(game.refusal('bravo', ask('charlie'))).toBe('taken');
  expect(given().reaches('negotiation').refusal('alfa', ask('bravo'))).toBe('notAtThisLevel');
});

/** The crisis of the first round: bravo's ministry was held to ransom. */
const crisis = () => given({ settings: standard }).reaches('crisis');
const consult = (game: Game, seat: string) =>
  ({ type: 'consult', incident: game.state.public.askedIncident, seat }) as const;

test('G9 the victim and another state consult about an incident once, whoever calls', () => {
  const game = crisis();
  expect(game.refusal('alfa', consult(game, 'charlie'))).toBe('badTarget');
  expect(game.refusal('firm', consult(game, 'bravo'))).toBe('statesOnly');
  expect(game.refusal('alfa', { ...consult(game, 'bravo'), incident: 'i-unknown0' })).toBe('unknownIncident');
  game.does('alfa', consult(game, 'bravo'));
  expect(game.refusal('bravo', consult(game, 'alfa'))).toBe('limitReached');
  expect(game.refusal('bravo', consult(game, 'charlie'))).toBe('taken');
  const later = consult(game, 'bravo');
  expect(game.reaches('crisis', undefined, 2).refusal('charlie', later)).toBe('notNow');
  const basic = given().reaches('crisis');
  expect(basic.refusal('alfa', consult(basic, 'bravo'))).toBe('notAtThisLevel');
});

test('G9 it blames nobody; the grievance of the incident is less, and a little trust grows', () => {
  const [quiet, talked] = [crisis(), crisis()];
  const { p } = modelOf(quiet.state.scenario);
  talked.does('bravo', consult(talked, 'charlie'));
  expect(talked.state.public.responses).toEqual({});
  expect(talked.state.public.beliefs).toEqual(quiet.state.public.beliefs);
  const trust = (game: Game, from: string, to: string) => trustIn(game.state.hidden.worlds.true, from, to);
  expect(trust(talked, 'charlie', 'bravo') - trust(quiet, 'charlie', 'bravo')).toBeCloseTo(0.01, 12);
  expect(trust(talked, 'bravo', 'charlie') - trust(quiet, 'bravo', 'charlie')).toBeCloseTo(0.01, 12);
  const grievance = (game: Game) =>
    grievanceOf(game.reaches('assessment').state.hidden.worlds.true, 'bravo', 'charlie');
  expect(grievance(talked)).toBeCloseTo(grievance(quiet) * (1 - p['consult.grievance']), 12);
});
