import { describe, expect, test } from 'vitest';
import { play } from '../../shared/play.ts';
import { isCarried, packages, stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';

const scenario = scenarioNamed('adria-crisis');
const ALLIES = ['adria', 'lavena', 'norvale', 'castrel', 'ormanda'];
const PATIENCE = 240_000;

describe('the crisis of Adria', () => {
  test('five of eight states are allies, and three great powers can stop a text', () => {
    expect(stateSeats(scenario)).toHaveLength(8);
    const allies = stateSeats(scenario).filter(({ bloc }) => bloc === 'alliance');
    expect(allies.map(({ id }) => id)).toEqual(ALLIES);
    expect(scenario.forum).toMatchObject({ rule: 'majority', chair: 'sellune' });
    expect(scenario.forum.vetoes).toEqual(['norvale', 'castrel', 'morland']);
  });

  test('the allies alone have promised before to consult each other', () => {
    expect(scenario.acquis.find(({ norm }) => norm === 'N17')).toMatchObject({ rung: 2, parties: ALLIES });
  });

  test('it is sensitive, and says so in at most 40 words', () => {
    for (const text of Object.values(scenario.notice ?? {}))
      expect(text?.trim().split(/\s+/).length ?? 0).toBeLessThanOrEqual(40);
  });

  test('answering together and evidence before blame are the price of each other', () => {
    for (const norm of ['N16', 'N17'] as const) {
      const alone = packages(scenario).find(
        ({ clauses }) => clauses.length === 1 && clauses[0]?.norm === norm && clauses[0].rung === 2,
      );
      expect(alone && isCarried(scenario, alone), norm).toBe(false);
    }
  });

  test(
    'in games of bots three states or more answer together, and on more than one legal ground',
    () => {
      const games = Array.from({ length: 8 }, (_, at) => play(scenario, { seed: `adria ${at}` }));
      const responses = games.map(({ state }) => Object.values(state.public.responses));
      expect(
        responses.filter((all) => all.some(({ joiners }) => joiners.length >= 2)).length,
      ).toBeGreaterThan(1);
      const grounds = new Set(responses.flat().map(({ ground }) => ground));
      expect(grounds.size).toBeGreaterThan(1);
    },
    PATIENCE,
  );
});
