import { describe, expect, test } from 'vitest';
import { botPlan } from '../../shared/bots/bot.ts';
import { openTurns, takeTurn } from '../../shared/bots/turns.ts';
import { play } from '../../shared/play.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const scenario = scenarioNamed('first-table');

/** Some states of a game, from its lobby to its debrief. */
function statesOf(seed: string, every: number): State[] {
  const states: State[] = [];
  let state: State | null = null;
  for (const [at, event] of play(scenario, { seed }).events.entries()) {
    state = evolve(state, event);
    if (at % every === 0) states.push(state);
  }
  return states;
}

describe('a bot', () => {
  test('sends the same command for the same view and dice, whatever state the view comes from', () => {
    for (const state of statesOf('same', 25))
      for (const seat of Object.keys(state.own)) {
        const view = seatView(state, seat);
        const dice = { seed: 'same', turn: 1, lastCall: true };
        const [copied, plan] = [botPlan(structuredClone(view), dice), botPlan(view, dice)];
        expect(copied?.command).toEqual(plan?.command);
        expect(copied?.why?.()).toEqual(plan?.why?.());
      }
  });

  test('plays the same game again for the same seed, and another one for another seed', () => {
    const one = play(scenario, { seed: 'one' });
    expect(play(scenario, { seed: 'one' }).events).toEqual(one.events);
    expect(play(scenario, { seed: 'other' }).events).not.toEqual(one.events);
  });
});

describe('the turns of the bots', () => {
  test('are a value: the same turns give the same step again', () => {
    for (const state of statesOf('value', 40)) {
      const turns = openTurns(state);
      const before = JSON.stringify(turns);
      const step = takeTurn(state, turns);
      expect(JSON.stringify(turns)).toBe(before);
      const again = takeTurn(state, turns);
      expect({ ...again, reasoning: again?.reasoning() }).toEqual({ ...step, reasoning: step?.reasoning() });
    }
  });

  test('end where nothing happens: everybody passes', () => {
    for (const state of statesOf('end', 60)) {
      let step = takeTurn(state, openTurns(state));
      let steps = 0;
      while (step && steps++ < 400) step = takeTurn(state, step.turns);
      expect(step).toBeNull();
    }
  });

  test('never go to a seat that a person drives', () => {
    for (const state of statesOf('person', 60)) {
      const [seat = ''] = Object.keys(state.own);
      const entry = state.public.seats[seat];
      if (!entry) continue;
      const manned: State = {
        ...state,
        public: { ...state.public, seats: { ...state.public.seats, [seat]: { ...entry, driver: 'human' } } },
      };
      let step = takeTurn(manned, openTurns(state));
      for (let steps = 0; step && steps < 400; steps++) {
        expect(step.seat).not.toBe(seat);
        step = takeTurn(manned, step.turns);
      }
    }
  });
});
