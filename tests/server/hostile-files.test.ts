/** Texts and files made to do harm: to who reads a scenario, to other people’s browsers, to an analyst’s table. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Entry } from '../../server/log/event-log.ts';
import { nameless } from '../../server/log/names.ts';
import { exportOf } from '../../server/record/export.ts';
import { checkScenario } from '../../server/scenarios/check.ts';
import { parseYaml } from '../../server/scenarios/file.ts';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import { Scenario } from '../../shared/rules/scenario.ts';
import { given } from '../support/given.ts';

const FIRST_TABLE = readFileSync(join(SCENARIO_FOLDER, 'first-table.yaml'), 'utf8');

const doubling = Array.from({ length: 24 }, (_, at) =>
  at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`,
).join('\n');
const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['only a comment', '# nothing'],
  ['a list', '- 1\n- 2'],
  ['two documents', `${FIRST_TABLE}\n---\n${FIRST_TABLE}`],
  ['aliases that double', doubling],
  ['an alias of itself', 'id: &self [*self]'],
  ['a merge key', `base: &b { id: x }\n<<: *b\n${FIRST_TABLE}`],
  ['a key twice', `${FIRST_TABLE}\nid: first-table`],
  ['lists in lists', '['.repeat(20_000)],
  ['maps in maps', '{a: '.repeat(20_000)],
  ['closed lists in lists', `id: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['steps and steps', Array.from({ length: 1300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ['dashes and dashes', `${'- '.repeat(20_000)}x`],
  ['a million letters and one', 'x'.repeat(1_000_001)],
  ['a long key', `? ${'k'.repeat(500_000)}\n: 1`],
  ['a number without end', FIRST_TABLE.replace('power: 0.8', 'power: .inf')],
  ['a number that is none', FIRST_TABLE.replace('power: 0.8', 'power: .nan')],
  ['a huge number', FIRST_TABLE.replace('power: 0.8', 'power: 1e999')],
  ['a huge whole number', FIRST_TABLE.replace('power: 0.8', `power: ${'9'.repeat(5000)}`)],
  ['a tag of JavaScript', FIRST_TABLE.replace('power: 0.8', 'power: !!js/function "function(){}"')],
  ['a tag of Python', FIRST_TABLE.replace('power: 0.8', 'power: !!python/object/apply:os.system [x]')],
  ['a prototype', `__proto__: { id: x }\n${FIRST_TABLE}`],
  ['a constructor', `constructor: { prototype: {} }\n${FIRST_TABLE}`],
  ['a NUL', `\0${FIRST_TABLE}`],
  ['bytes of a zip', 'PK\u0003\u0004\u0014\0\0\0\u0008\0'],
  ['tabs for blanks', FIRST_TABLE.replaceAll('  ', '\t')],
  ['half of it', FIRST_TABLE.slice(0, FIRST_TABLE.length / 2)],
];

const times = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
/** Kinds of harm that grow: each is tried in eight sizes. */
const GROWING: Readonly<Record<string, (size: number) => string>> = {
  'open lists': (size) => '['.repeat(size),
  'open maps': (size) => '{a: '.repeat(size),
  'closed lists': (size) => `id: ${'['.repeat(size)}${']'.repeat(size)}`,
  'closed maps': (size) => `id: ${'{a: '.repeat(size)}1${'}'.repeat(size)}`,
  'steps to the right': (size) => times(Math.min(size, 1200), (at) => `${' '.repeat(at)}a:`),
  'dashes in a row': (size) => `${'- '.repeat(size)}x`,
  'questions in a row': (size) => `${'? '.repeat(Math.min(size, 2000))}x`,
  'aliases that double': (size) =>
    times(Math.min(size, 60), (at) => `a${at}: &a${at} [${at ? `*a${at - 1}, *a${at - 1}` : 'x'}]`),
  'aliases of one thing': (size) => `a: &a x\n${times(size / 10, (at) => `b${at}: *a`)}`,
  'merge keys': (size) => `a: &a { b: 1 }\n${times(Math.min(size, 500), (at) => `c${at}:\n  <<: *a`)}`,
  anchors: (size) => times(Math.min(size, 2000), (at) => `k${at}: &n${at} 1`),
  fields: (size) => times(Math.min(size, 3000), (at) => `k${at}: 1`),
  'things in a list': (size) => times(size, () => '- 1'),
  letters: (size) => `id: ${'x'.repeat(size)}`,
  digits: (size) => `id: ${'9'.repeat(size)}`,
  'a text without end': (size) => `id: "${'x'.repeat(size)}`,
  'folded lines': (size) => `id: >-\n${times(size / 10, () => '  x')}`,
  comments: (size) => times(size / 10, () => '# x'),
  documents: (size) => times(size / 10, () => '---\na: 1'),
  tags: (size) => times(Math.min(size, 2000), (at) => `k${at}: !!binary x`),
  'prototypes in prototypes': (size) =>
    `${'__proto__: {'.repeat(Math.min(size, 900))}a: 1${'}'.repeat(Math.min(size, 900))}`,
  'signs that turn the line': (size) => `id: ${'\u202e\u2028'.repeat(size / 2)}`,
};
const SIZES = [10, 50, 250, 1000, 4000, 16_000, 40_000, 80_000] as const;

