import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { messages as english } from '../../client/words/catalogues/en.po';
import { messages as strange } from '../../client/words/catalogues/en-XA.po';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'entente-words-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The message of every entry, whatever line it came from. */
function messagesIn(path: string): string[] {
  const po = readFileSync(path, 'utf8');
  return [...po.matchAll(/^msgid (.*(?:\n".*")*)/gm)].map(([, id = '']) => id).sort();
}

/** What `npm run words` would write now. */
function extracted(): string[] {
  const config = join(folder, 'lingui.config.json');
  const catalogue = { path: join(folder, '{locale}'), include: [join(ROOT, 'client')] };
  writeFileSync(config, JSON.stringify({ sourceLocale: 'en', locales: ['en'], catalogs: [catalogue] }));
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/@lingui/cli/dist/lingui.js'), 'extract', '--config', config, '--workers', '1'],
    {
      cwd: ROOT,
      stdio: 'pipe',
    },
  );
  return messagesIn(join(folder, 'en.po'));
}

describe('the catalogue of words', () => {
  test('holds every message of the client and no other: `npm run words` was run', () => {
    expect(messagesIn(join(ROOT, 'client/words/catalogues/en.po'))).toEqual(extracted());
  });

  test('the strange English leaves no English word as it was', () => {
    const escaped = Object.entries(english).filter(([id, words]) => {
      const odd = strange[id];
      return typeof words === 'string' && /[a-z]{2}/i.test(words) && odd === words;
    });
    expect(escaped).toEqual([]);
  });
});
