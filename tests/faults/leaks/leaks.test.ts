import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { canary, marksIn, tagOf } from './encodings.ts';
import { MUTANTS } from './mutants.ts';
import { leaks } from './oracle.ts';
import { twins } from './twin-pairs.ts';
import { wireLeaks } from './wire.ts';

const TAG = tagOf(4321);
const TEXT = `so ${canary(TAG)} it`;
const plain = Buffer.from(TEXT);
const in64 = (before: number) => Buffer.concat([Buffer.alloc(before, 'x'), plain]).toString('base64');

describe('a canary is found', () => {
  test.each<[string, Buffer | string]>([
    ['utf8', TEXT],
    ['upper case', TEXT.toUpperCase()],
    ['utf16le', Buffer.from(TEXT, 'utf16le')],
    ['utf16be', Buffer.from(TEXT, 'utf16le').swap16()],
    ['hex', plain.toString('hex')],
    ['HEX', plain.toString('hex').toUpperCase()],
    ['reversed', [...TEXT].reverse().join('')],
    ['escaped', [...TEXT].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join('')],
    ['base64 at 0', in64(0)],
    ['base64 at 1', in64(1)],
    ['base64 at 2', in64(2)],
  ])('in %s, with whose it is', (name, written) => {
    const tags = marksIn(Buffer.concat([Buffer.from('abc'), Buffer.from(written), Buffer.from('xyz')]));
    expect(tags).not.toEqual([]);
    expect(new Set(tags.map(({ tag }) => tag))).toEqual(new Set([TAG]));
    expect(tags.some(({ encoding }) => encoding === name || encoding.startsWith(name.slice(0, 6)))).toBe(
      true,
    );
  });

  test('and nothing where there is none', () => {
    expect(marksIn(Buffer.from('Nothing to see: q7zk3xw8, 9wx3kz7.'))).toEqual([]);
  });
});

describe('nothing is sent to whom it is not for', () => {
  test('L1 in games of bots, every stream', async () => {
    expect((await leaks(0, 15)).wrong).toEqual([]);
  });

  test('L1 on the wire, every byte and every line of the log', async () => {
    expect((await wireLeaks(0, 2)).wrong).toEqual([]);
  });

  test('L2 in games that differ in one secret', async () => {
    const { wrong, counted = {} } = await twins(0, 50);
    expect(wrong).toEqual([]);
    expect(counted.brief).toBe(5);
    expect(counted.ballot).toBeGreaterThan(0);
  });
});

/** Changes the source as a process of its own loads it, and looks for the leak that this opens. */
async function hunt(id: string): Promise<{ readonly applied: boolean; readonly caught: object | null }> {
  const file = join(import.meta.dirname, 'mutant-process.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [file, id]);
  return JSON.parse(stdout) as { applied: boolean; caught: object | null };
}

describe('L3 the search finds what somebody could leak by mistake', () => {
  test('forty ways and more', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length);
  });

  // Each is a process of its own: one for each core.
  test.concurrent.each(MUTANTS.map(({ id }) => id))('%s', async (id) => {
    expect(await hunt(id)).toMatchObject({ applied: true, caught: expect.anything() });
  });
});
