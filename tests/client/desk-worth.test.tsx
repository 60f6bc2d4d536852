import { expect, test } from 'vitest';
import { WorthLine } from '../../client/desk/brief/worth-line.tsx';
import { viewWith } from './desk-fixtures.ts';
import { wordsOf } from './drawn.tsx';

const shown = (get: number, cost: number) =>
  wordsOf(viewWith({}), <WorthLine worth={{ get, cost, redLines: [] }} />);

test('what is struck out is said as a loss and as what it spares, never as a gain below zero', () => {
  expect(shown(-0.043, -0.01)).toMatch(/loses 4\.3 .*spares 1\.0/);
  expect(shown(0.158, 0.027)).toMatch(/gains 15\.8 .*costs 2\.7/);
  expect(shown(-0.0001, 0)).toMatch(/gains 0\.0 .*costs 0\.0/);
});