describe('threat 15: harm that grows', () => {
  test.each(Object.entries(GROWING))('%s: are refused in eight sizes', (_what, grown) => {
    for (const size of SIZES) {
      const read = parseYaml(grown(size), Scenario);
      if (!('problems' in read)) throw new Error(`${size} of them were taken`);
      expect(read.problems.length).toBeGreaterThan(0);
      expect(read.problems.length).toBeLessThanOrEqual(201);
      for (const { reason } of read.problems) expect(reason).not.toMatch(/\n\s+at |call stack/);
    }
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  test('a file that would take minutes is given up after two seconds, and nobody waits for it', async () => {
    const many = new Uint8Array(Buffer.from(times(85_000, (at) => `k${at}: 1`)));
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 20);
    const began = performance.now();
    const checked = await checkScenario(many, false);
    const took = performance.now() - began;
    clearInterval(clock);
    expect(checked).toEqual({
      problems: [{ line: 1, column: 1, path: '', reason: 'reading it takes longer than 2 seconds' }],
    });
    // Two seconds, and the start of a thread on a machine that does much else.
    expect(took).toBeLessThan(12_000);
    expect(ticks).toBeGreaterThan(20);
  });
});

describe('threat 15: a file that is no scenario', () => {
  test.each(HOSTILE)('%s: is refused in words, and nothing breaks', (_what, text) => {
    const read = parseYaml(text, Scenario);
    if (!('problems' in read)) throw new Error('it was taken');
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { line, reason } of read.problems) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(reason).not.toMatch(/\n\s+at |call stack/);
    }
    expect(({} as { id?: string }).id).toBeUndefined();
  });
});

/** Where the maps of a parsed file stand. */
function mapsIn(whole: unknown): readonly (readonly string[])[] {
  const found: string[][] = [];
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) found.push([...path]);
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(whole, []);
  return found;
}

function withField(whole: unknown, path: readonly string[]): unknown {
  const copy = structuredClone(whole);
  let at = copy as Record<string, unknown>;
  for (const key of path) at = at[key] as Record<string, unknown>;
  at.audience = 'everybody';
  return copy;
}

test('threat 16 no part of a scenario can say who may read it: what is secret is decided by the rules', () => {
  const whole = parse(FIRST_TABLE) as unknown;
  expect(Scenario.safeParse(whole).success).toBe(true);
  const paths = mapsIn(whole);
  expect(paths.length).toBeGreaterThan(80);
  const taken = paths.filter((path) => Scenario.safeParse(withField(whole, path)).success);
  expect(taken.map((path) => path.join('.'))).toEqual([]);
});

test('threat 18 what people wrote is exported as text: no table reckons with it, and the log reads back sign by sign', async () => {
  const texts = [
    '=cmd|"/c calc"!A1',
    '+1+1',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1',
    '=HYPERLINK("https://evil.example","x")',
    'a,b;c"d"',
    'evil\u202etxt.exe',
    '\u2028 and \u2029',
    "'; DROP TABLE record; --",
    '\ufeff=1',
    '=\u0130',
  ];
  const game = given();
  const ada = game.joins('=Ada()', 'alfa');
  game.reaches('negotiation');
  for (const text of texts) game.sends(ada, { type: 'say', to: 'floor', said: { type: 'text', text } });
  const entries: readonly Entry[] = [
    { at: 1_764_000_000_000, actor: { kind: 'system' }, command: null, events: game.events },
  ];
  const without = nameless(entries);
  const files = unzipSync(await exportOf({ records: without, nameless: without, audit: [] }));
  // What a spreadsheet opens as a table holds no field that it would reckon with.
  const messages = strFromU8(files['tables/messages.csv'] ?? new Uint8Array());
  expect(messages).toContain("'=cmd|");
  expect(messages).not.toMatch(/[,\n]"?[=+@\t]|[,\n]"?-(?![\d.]+[,\n])/);
  const lines = strFromU8(files['record.jsonl'] ?? new Uint8Array())
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(1);
  const { events } = JSON.parse(lines[0] ?? '') as { events: { type: string; message?: { text: string } }[] };
  const said = events.flatMap(({ message }) => (message ? [message.text] : []));
  expect(said).toEqual(texts);
  expect(strFromU8(files['record.jsonl'] ?? new Uint8Array())).not.toContain('=Ada()');
});
