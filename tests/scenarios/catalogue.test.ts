import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import { NORM_FAMILY } from '../../shared/model/norm-effects.ts';
import { NormCatalogue } from '../../shared/rules/scenario.ts';
import { NORMS } from '../../shared/rules/vocabulary.ts';

const { norms } = NormCatalogue.parse(parse(readFileSync(join(SCENARIO_FOLDER, 'norms.yaml'), 'utf8')));

describe('the catalogue of norms', () => {
  test('holds every norm of the vocabulary once, in its order', () => {
    expect(norms.map(({ id }) => id)).toEqual([...NORMS]);
  });

  test('gives each norm the family that the model reckons with', () => {
    expect(Object.fromEntries(norms.map(({ id, family }) => [id, family]))).toEqual(NORM_FAMILY);
  });

  test.each(norms.map((norm) => [norm.id, norm] as const))(
    '%s says each rung in one plain sentence',
    (_, { rungs }) => {
      for (const { en } of rungs) {
        expect(en).toMatch(/^[A-Z][^.!?]*\.$/);
        expect(en.split(/\s+/).length).toBeLessThanOrEqual(22);
      }
    },
  );

  test.each(norms.map((norm) => [norm.id, norm] as const))(
    '%s names its sources with their years',
    (_, { sources }) => {
      for (const source of sources) expect(source).toMatch(/, \d{4}(-\d{4})?$/);
    },
  );
});
