import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import { affinityOf, capabilityOf, interestsOf, Profiles } from './coding.ts';
import { stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';

describe.each([
  ['adria-crisis', 'adria-2022', 'negotiated'],
  ['non-proliferation-treaty', 'tools-2018', 'treaty'],
  ['digital-geneva', 'geneva-2017', 'negotiated'],
] as const)('%s, coded after %s (%s)', (name, file, form) => {
  const scenario = scenarioNamed(name);
  const states = stateSeats(scenario);
  const { profiles } = Profiles.parse(
    parse(readFileSync(join(SCENARIO_FOLDER, `profiles/${file}.yaml`), 'utf8')),
  );

  function profileOf(source: string | undefined) {
    const profile = profiles.find(({ state }) => source === `Coded after ${state} in profiles/${file}.yaml.`);
    if (!profile) throw new Error(`no profile behind “${source}”`);
    return profile;
  }

  test.each(states.map((seat) => [seat.id, seat] as const))(
    '%s has the numbers of its profile',
    (_, seat) => {
      const profile = profileOf(seat.source);
      expect(seat).toMatchObject(capabilityOf(profile));
      expect(seat.interests).toEqual(interestsOf(profile, scenario.agenda, form));
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
});
