/** What the page about the model says of the experiments, in the reader's language. */
import { expect, test } from 'vitest';
import { FACT_WORDS, PLAY_WORDS } from '../../client/model/tested-claims.ts';
import { MEASURED } from '../../client/model/tested-data.ts';
import {
  factOf,
  groundsOf,
  playOf,
  TRIED_PRESETS,
  TRIED_SCENARIOS,
} from '../../client/model/tested-words.ts';
import { bargainingFacts } from '../../shared/facts/bargaining-facts.ts';
import { FACTS } from '../../shared/facts/battery.ts';

const ROWS = MEASURED?.rows ?? [];

test('every row that was measured has its sentence, and so has the place where it was tried', () => {
  expect(ROWS.length).toBeGreaterThan(0);
  const onTable = ROWS.filter(({ ground }) => ground === '');
  expect(onTable.filter((row) => !factOf(row)).map(({ id }) => id)).toEqual([]);
  const elsewhere = ROWS.filter(({ ground }) => ground !== '');
  expect(elsewhere.filter((row) => !playOf(row)).map(({ id }) => id)).toEqual([]);
  for (const { scenario, preset } of groundsOf(elsewhere)) {
    expect(TRIED_SCENARIOS).toHaveProperty([scenario]);
    expect(TRIED_PRESETS).toHaveProperty([preset]);
  }
});

test('every fact has words before it is run', () => {
  expect(FACTS.filter((fact) => !factOf(fact)).map(({ id }) => id)).toEqual([]);
  const plays = bargainingFacts({ id: 'class45', configuration: { on: 'table' } });
  expect(plays.filter((fact) => !playOf(fact)).map(({ id }) => id)).toEqual([]);
});

test('a fact that is tried at another length says so', () => {
  expect(factOf({ id: 'F21.F4a.3' })).toEqual({ words: FACT_WORDS.F4a, rounds: 3 });
  expect(factOf({ id: 'F4a' })?.rounds).toBeNull();
  expect(factOf({ id: 'F99' })).toBeUndefined();
});

test('no two facts claim the same, and nobody has to know the papers of the project', () => {
  const claims = Object.values(FACT_WORDS).map(({ claim }) => claim.message);
  expect(new Set(claims).size).toBe(claims.length);
  const said = Object.values(FACT_WORDS)
    .flatMap(({ claim, change, measure, source }) => [claim, change, measure, source])
    .concat(Object.values(PLAY_WORDS))
    .map(({ message }) => message ?? '');
  expect(said).not.toContain('');
  expect(said.filter((words) => /\.md|\bN\d\d/.test(words))).toEqual([]);
});
