import { expect, test } from 'vitest';
import { options } from '../../shared/rules/options.ts';
import { ownParliament } from '../../shared/rules/texts/ratification.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { HearingTopic } from '../../shared/rules/vocabulary/history.ts';
import type { NormId, SeatId } from '../../shared/rules/vocabulary.ts';
import { type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';

const full = { rules: 'full', rounds: 3 } as const;
const interests = (cap: number) => ({ N01: { weight: 1, ideal: 3, price: 0.1, cap } });
const talks = () =>
  given({
    scenario: table({ seats: { bravo: { interests: interests(2) }, delta: { interests: interests(3) } } }),
    settings: full,
  }).reaches('negotiation');
const call = (about: HearingTopic, norm: NormId | '', seat: SeatId | '' = '') =>
  ({ type: 'callHearing', about, norm, seat }) as const;
const heard = (game: Game) => Object.values(game.state.public.hearings);

test('Y5 all hear the highest rung that every state could bear', () => {
  const game = talks();
  game.does('alfa', call('ceiling', 'N01'));
  expect(heard(game)).toEqual([{ round: 1, by: 'alfa', about: 'ceiling', norm: 'N01', seat: '', value: 2 }]);
  expect(Object.values(game.state.public.news).at(-1)).toMatchObject({ kind: 'heard', seat: 'alfa' });
  game.reaches('negotiation', undefined, 2).does('bravo', call('ceiling', 'N08'));
  expect(heard(game)[1]).toMatchObject({ norm: 'N08', value: 4 });
});

test('Y5 or how many parliaments would not stand in the way of law among all', () => {
  const game = talks();
  const states = ['alfa', 'bravo', 'charlie', 'delta'];
  const open = states.filter(
    (seat) => ownParliament(seatView(game.state, seat), 'N08', states).state !== 'blocked',
  );
  game.does('coalition', call('parliaments', 'N08'));
  expect(heard(game)[0]?.value).toBe(open.length);
  const declared = given({ settings: { ...full, mechanics: ['hearing'] } }).reaches('negotiation');
  expect(declared.refusal('alfa', call('parliaments', 'N08'))).toBe('notAtThisLevel');
});

test('Y5 or the stock of exploits of a state, as it is in truth', () => {
  const game = talks();
  game.does('alfa', call('arsenal', '', 'charlie'));
  expect(heard(game)[0]?.value).toBe(game.state.hidden.worlds.true.stock.charlie);
});

test('Y5 one a round, one a seat, in the talks, at full rules', () => {
  const game = talks();
  expect(game.refusal('alfa', call('ceiling', ''))).toBe('badTarget');
  expect(game.refusal('alfa', call('ceiling', 'N18'))).toBe('badTarget');
  expect(game.refusal('alfa', call('arsenal', '', 'firm'))).toBe('badTarget');
  expect(options(seatView(game.state, 'firm')).callHearing?.map(({ about }) => about)).toEqual([
    'ceiling',
    'parliaments',
    'arsenal',
  ]);
  game.does('alfa', call('ceiling', 'N01'));
  expect(game.refusal('bravo', call('ceiling', 'N08'))).toBe('limitReached');
  expect(options(seatView(game.state, 'bravo')).callHearing).toBeUndefined();
  game.reaches('negotiation', undefined, 2);
  expect(game.refusal('alfa', call('ceiling', 'N08'))).toBe('alreadyPlayed');
  expect(game.refusal('bravo', call('ceiling', 'N08'))).toBe('taken');
  expect(given().reaches('negotiation').refusal('alfa', call('ceiling', 'N01'))).toBe('notAtThisLevel');
});
