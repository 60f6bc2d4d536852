import { describe, expect, test } from 'vitest';
import { indexWeights } from '../../shared/model/norm-effects.ts';
import { markOf, PARAMETER_MARKS } from '../../shared/model/parameter-row.ts';
import { PARAMETER_NAMES, PARAMETERS, parametersOf } from '../../shared/model/parameters.ts';
import { gaugePoints } from '../../shared/model/stability.ts';
import { GAUGES } from '../../shared/rules/vocabulary.ts';
import { p } from './a-table.ts';

describe('the table of parameters', () => {
  test('every number has a unit, a source and a value within its bounds', () => {
    for (const name of PARAMETER_NAMES) {
      const { value, unit, min, max, source } = PARAMETERS[name];
      expect(unit, name).not.toBe('');
      expect(source, name).toMatch(/^(GAME|MODEL|DESIGN|DOMAIN)\.md §|^design choice/);
      expect(value, name).toBeGreaterThanOrEqual(min);
      expect(value, name).toBeLessThanOrEqual(max);
    }
  });

  test('every number is marked by its source: of a published work, stylised, or chosen', () => {
    const marked = (source: string) => markOf({ value: 0, unit: '', min: 0, max: 1, source });
    expect(marked('design choice: who counts as an ally')).toBe('chosen');
    expect(marked('MODEL.md §3.1 (Axelrod-Iliev)')).toBe('literature');
    expect(marked('GAME.md §3')).toBe('stylised');
    const found = new Set(PARAMETER_NAMES.map((name) => markOf(PARAMETERS[name])));
    expect(found).toEqual(new Set(PARAMETER_MARKS));
  });

  test('a session may override a number, within its bounds', () => {
    expect(parametersOf({ 'background.rate': 1.2 })['background.rate']).toBe(1.2);
    expect(() => parametersOf({ 'background.rate': 7 })).toThrow(RangeError);
    expect(() => parametersOf({ 'background.rate': Number.NaN })).toThrow(RangeError);
  });

  test('the points of the gauges sum to 100, and weights over an agenda to 1', () => {
    expect(GAUGES.reduce((sum, gauge) => sum + gaugePoints(gauge, p), 0)).toBeCloseTo(100, 10);
    const weights = indexWeights(['N01', 'N08', 'N15', 'N16'], p);
    expect(weights.N01).toBeCloseTo(0.16 / 0.38, 12);
    expect(weights.N02).toBe(0);
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});
