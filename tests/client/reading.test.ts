/** How hard the player's English is to read, by the grade of Flesch and Kincaid. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNamed } from '../../server/scenarios/library.ts';

const CATALOGUES = resolve(import.meta.dirname, '../../client/words/catalogues');

/** Nine years of school, as the mean of a place; one sentence alone may ask for three more. */
const MEAN = 9;
const SINGLE = 12;
/** Shorter ones are labels, and no measure of sentences fits them. */
const FEWEST_WORDS = 8;
/** What stands for a value: a short name. */
const VALUE = 'Oren';

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[a-z][a-z’'-]*/gi) ?? [];
}

/** Groups of vowels, but for the e that is written and not said. */
function syllables(word: string): number {
  const said = word.toLowerCase().replace(/(?<=[^laeiouy])es?$|(?<=[^aeiouytd])ed$/, '');
  return Math.max(1, said.match(/[aeiouy]+/g)?.length ?? 0);
}

function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * sounds) / words.length - 15.59;
}

/** What a compiled message says for some value; of its arms, the last resort. */
function spoken(message: unknown): string {
  if (typeof message === 'string') return message;
  if (!Array.isArray(message)) return '';
  return message
    .map((part: unknown) => {
      if (typeof part === 'string') return part;
      if (!Array.isArray(part)) return '';
      const arms: unknown = part[2];
      return typeof arms === 'object' && arms !== null && 'other' in arms ? spoken(arms.other) : VALUE;
    })
    .join('');
}

function sentencesOf(texts: readonly string[]): string[] {
  return texts
    .map((text) => text.replace(/<\/?\w+\/?>/g, ''))
    .flatMap((text) => text.split(/(?<=[.!?:;])\s+/))
    .filter((sentence) => wordsOf(sentence).length >= FEWEST_WORDS);
}

async function messagesOf(...places: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of places) {
    const { messages } = await import(`${CATALOGUES}/${place}/en.po`);
    found.push(...Object.values(messages).map(spoken));
  }
  return found;
}

/** Every text of a scenario that has an English wording, wherever it stands. */
function englishIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [value.en];
  return Object.values(value).flatMap(englishIn);
}

function scenarioTexts(name: string): string[] {
  const read = readNamed(name);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return englishIn(read.scenario);
}

describe.each([
  ['the front pages', () => messagesOf('front', 'landing')],
  ['a session', () => messagesOf('session', 'lobby')],
  ['the desk', () => messagesOf('desk', 'sections')],
  ['what few desks have', () => messagesOf('lessons', 'cards', 'why')],
  ['the wall and the console', () => messagesOf('screen', 'console', 'groups')],
  ['the debrief', () => messagesOf('debrief', 'footnotes')],
  ['first-table', async () => scenarioTexts('first-table')],
  ['osce-2018', async () => scenarioTexts('osce-2018')],
  ['adria-crisis', async () => scenarioTexts('adria-crisis')],
  ['digital-geneva', async () => scenarioTexts('digital-geneva')],
  ['non-proliferation-treaty', async () => scenarioTexts('non-proliferation-treaty')],
  ['gge-2017', async () => scenarioTexts('gge-2017')],
  ['oewg-2021', async () => scenarioTexts('oewg-2021')],
] as const)('what %s says', (_place, texts) => {
  test('is read after nine years of school', async () => {
    const sentences = sentencesOf(await texts());
    expect(sentences.length).toBeGreaterThan(20);
    expect(gradeOf(sentences)).toBeLessThanOrEqual(MEAN);
  });

  test('has no sentence that is much harder than the rest', async () => {
    const hard = sentencesOf(await texts())
      .map((sentence) => ({ sentence, grade: Math.round(10 * gradeOf([sentence])) / 10 }))
      .filter(({ grade }) => grade > SINGLE);
    expect(hard).toEqual([]);
  });
});
