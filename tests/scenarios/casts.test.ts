import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import { settingsOf } from '../../shared/rules/settings.ts';
import { given } from '../support/given.ts';
import { scenarioNamed } from './read.ts';

const NAMES = readdirSync(SCENARIO_FOLDER)
  .filter((file) => /^(?!norms\.).*\.yaml$/.test(file))
  .map((file) => file.replace(/\.yaml$/, ''));

/** From one person to a big class. */
const CASTS = [1, 2, 5, 12, 24, 40];

describe.each(NAMES)('%s', (name) => {
  const scenario = scenarioNamed(name);

  describe.each(scenario.presets.map((preset) => [preset.id, preset] as const))('%s', (_, preset) => {
    test.each(CASTS)('begins with %i people, everybody seated or watching', (people) => {
      const game = given({ scenario, settings: settingsOf(preset) });
      for (let person = 1; person <= people; person += 1) game.joins(`Person ${person}`);
      game.facilitator({ type: 'seatAll' });
      game.facilitator({ type: 'start' });
      const { phase, seats, people: there } = game.state.public;
      expect(phase).toBe('briefing');
      expect(Object.keys(there)).toHaveLength(people);
      const drivers = Object.values(seats).map(({ driver }) => driver);
      expect(drivers).not.toContain('nobody');
      expect(drivers.filter((driver) => driver === 'human').length).toBeGreaterThan(0);
      game.facilitator({ type: 'advance' });
      expect(game.state.public.phase).toBe('negotiation');
    });
  });
});
