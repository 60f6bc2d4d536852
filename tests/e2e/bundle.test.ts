import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');

type Piece = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};
const manifest: Readonly<Record<string, Piece>> = JSON.parse(
  readFileSync(resolve(DIST, '.vite/manifest.json'), 'utf8'),
);

function words(place: string): string {
  return `words/catalogues/${place}/en.po`;
}

/** What every page loads: itself, and its words. */
const PAGE = ['index.html', words('front')];
const DOOR = ['landing/landing.tsx', words('landing')];
/** What a session loads besides: the way to the server, and the words of the game. */
const SESSION = [...PAGE, 'sdk.ts', words('session')];

function withImports(names: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    withImports(manifest[name]?.imports ?? [], found);
  }
  return found;
}

function kilobytes(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of new Set(files)) bytes += gzipSync(readFileSync(resolve(DIST, file))).length;
  return bytes / 1000;
}

function pieces(names: readonly string[]): Piece[] {
  return [...withImports(names)].map((name) => {
    const piece = manifest[name];
    if (!piece) throw new Error(`the build has no ${name}`);
    return piece;
  });
}

/** In kilobytes, packed; a worse piece of work should have to say so here. */
test.each([
  ['the landing page', [...PAGE, ...DOOR], 110],
  ['the lobby', [...SESSION, 'session/seat.tsx', 'lobby/lobby.tsx', words('lobby')], 217],
  ['the desk', [...SESSION, 'session/seat.tsx', 'desk/desk.tsx', words('desk')], 240],
  ['the console', [...SESSION, 'session/control.tsx', words('console')], 230],
  ['the big screen', [...SESSION, 'session/wall.tsx', words('screen')], 199],
  ['the debrief', [...SESSION, 'session/record.tsx', words('debrief')], 250],
] as const)('%s loads little', (_, names, most) => {
  const loaded = pieces(names);
  expect(kilobytes(loaded.map(({ file }) => file))).toBeLessThan(most);
  expect(kilobytes(loaded.flatMap(({ css = [] }) => css))).toBeLessThan(25);
});
