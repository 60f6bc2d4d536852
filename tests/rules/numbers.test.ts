import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const NUMBER = /\b[ABCDEFGHJKLMOPQRSTUVWXY]\d{1,2}\b/g;

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Numbers that a text cites, with where they stand. */
function cited(texts: readonly { readonly path: string; readonly text: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, text } of texts)
    for (const [number] of text.matchAll(NUMBER)) found.set(number, [...(found.get(number) ?? []), path]);
  return found;
}

const RULES = [...read('shared/rules/RULES.md').matchAll(/^- \*\*([A-Z]\d{1,2})\*\* /gm)].map(
  ([, number = '']) => number,
);

/** What a test's name begins with, in whatever way the test is written. */
const NAMES = filesIn('tests', /\.test\.tsx?$/).map((path) => ({
  path,
  text: [...read(path).matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/g)]
    .map(([, , name = '']) => /^(?:[A-Z]\d{1,2}(?:, )?)*/.exec(name)?.[0] ?? '')
    .join('\n'),
}));

const COMMENTS = ['shared', 'server', 'tests/rules', 'tests/support'].flatMap((folder) =>
  filesIn(folder, /\.tsx?$/).map((path) => ({
    path,
    text: [...read(path).matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g)].map(([comment]) => comment).join('\n'),
  })),
);

test('the rules are numbered, each number once', () => {
  expect(RULES.length).toBeGreaterThan(80);
  expect(RULES.filter((number, at) => RULES.indexOf(number) < at)).toEqual([]);
});

test('every rule has a test that begins with its number', () => {
  const tested = cited(NAMES);
  expect(RULES.filter((number) => !tested.has(number))).toEqual([]);
});

test('every number that a test’s name or a comment cites is one of RULES.md', () => {
  const strangers = [...cited([...NAMES, ...COMMENTS])].filter(([number]) => !RULES.includes(number));
  expect(strangers).toEqual([]);
});

test('every refusal of the rules is tested', () => {
  const rules = filesIn('shared/rules', /\.ts$/)
    .filter((path) => !path.endsWith('refusals.ts'))
    .map(read)
    .join('\n');
  const codes = new Set([...rules.matchAll(/\brefuse\(\s*'(\w+)'/g)].map(([, code = '']) => code));
  const tests = filesIn('tests/rules', /\.test\.ts$/)
    .map(read)
    .join('\n');
  expect(codes.size).toBeGreaterThan(50);
  expect([...codes].filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
});
