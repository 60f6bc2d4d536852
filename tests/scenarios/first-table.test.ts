import { describe, expect, test } from 'vitest';
import { isCarried, packages, stateSeats, utilityOfNothing } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';

const scenario = scenarioNamed('first-table');
const states = stateSeats(scenario);

describe('the first table', () => {
  test('seats six states', () => {
    expect(states).toHaveLength(6);
  });

  test('every state has exactly one rung that it can never accept at the basic rules', () => {
    for (const { id, interests } of states) {
      const nevers = Object.values(interests).filter(({ cap = 4, floor = 0 }) => cap < 3 || floor > 1);
      expect(nevers, id).toHaveLength(1);
    }
  });

  test('the first preset is the class of 45 minutes, at the basic rules', () => {
    expect(scenario.presets[0]).toMatchObject({ id: 'class45', rules: 'basic' });
  });

  test('nobody owes anything yet, and everybody would rather be owed something', () => {
    const nothing = Object.values(utilityOfNothing(scenario));
    expect(scenario.acquis).toEqual([]);
    expect(nothing.reduce((sum, value) => sum + value, 0) / nothing.length).toBeLessThan(0.45);
  });

  test('about half of all texts would fail', () => {
    const texts = packages(scenario);
    const carried = texts.filter((text) => isCarried(scenario, text)).length;
    expect(carried).toBeGreaterThan(texts.length * 0.25);
    expect(carried).toBeLessThan(texts.length * 0.65);
  });
});
