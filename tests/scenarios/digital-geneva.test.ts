import { describe, expect, test } from 'vitest';
import { play } from '../../shared/play.ts';
import { stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';

const scenario = scenarioNamed('digital-geneva');
const PATIENCE = 240_000;

describe('Digital Geneva', () => {
  test('eight states and six others sit at it, and both have to want a text', () => {
    expect(stateSeats(scenario)).toHaveLength(8);
    const roles = scenario.seats.flatMap((seat) => (seat.kind === 'stakeholder' ? seat.role : []));
    expect(roles).toHaveLength(6);
    expect(new Set(roles)).toEqual(new Set(['industry', 'civilSociety', 'attributionBody']));
    expect(scenario.forum.rule).toBe('doubleMajority');
  });

  test('those who name nobody and those who live by naming want opposite things of the body', () => {
    const wanted = (id: string) => {
      const seat = scenario.seats.find((one) => one.id === id);
      return seat?.kind === 'stakeholder' ? seat.causes.N16?.ideal : undefined;
    };
    expect(wanted('redlamp')).toBe(0);
    expect(wanted('finders')).toBe(4);
  });

  test(
    'in games of bots the others stop what most states want, now and then, and let other texts pass',
    () => {
      const games = Array.from({ length: 6 }, (_, at) => play(scenario, { seed: `geneva ${at}` }));
      const stopped = games.flatMap(({ state: { public: view } }) =>
        // The sums of an item are those of the states.
        Object.values(view.items).filter(
          ({ kind, outcome, yes, no }) => kind === 'text' && outcome === 'oneMajority' && yes > no,
        ),
      );
      const adopted = games.filter(({ state }) =>
        Object.values(state.public.treaties).some(({ status }) => status === 'adopted'),
      );
      expect(stopped.length).toBeGreaterThan(0);
      expect(adopted.length).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
