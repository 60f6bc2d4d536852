import { expect, test } from 'vitest';
import { isCode, readCode } from '../../client/landing/code.ts';

test.each([
  ['bcdfg', 'BCDFG'],
  [' b c d f g ', 'BCDFG'],
  ['BCD-FG', 'BCDFG'],
  ['http://192.168.1.7:2567/j/bcdfg', 'BCDFG'],
  ['https://entente.example/j/BCDFG?lang=it#top', 'BCDFG'],
  ['entente.example/desk/bcdfg', 'BCDFG'],
  ['', ''],
])('UX 3 %j is read as %j', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test('a code has five letters of the alphabet of codes', () => {
  expect(isCode('BCDFG')).toBe(true);
  expect(isCode('BCDF')).toBe(false);
  expect(isCode('BCDFGH')).toBe(false);
  expect(isCode('AEIOU')).toBe(false);
});
