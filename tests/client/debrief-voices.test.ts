import { expect, test } from 'vitest';
import { countedFeelings } from '../../client/debrief/voices.ts';

const left = (feeling: 'proud' | 'satisfied', line = '') => ({ feeling, line });

test('those who leave with the same feeling and say no more are counted, the most frequent first', () => {
  const reflections = {
    a: left('proud'),
    b: left('satisfied'),
    c: left('satisfied'),
    d: left('proud', 'Never again.'),
  };
  expect(countedFeelings(reflections)).toEqual([
    ['satisfied', 2],
    ['proud', 1],
  ]);
});
