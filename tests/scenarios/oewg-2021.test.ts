import { describe, expect, test } from 'vitest';
import { affinityOf, capabilityOf, interestsOf } from './coding.ts';
import { stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';
import { fateOf, profileBehind, profilesOf, recoded, shareOf, withNoise } from './recoding.ts';

const scenario = scenarioNamed('oewg-2021');
const states = stateSeats(scenario);
const profiles = profilesOf('oewg-2021');
const GAMES = 10;

describe('the working group of all states', () => {
  test.each(states.map((seat) => [seat.id, seat] as const))(
    '%s has the numbers of its profile',
    (_, seat) => {
      const profile = profileBehind(seat, profiles);
      expect(seat).toMatchObject(capabilityOf(profile));
      expect(seat.interests).toEqual(interestsOf(profile, scenario.agenda));
    },
  );

  test('states that voted alike start with trust in each other', () => {
    for (const { between, value } of scenario.affinity.pairs) {
      const [one, other] = between.map((id) => {
        const seat = states.find((state) => state.id === id);
        return seat && profileBehind(seat, profiles);
      });
      expect(one && other && affinityOf(one, other), between.join(' and ')).toBe(value);
    }
  });

  test('the zero draft is adopted, its law in the annex or joined by all but some, also with positions half a step off', () => {
    const noisy = (game: number) => recoded(scenario, withNoise(profiles, game + 1), 'negotiated');
    for (const of of [() => scenario, noisy]) {
      const fates = Array.from({ length: GAMES }, (_, game) =>
        fateOf(of(game), 'workshop90', `o${game}`, 'N17'),
      );
      expect(shareOf(fates, (fate) => fate === 'annexed' || fate === 'whole')).toBeGreaterThan(0.6);
    }
  });
});
