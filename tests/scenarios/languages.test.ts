import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../client/words/i18n.ts';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';

const FILES = readdirSync(SCENARIO_FOLDER).filter((file) => file.endsWith('.yaml'));

type Found = { readonly path: string; readonly text: Readonly<Record<string, string>> };

/** Every text of a file: what has an English version is one. */
function textsIn(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [{ path, text: value as Found['text'] }];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}/${key}`));
}

describe.each(FILES)('%s', (file) => {
  const texts = textsIn(parse(readFileSync(join(SCENARIO_FOLDER, file), 'utf8')));

  test('says everything in every language', () => {
    expect(texts.length).toBeGreaterThan(20);
    const missing = texts.flatMap(({ path, text }) =>
      LANGUAGES.filter((language) => !text[language]?.trim()).map((language) => `${path} ${language}`),
    );
    expect(missing).toEqual([]);
  });

  test('repeats no English sentence in place of a translation', () => {
    const repeated = texts.filter(
      ({ text }) =>
        /\.$/.test(text.en ?? '') &&
        LANGUAGES.some((language) => language !== 'en' && text[language] === text.en),
    );
    expect(repeated.map(({ path }) => path)).toEqual([]);
  });

  test('sets apostrophes and spaces as Italian and French printers do', () => {
    const printed = texts.map(({ text }) => text);
    expect(printed.filter(({ it = '', fr = '' }) => /\p{L}'\p{L}/u.test(it + fr))).toEqual([]);
    expect(printed.filter(({ fr = '' }) => / [:;!?»]|« /.test(fr))).toEqual([]);
  });
});
