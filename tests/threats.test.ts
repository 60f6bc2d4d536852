/** The threats that the product is built against, by number; each has a test that begins with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const THREATS: Readonly<Record<number, string>> = {
  1: 'somebody reads private things in frames, schema state, metadata or logs',
  2: 'size, time, order and ids of what others get betray what is secret',
  3: 'somebody acts on what belongs to others by its id',
  4: 'somebody makes themselves the facilitator',
  5: 'two devices give one seat two voices',
  6: 'a captured command is sent again, elsewhere or with another body',
  7: 'a sealed choice is seen before it is revealed',
  8: 'the dice are foretold from a seed or an export',
  9: 'a page of another origin acts for who is logged in',
  10: 'codes are guessed, and places taken by nobody',
  11: 'requests are huge, slow or broken',
  12: 'a flood of messages, or a reader that never reads',
  13: 'frames of nonsense',
  14: 'texts of people run as scripts in the browsers of others',
  15: 'a scenario is made to choke its reader',
  16: 'a scenario declares a secret to be public',
  17: 'the facilitator shows a console on the wall, or sends the wrong link',
  18: 'what people wrote runs as a formula in an analyst’s table',
  19: 'names outlive their erasure',
  20: 'the record is tampered with',
  21: 'a neighbour calls methods of a room',
  22: 'a monitor or a playground is left open',
  23: 'a token stands in an address or in a log',
  24: 'a bot is talked into telling what it should not know',
  25: 'a package is not the one that was examined',
};
const NAME =
  /\b(?:test|describe)(?:\.\w+)*(?:\([^'"`]*?\)|\(\s*\[[\s\S]*?\]\s*\))?\(\s*(['"`])(threat[\s\S]*?)\1/g;

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(NAME)])
    .map(([, , name = '']) => name);
}

test('there is a test for every threat, and none for a threat that nobody wrote down', () => {
  const named = namesIn(import.meta.dirname).flatMap((name) =>
    [...(/^(?:threat \d+(?:, | and )?)+/.exec(name)?.[0] ?? '').matchAll(/\d+/g)].map(Number),
  );
  const untested = Object.keys(THREATS).filter((number) => !named.includes(Number(number)));
  expect(untested).toEqual([]);
  expect(named.filter((number) => !THREATS[number])).toEqual([]);
});
