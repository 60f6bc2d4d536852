import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { textLanguage } from '../../client/words/i18n.ts';
import { chooseLanguage, firstLocale, speakFirst } from '../../client/words/language.ts';

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};
const root = { lang: '', dir: '' };

/** A browser that opens an address. */
function open(address: string, languages: readonly string[]): void {
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('window', { localStorage: storage, sessionStorage: storage });
  vi.stubGlobal('navigator', { languages });
  vi.stubGlobal('location', new URL(address, 'http://entente.example'));
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_: unknown, __: string, url: URL) => vi.stubGlobal('location', url),
  });
}

beforeEach(() => stored.clear());

describe('a page begins in', () => {
  test.each([
    ['the language that its address asks for', 'fr', 'it', ['en-GB'], 'fr'],
    ['a strange one too, where the address asks', 'ar-XB', 'it', ['en-GB'], 'ar-XB'],
    ['the one chosen before', '', 'it', ['fr'], 'it'],
    ['the first of the browser that there is', '', '', ['de-AT', 'fr-CA', 'it'], 'fr'],
    ['English where there is none', 'tlh', 'xx', ['de'], 'en'],
    ['English where nothing is known', '', '', [], 'en'],
  ])('%s', (_, asked, remembered, preferred, locale) => {
    expect(firstLocale(asked, remembered, preferred)).toBe(locale);
  });
});

test('what a reader chooses is spoken, remembered, and outlives the address that brought them', async () => {
  open('/?lang=fr', ['en']);
  await speakFirst();
  expect([i18n.locale, root.lang]).toEqual(['fr', 'fr']);
  open('/desk/KVLRX', ['en']);
  await speakFirst();
  expect(i18n.locale).toBe('fr');
  open('/desk/KVLRX?lang=fr', ['en']);
  await chooseLanguage('it');
  expect([i18n.locale, root.lang, location.search]).toEqual(['it', 'it', '']);
  open('/', ['en']);
  await speakFirst();
  expect(i18n.locale).toBe('it');
});

test('a wall keeps its language in its address, and leaves that of the browser alone', async () => {
  open('/', ['it']);
  await chooseLanguage('it');
  open('/screen/KVLRX', ['it']);
  await chooseLanguage('fr');
  expect([i18n.locale, location.search]).toEqual(['fr', '?lang=fr']);
  open('/screen/KVLRX?lang=fr', ['it']);
  await speakFirst();
  open('/console/KVLRX', ['it']);
  await speakFirst();
  expect(i18n.locale).toBe('it');
});

test('strange English goes from left to right, and its twin from right to left', async () => {
  open('/?lang=en-XA', []);
  await speakFirst();
  expect(root.dir).toBe('ltr');
  open('/?lang=ar-XB', []);
  await speakFirst();
  expect(root.dir).toBe('rtl');
  expect(i18n.messages).not.toEqual({});
});

test('texts of scenarios come in the language of the reader, or in English', () => {
  expect(['it', 'fr-FR', 'en-XA', 'ar-XB'].map(textLanguage)).toEqual(['it', 'fr', 'en', 'en']);
});
