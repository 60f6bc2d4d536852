import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import { affinityOf, capabilityOf, interestsOf, Profiles } from './coding.ts';
import { isCarried, packages, stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';

const scenario = scenarioNamed('osce-2018');
const states = stateSeats(scenario);
const { profiles } = Profiles.parse(
  parse(readFileSync(join(SCENARIO_FOLDER, 'profiles/vienna-2018.yaml'), 'utf8')),
);

function profileOf(source: string | undefined) {
  const profile = profiles.find(({ state }) => source?.includes(`Coded after ${state} `));
  if (!profile) throw new Error(`no profile behind “${source}”`);
  return profile;
}

describe('Vienna 2018', () => {
  test.each(states.map((seat) => [seat.id, seat] as const))(
    '%s has the numbers of its profile',
    (_, seat) => {
      const profile = profileOf(seat.source);
      expect(seat).toMatchObject(capabilityOf(profile));
      expect(seat.interests).toEqual(interestsOf(profile, scenario.agenda));
    },
  );

  test('each profile stands behind one seat', () => {
    const behind = states.map(({ source }) => profileOf(source).state);
    expect([...behind].sort()).toEqual(profiles.map(({ state }) => state).sort());
  });

  test('states that voted alike start with trust in each other', () => {
    for (const { between, value } of scenario.affinity.pairs) {
      const [one, other] = between.map((id) => profileOf(states.find((seat) => seat.id === id)?.source));
      expect(one && other && affinityOf(one, other), between.join(' and ')).toBe(value);
    }
    expect(scenario.affinity.pairs).toHaveLength((states.length * (states.length - 1)) / 2);
  });

  test('eight states sit at it under consensus, and play the standard rules over three rounds', () => {
    expect(states).toHaveLength(8);
    expect(scenario.forum).toMatchObject({ rule: 'consensus', chair: 'calvera' });
    expect(scenario.agenda).toHaveLength(6);
    expect(scenario.presets[0]).toMatchObject({ id: 'workshop90', rules: 'standard', rounds: 3 });
    expect(scenario.presets.find(({ id }) => id === scenario.solo.preset)?.clocks).toBeUndefined();
  });

  test('it is sensitive, and says so in at most 40 words', () => {
    expect(scenario.notice?.en.split(/\s+/).length).toBeLessThanOrEqual(40);
  });

  test('what stands on paper is declared, and no more', () => {
    expect(scenario.acquis.map(({ norm, rung }) => [norm, rung])).toEqual([
      ['N15', 1],
      ['N09', 1],
      ['N06', 1],
    ]);
  });

  test('consensus is hard: at most one text of eight finds everybody willing', () => {
    const texts = packages(scenario);
    const carried = texts.filter((text) => isCarried(scenario, text)).length;
    expect(carried).toBeGreaterThan(0);
    expect(carried).toBeLessThan(texts.length / 8);
  });
});
