import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Messages } from '@lingui/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'entente-words-'));

type Catalogue = {
  readonly path: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
};
const { lingui } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const CATALOGUES: readonly Catalogue[] = lingui.catalogs;

/** The message of every entry, whatever line it came from. */
function messagesIn(path: string): string[] {
  const po = readFileSync(path, 'utf8');
  return [...po.matchAll(/^msgid (.*(?:\n".*")*)/gm)].map(([, id = '']) => id).sort();
}

function inFolder(path: string): string {
  return join(folder, path.replace('{locale}', 'en'));
}

/** Writes into the folder what `npm run words` would write now. */
function extract(): void {
  const config = join(folder, 'lingui.config.json');
  const here = (part: string) => join(ROOT, part);
  const catalogs = CATALOGUES.map(({ path, include, exclude = [] }) => ({
    path: join(folder, path),
    include: include.map(here),
    exclude: exclude.map(here),
  }));
  writeFileSync(config, JSON.stringify({ sourceLocale: 'en', locales: ['en'], catalogs }));
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/@lingui/cli/dist/lingui.js'), 'extract', '--config', config, '--workers', '1'],
    { cwd: ROOT, stdio: 'pipe' },
  );
}

async function compiled(path: string, locale: string): Promise<Messages> {
  const { messages } = await import(`${join(ROOT, path.replace('{locale}', locale))}.po`);
  return messages;
}

// The extractor parses the whole client; a busy machine takes its time.
beforeAll(extract, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(CATALOGUES)('the catalogue $path', ({ path }) => {
  test('holds every message of its folders and no other: `npm run words` was run', () => {
    const written = messagesIn(`${join(ROOT, path.replace('{locale}', 'en'))}.po`);
    expect(written).toEqual(messagesIn(`${inFolder(path)}.po`));
  });

  test('leaves no English word as it was in the strange English', async () => {
    const strange = await compiled(path, 'en-XA');
    const escaped = Object.entries(await compiled(path, 'en')).filter(([id, words]) => {
      const odd = strange[id];
      return typeof words === 'string' && /[a-z]{2}/i.test(words) && odd === words;
    });
    expect(escaped).toEqual([]);
  });
});
