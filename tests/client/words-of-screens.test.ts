import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { i18n } from '@lingui/core';
import { expect, test, vi } from 'vitest';
import { messages as consoleWords } from '../../client/words/catalogues/console/en-XA.po';
import { messages as screenWords } from '../../client/words/catalogues/screen/en-XA.po';
import { activate, withWords } from '../../client/words/i18n.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { lingui } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Which catalogue holds the words of a module, by the origins that the extractor notes. */
const placeOf = new Map<string, string>();
for (const { path } of lingui.catalogs) {
  const place = dirname(path).split('/').at(-1) ?? '';
  const po = readFileSync(join(ROOT, `${path.replace('{locale}', 'en')}.po`), 'utf8');
  for (const [, module = ''] of po.matchAll(/^#: (\S+):\d+$/gm)) placeOf.set(module, place);
}

type Loaded = { readonly module: string; readonly places: readonly string[] };

const IMPORT = /^(?:import|export)(?! type)[^;]*?from '(\.[^']+)'/gm;
const LAZY = /(?:withWords\(\[([^\]]*)\],\s*\(\) =>\s*)?\bimport\('(\.[^']+)'\)/g;

/** What a module imports, with the places whose words are there by then. */
function loadedBy({ module, places }: Loaded): Loaded[] {
  const code = readFileSync(join(ROOT, module), 'utf8');
  const found = [...code.matchAll(IMPORT)].map(([, path = '']) => ({ path, places }));
  for (const [, list = '', path = ''] of code.matchAll(LAZY))
    found.push({ path, places: places.concat([...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)) });
  return found
    .map(({ path, places: by }) => ({
      module: relative(ROOT, resolve(ROOT, dirname(module), path)),
      places: by,
    }))
    .filter((loaded) => /^client\/.*\.tsx?$/.test(loaded.module) && existsSync(join(ROOT, loaded.module)));
}

test('every screen loads the words of all that it shows', () => {
  const seen = new Set<string>();
  const queue: Loaded[] = [{ module: 'client/main.tsx', places: ['front'] }];
  const silent: string[] = [];
  for (const loaded of queue) {
    const key = `${loaded.module} ${[...new Set(loaded.places)].sort().join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const place = placeOf.get(loaded.module);
    if (place && !loaded.places.includes(place)) silent.push(`${loaded.module} with ${loaded.places}`);
    queue.push(...loadedBy(loaded));
  }
  expect(silent).toEqual([]);
  const shown = new Set([...seen].map((key) => key.split(' ')[0]));
  expect([...placeOf.keys()].filter((module) => !shown.has(module))).toEqual([]);
});

test('every module with words belongs to a catalogue', () => {
  const client = readdirSync(join(ROOT, 'client'), { recursive: true, encoding: 'utf8' });
  const missing = client
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join('client', path))
    .filter((path) => /\bmsg[`(]|<Trans>|\bt`/.test(readFileSync(join(ROOT, path), 'utf8')))
    .filter((module) => !placeOf.has(module));
  expect(missing).toEqual([]);
});

test('another language is spoken in all places that were loaded, and in those that come later', async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await activate('en');
  await withWords(['console'], async () => null)();
  await activate('en-XA');
  expect(i18n.messages).toMatchObject(consoleWords);
  await withWords(['screen'], async () => null)();
  expect(i18n.messages).toMatchObject(screenWords);
});
