import { expect, test } from 'vitest';
import { promiseGroups } from '../../client/debrief/papers/commitment-groups.ts';
import type { Commitment } from '../../shared/rules/view/record.ts';

const SEATS = ['a', 'b', 'c'];

function duty(debtor: string, rung: Commitment['rung'], more: Partial<Commitment> = {}): Commitment {
  const made: Partial<Commitment> = {
    debtor,
    creditors: SEATS.filter((seat) => seat !== debtor),
    promise: '',
    promiseRef: '',
    norm: 'N05',
    rung,
    state: 'kept',
    ...more,
  };
  return made as Commitment;
}

const groupsOf = (made: readonly Commitment[], isToOne = false) =>
  promiseGroups(made, ({ state }) => state, { states: SEATS.length, isToOne }).map(
    ({ made: { norm, rung }, fate, debtors, creditors }) => ({ norm, rung, fate, debtors, creditors }),
  );

test('what all owe to all is one line', () => {
  expect(groupsOf(SEATS.map((seat) => duty(seat, 2)))).toEqual([
    { norm: 'N05', rung: 2, fate: 'kept', debtors: SEATS, creditors: '' },
  ]);
});

test('a lower rung goes without saying beside a higher one to the same seats, with the same fate alone', () => {
  expect(groupsOf([duty('a', 1), duty('a', 3)]).map(({ rung }) => rung)).toEqual([3]);
  expect(groupsOf([duty('a', 1), duty('a', 3, { creditors: ['b'] })]).map(({ rung }) => rung)).toEqual([
    3, 1,
  ]);
  expect(groupsOf([duty('a', 1), duty('a', 3, { state: 'breached' })]).map(({ rung }) => rung)).toEqual([
    3, 1,
  ]);
});

test('what did not hold comes first, and creditors are told where they are not all', () => {
  const made = [duty('a', 1, { norm: 'N01' }), duty('b', 2, { state: 'broken', creditors: ['c'] })];
  expect(groupsOf(made)).toEqual([
    { norm: 'N05', rung: 2, fate: 'broken', debtors: ['b'], creditors: ['c'] },
    { norm: 'N01', rung: 1, fate: 'kept', debtors: ['a'], creditors: '' },
  ]);
  expect(groupsOf(made, true).map(({ creditors }) => creditors)).toEqual(['', '']);
});
