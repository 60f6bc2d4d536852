import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../client/styles/tokens.css'), 'utf8');

type Theme = 'light' | 'dark';
const THEMES: readonly Theme[] = ['light', 'dark'];

/** The colours declared in a block of the sheet, by name and theme. */
function coloursOf(selector: string): Map<string, Record<Theme, string>> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  const block = css.slice(start, css.indexOf('\n  }', start));
  const pairs = block.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

const desk = coloursOf(':root');
const wall = new Map([...desk, ...coloursOf("html[data-view='screen']")]);

const rgb = converter('rgb');
const difference = differenceCiede2000();

function colour(palette: typeof desk, theme: Theme, name: string): string {
  const found = palette.get(name)?.[theme];
  if (!found) throw new Error(`no colour ${name}`);
  return found;
}

function contrast(palette: typeof desk, theme: Theme, ink: string, ground: string): number {
  return wcagContrast(colour(palette, theme, ink), colour(palette, theme, ground));
}

const GROUNDS = ['canvas', 'surface', 'sunken'];
const INKS = ['text', 'muted', 'brand', 'yes', 'no', 'abstain', 'private', 'danger', 'success', 'warning'];
const ON_SOFT = ['brand', 'yes', 'no', 'abstain', 'private', 'danger', 'success', 'warning'];
const BANDS = ['crisis', 'strained', 'fragile', 'steady', 'stable'];
const SERIES = [1, 2, 3, 4, 5, 6];
const SOLID = ['yes', 'no', 'abstain', 'private', 'danger', 'success', 'warning'];

describe.each(THEMES)('%s colours', (theme) => {
  test.each(INKS)('%s is read as text on every ground', (ink) => {
    for (const ground of GROUNDS)
      expect(contrast(desk, theme, ink, ground), `on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(ON_SOFT)('%s and text are read on its soft ground', (ink) => {
    expect(contrast(desk, theme, ink, `${ink}-soft`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(desk, theme, 'text', `${ink}-soft`)).toBeGreaterThanOrEqual(7);
  });

  test.each(SOLID)('words stand on a ground filled with %s', (fill) => {
    expect(contrast(desk, theme, 'on-solid', fill)).toBeGreaterThanOrEqual(4.5);
  });

  test('the button of the moment is read, and borders and focus are seen', () => {
    expect(contrast(desk, theme, 'on-brand', 'brand')).toBeGreaterThanOrEqual(7);
    for (const ground of GROUNDS) {
      expect(contrast(desk, theme, 'control', ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(desk, theme, 'focus', ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(['text', 'muted', 'yes', 'no', 'abstain', 'brand', 'accent'])(
    'UX 18 %s is read from the back row',
    (ink) => {
      expect(contrast(wall, theme, ink, 'canvas')).toBeGreaterThanOrEqual(7);
    },
  );

  test.each(BANDS)('the band of stability %s is seen on a card, and from the back row', (band) => {
    expect(contrast(desk, theme, `band-${band}`, 'surface')).toBeGreaterThanOrEqual(3);
    expect(contrast(wall, theme, `band-${band}`, 'surface')).toBeGreaterThanOrEqual(3);
  });

  test.each(SERIES)('line %s of a chart is seen on a card', (series) => {
    expect(contrast(desk, theme, `chart-${series}`, 'surface')).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['red', filterDeficiencyProt(1)],
    ['green', filterDeficiencyDeuter(1)],
    ['blue', filterDeficiencyTrit(1)],
  ] as const)('UX 20 yes, no and abstain differ to an eye that misses %s', (_colour, seen) => {
    const look = (name: string) => seen(rgb(colour(desk, theme, name)) ?? { mode: 'rgb', r: 0, g: 0, b: 0 });
    expect(difference(look('yes'), look('no'))).toBeGreaterThanOrEqual(40);
    expect(difference(look('yes'), look('abstain'))).toBeGreaterThanOrEqual(15);
    expect(difference(look('no'), look('abstain'))).toBeGreaterThanOrEqual(25);
  });
});
