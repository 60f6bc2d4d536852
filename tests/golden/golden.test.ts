import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../server/log/chain.ts';
import { FORMAT, lifted, UnknownFormat } from '../../server/log/format.ts';
import { Names } from '../../server/log/names.ts';
import { Session } from '../../server/session/session.ts';
import { keptFiles, outcomeOf, readKept } from './kept.ts';

test('every format that ever was is kept', () => {
  const formats = Array.from({ length: FORMAT }, (_, at) => `format-${at + 1}.json.gz`);
  expect([...keptFiles()].sort()).toEqual(formats.sort());
});

test('a format of the future is refused, not guessed at', () => {
  expect(() => lifted(FORMAT + 1, [])).toThrow(UnknownFormat);
  expect(() => lifted(0, [])).toThrow(UnknownFormat);
});

describe.each(keptFiles())('%s', (file) => {
  test.each(readKept(file).map((kept) => [kept.what, kept] as const))(
    '%s: verifies, and leads to what came of it then',
    (_what, { rows, names, outcome }) => {
      const read = recordsOf(rows, new Names(names));
      if ('damaged' in read) throw new Error(read.damaged);
      const { state } = new Session('BBBBB', read.records, []);
      expect(outcomeOf(state)).toEqual(outcome);
    },
  );
});
