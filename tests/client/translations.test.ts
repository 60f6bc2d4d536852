import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Messages } from '@lingui/core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../client/words/i18n.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { lingui } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const CATALOGUES: readonly string[] = lingui.catalogs.map(({ path }: { path: string }) => path);
const TRANSLATED = LANGUAGES.filter((language) => language !== lingui.sourceLocale);

type Message = Messages[string];
/** Words, or a value: its name, what it is, and the arms where it chooses between some. */
type Token = Exclude<Message, string>[number];
type Value = Exclude<Token, string>;

async function compiled(path: string, locale: string): Promise<Messages> {
  const { messages } = await import(`${join(ROOT, path.replace('{locale}', locale))}.po`);
  return messages;
}

function armsOf([, , arms]: Value): Message[] {
  if (!arms || typeof arms !== 'object') return [];
  return Object.entries(arms).flatMap(([key, arm]) => (key === 'offset' ? [] : [arm as Message]));
}

/** The words, and each value as a name in braces. */
function textOf(message: Message): string {
  if (typeof message === 'string') return message;
  return message
    .map((token) => {
      if (typeof token === 'string') return token;
      const arms = armsOf(token);
      return arms.length > 0 ? arms.map(textOf).join(' ') : `{${token[0]}}`;
    })
    .join('');
}

/** What a message has besides words: values, arms with their names, and tags. */
function shapeOf(message: Message): string[] {
  if (typeof message === 'string') return [...message.matchAll(/<\/?\d+\/?>/g)].map(([tag]) => tag);
  const parts = message.flatMap((token) => {
    if (typeof token === 'string') return shapeOf(token);
    const [name, kind = '', arms] = token;
    const keys = arms && typeof arms === 'object' ? Object.keys(arms).sort() : [];
    return [`${name} ${kind} ${keys}`, ...armsOf(token).flatMap(shapeOf)];
  });
  return [...new Set(parts)].sort();
}

const each = CATALOGUES.flatMap((path) => TRANSLATED.map((language) => [path, language] as const));

/** Messages that nobody has translated yet. */
function missingIn(path: string, locale: string): string[] {
  const po = readFileSync(join(ROOT, `${path.replace('{locale}', locale)}.po`), 'utf8');
  return [...po.matchAll(/^msgid (".+"(?:\n".*")*)\nmsgstr ""\n(?!")/gm)].map(([, id = '']) => id);
}

// All places of a page lie in one catalogue when it is read: the one that came last would speak for all.
test.each(TRANSLATED)('what is said in several places is said alike, in %s', async (language) => {
  const said = new Map<string, Set<string>>();
  for (const path of CATALOGUES)
    for (const [id, message] of Object.entries(await compiled(path, language)))
      said.set(id, (said.get(id) ?? new Set()).add(textOf(message)));
  expect([...said.values()].filter((ways) => ways.size > 1).map((ways) => [...ways])).toEqual([]);
});

describe.each(each)('%s in %s', (path, language) => {
  test('says everything', () => {
    expect(missingIn(path, language)).toEqual([]);
  });

  test('fills in the same values, has the same arms and marks the same words as the English', async () => {
    const [source, translation] = await Promise.all([compiled(path, 'en'), compiled(path, language)]);
    const off = Object.keys(source).filter(
      (id) => String(shapeOf(source[id] ?? '')) !== String(shapeOf(translation[id] ?? '')),
    );
    expect(off.map((id) => textOf(translation[id] ?? ''))).toEqual([]);
  });

  test('keeps the habits of its printers: curved apostrophes, and spaces that do not break', async () => {
    const all = Object.values(await compiled(path, language)).map(textOf);
    expect(all.filter((words) => /\p{L}'\p{L}/u.test(words))).toEqual([]);
    if (language === 'fr') expect(all.filter((words) => / [:;!?»]|« /.test(words))).toEqual([]);
  });
});
