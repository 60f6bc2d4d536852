import { describe, expect, test } from 'vitest';
import { COMMAND_GROUPS } from '../../shared/bots/switches.ts';
import { play } from '../../shared/play.ts';
import type { StateSeat } from '../../shared/rules/scenario.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const scenario = scenarioNamed('first-table');

function seatOf(state: ReturnType<typeof play>['state'], id: string): StateSeat {
  const seat = state.scenario.seats.find((candidate) => candidate.id === id);
  if (seat?.kind !== 'state') throw new Error(`no state seat ${id}`);
  return seat;
}

describe('a headless game', () => {
  test('takes the first preset where none is named, and refuses one that is not there', () => {
    expect(play(scenario, { seed: 'a' }).state.public.setup.preset).toBe(scenario.presets[0]?.id);
    expect(() => play(scenario, { seed: 'a', preset: 'none' })).toThrow('no preset');
  });

  test('ends without clocks, with more rounds, and at every level of rules and forum', () => {
    const forums = ['majority', 'twoThirds', 'consensus'] as const;
    const games = [
      play(scenario, { seed: 'a', preset: 'solo' }),
      play(scenario, { seed: 'a', rounds: 4 }),
      play(scenario, { seed: 'a', rules: 'standard' }),
      play(scenario, { seed: 'a', rules: 'full' }),
      ...forums.map((rule) =>
        play({ ...scenario, forum: { ...scenario.forum, rule } }, { seed: 'a', preset: 'solo' }),
      ),
    ];
    for (const { state, refusals } of games) {
      expect(state.public.phase).toBe('debrief');
      expect(refusals).toEqual([]);
    }
  });

  test('with something switched off does without it', () => {
    const { commands, refusals } = play(scenario, { seed: 'a', off: ['offers', 'messages'] });
    for (const command of [...COMMAND_GROUPS.offers, ...COMMAND_GROUPS.messages])
      expect(commands[command]).toBeUndefined();
    expect(refusals).toEqual([]);
  });

  test('with swapped briefs gives each seat what the other wanted, and never a card against itself', () => {
    const { state } = play(scenario, { seed: 'a', swap: ['tarrow', 'dunmere'] });
    const plain = play(scenario, { seed: 'a' }).state;
    const [tarrow, dunmere] = [seatOf(state, 'tarrow'), seatOf(state, 'dunmere')];
    expect(tarrow.interests).toEqual(seatOf(plain, 'dunmere').interests);
    expect(dunmere.interests).toEqual(seatOf(plain, 'tarrow').interests);
    expect(tarrow.covert.target).toBe('dunmere');
    expect(dunmere.covert.target).toBe('tarrow');
    expect(tarrow.power).toBe(seatOf(plain, 'tarrow').power);
  });

  test('with other doctrines plays another game', () => {
    const personalities = { selmora: 'assertive', vessen: 'guardian' };
    const other = play(scenario, { seed: 'a', personalities });
    expect(other.state.own.selmora?.doctrine).toBe('assertive');
    expect(other.events).not.toEqual(play(scenario, { seed: 'a' }).events);
  });
});
