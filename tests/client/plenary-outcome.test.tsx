import { expect, test } from 'vitest';
import { itemOutcome } from '../../client/words/outcomes.ts';
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

test('V6 a veto is told only where it stopped what would have been carried', () => {
  const { public: view } = viewWith({ forum: 'majority', round: 1 });
  const counted = (yes: number, no: number) =>
    itemOutcome(view, ballotItem({ kind: 'text', status: 'closed', outcome: 'vetoed', yes, no }));
  expect(counted(4, 1)).toBe('vetoed');
  expect(counted(2, 3)).toBe('lost');
});
