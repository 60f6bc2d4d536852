import { describe, expect, test } from 'vitest';
import { affinityOf, capabilityOf, interestsOf } from './coding.ts';
import { isCarried, packages, stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';
import {
  type Fate,
  fateOf,
  profileBehind,
  profilesOf,
  recoded,
  shareOf,
  shuffled,
  withNoise,
  withoutOneLine,
} from './recoding.ts';

const scenario = scenarioNamed('gge-2017');
const states = stateSeats(scenario);
const profiles = profilesOf('gge-2017');
const LAW = 'N17';
const GAMES = 20;

function fates(preset: string, tag: string, of: (game: number) => typeof scenario, games = GAMES): Fate[] {
  return Array.from({ length: games }, (_, game) => fateOf(of(game), preset, `${tag}${game}`, LAW));
}
const agreed = (fate: Fate) => fate === 'whole';
const refused = (fate: Fate) => fate === 'refused';
const saved = (fate: Fate) => fate === 'whole' || fate === 'annexed';

describe('the fifth group of experts', () => {
  test.each(states.map((seat) => [seat.id, seat] as const))(
    '%s has the numbers of its profile',
    (_, seat) => {
      const profile = profileBehind(seat, profiles);
      expect(seat).toMatchObject(capabilityOf(profile));
      expect(seat.interests).toEqual(interestsOf(profile, scenario.agenda));
    },
  );

  test('states that voted alike start with trust in each other', () => {
    const seatOf = (id: string) => states.find((seat) => seat.id === id) ?? states[0];
    for (const { between, value } of scenario.affinity.pairs) {
      const [one, other] = between.map((id) => {
        const seat = seatOf(id);
        return seat && profileBehind(seat, profiles);
      });
      expect(one && other && affinityOf(one, other), between.join(' and ')).toBe(value);
    }
  });

  test('who wants the law spelt out cannot carry its ideal', () => {
    const texts = packages(scenario);
    for (const id of ['norfeld', 'meridia', 'keldane']) {
      const own = texts.filter(({ refused }) => !refused.includes(id));
      const ideal = own.reduce((best, text) => ((text.gains[id] ?? 0) > (best.gains[id] ?? 0) ? text : best));
      expect(isCarried(scenario, ideal), id).toBe(false);
    }
  });

  test('with the line of 2015 all agree, with the law spelt out they fail over it, and an annex saves the report', () => {
    const asCoded = () => scenario;
    expect(shareOf(fates('vague90', 'v', asCoded), agreed)).toBeGreaterThanOrEqual(0.7);
    expect(shareOf(fates('explicit90', 'e', asCoded), refused)).toBeGreaterThanOrEqual(0.7);
    expect(shareOf(fates('annex90', 'a', asCoded), saved)).toBeGreaterThan(0.6);
  });

  test('so it is with every position half a step off', () => {
    const noisy = (game: number) => recoded(scenario, withNoise(profiles, game + 1), 'negotiated');
    expect(shareOf(fates('vague90', 'v', noisy), agreed)).toBeGreaterThanOrEqual(0.7);
    expect(shareOf(fates('explicit90', 'e', noisy), refused)).toBeGreaterThanOrEqual(0.7);
    expect(shareOf(fates('annex90', 'a', noisy), saved)).toBeGreaterThan(0.6);
  });

  test('with the positions dealt anew it is not the law over which they fail', () => {
    const dealt = (game: number) => recoded(scenario, shuffled(profiles, game + 1), 'negotiated');
    expect(shareOf(fates('explicit90', 'e', dealt), refused)).toBeLessThan(0.7);
  });

  test('no red line alone decides it', () => {
    for (const { line, scenario: without } of withoutOneLine(scenario)) {
      const of = () => without;
      expect(shareOf(fates('vague90', 'v', of, 5), agreed), line).toBeGreaterThanOrEqual(0.6);
      expect(shareOf(fates('explicit90', 'e', of, 5), refused), line).toBeGreaterThanOrEqual(0.6);
    }
  });
});
