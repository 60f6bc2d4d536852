import { expect, test } from 'vitest';
import { PlenaryOutcome } from '../../client/words/plenary-outcome.tsx';
import { ballotItem, viewWith } from './desk-fixtures.ts';
import { wordsOf } from './drawn.tsx';

const text = (kind: 'rolling' | 'draft', status: 'adopted' | 'rejected') => ({
  kind,
  status,
  round: 1,
  drafter: 'alba',
});
const closed = (of: string) => ballotItem({ text: of, round: 1, status: 'closed' });

test('where more than one text was voted on, each has its own outcome', () => {
  const treaties = { a: text('rolling', 'adopted'), b: text('draft', 'rejected') } as never;
  const one = viewWith({ round: 1, outcome: 'adopted', treaties, items: { i: closed('a') } });
  expect(wordsOf(one, <PlenaryOutcome view={one.public} />)).toBe('The text is adopted.');
  const two = viewWith({ round: 1, outcome: 'adopted', treaties, items: { i: closed('a'), k: closed('b') } });
  expect(wordsOf(two, <PlenaryOutcome view={two.public} />)).toMatch(
    /Text of round 1 – Adopted · Draft of .* – Not adopted/,
  );
  expect(wordsOf(two, <PlenaryOutcome view={two.public} beside="b" />)).toBe('Text of round 1 – Adopted');
});
