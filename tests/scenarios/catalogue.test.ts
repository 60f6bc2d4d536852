import { describe, expect, test } from 'vitest';
import { NORM_FAMILY } from '../../shared/model/norm-effects.ts';
import { NORMS } from '../../shared/rules/vocabulary.ts';
import { readCatalogue } from './read.ts';

const { norms } = readCatalogue();

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
