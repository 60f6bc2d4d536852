import { describe, expect, test } from 'vitest';
import { SWITCHES, type Switch } from '../../shared/bots/switches.ts';
import { type Played, type PlayOptions, play } from '../../shared/play.ts';
import type { GameEvent } from '../../shared/rules/events.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const scenario = scenarioNamed('first-table');

function played(options: Omit<PlayOptions, 'seed'>): Played {
  return play(scenario, { rules: 'standard', seed: 'switch', ...options });
}

function count({ events }: Played, holds: (event: GameEvent) => boolean): number {
  return events.filter(holds).length;
}

const operates = (event: GameEvent) => event.type === 'operationRun';

describe('a switch', () => {
  test('leaves a game that ends without a refused command', () => {
    const groups: Switch[][] = [[...SWITCHES], ['proposals'], ['planning', 'legalGround', 'ownDrafts']];
    for (const off of groups) {
      const { state, refusals } = played({ off });
      expect(state.public.phase).toBe('debrief');
      expect(refusals).toEqual([]);
    }
  });

  test('of operations lets nobody operate, by plan or by card', () => {
    expect(count(played({}), operates)).toBeGreaterThan(0);
    expect(count(played({ off: ['operations'] }), operates)).toBe(0);
    expect(count(played({ rules: 'basic', off: ['operations'] }), operates)).toBe(0);
  });

  test('of private talk leaves the floor', () => {
    const game = played({ off: ['privateTalk'] });
    expect(count(game, (event) => event.type === 'said' && event.message.to !== 'floor')).toBe(0);
    expect(count(game, (event) => event.type === 'said')).toBeGreaterThan(0);
    expect(game.commands.openCaucus).toBeUndefined();
  });

  test('of responses and of single measures', () => {
    const answers = (game: Played) =>
      game.events.flatMap((event) => (event.type === 'incidentAnswered' ? [event.measure] : []));
    expect(new Set(answers(played({ off: ['responses'] })))).toEqual(new Set(['nothing']));
    expect(answers(played({ off: ['sanctions', 'countermeasures'] }))).not.toContain('sanctions');
  });

  test('of a mechanic takes it out of the session for all, of one seat only its commands', () => {
    const all = played({ off: ['caucus'] });
    expect(all.state.public.setup.mechanics).not.toContain('caucus');
    const openers = ({ events }: Played) =>
      new Set(events.flatMap((event) => (event.type === 'caucusOpened' ? [event.by] : [])));
    const [opener = ''] = openers(played({}));
    expect(openers(played({ offFor: { [opener]: ['caucus'] } })).has(opener)).toBe(false);
  });

  test('limits how far a norm goes', () => {
    const { state } = played({ rungLimits: { N01: 1 } });
    const rungs = Object.values(state.public.commitments).flatMap(({ norm, rung }) =>
      norm === 'N01' ? [rung] : [],
    );
    expect(Math.max(0, ...rungs)).toBeLessThanOrEqual(1);
  });
});

describe('an experiment', () => {
  test('changes numbers of the model, the forum, the highest rung and what is in force', () => {
    const { state } = played({
      parameters: { 'background.rate': 0, 'strike.severity': 0.9 },
      forum: { rule: 'consensus' },
      highestRung: 2,
      acquis: [{ norm: 'N01', rung: 2, outvoted: [], age: 4 }],
    });
    expect(state.public.parameters['background.rate']?.value).toBe(0);
    expect(state.public.parameters['strike.severity']?.value).toBe(0.9);
    expect(state.public.forum).toBe('consensus');
    expect(state.public.setup.highestRung).toBe(2);
    expect(Object.values(state.public.commitments).some(({ origin }) => origin === 'acquis')).toBe(true);
  });

  test('without meaning changes nothing', () => {
    const plain = played({}).events;
    expect(played({ bolder: { tarrow: 0 }, temper: {}, offFor: {} }).events).toEqual(plain);
  });

  test('makes one seat bolder', () => {
    const operations = (game: Played) =>
      count(game, (event) => event.type === 'operationRun' && event.seat === 'selmora');
    expect(operations(played({ bolder: { selmora: 1 } }))).toBeGreaterThan(
      operations(played({ bolder: { selmora: -1 } })),
    );
  });

  test('plays a seat by a strategy of its own', () => {
    const { commands } = played({
      strategies: {
        selmora: (_view, can) => (can.ready?.includes(true) ? { type: 'ready', ready: true } : null),
      },
    });
    expect(commands.ready).toBeGreaterThan(0);
  });
});
