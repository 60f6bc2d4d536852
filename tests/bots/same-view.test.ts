import { expect, test } from 'vitest';
import { botPlan } from '../../shared/bots/bot.ts';
import { decisionPoints, disguised } from '../../shared/bots/recompute.ts';
import { play } from '../../shared/play.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { scenarioNamed } from '../scenarios/read.ts';

/** Decisions of each game that are tried; `entente bots SCENARIO` tries thousands. */
const EVERY = 4;

test.each(['first-table', 'osce-2018'])(
  'threat 24 in %s a bot decides the same in two states that differ in everything its seat cannot see',
  (name) => {
    const scenario = scenarioNamed(name);
    const stranger = play(scenario, { seed: 'stranger' }).state;
    const { events } = play(scenario, { seed: '7', reasons: true });
    let tried = 0;
    for (const point of decisionPoints(events)) {
      if (tried++ % EVERY !== 0) continue;
      const { seat, command, basis, terms } = point.given.reason;
      const state = disguised(point, stranger);
      expect(state.hidden.worlds).not.toEqual(point.state.hidden.worlds);
      expect(seatView(state, seat)).toEqual(seatView(point.state, seat));
      // A copy, so that nothing that was reckoned for another view can help.
      const plan = botPlan(structuredClone(seatView(state, seat)), point.dice);
      expect(plan?.command).toEqual(command);
      expect(plan?.why?.()).toEqual({ basis, terms });
    }
    expect(tried / EVERY).toBeGreaterThan(15);
  },
  60_000,
);
