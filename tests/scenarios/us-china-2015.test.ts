import { describe, expect, test } from 'vitest';
import { capabilityOf, interestsOf } from './coding.ts';
import { packages, stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';
import { profileBehind, profilesOf } from './recoding.ts';

const scenario = scenarioNamed('us-china-2015');
const states = stateSeats(scenario);
const profiles = profilesOf('us-china-2015');

describe('two powers', () => {
  test.each(states.map((seat) => [seat.id, seat] as const))(
    '%s has the numbers of its profile',
    (_, seat) => {
      const profile = profileBehind(seat, profiles);
      expect(seat).toMatchObject(capabilityOf(profile));
      expect(seat.interests).toEqual(interestsOf(profile, scenario.agenda));
    },
  );

  test('theft and evidence are the price of each other: one gains by the one, the other by the other', () => {
    const gainsOf = (norm: string) =>
      packages(scenario).find(
        ({ clauses }) => clauses.length === 1 && clauses[0]?.norm === norm && clauses[0].rung === 2,
      )?.gains ?? {};
    expect(gainsOf('N13').meridia).toBeGreaterThan(0.05);
    expect(gainsOf('N13').serrane).toBeLessThan(0);
    expect(gainsOf('N16').serrane).toBeGreaterThan(0.05);
    expect(gainsOf('N16').meridia).toBeLessThan(0);
  });

  test('the two that matter are the seats for one person, and the first preset is short', () => {
    expect(scenario.solo.seats).toEqual(['meridia', 'serrane']);
    expect(scenario.presets[0]).toMatchObject({ rules: 'basic', lesson: { minutes: 30 } });
  });
});
